"""What speaks for it that an indicator belongs to a goal: words, values, numbers, the place.

Every sign is a share from 0 to 1. A rare word says more than one that half of the goals have: it
weighs by how few goals hold it (inverse document frequency).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policylint.statements.contentwords import content_words
from policylint.statements.indicators import TableIndicator
from policylint.statements.kinship import fields_of, shares_only_people
from policylint.statements.linktargets import Target, Targets, chapter_of
from policylint.statements.weights import Signs

_MANY = 4
"""Goals and indicators that have an order to speak of."""


def link_signs(targets: Targets, found: Sequence[TableIndicator], at: int) -> list[Signs]:
    """Return for every goal what ties one of some indicators to it."""
    each_found, many = found[at], len(found) >= _MANY and len(targets.goals) >= _MANY
    sought = _sought(targets, each_found)
    signs = [dict(_signs(targets, sought, goal)) for goal in targets.goals]
    for name in ("woorden van de indicator", "woorden van het doel", "gaat over hetzelfde"):
        _mark_most(signs, name)
    _mark_nearest(signs, targets, each_found)
    if many:  # tables keep to the order of the goals
        place = at / (len(found) - 1)
        for index, each in enumerate(signs):
            each["volgorde"] = 1.0 - abs(index / (len(signs) - 1) - place)
    return list(signs)


@dataclass(frozen=True, slots=True)
class _Sought:
    """What of an indicator is looked for in every goal."""

    words: frozenset[str]
    fields: frozenset[str]
    above: frozenset[str]
    cell: frozenset[str]
    aimed: frozenset[float]
    past: frozenset[float]
    section: int | None
    chapter: int | None


def _sought(targets: Targets, found: TableIndicator) -> _Sought:
    document, indicator = targets.document, found.indicator
    section = document.section_at(indicator.span.start)
    cell = found.goal_cell.span.of(document.text) if found.goal_cell is not None else ""
    return _Sought(
        words=content_words(indicator.name),
        fields=fields_of(indicator.name),
        above=content_words(" ".join(document.section_path(indicator.span.start)[1:])),
        cell=content_words(cell),
        aimed=frozenset(t.number for t in indicator.targets if t.number is not None),
        past=frozenset(v.number for v in indicator.past if v.number is not None),
        section=section,
        chapter=chapter_of(document, section) if section is not None else None,
    )


def _signs(targets: Targets, sought: _Sought, goal: Target) -> Iterator[tuple[str, float]]:
    words = sought.words
    yield "woorden van de indicator", targets.overlap(words, goal.words)
    if shares_only_people(words, goal.words):
        yield "alleen mensen gemeen", 1.0
    yield "woorden van het doel", targets.overlap(goal.words, words)
    yield "woorden erboven", targets.overlap(words, goal.above)
    yield "woorden ernaast", targets.overlap(words, goal.beside)
    if sought.fields:
        yield "gaat over hetzelfde", targets.shared_fields(sought.fields, goal.fields)
        yield "gaat over hetzelfde, kop", targets.shared_fields(sought.fields, goal.fields_above)
    if sought.above:
        yield "kop van de indicator", targets.overlap(sought.above, goal.words | goal.above)
    if sought.cell:
        yield "doel in de rij", targets.overlap(sought.cell, goal.words)
        yield "doel in de rij, kop", targets.overlap(sought.cell, goal.above)
    if sought.aimed & goal.amounts:
        yield "zelfde streefwaarde", 1.0
    if sought.past & goal.amounts:
        yield "zelfde beginwaarde", 1.0
    if sought.section is not None and sought.section == goal.section:
        yield "zelfde paragraaf", 1.0
        return
    yield "woorden in de paragraaf", targets.overlap(words, goal.paragraph)
    if sought.chapter is not None and sought.chapter == goal.chapter:
        yield "zelfde hoofdstuk", 1.0


def _mark_most(signs: Sequence[dict[str, float]], name: str) -> None:
    """Say of each goal how much of the highest share of a sign it has, and which has it."""
    most = max((each.get(name, 0.0) for each in signs), default=0.0)
    if not most:
        return
    for each in signs:
        each[f"{name}, van de meeste"] = each.get(name, 0.0) / most
        if each.get(name) == most:
            each[f"{name}, de meeste"] = 1.0


def _mark_nearest(
    signs: Sequence[dict[str, float]], targets: Targets, found: TableIndicator
) -> None:
    """Mark the last goal before an indicator in its section."""
    start = found.indicator.span.start
    before = [
        (goal.end, index)
        for index, goal in enumerate(targets.goals)
        if goal.end <= start and "zelfde paragraaf" in signs[index]
    ]
    if before:
        signs[max(before)[1]]["doel erboven"] = 1.0
