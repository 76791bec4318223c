"""How a report on norms opens: what the plan is, how to read the verdicts, and what stands out.

Beleidsplan Wmo en jeugd 2026-2029
  beleidsplan · sociaal · Kern (27 normen)
  Gemaakt door een programma met vaste regels, ...
  plan.pdf

  In het kort
    27 normen: 10 ja, 11 deels, 6 nee
    Duidelijk aanwezig (8): A3 Indicator past bij het doel · ...
    Ontbreekt of niet in orde (5): F2 Evaluatie gepland · ...
    Ter beoordeling (8): C8 Geen dubbele boodschap (ja) · ...
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from policylint.report import NormRecord, Report
from policylint.reports.normwords import by_weight
from policylint.reports.pen import Pen
from policylint.reports.remarks import remarks
from policylint.statements.model import Verdict

_HOW = (
    "Gemaakt door een programma dat met vaste regels en woordenlijsten leest: lees na wat u "
    "overneemt. Ja: het plan heeft wat de norm vraagt. Deels: een deel ervan. Nee: niet gevonden "
    "in dit document; het kan in een ander stuk staan. (zwak): een andere lezer kan er anders over "
    "oordelen, dus ter beoordeling."
)
_UNKNOWN = " Nvb: niet vast te stellen."


def head(report: Report, pen: Pen) -> Iterator[str]:
    """Yield the title, what the plan is, which frame was asked, how to read it, and the file."""
    document, kader = report.document, report.normenkader
    yield pen.bold(document.title or document.path)
    if kader is not None:
        about = ", ".join(kader.domains)
        yield from pen.wrapped(f"{document.kind} · {about} · {kader.title}", "  ")
        has_unknown = any(norm.verdict is Verdict.NVB for norm in report.norms)
        yield from pen.wrapped(_HOW + (_UNKNOWN if has_unknown else ""), "  ")
    for remark in remarks(report):
        yield from pen.wrapped(f"! {remark}", "  ", "    ")
    where = next((norm.searched_in for norm in report.norms if norm.searched_in), "")
    if where:
        yield from pen.wrapped(f"Gezocht in {where}.", "  ")
    if document.title:
        yield f"  {pen.dim(document.path)}"


def summary(report: Report, pen: Pen) -> Iterator[str]:
    """Yield what is met, what is missing and what a reader must judge, in a few lines."""
    asked = [norm for norm in report.norms if norm.verdict is not Verdict.NVT]
    if not asked:
        return
    strong = [norm for norm in asked if norm.confidence == "sterk"]
    weak = [norm for norm in asked if norm.confidence != "sterk"]
    yield ""
    yield f"  {pen.bold('In het kort')}"
    yield f"    {_counts(report)}"
    rows = (
        ("Duidelijk aanwezig", 2, map(_title, _with(strong, Verdict.JA))),
        ("Voor een deel", 1, map(_title, _with(strong, Verdict.DEELS))),
        ("Ontbreekt of niet in orde", 2, map(_title, _with(strong, Verdict.NEE, Verdict.NVB))),
        ("Ter beoordeling", 2, (f"{_title(norm)} ({norm.verdict})" for norm in by_weight(weak))),
    )
    for name, most, found in rows:
        titles = list(found)
        yield from _row(f"{name} ({len(titles)})", titles, pen, most)


def _counts(report: Report) -> str:
    counts = Counter(norm.verdict for norm in report.norms)
    told = [f"{counts[each]} {each.value}" for each in Verdict if counts[each] and each != "nvt"]
    text = f"{len(report.norms)} normen: {', '.join(told)}"
    left_out = counts[Verdict.NVT]
    return text + (f"; {left_out} niet van toepassing" if left_out else "")


def _with(norms: Sequence[NormRecord], *verdicts: Verdict) -> Sequence[NormRecord]:
    return by_weight(norm for norm in norms if norm.verdict in verdicts)


def _title(norm: NormRecord) -> str:
    return f"{norm.id} {norm.title}"


def _row(name: str, titles: Sequence[str], pen: Pen, rows: int) -> Iterator[str]:
    """Yield as many titles as fit on some lines, and how many more there are."""
    if not titles:
        return
    indent, later = "    ", "      "

    def lines(count: int) -> list[str]:
        more = len(titles) - count
        shown = " · ".join(titles[:count]) + (f" · en nog {more}" if more else "")
        return pen.wrapped(f"{name}: {shown}", indent, later)

    fits = next((count for count in range(len(titles), 1, -1) if len(lines(count)) <= rows), 1)
    yield from lines(fits)
