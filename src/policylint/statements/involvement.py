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
from policylint.statements.cues import clauses, cue_patterns
from policylint.statements.groups import find_people
from policylint.statements.model import Actor, ActorKind, Involvement, Modality
from policylint.statements.mood import modality
from policylint.statements.passages import running_sentences

_REACH = 60
"""Characters behind "samen met" in which it must say with whom."""
_LINK = regex.compile(r"(?:\))?(?:,| en| of| &|/| \()[ (]?(?:\p{L}[\p{L}.]* ){0,3}")
"""What stands between two of them: ", ", " en met de ", " (o.a. "."""
_PRESENT = Modality.INTENDED
"""A plan's present tense announces: "we maken het plan samen met inwoners"."""


def find_involvements(document: Document, analysis: Analysis) -> list[Involvement]:
    """Return the involvements that a document tells of, in reading order."""
    text = document.text
    names = partner_names(text)
    found = {
        span: who
        for span in running_sentences(document)
        if (who := _taking_part(text, span, names))
    }
    return [
        Involvement(
            span,
            found[span],
            Modality.STATED if _has(text, span, "gedaan") else modality(clause, _PRESENT),
        )
        for span, clause in clauses(analysis, found)
        if clause.finite
    ]


def _taking_part(text: str, span: Span, names: frozenset[str]) -> tuple[Actor, ...]:
    """Return the others who take part in what a sentence tells; none if it has no cue."""
    barred = [Span(*match.span()) for match in _cues()["geen"].finditer(text, span.start, span.end)]

    def matches(name: str) -> list[regex.Match[str]]:
        return [
            match
            for match in _cues()[name].finditer(text, span.start, span.end)
            if not any(other.overlaps(Span(*match.span())) for other in barred)
        ]

    with_whom = matches("met")
    is_told = bool(matches("deelname") or matches("vorm"))
    if not with_whom and not is_told:
        return ()
    everyone = _everyone(text, span, names)
    for match in with_whom:
        found = tuple(_named_behind(text, match.end(), everyone))
        if found:
            return found
    return tuple(actor for actor in everyone if _is_other(actor)) if is_told else ()


def _named_behind(text: str, place: int, everyone: list[Actor]) -> Iterator[Actor]:
    """Yield the others in the row of names that begins right behind `place`."""
    last = place
    for actor in everyone:
        if actor.span.start < place:
            continue
        between = Span(last, actor.span.start)
        is_near = len(between) <= _REACH if last == place else _LINK.fullmatch(between.of(text))
        if not is_near or _has(text, between, "persoonsvorm"):
            return
        if _is_other(actor):
            yield actor
        last = actor.span.end


def _everyone(text: str, span: Span, names: frozenset[str]) -> list[Actor]:
    actors = find_actors(text, span.start, span.end, names)
    people = [
        Actor(group.span, ActorKind.INWONER, named=False)
        for group in find_people(text, span.start, span.end)
        if not any(group.span.overlaps(actor.span) for actor in actors)
    ]
    return sorted([*actors, *people], key=lambda actor: actor.span)


def _is_other(actor: Actor) -> bool:
    return actor.kind is not ActorKind.GEMEENTE


def _has(text: str, span: Span, name: str) -> bool:
    return _cues()[name].search(text, span.start, span.end) is not None


@cache
def _cues() -> dict[str, regex.Pattern[str]]:
    return cue_patterns("betrokkenheid")
