"""What speaks for it that an indicator belongs to a goal: words, values, numbers, the place.

Every sign is a share from 0 to 1. A rare word says more than one that half of the goals have: it
weighs by how few goals hold it (inverse document frequency).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policylint.statements.indicators import TableIndicator
from policylint.statements.kinship import fields_of, shares_only_people
from policylint.statements.linktargets import Target, Targets, chapter_of
from policylint.statements.repeats import content_words
from policylint.statements.weights import Signs

_MANY = 4
"""Goals and indicators that have an order to speak of."""


def link_signs(targets: Targets, found: Sequence[TableIndicator], at: int) -> list[Signs]:
    """Return for every goal what ties one of some indicators to it."""
    each_found, many = found[at], len(found) >= _MANY and len(targets.goals) >= _MANY
    signs = [dict(_signs(targets, each_found, goal)) for goal in targets.goals]
    for name in ("woorden van de indicator", "woorden van het doel", "gaat over hetzelfde"):
        _mark_most(signs, name)
    _mark_nearest(signs, targets, each_found)
    if many:  # tables keep to the order of the goals
        place = at / (len(found) - 1)
        for index, each in enumerate(signs):
            each["volgorde"] = 1.0 - abs(index / (len(signs) - 1) - place)
    return list(signs)


def _signs(targets: Targets, found: TableIndicator, goal: Target) -> Iterator[tuple[str, float]]:
    document = targets.document
    words = content_words(found.indicator.name)
    yield "woorden van de indicator", targets.overlap(words, goal.words)
    if shares_only_people(words, goal.words):
        yield "alleen mensen gemeen", 1.0
    yield "woorden van het doel", targets.overlap(goal.words, words)
    yield "woorden erboven", targets.overlap(words, goal.above)
    yield "woorden ernaast", targets.overlap(words, goal.beside)
    fields = fields_of(found.indicator.name)
    if fields:
        yield "gaat over hetzelfde", targets.shared_fields(fields, goal.fields)
        yield "gaat over hetzelfde, kop", targets.shared_fields(fields, goal.fields_above)
    above = content_words(" ".join(document.section_path(found.indicator.span.start)[1:]))
    if above:
        yield "kop van de indicator", targets.overlap(above, goal.words | goal.above)
    if found.goal_cell is not None:
        cell = content_words(found.goal_cell.span.of(document.text))
        yield "doel in de rij", targets.overlap(cell, goal.words)
        yield "doel in de rij, kop", targets.overlap(cell, goal.above)
    aimed = {t.number for t in found.indicator.targets if t.number is not None}
    if aimed & goal.amounts:
        yield "zelfde streefwaarde", 1.0
    past = {v.number for v in found.indicator.past if v.number is not None}
    if past & goal.amounts:
        yield "zelfde beginwaarde", 1.0
    section = document.section_at(found.indicator.span.start)
    if section is not None and section == goal.section:
        yield "zelfde paragraaf", 1.0
        return
    yield "woorden in de paragraaf", targets.overlap(words, goal.paragraph)
    if section is not None and chapter_of(document, section) == goal.chapter:
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
