"""The answers to norms in a few lines, for the report of `check`; all: `policylint norms check`.

Kern: doelen, regie en verantwoording: 10 ja, 11 deels, 5 nee
  regie  afbakenen ja · overzicht ja · beleidslijnen deels · samenwerking deels · verantwoording nee
  nee    A4 Nulmeting · F2 Evaluatie gepland (zwak)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from policylint.report import NormRecord, Report
from policylint.reports.pen import Pen
from policylint.statements.model import Verdict

VERDICT_COLORS = {"ja": "green", "deels": "yellow", "nee": "red", "nvb": "magenta", "nvt": ""}
_VERDICTS = {
    "nl": {verdict.value: verdict.value for verdict in Verdict},
    "en": {"ja": "yes", "deels": "partly", "nee": "no", "nvb": "unknown", "nvt": "n/a"},
}
_FIELDS = {
    "nl": {},
    "en": {
        "afbakenen": "scope",
        "overzicht": "overview",
        "beleidslijnen": "policy lines",
        "samenwerking": "cooperation",
        "verantwoording": "accountability",
    },
}
_WEAK = {"nl": "zwak", "en": "weak"}
_LISTED = (Verdict.NEE, Verdict.NVB)
_INDENT = "    "


def by_weight(norms: Iterable[NormRecord]) -> list[NormRecord]:
    """Return norms with the weightiest first, else in their order."""
    return sorted(norms, key=lambda norm: norm.severity.rank)


def norm_summary(report: Report, language: str, pen: Pen) -> Iterator[str]:
    """Yield lines: how many norms are met, the fields of regie, and the norms that are not met."""
    kader = report.normenkader
    if kader is None:
        return
    words = _VERDICTS[language]
    counts = Counter(norm.verdict for norm in report.norms)
    told = ", ".join(
        f"{counts[verdict]} {words[verdict]}" for verdict in Verdict if counts[verdict]
    )
    yield from map(pen.bold, pen.wrapped(f"{kader.title}: {told}", "  "))
    rows = [("regie", list(_fields(report, language, pen)))]
    for verdict in _LISTED:
        unmet = (norm for norm in report.norms if norm.verdict is verdict)
        rows.append((words[verdict], list(_titles(unmet, language))))
    width = max(len(head) for head, _ in rows) + 2
    for head, chips in rows:
        lines = pen.row(_dotted(chips), _INDENT + " " * width, gap=" ")
        for number, line in enumerate(lines):
            start = _INDENT + f"{head:<{width}}" if number == 0 else ""
            yield start + line[len(start) :]


def _fields(report: Report, language: str, pen: Pen) -> Iterator[tuple[str, str]]:
    for each in report.regie_fields:
        name = _FIELDS[language].get(each.field, each.field)
        verdict = _VERDICTS[language][each.verdict]
        painted = pen.paint(verdict, VERDICT_COLORS[each.verdict.value])
        yield f"{name} {verdict}", f"{name} {painted}"


def _titles(norms: Iterable[NormRecord], language: str) -> Iterator[tuple[str, str]]:
    for norm in norms:
        title = norm.title_en if language == "en" else norm.title
        weak = "" if norm.confidence == "sterk" else f" ({_WEAK[language]})"
        yield (f"{norm.id} {title}{weak}",) * 2


def _dotted(chips: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Put a dot behind all chips but the last."""
    found = list(chips)
    return [*((f"{plain} ·", f"{painted} ·") for plain, painted in found[:-1]), *found[-1:]]
