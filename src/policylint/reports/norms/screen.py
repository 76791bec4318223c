"""The answers of a plan on a screen: norm by norm, with passages and pages.

plan.pdf
  beleidsplan · sociaal · Kern (27 normen)

  Doelen
    deels  S   specifiek           9 van de 14 doelen
  Regie: het geheel afbakenen  deels
    nee    R1.1  Inhoud en partijen afgebakend
      niet gevonden in dit document; gezocht naar: waar het plan wel en niet over gaat
    ja     F2  Evaluatie gepland
      p. 12  “In 2028 onderzoekt een extern bureau of de doelen gehaald zijn.”
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policylint.report import NormRecord, Report
from policylint.reports import Failure, Options, Outcome
from policylint.reports.norms import VERDICT_WORDS
from policylint.reports.norms.overview import chain, roles
from policylint.reports.normwords import VERDICT_COLORS
from policylint.reports.pen import Pen, shortened
from policylint.reports.places import place
from policylint.reports.remarks import path_of, remarks
from policylint.statements.model import Verdict

_SHOWN = 5
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
    yield pen.bold(path_of(outcome))
    for remark in remarks(outcome):
        yield from pen.wrapped(f"! {remark}", "  ", "    ")
    if isinstance(outcome, Failure):
        return
    kader = outcome.normenkader
    if kader is not None:
        about = ", ".join(kader.domains)
        yield from pen.wrapped(f"{outcome.document.kind} · {about} · {kader.title}", "  ")
    yield from _counts(outcome, pen)
    where = next((norm.searched_in for norm in outcome.norms if norm.searched_in), "")
    if where:
        yield from pen.wrapped(f"Gezocht in {where}.", "  ")
    yield from _letters(outcome, pen)
    fields = {each.field: each.verdict for each in outcome.regie_fields}
    group = ""
    for norm in outcome.norms:
        if norm.verdict is Verdict.NVT:
            continue
        if norm.field != group:
            group = norm.field
            yield ""
            title = pen.bold(_FIELDS.get(group, group))
            total = fields.get(group)
            yield f"  {title}" + (f"  {_painted(total, pen)}" if total else "")
        yield from _norm(norm, pen)
    yield from roles(outcome, pen)
    yield from chain(outcome, pen)
    left_out = [norm.id for norm in outcome.norms if norm.verdict is Verdict.NVT]
    if left_out:
        yield ""
        yield from pen.wrapped(f"Niet van toepassing: {', '.join(left_out)}", "  ")


def _counts(report: Report, pen: Pen) -> Iterator[str]:
    counts = dict.fromkeys(Verdict, 0)
    for norm in report.norms:
        counts[norm.verdict] += 1
    told = [f"{count} {verdict.value}" for verdict, count in counts.items() if count]
    if told:
        yield "  " + pen.dim(f"{len(report.norms)} normen: {', '.join(told)}")


def _letters(report: Report, pen: Pen) -> Iterator[str]:
    if not report.letters:
        return
    yield ""
    yield f"  {pen.bold('De doelen samen')}"
    for letter in report.letters:
        verdict = _painted(letter.verdict, pen)
        yield f"    {verdict}{' ' * (6 - len(letter.verdict))} {letter.name:<20} {letter.reason}"


def _norm(norm: NormRecord, pen: Pen) -> Iterator[str]:
    verdict = _painted(norm.verdict, pen)
    weak = "" if norm.confidence == "sterk" else pen.dim(" (zwak)")
    reason = f"  {pen.dim(norm.reason)}" if norm.reason else ""
    yield f"    {verdict}{' ' * (6 - len(norm.verdict))} {norm.id:<5} {norm.title}{weak}{reason}"
    for each in norm.evidence[:_SHOWN]:
        where = place(each.location)
        head = f"        {where}  "
        text = f"“{shortened(each.text)}”"
        yield from pen.wrapped(head + text, "", " " * len(head))
    if len(norm.evidence) > _SHOWN:
        yield pen.dim(f"        en nog {len(norm.evidence) - _SHOWN}")
    if norm.verdict in (Verdict.NEE, Verdict.NVB):
        words = VERDICT_WORDS[norm.verdict.value]
        yield from pen.wrapped(f"{words}; gezocht naar: {norm.searched}", "        ")
    if norm.refers_to is not None:
        text = f"“{shortened(norm.refers_to.text)}”"
        head = f"        verwijst naar een ander stuk: {place(norm.refers_to.location)}  "
        yield from pen.wrapped(head + text, "", " " * 10)
    elif norm.nearest is not None:
        text = f"“{shortened(norm.nearest.text)}”"
        head = f"        dichtst erbij: {place(norm.nearest.location)}  "
        yield from pen.wrapped(head + text, "", " " * 10)


def _painted(verdict: Verdict, pen: Pen) -> str:
    return pen.paint(verdict.value, VERDICT_COLORS[verdict.value])
