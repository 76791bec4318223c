"""Where the things that a norm looks for stand in one plan.

A part is a cue of the norm (patterns by name) or a facet ("@moment"). A way is a list of parts, the
first of which is the anchor: the unit that has it is looked at, and the other parts may stand in it
or near it in the same section.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from policylint.documents.model import BlockKind
from policylint.norms.cues import compiled, cue
from policylint.norms.facets import MARK, holds
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.rules.fields import TokenGroups
from policylint.rules.schema import StringList
from policylint.statements.cues import wording
from policylint.statements.model import Modality

_BEFORE = 30
"""Characters before a cue in which a negation denies it."""

Way = Annotated[StringList, Field(min_length=1)]
Ways = tuple[Way, ...]


class SearchingNorm(Norm):
    """The keys of what is searched.

    `headings`: a cue also holds for what stands under a heading of its own section that matches.
    `never`: patterns that rule a unit out. `tense`: `done` where a future is deels at most, `ahead`
    where plans say what will happen. `near`: how many units around the anchor are looked at.
    """

    cues: Mapping[str, TokenGroups]
    headings: Mapping[str, TokenGroups] = {}
    never: TokenGroups = ()
    tense: Literal["ahead", "done"] = "ahead"
    near: Annotated[int, Field(ge=0)] = 1
    denied: bool = False
    """A negation beside the cue is part of it: "niet voor"."""


@dataclass(frozen=True, slots=True)
class Found:
    """A unit that reaches a grade, with the units beside it that hold its other parts.

    `half`: it is only wished for, or still to be done where it should have been done.
    """

    index: int
    beside: tuple[int, ...]
    parts: int
    half: bool


class Search:
    """One norm in one plan: `units` holds the units of each cue."""

    def __init__(self, norm: SearchingNorm, ground: Ground) -> None:
        self.norm = norm
        self.ground = ground
        self._never = compiled(norm.never)
        self.units = {name: self._find(name) for name in {**norm.cues, **norm.headings}}

    def found(self, ways: Ways) -> Iterator[Found]:
        """Yield the units that reach a grade in one of its ways, the fullest first."""
        best: dict[int, Found] = {}
        for way in ways:
            for index in self._anchors(way[0]):
                beside = [self._where(part, index) for part in way[1:]]
                if None in beside:
                    continue
                others = tuple(each for each in beside if each is not None and each != index)
                found = Found(index, others, len(way), self._is_half(index))
                if index not in best or best[index].parts < found.parts:
                    best[index] = found
        yield from sorted(best.values(), key=lambda each: (each.half, -each.parts, each.index))

    def parts(self, way: Way) -> Mapping[str, int | None]:
        """Return where the parts of a way stand, at the anchor that has most of them by it."""
        best: dict[str, int | None] = dict.fromkeys(way)
        for index in self._anchors(way[0]):
            held = {part: self._where(part, index) for part in way}
            if _count(held) > _count(best):
                best = held
        return best

    def _anchors(self, part: str) -> Sequence[int]:
        if part.startswith(MARK):
            units = range(len(self.ground.units))
            return [i for i in units if self._holds(part, i) and not self._is_unheard(i)]
        return [i for i in self.units[part] if not self._is_out(i)]

    def _where(self, part: str, anchor: int) -> int | None:
        """Return the unit that holds a part: the anchor itself, or else one near it."""
        if self._holds(part, anchor):
            return anchor
        reach = self.ground.near(anchor, self.norm.near)
        return next((i for i in reach if i != anchor and self._holds(part, i)), None)

    def _holds(self, part: str, index: int) -> bool:
        if not part.startswith(MARK):
            return index in self.units[part]
        return holds(part.removeprefix(MARK), self.ground, index)

    def _find(self, name: str) -> dict[int, None]:
        found: dict[int, None] = {}
        for start in cue(self.norm.cues.get(name, ())).starts(self.ground.words):
            index = self.ground.unit_at(start)
            if index is None or self._is_unheard(index):
                continue
            if not self._is_denied(index, start):
                found[index] = None
        title = compiled(self.norm.headings.get(name, ()))
        if title is not None:
            for index, unit in enumerate(self.ground.units):
                over = self.ground.headings_over(index)
                if unit.kind is not BlockKind.HEADING and over and title.search(over[-1]):
                    found[index] = None
        return dict(sorted(found.items()))

    def _is_unheard(self, index: int) -> bool:
        return self.ground.units[index].quoted and not self.norm.quotations

    def _is_denied(self, index: int, start: int) -> bool:
        if self.norm.denied:
            return False
        from_ = max(self.ground.units[index].span.start, start - _BEFORE)
        denial = wording("normwoorden", "ontkenning")
        return denial.search(self.ground.text, from_, start) is not None

    def _is_out(self, index: int) -> bool:
        unit = self.ground.units[index]
        if unit.kind is BlockKind.HEADING or unit.modality is Modality.PRESCRIBED:
            return True
        text = unit.span.of(self.ground.text)
        if text.rstrip().endswith("?"):
            return True
        return self._never is not None and self._never.search(text) is not None

    def _is_half(self, index: int) -> bool:
        told = self.ground.units[index].assertion
        if told is None:
            return False
        if told.modality is Modality.INTENDED:
            return True
        return self.norm.tense == "done" and not told.done


def _count(held: Mapping[str, int | None]) -> int:
    return sum(where is not None for where in held.values())
