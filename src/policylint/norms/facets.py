"""What a unit holds that no word list can say: a moment, an amount, a partner by name.

Norm files name a facet with "@": `[evaluatie, "@moment"]`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from policylint.norms.ground import Ground, Unit
from policylint.statements.areas import find_areas
from policylint.statements.cues import wording
from policylint.statements.groups import find_people
from policylint.statements.model import ActorKind, MomentKind
from policylint.statements.money import find_budgets
from policylint.statements.passages import cited_in, quantities_in
from policylint.statements.words import Subject

MARK = "@"
_WORDS = "normwoorden"
_TIMES = frozenset(MomentKind) - {MomentKind.VAGUE}
_OURS = (Subject.WE, Subject.MUNICIPALITY, Subject.COUNCIL)


def _moment(ground: Ground, unit: Unit) -> bool:
    return any(each.kind in _TIMES and not each.backward for each in ground.moments(unit))


def _frequency(ground: Ground, unit: Unit) -> bool:
    return any(each.kind is MomentKind.RECURRING for each in ground.moments(unit))


def _money(ground: Ground, unit: Unit) -> bool:
    found = find_budgets(ground.text, unit.span.start, unit.span.end)
    return any(budget.amount is not None for budget in found)


def _amount(ground: Ground, unit: Unit) -> bool:
    return bool(quantities_in(ground.text, unit.span.start, unit.span.end))


def _actors(ground: Ground, unit: Unit, kind: ActorKind, named: bool) -> bool:
    return any(each.kind is kind and each.named >= named for each in ground.actors(unit))


def _partner(ground: Ground, unit: Unit) -> bool:
    return _actors(ground, unit, ActorKind.PARTNER, named=True)


def _partners(ground: Ground, unit: Unit) -> bool:
    return _actors(ground, unit, ActorKind.PARTNER, named=False)


def _residents(ground: Ground, unit: Unit) -> bool:
    if _actors(ground, unit, ActorKind.INWONER, named=False):
        return True
    return bool(find_people(ground.text, unit.span.start, unit.span.end))


def _municipality(ground: Ground, unit: Unit) -> bool:
    if unit.assertion is not None and unit.assertion.subject in _OURS:
        return True
    return _actors(ground, unit, ActorKind.GEMEENTE, named=False)


def _named_unit(ground: Ground, unit: Unit) -> bool:
    return _actors(ground, unit, ActorKind.GEMEENTE, named=True)


def _council(ground: Ground, unit: Unit) -> bool:
    return wording(_WORDS, "raad").search(ground.text, unit.span.start, unit.span.end) is not None


def _board(ground: Ground, unit: Unit) -> bool:
    return (
        wording(_WORDS, "college").search(ground.text, unit.span.start, unit.span.end) is not None
    )


def _area(ground: Ground, unit: Unit) -> bool:
    found = find_areas(ground.text, unit.span.start, unit.span.end)
    return any(area.delimited for area in found)


def _areas(ground: Ground, unit: Unit) -> bool:
    found = find_areas(ground.text, unit.span.start, unit.span.end)
    return len({area.span.of(ground.text) for area in found if area.delimited}) > 1


def _done(_: Ground, unit: Unit) -> bool:
    return unit.assertion is not None and unit.assertion.done


def _source(ground: Ground, unit: Unit) -> bool:
    return bool(cited_in(ground.text, unit.span.start, unit.span.end))


Facet = Callable[[Ground, Unit], bool]

FACETS: Mapping[str, Facet] = {
    "moment": _moment,
    "frequentie": _frequency,
    "bedrag": _money,
    "hoeveelheid": _amount,
    "partner": _partner,
    "partners": _partners,
    "inwoners": _residents,
    "gemeente": _municipality,
    "afdeling": _named_unit,
    "raad": _council,
    "college": _board,
    "plek": _area,
    "plekken": _areas,
    "gedaan": _done,
    "bron": _source,
}
"""By name, as norm files write it behind the mark."""


def holds(name: str, ground: Ground, index: int) -> bool:
    """True if a unit has a facet; looked up once, whoever asks. Raises KeyError: no such facet."""
    key = (name, index)
    if key not in ground.facets:
        ground.facets[key] = FACETS[name](ground, ground.units[index])
    return ground.facets[key]
