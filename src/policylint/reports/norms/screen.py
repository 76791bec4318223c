"""The answers of a plan on a screen: what stands out, then norm by norm what needs attention first.

Beleidsplan Wmo en jeugd 2026-2029
  beleidsplan · sociaal · Kern (27 normen)
  ...
  Doelen
    nee    A4    Nulmeting
      ja 1, deels 0, nee 12 (van 13 doelen)
  Regie: het geheel afbakenen  deels
    ja     F2    Evaluatie gepland
      p. 12  “In 2028 onderzoekt een extern bureau of de doelen gehaald zijn.”
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from policylint.report import NormRecord, Report
from policylint.reports import Failure, Options, Outcome
from policylint.reports.norms.entries import entry, letter, painted
from policylint.reports.norms.opening import head, summary
from policylint.reports.norms.overview import chain, roles
from policylint.reports.norms.quotes import Quotes
from policylint.reports.pen import Pen
from policylint.reports.remarks import path_of, remarks
from policylint.statements.model import Verdict

_ORDER = (Verdict.NEE, Verdict.NVB, Verdict.DEELS, Verdict.JA)
"""What needs attention comes first in a group."""
_FIELDS = {
    "doelen": "Doelen en meetbaarheid",
    "doelgroep": "Doelgroep en analyse",
    "keuzes": "Begrippen en keuzes",
    "sturing": "Sturing en geld",
    "regie": "Regie",
    "monitoring": "Monitoring en verantwoording",
    "participatie": "Participatie en terugkoppeling",
    "uitvoering": "Uitvoering, besluit en leren",
    "taal": "Taal",
    "afbakenen": "Regie: het geheel afbakenen",
    "overzicht": "Regie: overzicht krijgen",
    "beleidslijnen": "Regie: beleidslijnen uitzetten",
    "samenwerking": "Regie: samenwerking organiseren",
    "verantwoording": "Regie: verantwoording afleggen",
}


def render(outcomes: Sequence[Outcome], options: Options) -> str:
    """Return the answers of each document, one after the other."""
    pen = Pen(options.color, options.width)
    return "\n".join("\n".join(_lines(each, pen)) + "\n" for each in outcomes)


def _lines(outcome: Outcome, pen: Pen) -> Iterator[str]:
    if isinstance(outcome, Failure):
        yield pen.bold(path_of(outcome))
        for remark in remarks(outcome):
            yield from pen.wrapped(f"! {remark}", "  ", "    ")
        return
    yield from head(outcome, pen)
    yield from summary(outcome, pen)
    yield from _letters(outcome, pen)
    yield from _groups(outcome, pen)
    yield from roles(outcome, pen)
    yield from chain(outcome, pen)
    yield from _left_out(outcome, pen)


def _letters(report: Report, pen: Pen) -> Iterator[str]:
    if not report.letters:
        return
    yield ""
    yield f"  {pen.bold('De doelen samen')}"
    for each in report.letters:
        yield from letter(each, pen)


def _groups(report: Report, pen: Pen) -> Iterator[str]:
    """Yield the norms that apply, group by group."""
    fields = {each.field: each.verdict for each in report.regie_fields}
    quotes = Quotes(report, pen)
    asked = (norm for norm in report.norms if norm.verdict is not Verdict.NVT)
    for group, norms in groupby(asked, key=lambda norm: norm.field):
        total = fields.get(group)
        yield ""
        title = pen.bold(_FIELDS.get(group, group))
        yield f"  {title}" + (f"  {painted(total, pen)}" if total else "")
        for norm in sorted(norms, key=lambda norm: _ORDER.index(norm.verdict)):
            yield from entry(norm, quotes, pen)


def _left_out(report: Report, pen: Pen) -> Iterator[str]:
    """Yield the norms that do not apply, by the reason why."""
    by_reason: dict[str, list[NormRecord]] = {}
    for norm in report.norms:
        if norm.verdict is Verdict.NVT:
            by_reason.setdefault(norm.reason, []).append(norm)
    if not by_reason:
        return
    yield ""
    yield f"  {pen.bold('Niet van toepassing')}"
    for reason, norms in by_reason.items():
        titles = " · ".join(f"{norm.id} {norm.title}" for norm in norms)
        yield from pen.wrapped(f"{reason}: {titles}", "    ", "      ")
