"""Text for people at a terminal: findings by section, with page numbers and what to do.

plan.pdf
  beleidsplan (in de titel staat: “Beleidsplan”) · 12 pagina's · 2.310 woorden

  2.1 Doelen
    p. 5  waarschuwing  “waar mogelijk”                          smart/ontsnapping
          Met ‘waar mogelijk’ is het doel altijd gehaald.
          → Vraag: Wanneer wel en wanneer niet?

  3 waarschuwingen, 12 suggesties
"""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import click

from policylint.documents.model import DocumentKind
from policylint.report import Finding, Report
from policylint.reports import Failure, Options, Outcome
from policylint.reports.places import SEVERITY_WORDS, advice, counted, message, place
from policylint.rules.schema import Severity

MOST_SUGGESTIONS = 3
"""So many places of one suggestion are shown; the rest is counted at the end."""

MOST_PASSAGE = 160
"""Characters of a passage that are quoted."""

_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}
_WORDS = {
    "nl": {
        "whole": "Hele document",
        "no_section": "Zonder kop",
        "clean": "Geen bevindingen.",
        "skipped": "Niet gecontroleerd",
        "failed": "Mislukt",
        "more": "Nog meer plaatsen (toon ze met --all)",
        "times": "keer",
        "per": "per 1.000 woorden",
        "unread": "niet gecontroleerd",
    },
    "en": {
        "whole": "Whole document",
        "no_section": "No heading",
        "clean": "No findings.",
        "skipped": "Not checked",
        "failed": "Failed",
        "more": "More places (show them with --all)",
        "times": "times",
        "per": "per 1,000 words",
        "unread": "not checked",
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
        self.advised: set[str] = set()

    def render(self, outcome: Outcome) -> str:
        if isinstance(outcome, Failure):
            return f"{self._bold(outcome.path)}\n  {self._style(outcome.reason, 'red')}\n"
        lines = [*self._head(outcome), "", *self._body(outcome), *self._foot(outcome)]
        return "\n".join(line.rstrip() for line in lines) + "\n"

    def _head(self, report: Report) -> Iterator[str]:
        document = report.document
        yield self._bold(document.path)
        english = self.options.language == "en"
        reasons = "; ".join(r.en if english else r.reason for r in document.kind_evidence[:2])
        facts = [f"{document.kind} ({reasons})"]
        if document.pages:
            facts.append(self._counted(document.pages, "page"))
        facts.append(self._counted(document.words, "word"))
        yield from self._wrapped(" · ".join(facts), "  ")
        kind_note = _KIND_NOTES[self.options.language].get(document.kind)
        if kind_note and document.quality.readable:
            yield from self._wrapped(f"! {kind_note}", "  ")
        for note in document.quality.notes:
            yield from self._wrapped(f"! {note}", "  ")

    def _counted(self, number: int, noun: str) -> str:
        one, many = _NOUNS[self.options.language][noun]
        return f"{thousands(number, self.options.language)} {one if number == 1 else many}"

    def _body(self, report: Report) -> Iterator[str]:
        if not report.document.quality.readable:
            return
        shown = list(self._shown(report.findings))
        if not shown:
            yield f"  {self.words['clean']}"
            yield ""
        for section, findings in groupby(shown, key=_section):
            yield f"  {self._bold(section or self._untitled(report, section))}"
            for finding in findings:
                yield from self._finding(finding)
            yield ""

    def _untitled(self, report: Report, section: str | None) -> str:
        return self.words["whole" if section is None else "no_section"]

    def _shown(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        seen: Counter[str] = Counter()
        for finding in findings:
            if finding.suppressed is not None:
                continue
            seen[finding.rule] += 1
            few = seen[finding.rule] <= MOST_SUGGESTIONS
            if few or self.options.every_place or finding.severity is not Severity.SUGGESTION:
                yield finding

    def _finding(self, finding: Finding) -> Iterator[str]:
        where = place(finding.location, self.options.language)
        word = SEVERITY_WORDS[self.options.language][finding.severity]
        indent = " " * 6
        head = f"    {where + '  ' if where else ''}{self._style(word, _COLORS[finding.severity])}"
        yield f"{head}  {self._dim(finding.rule)}"
        if finding.text:
            yield from self._wrapped(f"“{shortened(finding.text)}”", indent)
        yield from self._wrapped(message(finding, self.options.language), indent)
        if finding.rule in self.advised:
            return
        self.advised.add(finding.rule)
        for line in advice(finding, self.options.language):
            yield from self._wrapped(f"→ {line}", indent, indent + "  ")

    def _foot(self, report: Report) -> Iterator[str]:
        for skipped in report.skipped:
            word = self.words["failed" if skipped.failed else "skipped"]
            yield from self._wrapped(f"{word}: {skipped.rule}: {skipped.reason}", "  ", "    ")
        if not report.document.quality.readable:
            yield f"  {self._style(self.words['unread'], 'red')}"
            return
        yield from self._more(report)
        counts = Counter(f.severity for f in report.findings if f.suppressed is None)
        parts = [counted(counts[s], s, self.options.language) for s in Severity if counts[s]]
        if parts:
            yield f"  {self._bold(', '.join(parts))}"

    def _more(self, report: Report) -> Iterator[str]:
        """Say how often suggestions occur of which only the first places were shown."""
        if self.options.every_place:
            return
        counts = Counter(
            f.rule
            for f in report.findings
            if f.severity is Severity.SUGGESTION and f.suppressed is None
        )
        often = {rule: n for rule, n in counts.most_common() if n > MOST_SUGGESTIONS}
        if not often:
            return
        yield f"  {self.words['more']}"
        words = max(report.document.words, 1)
        for rule, number in often.items():
            density = f"{1000 * number / words:.1f}"
            if self.options.language == "nl":
                density = density.replace(".", ",")
            yield f"    {rule:<32} {number} {self.words['times']}, {density} {self.words['per']}"
        yield ""

    def _wrapped(self, text: str, indent: str, later: str | None = None) -> list[str]:
        later_indent = indent if later is None else later
        return textwrap.wrap(
            text,
            width=self.options.width,
            initial_indent=indent,
            subsequent_indent=later_indent,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _style(self, text: str, color: str) -> str:
        return click.style(text, fg=color) if self.options.color else text

    def _bold(self, text: str) -> str:
        return click.style(text, bold=True) if self.options.color else text

    def _dim(self, text: str) -> str:
        return click.style(text, dim=True) if self.options.color else text


def _section(finding: Finding) -> str | None:
    """Return the heading to show a finding under; None for the whole document."""
    if finding.span is None:
        return None
    return " › ".join(finding.location.section[-2:])


def shortened(passage: str) -> str:
    """Return a passage on one line, cut in the middle if it is long."""
    text = " ".join(passage.split())
    if len(text) <= MOST_PASSAGE:
        return text
    half = MOST_PASSAGE // 2
    return f"{text[:half].rstrip()} … {text[-half:].lstrip()}"


def thousands(number: int, language: str) -> str:
    """Return a number as its readers write it: 12.345 in Dutch, 12,345 in English."""
    grouped = f"{number:,}"
    return grouped.replace(",", ".") if language == "nl" else grouped
