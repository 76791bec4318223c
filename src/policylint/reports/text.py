"""Text for people at a terminal: findings by section, with page numbers and what to do.

plan.pdf
  beleidsplan (in de titel staat: “Beleidsplan”) · 12 pagina's · 2.310 woorden

  Hele document
    fout  regie/verantwoording
      Nergens staat hoe de raad hoort wat het plan oplevert.

  1 doel: 0 meetbaar, 0 met indicator, 0 met nulmeting, 0 met moment

  2.1 Doelen
    d1  p. 5  Waar mogelijk sporten ouderen in hun eigen wijk.
      S deels  M nee  nul nee  bron nee  A ?  R ?  T deels*  |  uitkomst  |  doelgroep ja
      waarschuwing  smart/ontsnapping  “Waar mogelijk” Met deze woorden is een doel altijd gehaald.
        → Vraag: Wanneer wel en wanneer niet?

  Buiten de doelen

  3.1 Aanpak
    p. 7  suggestie  taal/lange-zin
      “De gemeente … kan worden.”
      Deze zin telt 41 woorden.

  1 doel: 0 meetbaar, 0 met indicator, 0 met nulmeting, 0 met moment
  1 fout, 1 waarschuwing, 1 suggestie
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from policylint.documents.model import DocumentKind
from policylint.report import Finding, Report
from policylint.reports import Failure, Options, Outcome
from policylint.reports.cards import Cards
from policylint.reports.goalwords import summary
from policylint.reports.language import has_language_page, is_about_language, language_page
from policylint.reports.language.wording import counted, decimal
from policylint.reports.normwords import norm_summary
from policylint.reports.pen import Pen, shortened
from policylint.reports.places import (
    PLURALS,
    SEVERITY_COLORS,
    SEVERITY_WORDS,
    advice,
    message,
    place,
)
from policylint.rules.schema import Severity

MOST_SUGGESTIONS = 3
"""So many places of one suggestion are shown; the rest is counted at the end."""

_WORDS = {
    "nl": {
        "whole": "Hele document",
        "no_section": "Zonder kop",
        "elsewhere": "Buiten de doelen",
        "clean": "Geen bevindingen.",
        "skipped": "Niet gecontroleerd",
        "failed": "Mislukt",
        "more": "Nog meer plaatsen (toon ze met --all)",
        "times": "keer",
        "per": "per 1.000 woorden",
        "unread": "niet gecontroleerd",
        "language": "taal",
    },
    "en": {
        "whole": "Whole document",
        "no_section": "No heading",
        "elsewhere": "Outside the goals",
        "clean": "No findings.",
        "skipped": "Not checked",
        "failed": "Failed",
        "more": "More places (show them with --all)",
        "times": "times",
        "per": "per 1,000 words",
        "unread": "not checked",
        "language": "language",
    },
}
_NOUNS = {
    "nl": {"page": ("pagina", "pagina's"), "word": ("woord", "woorden")},
    "en": {"page": ("page", "pages"), "word": ("word", "words")},
}
_NO_PLAN = {
    "nl": "Geen plan, maar een document over beleid: alleen de taalregels zijn toegepast "
    "(is het wel een plan, kies dan --kind).",
    "en": "No plan but a document about policy: only the language rules were run "
    "(if it is a plan, say so with --kind).",
}
_UNKNOWN = {
    "nl": "Soort niet herkend: de regels voor plannen tellen als suggestie (kies met --kind).",
    "en": "Kind not recognised: the rules for plans weigh as suggestions (choose with --kind).",
}
_KIND_NOTES = {
    language: {
        DocumentKind.RAPPORT: _NO_PLAN[language],
        DocumentKind.VERANTWOORDING: _NO_PLAN[language],
        DocumentKind.OPDRACHT: _NO_PLAN[language],
        DocumentKind.OVERIG: _UNKNOWN[language],
    }
    for language in _NO_PLAN
}


def render(outcomes: Sequence[Outcome], options: Options) -> str:
    """Return the report of each document, one after the other."""
    return "\n".join(_Page(options).render(outcome) for outcome in outcomes)


class _Page:
    """Renders one document; what to do about a rule is said where it first comes up."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.words = _WORDS[options.language]
        self.pen = Pen(options.color, options.width)
        self.advised: set[str] = set()

    def render(self, outcome: Outcome) -> str:
        if isinstance(outcome, Failure):
            return f"{self.pen.bold(outcome.path)}\n  {self.pen.paint(outcome.reason, 'red')}\n"
        lines = [*self._head(outcome), "", *self._body(outcome), *self._foot(outcome)]
        return "\n".join(line.rstrip() for line in lines) + "\n"

    def _head(self, report: Report) -> Iterator[str]:
        document = report.document
        yield self.pen.bold(document.path)
        english = self.options.language == "en"
        reasons = "; ".join(r.en if english else r.reason for r in document.kind_evidence[:2])
        facts = [f"{document.kind} ({reasons})"]
        if document.pages:
            facts.append(self._counted(document.pages, "page"))
        facts.append(self._counted(document.words, "word"))
        yield from self.pen.wrapped(" · ".join(facts), "  ")
        kind_note = _KIND_NOTES[self.options.language].get(document.kind)
        if kind_note and document.quality.readable:
            yield from self.pen.wrapped(f"! {kind_note}", "  ")
        for note in document.quality.notes:
            yield from self.pen.wrapped(f"! {note}", "  ")

    def _counted(self, number: int, noun: str) -> str:
        language = self.options.language
        return counted(number, _NOUNS[language][noun], language)

    def _body(self, report: Report) -> Iterator[str]:
        if not report.document.quality.readable:
            return
        language, others = _parted(report)
        cards = self._cards(report.model_copy(update={"findings": tuple(others)}))
        carded = cards.fingerprints if cards else frozenset()
        findings = [finding for finding in others if finding.fingerprint not in carded]
        shown = list(self._shown(findings))
        whole = [finding for finding in shown if finding.span is None]
        yield from self._sections(whole)
        elsewhere = [finding for finding in shown if finding.span is not None]
        if cards:
            yield from cards.render()
            if elsewhere:
                yield f"  {self.pen.bold(self.words['elsewhere'])}"
                yield ""
        yield from self._sections(elsewhere)
        if not shown and not carded and not language:
            yield f"  {self.words['clean']}"
            yield ""
        yield from self._more(report, findings)
        yield from language_page(report, language, self.options)

    def _cards(self, report: Report) -> Cards | None:
        if not self.options.cards or not report.goals:
            return None
        return Cards(report, self.options, self.advised)

    def _sections(self, findings: Iterable[Finding]) -> Iterator[str]:
        for section, group in groupby(findings, key=_section):
            yield f"  {self.pen.bold(section or self._untitled(section))}"
            for finding in group:
                yield from self._finding(finding)
            yield ""

    def _untitled(self, section: str | None) -> str:
        return self.words["whole" if section is None else "no_section"]

    def _shown(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        seen: Counter[str] = Counter()
        for finding in findings:
            seen[finding.rule] += 1
            few = seen[finding.rule] <= MOST_SUGGESTIONS
            if few or self.options.every_place or finding.severity is not Severity.SUGGESTION:
                yield finding

    def _finding(self, finding: Finding) -> Iterator[str]:
        where = place(finding.location, self.options.language)
        word = SEVERITY_WORDS[self.options.language][finding.severity]
        indent = " " * 6
        painted = self.pen.paint(word, SEVERITY_COLORS[finding.severity])
        yield f"    {where + '  ' if where else ''}{painted}  {self.pen.dim(finding.rule)}"
        if finding.text:
            yield from self.pen.wrapped(f"“{shortened(finding.text)}”", indent)
        yield from self.pen.wrapped(message(finding, self.options.language), indent)
        if finding.rule in self.advised:
            return
        self.advised.add(finding.rule)
        for line in advice(finding, self.options.language):
            yield from self.pen.wrapped(f"→ {line}", indent, indent + "  ")

    def _foot(self, report: Report) -> Iterator[str]:
        for skipped in report.skipped:
            word = self.words["failed" if skipped.failed else "skipped"]
            yield from self.pen.wrapped(f"{word}: {skipped.rule}: {skipped.reason}", "  ", "    ")
        if not report.document.quality.readable:
            yield f"  {self.pen.paint(self.words['unread'], 'red')}"
            return
        if self.options.cards and report.goals:
            lines = self.pen.wrapped(summary(report.goals, self.options.language), "  ")
            yield from map(self.pen.bold, lines)
        if self.options.cards:
            yield from norm_summary(report, self.options.language, self.pen)
        language, others = _parted(report)
        totals = [self._totals(others), self._totals(language)]
        if totals[1]:
            totals[1] = f"{self.words['language']}: {totals[1]}"
        if any(totals):
            yield f"  {self.pen.bold('; '.join(filter(None, totals)))}"

    def _totals(self, findings: Iterable[Finding]) -> str:
        counts = Counter(finding.severity for finding in findings)
        language = self.options.language
        nouns = {s: (SEVERITY_WORDS[language][s], PLURALS[language][s]) for s in Severity}
        return ", ".join(counted(counts[s], nouns[s], language) for s in Severity if counts[s])

    def _more(self, report: Report, findings: Iterable[Finding]) -> Iterator[str]:
        """Say how often suggestions occur of which only the first places were shown."""
        if self.options.every_place:
            return
        counts = Counter(f.rule for f in findings if f.severity is Severity.SUGGESTION)
        often = {rule: n for rule, n in counts.most_common() if n > MOST_SUGGESTIONS}
        if not often:
            return
        yield f"  {self.words['more']}"
        words = max(report.document.words, 1)
        for rule, number in often.items():
            density = decimal(1000 * number / words, self.options.language)
            yield f"    {rule:<32} {number} {self.words['times']}, {density} {self.words['per']}"
        yield ""


def _parted(report: Report) -> tuple[list[Finding], list[Finding]]:
    """Return the findings for the language page, if there is to be one, and all others."""
    findings = [finding for finding in report.findings if finding.suppressed is None]
    if not has_language_page(report):
        return [], findings
    language = [finding for finding in findings if is_about_language(finding)]
    return language, [finding for finding in findings if not is_about_language(finding)]


def _section(finding: Finding) -> str | None:
    """Return the heading to show a finding under; None for the whole document."""
    if finding.span is None:
        return None
    return " › ".join(finding.location.section[-2:])
