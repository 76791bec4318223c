"""Goals as cards: what a goal says of itself, and under it what to do about it.

d2  p. 5  Ouderen in Zonzijde zijn minder vaak eenzaam.
  S deels  M ja  nul ja  bron nee  A ?  R ?  T deels*  |  uitkomst  |  doelgroep deels
  indicator i1  Eenzame ouderen: 22% (2023) → 15% (2028)
  waarschuwing  Dit doel noemt geen bron.  smart/bron
    → Vraag: Uit welke bron komen de cijfers?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from policylint.report import Finding, GoalRecord, Range, Report
from policylint.reports import GOAL_FAMILIES, Options
from policylint.reports.goalwords import (
    CHIPS,
    COLORS,
    aim,
    answer,
    course,
    linked,
    other_places,
    summary,
)
from policylint.reports.pen import Pen, shortened
from policylint.reports.places import SEVERITY_COLORS, SEVERITY_WORDS, advice, message, place

MOST_FINDINGS = 3
"""So many findings are shown on a card: the heaviest; the others are counted."""

MOST_INDICATORS = 4
MOST_PLACES = 6

FEW_GOALS = 15
"""Up to so many goals, every card says what to do about the goal; beyond it, once a rule."""

MOST_GOAL = 320
"""Characters of a goal that are shown."""

_INDENT = " " * 6
_WORDS = {
    "nl": {
        "group": "doelgroep",
        "unsure": "misschien geen doel",
        "also": "ook op",
        "indicator": "indicator",
        "no_section": "Zonder kop",
        "legend": "S specifiek · M meetbaar · nul nulmeting · bron van de cijfers · A wie ermee "
        "instemt · R middelen · T wanneer · ? niet vast te stellen · * staat niet bij het doel "
        "zelf, maar geldt voor het hele plan",
        "once": "Wat u kunt doen, staat bij het eerste doel waarvoor het geldt "
        "(bij elk doel: --all).",
    },
    "en": {
        "group": "target group",
        "unsure": "may be no goal",
        "also": "also at",
        "indicator": "indicator",
        "no_section": "No heading",
        "legend": "S specific · M measurable · base baseline · source of the figures · A who "
        "agrees · R means · T when · ? cannot be told · * not said of the goal itself, but of "
        "the plan as a whole",
        "once": "What to do is said at the first goal it holds for (at every goal: --all).",
    },
}
_REST = {
    "nl": {
        "findings": ("nog {} bevinding (--all)", "nog {} bevindingen (--all)"),
        "indicators": ("nog {} indicator", "nog {} indicatoren"),
        "places": ("nog {} plaats", "nog {} plaatsen"),
    },
    "en": {
        "findings": ("{} more finding (--all)", "{} more findings (--all)"),
        "indicators": ("{} more indicator", "{} more indicators"),
        "places": ("{} more place", "{} more places"),
    },
}


def findings_by_goal(report: Report) -> dict[str, list[Finding]]:
    """Return per goal id the findings that are about it, the heaviest first.

    A finding is about a goal if more than half of its passage is: the label before a goal
    ("Doel 1.2") is part of the sentence, a paragraph in which a goal stands is more than it.
    """
    places = [(place.span, goal.id) for goal in report.goals for place in goal.places]
    found: dict[str, list[Finding]] = {goal.id: [] for goal in report.goals}
    for finding in report.findings:
        span = finding.span
        if span is None or finding.suppressed is not None:
            continue
        middle = (span.start + span.end) // 2  # stands in what covers more than half
        around = [(place, name) for place, name in places if place.start <= middle < place.end]
        if around:
            place, name = min(around, key=lambda each: each[0].end - each[0].start)
            if 2 * _shared(place, span) > span.end - span.start:
                found[name].append(finding)
    return {name: sorted(findings, key=_weight) for name, findings in found.items()}


def _shared(one: Range, other: Range) -> int:
    """Return how many characters two overlapping ranges have in common."""
    return min(one.end, other.end) - max(one.start, other.start)


def _weight(finding: Finding) -> tuple[int, bool, int]:
    """Sort by severity; what makes a goal a goal goes before how it is written."""
    start = finding.span.start if finding.span else -1
    return finding.severity.rank, not _is_about_goals(finding), start


def _is_about_goals(finding: Finding) -> bool:
    return finding.rule.partition("/")[0] in GOAL_FAMILIES


class Cards:
    """Renders the goals of one report; what to do about a rule is said once in a long plan."""

    def __init__(self, report: Report, options: Options, advised: set[str]) -> None:
        self.goals = report.goals
        self.indicators = {indicator.id: indicator for indicator in report.indicators}
        self.about = findings_by_goal(report)
        self.language = options.language
        self.words = _WORDS[options.language]
        self.every = options.every_place
        self.few = len(report.goals) <= FEW_GOALS
        self.pen = Pen(options.color, options.width)
        self.advised = advised

    @property
    def fingerprints(self) -> frozenset[str]:
        """The fingerprints of the findings that belong to a card, shown or counted there."""
        return frozenset(f.fingerprint for findings in self.about.values() for f in findings)

    def render(self) -> Iterator[str]:
        """Yield the lines of all cards, under their headings."""
        yield from map(self.pen.bold, self.pen.wrapped(summary(self.goals, self.language), "  "))
        yield from self._dimmed(self.words["legend"])
        if not (self.few or self.every):
            yield from self._dimmed(self.words["once"])
        yield ""
        for section, goals in groupby(self.goals, key=_section):
            yield f"  {self.pen.bold(section or self.words['no_section'])}"
            for goal in goals:
                yield from self._card(goal)
                yield ""

    def _card(self, goal: GoalRecord) -> Iterator[str]:
        where = place(goal.location, self.language)
        head = f"    {self.pen.bold(goal.id)}  {self.pen.dim(where)}  "
        plain = f"    {goal.id}  {where}  "
        yield from self.pen.after(head, plain, shortened(goal.text, MOST_GOAL), _INDENT)
        yield from self.pen.row(self._chips(goal), _INDENT)
        yield from self._other_places(goal)
        yield from self._indicators(goal)
        yield from self._findings(goal)

    def _chips(self, goal: GoalRecord) -> Iterator[tuple[str, str]]:
        for name, short in CHIPS[self.language].items():
            yield self._chip(goal, name, short)
        turned = aim(goal, self.language)
        yield f"|  {turned}", f"|  {turned}"
        plain, painted = self._chip(goal, "doelgroep", self.words["group"])
        yield f"|  {plain}", f"|  {painted}"
        if not goal.sure:
            unsure = self.words["unsure"]
            yield f"|  {unsure}", f"|  {self.pen.dim(unsure)}"

    def _chip(self, goal: GoalRecord, name: str, short: str) -> tuple[str, str]:
        said = answer(goal, name, self.language)
        color = COLORS.get(goal.criteria[name].verdict)
        painted = self.pen.paint(said, color) if color else self.pen.dim(said)
        return f"{short} {said}", f"{short} {painted}"

    def _other_places(self, goal: GoalRecord) -> Iterator[str]:
        others = other_places(goal, self.language)
        if others:
            shown = others[:MOST_PLACES] + self._rest(others, MOST_PLACES, "places")
            yield from self._dimmed(f"{self.words['also']} {', '.join(shown)}", _INDENT)

    def _indicators(self, goal: GoalRecord) -> Iterator[str]:
        indicators = linked(goal, self.indicators)
        for indicator in indicators[:MOST_INDICATORS]:
            head = f"{_INDENT}{self.words['indicator']} {indicator.id}  "
            words = f"{shortened(indicator.name)}: {course(indicator, self.language)}"
            yield from self.pen.after(self.pen.dim(head), head, words, _INDENT + "  ")
        for rest in self._rest(indicators, MOST_INDICATORS, "indicators"):
            yield from self._dimmed(rest, _INDENT)

    def _findings(self, goal: GoalRecord) -> Iterator[str]:
        findings = self.about[goal.id]
        most = len(findings) if self.every else MOST_FINDINGS
        on_card: set[str] = set()
        for finding in findings[:most]:
            yield from self._finding(goal, finding)
            if finding.rule not in on_card:
                on_card.add(finding.rule)
                yield from self._advice(finding)
        for rest in self._rest(findings, most, "findings"):
            yield from self._dimmed(rest, _INDENT)

    def _finding(self, goal: GoalRecord, finding: Finding) -> Iterator[str]:
        word = SEVERITY_WORDS[self.language][finding.severity]
        painted = self.pen.paint(word, SEVERITY_COLORS[finding.severity])
        quoted = "" if _is_whole(goal, finding) else f"“{shortened(finding.text)}” "
        yield from self.pen.after(
            f"{_INDENT}{painted}  {self.pen.dim(finding.rule)}  ",
            f"{_INDENT}{word}  {finding.rule}  ",
            quoted + message(finding, self.language),
            _INDENT + "  ",
        )

    def _advice(self, finding: Finding) -> Iterator[str]:
        again = self.every or (self.few and _is_about_goals(finding))
        if finding.rule in self.advised and not again:
            return
        self.advised.add(finding.rule)
        for line in advice(finding, self.language):
            yield from self.pen.wrapped(f"→ {line}", _INDENT + "  ", _INDENT + "    ")

    def _rest(self, items: Sequence[object], most: int, noun: str) -> list[str]:
        """Return how many items are left out, in words; nothing if none are."""
        left = len(items) - most
        one, many = _REST[self.language][noun]
        return [(one if left == 1 else many).format(left)] if left > 0 else []

    def _dimmed(self, text: str, indent: str = "    ") -> Iterator[str]:
        return map(self.pen.dim, self.pen.wrapped(text, indent))


def _section(goal: GoalRecord) -> str:
    return " › ".join(goal.location.section[-2:])


def _is_whole(goal: GoalRecord, finding: Finding) -> bool:
    """True if a finding is about the goal as a whole, not about some words of it."""
    span = finding.span
    return span is None or 5 * (span.end - span.start) > 4 * (goal.span.end - goal.span.start)
