"""What a unit holds, by names that weights know: its words, headings, facets, clause, place.

All norms share these signs; those of one norm (`own_signs`) are its cues, in the unit or beside it,
and whether its check rests on the unit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from policylint.language.compounds import split_compound
from policylint.norms.facets import FACETS, MARK, holds
from policylint.norms.ground import Ground, Unit
from policylint.statements.contentwords import content_words, is_stop_word, stem, words_in
from policylint.verdicts import Answer

Signs = Mapping[str, float]

_FAR = 0.7
"""What a word of a heading, or a cue beside the unit, counts for."""
_OWN = 1.5
_BEGIN = 6
"""Letters by which words of one family begin: "evaluatie", "evalueren"."""
_PARTS = 5
"""Parts of a plan: where in it a unit stands."""
_SHOWN = 5


def shared_signs(ground: Ground) -> list[Signs]:
    """Return the signs of every unit that all norms share."""
    goals = sorted(place for goal in ground.statements.goals for place in goal.places)
    measures = sorted(measure.span for measure in ground.statements.measures)
    inside = {
        "is doel": {i for span in goals if (i := ground.unit_at(span.start)) is not None},
        "is maatregel": {i for span in measures if (i := ground.unit_at(span.start)) is not None},
    }
    count = len(ground.units)
    found: list[Signs] = []
    for index, unit in enumerate(ground.units):
        signs = dict(_signs(ground, unit, index))
        signs.update({name: 1.0 for name, units in inside.items() if index in units})
        signs[f"plaats: {_PARTS * index // max(count, 1)}"] = 0.5
        found.append(signs)
    return found


def _signs(ground: Ground, unit: Unit, index: int) -> Iterator[tuple[str, float]]:
    for word in words_in(unit.span.of(ground.text)):
        yield from _word_signs(word)
    titles = ground.headings_over(index)
    for title in titles[1:-1]:
        yield from ((f"kop hoger: {word}", _FAR) for word in content_words(title))
    for title in titles[-1:]:
        yield from ((f"kop: {word}", _FAR) for word in content_words(title))
    for name in FACETS:
        if holds(name, ground, index):
            yield f"{MARK}{name}", 1.0
    yield f"soort: {unit.kind.value}", 1.0
    if unit.head is not None:
        for word in content_words(unit.head.of(ground.text)):
            yield f"tabelkop: {word}", _FAR
    told = unit.assertion
    if told is not None or unit.quoted:
        yield f"wijze: {unit.modality.value}", 1.0
    if told is not None:
        yield f"onderwerp: {told.subject.value}", 1.0
        yield f"rol: {told.role.value}", 1.0
        yield f"zegt: {told.kind.value}", 1.0


@lru_cache(maxsize=50_000)
def _word_signs(word: str) -> Sequence[tuple[str, float]]:
    """Return the signs of a word: its stem, how it begins, and its parts if it is a compound.

    Plans say "monitoringsgesprek" where others say "gesprek over de monitor".
    """
    if is_stop_word(word):
        return ()
    if word[0].isdigit():
        return (("woord: #", 1.0),)
    compound = split_compound(word)
    parts = [stem(part) for part in (compound.modifier, compound.head)] if compound else []
    begins = dict.fromkeys(part[:_BEGIN] for part in (stem(word), *parts))
    return (
        (f"woord: {stem(word)}", 1.0),
        *((f"deel: {part}", _FAR) for part in parts),
        *((f"begin: {begin}", _FAR) for begin in begins),
    )


def own_signs(answer: Answer, ground: Ground) -> list[Signs]:
    """Return the signs of every unit that only this norm has: those that its check found."""
    signs: list[dict[str, float]] = [{} for _ in ground.units]
    for name, units in answer.cues.items():
        _mark(signs, f"cue: {name}", units)
    rests_on = [
        index
        for each in answer.evidence[:_SHOWN]
        if (index := ground.unit_at(each.span.start)) is not None
    ]
    _mark(signs, "grond", rests_on)
    return list(signs)


def _mark(signs: Sequence[dict[str, float]], name: str, units: Sequence[int]) -> None:
    for index in units:
        signs[index][name] = _OWN
        for beside in (index - 1, index + 1):
            if 0 <= beside < len(signs):
                signs[beside].setdefault(f"{name}, ernaast", _FAR)
