"""How reports name what they say of goals: chips, answers, values of indicators.

Shared by the cards and the tables.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from policylint.report import GoalRecord, IndicatorRecord, ValueRecord
from policylint.reports.places import place
from policylint.statements.model import Level, Orientation, Verdict

CHIPS = {
    "nl": {"S": "S", "M": "M", "nulmeting": "nul", "bron": "bron", "A": "A", "R": "R", "T": "T"},
    "en": {"S": "S", "M": "M", "nulmeting": "base", "bron": "source", "A": "A", "R": "R", "T": "T"},
}
"""The criteria in a row, by their short names; the target group stands apart."""

VERDICTS = {
    "nl": {
        Verdict.JA: "ja",
        Verdict.DEELS: "deels",
        Verdict.NEE: "nee",
        Verdict.NVB: "?",
        Verdict.NVT: "n.v.t.",
    },
    "en": {
        Verdict.JA: "yes",
        Verdict.DEELS: "partly",
        Verdict.NEE: "no",
        Verdict.NVB: "?",
        Verdict.NVT: "n/a",
    },
}
COLORS = {Verdict.JA: "green", Verdict.DEELS: "yellow", Verdict.NEE: "red"}
ORIENTATIONS = {
    "nl": {Orientation.OUTCOME: "uitkomst", Orientation.OUTPUT: "prestatie"},
    "en": {Orientation.OUTCOME: "outcome", Orientation.OUTPUT: "output"},
}
VISION = {"nl": "visie", "en": "vision"}
_NO_BASELINE = {"nl": "geen nulmeting", "en": "no baseline"}
_NO_TARGET = {"nl": "geen streefwaarde", "en": "no target"}


def answer(goal: GoalRecord, name: str, language: str = "nl") -> str:
    """Return the answer to a question about a goal; * if it stands around the goal, not in it."""
    criterion = goal.criteria[name]
    return VERDICTS[language][criterion.verdict] + ("*" if criterion.inherited else "")


def aim(goal: GoalRecord, language: str = "nl") -> str:
    """Return "uitkomst", "prestatie" or "visie": an ideal is first of all an ideal."""
    if goal.level is Level.VISIE:
        return VISION[language]
    return ORIENTATIONS[language][goal.orientation]


def other_places(goal: GoalRecord, language: str = "nl") -> list[str]:
    """Return where else a goal stands than where it is shown, each place once."""
    first, *others = (place(each.location, language) for each in goal.places)
    return [where for where in dict.fromkeys(others) if where not in {"", first}]


def value(of: ValueRecord) -> str:
    """Return a value as it stands there, with its year: "45 (2023)"."""
    if of.year is None or str(of.year) in of.raw:
        return of.raw
    return f"{of.raw} ({of.year})"


def course(indicator: IndicatorRecord, language: str = "nl") -> str:
    """Return the way an indicator should go: "45 (2023) → 300 (2027)"."""
    start = value(indicator.baseline) if indicator.baseline else _NO_BASELINE[language]
    targets = ", ".join(map(value, indicator.targets)) or _NO_TARGET[language]
    return f"{start} → {targets}"


def summary(goals: Sequence[GoalRecord], language: str = "nl") -> str:
    """Return "12 doelen: 9 meetbaar, 5 met indicator, 3 met nulmeting, 7 met moment"."""
    with_indicator = sum(bool(goal.indicators) for goal in goals)
    yes = {name: sum(_is_yes(goal, name) for goal in goals) for name in ("M", "nulmeting", "T")}
    if language == "en":
        return (
            f"{len(goals)} {'goal' if len(goals) == 1 else 'goals'}: {yes['M']} measurable, "
            f"{with_indicator} with an indicator, {yes['nulmeting']} with a baseline, "
            f"{yes['T']} with a moment"
        )
    return (
        f"{len(goals)} {'doel' if len(goals) == 1 else 'doelen'}: {yes['M']} meetbaar, "
        f"{with_indicator} met indicator, {yes['nulmeting']} met nulmeting, "
        f"{yes['T']} met moment"
    )


def _is_yes(goal: GoalRecord, name: str) -> bool:
    return goal.criteria[name].verdict is Verdict.JA


def linked(goal: GoalRecord, indicators: Mapping[str, IndicatorRecord]) -> list[IndicatorRecord]:
    """Return the indicators of a goal."""
    return [indicators[link.id] for link in goal.indicators if link.id in indicators]
