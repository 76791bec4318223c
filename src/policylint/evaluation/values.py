"""The slots of an indicator that was found: its values, their years, its unit and source."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from policylint.documents.model import Span
from policylint.evaluation.annotations import Value as GoldValue
from policylint.evaluation.cases import Case
from policylint.evaluation.gold import GoldIndicator
from policylint.evaluation.sameness import same_source, same_unit
from policylint.statements.model import Indicator, Value


def value_cases(gold: GoldIndicator, found: Indicator) -> Iterator[Case]:
    """Yield the cases of one indicator."""
    unit, span = gold.unit, gold.span
    baseline = [] if unit.baseline is None else [unit.baseline]
    measured = [] if found.baseline is None else [found.baseline]
    yield from _values("indicator.nulmeting", span, baseline, measured)
    yield from _values("indicator.streefwaarde", span, unit.targets, found.targets)
    right = same_unit(unit.unit, found.unit)
    yield Case("indicator.eenheid", span, unit.unit, found.unit, right)
    source = unit.source or (unit.baseline.source if unit.baseline else "")
    told = found.source or (found.baseline.source if found.baseline else "")
    if source or told:
        yield Case("indicator.bron", span, source, told, same_source(source, told))


def _values(
    figure: str, span: Span, expected: Sequence[GoldValue], found: Sequence[Value]
) -> Iterator[Case]:
    """Yield a case per value, and one for the year of each value that is right.

    A value without a number ("n.n.b.") is none. Equal values are told apart by their year.
    """
    left = [value for value in found if value.number is not None]
    for value in expected:
        same = [other for other in left if _equal(value.number, other.number)]
        if not same:
            yield Case(figure, span, _number(value.number), "", right=False)
            continue
        chosen = next((other for other in same if other.year == value.year), same[0])
        left.remove(chosen)
        yield Case(figure, span, _number(value.number), _number(value.number), right=True)
        if value.year or chosen.year:
            year, told = str(value.year or ""), str(chosen.year or "")
            yield Case("indicator.jaar", span, year, told, year == told, _number(value.number))
    for other in left:
        yield Case(figure, span, "", other.raw, right=False)


def _equal(one: float, other: float | None) -> bool:
    return other is not None and math.isclose(one, other)


def _number(value: float) -> str:
    return f"{value:.10g}".replace(".", ",")
