"""Who took part in making the plan, and who will take part in carrying it out.

A slogan is none: only sentences with a finite verb count, so no titles or headings. And somebody
must take part: "samen met de woonvisie" names a paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from policylint.documents.model import Document, Span
from policylint.language.analysis import Analysis
from policylint.statements.actors import find_actors, partner_names
from policylint.statements.cues import cue_patterns, selected
from policylint.statements.groups import find_people
from policylint.statements.model import Actor, ActorKind, Involvement, Modality
from policylint.statements.mood import modality

_REACH = 90
"""Characters behind "samen met" in which it must say with whom."""


def find_involvements(document: Document, analysis: Analysis) -> list[Involvement]:
    """Return the involvements that a document tells of, in reading order."""
    names = partner_names(document.text)

    def is_cued(span: Span) -> bool:
        return bool(_taking_part(document.text, span, names))

    return [
        Involvement(span, _taking_part(document.text, span, names), modality(clause, _PRESENT))
        for span, clause in selected(document, analysis, is_cued)
        if clause.finite
    ]


_PRESENT = Modality.INTENDED
"""A plan's present tense announces: "we maken het plan samen met inwoners"."""


def _taking_part(text: str, span: Span, names: frozenset[str]) -> tuple[Actor, ...]:
    """Return the others who take part in what a sentence tells; none if it has no cue."""
    barred = [match.span() for match in _cues()["geen"].finditer(text, span.start, span.end)]

    def is_free(match: regex.Match[str]) -> bool:
        return not any(start <= match.start() < end for start, end in barred)

    others = list(_others(text, span, names))
    with_whom = [m for m in _cues()["met"].finditer(text, span.start, span.end) if is_free(m)]
    for match in with_whom:
        near = match.end() + _REACH
        found = tuple(a for a in others if match.end() <= a.span.start < near)
        if found:
            return found
    for name in ("deelname", "vorm"):
        if any(is_free(match) for match in _cues()[name].finditer(text, span.start, span.end)):
            return tuple(others)
    return ()


def _others(text: str, span: Span, names: frozenset[str]) -> Iterator[Actor]:
    """Yield the partners and residents in a sentence; of others only who is no municipality."""
    actors = [
        actor
        for actor in find_actors(text, span.start, span.end, names)
        if actor.kind is not ActorKind.GEMEENTE
    ]
    people = [
        Actor(group.span, ActorKind.INWONER, named=False)
        for group in find_people(text, span.start, span.end)
        if not any(group.span.overlaps(actor.span) for actor in actors)
    ]
    yield from sorted([*actors, *people], key=lambda actor: actor.span)


@cache
def _cues() -> dict[str, regex.Pattern[str]]:
    return cue_patterns("betrokkenheid")
