"""One norm on a screen: a nee and a deels in full, a ja in short.

nee    R1.1  Inhoud en partijen afgebakend
  niet gevonden in dit document; gezocht naar: waar het plan wel en niet over gaat
deels  F2    Evaluatie gepland
  gezocht naar: wanneer het plan geëvalueerd wordt, en door wie
  gevonden: ‘evaluatie’; niet gevonden: ‘wie’
  p. 12  “In 2028 evalueren we het plan.”
ja     H4    Status van het besluit
  p. 1  “Vastgesteld door de raad op 12 mei 2025.”  en nog 2
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policylint.report import Evidence, LetterRecord, NormRecord
from policylint.reports.norms import VERDICT_WORDS
from policylint.reports.norms.quotes import Quotes
from policylint.reports.normwords import VERDICT_COLORS
from policylint.reports.pen import Pen
from policylint.reports.places import place
from policylint.statements.model import Verdict

_SHOWN = 3
"""So many passages of a deels are shown."""
_SHORT = 5
"""So many goals that fall short are shown."""
_PLACES = 8
"""So many places of goals that fall short are shown for a letter."""
_INDENT = " " * 8


def painted(verdict: Verdict, pen: Pen) -> str:
    """Return a verdict in its colour."""
    return pen.paint(verdict.value, VERDICT_COLORS[verdict.value])


def entry(norm: NormRecord, quotes: Quotes, pen: Pen) -> Iterator[str]:
    """Yield the lines of one norm."""
    yield from _titled(norm, pen)
    if norm.verdict is Verdict.JA:
        yield from quotes.one_line(norm.evidence, _INDENT)
        return
    yield from _why(norm, pen)
    if norm.falls_short:
        yield from quotes.listed(norm.falls_short, _INDENT, _SHORT, "schiet tekort:")
        others = _others(norm)
        yield from quotes.listed(others, _INDENT, 1, "voldoet of komt in de buurt:")
    else:
        yield from quotes.listed(norm.evidence, _INDENT, _SHOWN)
    if norm.refers_to is not None:
        yield from quotes.lines(norm.refers_to, _INDENT, "verwijst naar een ander stuk: ")
    elif norm.nearest is not None:
        yield from quotes.lines(norm.nearest, _INDENT, "dichtst erbij: ")


def _titled(norm: NormRecord, pen: Pen) -> Iterator[str]:
    """Yield the title, with what counted behind a ja if there is room."""
    verdict = painted(norm.verdict, pen)
    weak = "" if norm.confidence == "sterk" else " (zwak)"
    plain = f"    {norm.verdict.value:<6} {norm.id:<5} {norm.title}"
    line = f"    {verdict}{' ' * (6 - len(norm.verdict))} {norm.id:<5} {norm.title}{pen.dim(weak)}"
    if norm.verdict is Verdict.JA and norm.reason:
        reason = f"  {norm.reason}"
        if len(plain + weak + reason) <= pen.width:
            line += pen.dim(reason)
    yield line


def _why(norm: NormRecord, pen: Pen) -> Iterator[str]:
    """Yield what was looked for, and what decided; counts of goals speak for themselves."""
    searched = f"gezocht naar: {norm.searched}"
    if norm.verdict is Verdict.DEELS:
        told = [norm.reason] if norm.falls_short else [searched, *filter(None, [norm.reason])]
        for line in told:
            yield from pen.wrapped(line, _INDENT)
        return
    if norm.reason:
        yield from pen.wrapped(norm.reason, _INDENT)
    if norm.falls_short:
        yield from pen.wrapped(f"bij te weinig doelen gevonden; {searched}", _INDENT)
    elif norm.evidence:
        yield from pen.wrapped(f"{searched}; op deze passages rust het oordeel:", _INDENT)
    else:
        yield from pen.wrapped(f"{VERDICT_WORDS[norm.verdict.value]}; {searched}", _INDENT)


def _others(norm: NormRecord) -> Sequence[Evidence]:
    """Return the passages that are no goals that fall short."""
    return [
        each
        for each in norm.evidence
        if not any(_overlap(each, other) for other in norm.falls_short)
    ]


def letter(record: LetterRecord, pen: Pen) -> Iterator[str]:
    """Yield what the goals answer to one of their questions, and where they fall short."""
    verdict = painted(record.verdict, pen)
    yield f"    {verdict}{' ' * (6 - len(record.verdict))} {record.name:<20} {record.reason}"
    if record.verdict is Verdict.DEELS and record.falls_short:
        places = list(dict.fromkeys(place(each.location) for each in record.falls_short))
        more = len(places) - _PLACES
        told = ", ".join(places[:_PLACES]) + (f" en nog {more}" if more > 0 else "")
        yield from pen.wrapped(f"schiet tekort: {told}", " " * 11, " " * 13)


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end
