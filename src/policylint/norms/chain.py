"""The chain of every theme: probleem, doel, maatregel, indicator, geld, verantwoording.

A theme is a chapter with goals (`norms/themes.py`). A link may stand in the theme itself, or for
the whole plan outside all themes ("elders"): a chapter on money, a chapter on monitoring.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from policylint.documents.model import BlockKind, Span
from policylint.norms.facets import holds
from policylint.norms.ground import Ground, Unit
from policylint.norms.themes import chapters_of
from policylint.statements.cues import wording
from policylint.statements.model import OTHERS, Evidence

_LEXICON = "keten"


class Place(StrEnum):
    """Where a link of the chain stands."""

    HIER = "hier"
    ELDERS = "elders"
    NERGENS = "nergens"


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A link: where it stands, and the first passage that shows it."""

    place: Place
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ThemeChain:
    """A theme (an index into the sections of the document) with its links by name, in order."""

    section: int
    links: Mapping[str, ChainLink]


LINKS = ("probleem", "doel", "maatregel", "indicator", "geld", "verantwoording")
_OF_THE_THEME = ("doel", "maatregel")
"""What a theme has of its own or not at all."""


def chains_of(ground: Ground) -> Sequence[ThemeChain]:
    """Return the chain of every theme, in reading order; none for a plan without themes."""
    sections = ground.document.sections
    themes = sorted(index for index in chapters_of(ground) if sections[index].heading is not None)
    if not themes:
        return []
    spans = [sections[index].span for index in themes]
    found = {name: list(_passages(name, ground)) for name in LINKS}
    return [
        ThemeChain(theme, {name: _link(name, found[name], span, spans) for name in LINKS})
        for theme, span in zip(themes, spans, strict=True)
    ]


def _link(
    name: str, passages: Sequence[Evidence], theme: Span, themes: Sequence[Span]
) -> ChainLink:
    here = next((each for each in passages if each.span.overlaps(theme)), None)
    if here is not None:
        return ChainLink(Place.HIER, here)
    outside = (each for each in passages if not any(each.span.overlaps(span) for span in themes))
    elsewhere = None if name in _OF_THE_THEME else next(outside, None)
    if elsewhere is None:
        return ChainLink(Place.NERGENS)
    return ChainLink(Place.ELDERS, elsewhere)


def _passages(name: str, ground: Ground) -> Iterator[Evidence]:
    statements = ground.statements
    if name == "doel":
        yield from (Evidence(place) for goal in statements.goals for place in goal.places)
    elif name == "maatregel":
        yield from (Evidence(measure.span) for measure in statements.measures)
    elif name == "indicator":
        yield from (Evidence(each.span) for each in statements.indicators)
        yield from (Evidence(goal.span) for goal in statements.goals if goal.indicators)
    else:
        tells = _TELLS[name]
        for index, unit in enumerate(ground.units):
            if _counts(unit) and tells(ground, index):
                yield ground.evidence(index)


def _counts(unit: Unit) -> bool:
    return unit.kind is not BlockKind.HEADING and unit.modality not in OTHERS


def _tells_a_problem(ground: Ground, index: int) -> bool:
    is_statement = ground.units[index].span.start in ground.statement_starts
    return not is_statement and _has("probleem", ground, index)


def _tells_accountability(ground: Ground, index: int) -> bool:
    return _has("verantwoording", ground, index)


def _tells_money(ground: Ground, index: int) -> bool:
    """True for an amount that is not the debt, price or income of residents, or an old deficit."""
    if not holds("bedrag", ground, index):
        return False
    in_table = ground.units[index].kind is BlockKind.TABLE
    is_theirs = _has("geen geld", ground, index) and not _has("wel geld", ground, index)
    return in_table or not is_theirs


def _has(class_name: str, ground: Ground, index: int) -> bool:
    span = ground.units[index].span
    return wording(_LEXICON, class_name).search(ground.text, span.start, span.end) is not None


_TELLS: Mapping[str, Callable[[Ground, int], bool]] = {
    "probleem": _tells_a_problem,
    "geld": _tells_money,
    "verantwoording": _tells_accountability,
}
