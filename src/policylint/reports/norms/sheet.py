"""CSV for Excel: the norms of a frame, or a row per norm of every plan, with room for a reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policylint.norms.loader import Normenkader
from policylint.report import NormRecord, Report
from policylint.reports import Options, Outcome
from policylint.reports.norms import VERDICT_WORDS
from policylint.reports.places import place
from policylint.reports.tables.sheet import written_rows

_MOST = 5
_HEAD = (
    *("document", "norm", "titel", "veld", "oordeel", "in woorden", "zekerheid", "toelichting"),
    *("gezocht naar", "gezocht in", "dichtst erbij", "passages", "vindplaatsen"),
    *("oordeel onderzoeker", "toelichting onderzoeker"),
)


def render_frame(kader: Normenkader) -> str:
    """Return a row per norm of a frame."""
    head = (
        "norm",
        "titel",
        "groep",
        "vraagt",
        "ja",
        "deels",
        "nee",
        "geldt voor",
        "domein",
        "bron",
    )
    rows = (
        (
            norm.id,
            norm.title,
            group.title,
            norm.norm,
            norm.answers.ja,
            norm.answers.deels,
            norm.answers.nee,
            ", ".join(norm.applies_to),
            ", ".join(norm.domains),
            "; ".join(norm.sources),
        )
        for group in kader.frame.groups
        for norm in map(kader.norms.__getitem__, group.norms)
    )
    return written_rows(head, rows)


def render(outcomes: Sequence[Outcome], options: Options) -> str:
    """Return a row per norm of every plan; what could not be read has none."""
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    return written_rows(_HEAD, (row for report in reports for row in _rows(report)))


def _rows(report: Report) -> Iterator[tuple[str, ...]]:
    for letter in report.letters:
        words = VERDICT_WORDS[letter.verdict.value]
        facts = (letter.criterion, letter.name, "doelen", letter.verdict.value, words)
        yield (report.document.path, *facts, "", letter.reason, *[""] * 7)
    for norm in report.norms:
        yield _row(report, norm)


def _row(report: Report, norm: NormRecord) -> tuple[str, ...]:
    shown = norm.evidence[:_MOST]
    return (
        report.document.path,
        norm.id,
        norm.title,
        norm.field,
        norm.verdict.value,
        VERDICT_WORDS[norm.verdict.value],
        norm.confidence,
        norm.reason,
        norm.searched,
        norm.searched_in,
        _nearest(norm),
        " | ".join(" ".join(each.text.split()) for each in shown),
        " | ".join(place(each.location) for each in shown),
        "",
        "",
    )


def _nearest(norm: NormRecord) -> str:
    if norm.nearest is None:
        return ""
    return f"{place(norm.nearest.location)}: {' '.join(norm.nearest.text.split())}"
