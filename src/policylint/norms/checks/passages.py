"""Verdicts from passages: a sentence that has all that the norm asks, or a part of it.

`cues` are patterns by name. A grade (`ja`, `deels`) lists the ways to reach it; each way is a list
of parts, cues or facets ("@moment"). The first part is the anchor: the unit that has it is looked
at, and the other parts may stand in it or near it in the same section.

`together` asks for things that need not stand near each other: each is a way of its own; all of
them make a ja, one of them deels.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Literal

from pydantic import Field, model_validator

from policylint.documents.model import BlockKind
from policylint.norms.cues import compiled
from policylint.norms.facets import FACETS, MARK
from policylint.norms.ground import Ground, Unit
from policylint.norms.schema import Norm
from policylint.norms.verdicts import Answer, Confidence
from policylint.rules.fields import TokenGroups
from policylint.rules.schema import StringList
from policylint.statements.cues import wording
from policylint.statements.model import Evidence, Modality, Verdict
from policylint.statements.roles import Role

_BEFORE = 30
"""Characters before a cue in which a negation denies it."""
_ELSEWHERE = (Role.META,)

Way = Annotated[StringList, Field(min_length=1)]
Ways = tuple[Way, ...]


class PassagesNorm(Norm):
    """The keys of this check.

    `headings`: a cue also holds for what stands under a heading of its own section that matches.
    `never`: patterns that rule a unit out. `tense`: `done` where a future is deels at most, `ahead`
    where plans say what will happen. `near`: how many units around the anchor are looked at.
    `many`: so many anchors in different units make a ja of deels.
    """

    extends: Literal["passages"]
    cues: Mapping[str, TokenGroups]
    headings: Mapping[str, TokenGroups] = {}
    never: TokenGroups = ()
    ja: Ways = ()
    deels: Ways = ()
    tense: Literal["ahead", "done"] = "ahead"
    near: Annotated[int, Field(ge=0)] = 1
    together: Ways = ()
    absent: Literal["nee", "nvt"] = "nee"
    """The verdict if nothing is found."""
    denied: bool = False
    """A negation beside the cue is part of it: "niet voor"."""

    @model_validator(mode="after")
    def _parts_exist(self) -> PassagesNorm:
        for way in (*self.ja, *self.deels, *self.together):
            for part in way:
                if part.startswith(MARK):
                    if part[1:] not in FACETS:
                        raise ValueError(f"'{part}' bestaat niet; kies uit {_facet_names()}")
                elif part not in {*self.cues, *self.headings}:
                    raise ValueError(f"'{part}' is geen van de cues: {', '.join(self.cues)}")
        return self


@dataclass(frozen=True, slots=True)
class _Found:
    """A unit that reaches a grade, with the units beside it that hold its other parts."""

    index: int
    beside: tuple[int, ...]
    parts: int
    half: bool


def answer(norm: PassagesNorm, ground: Ground) -> Answer:
    """Answer a norm by the best passage."""
    search = Search(norm, ground)
    if norm.together:
        return _together(norm, ground, search)
    full = list(search.found(norm.ja))
    whole = [each for each in full if not each.half]
    if whole:
        return _answer(ground, Verdict.JA, whole, full + list(search.found(norm.deels)))
    half = full + list(search.found(norm.deels))
    if half:
        return _answer(ground, Verdict.DEELS, half, half)
    return Answer(Verdict(norm.absent), "")


def _together(norm: PassagesNorm, ground: Ground, search: Search) -> Answer:
    """Answer by how many of the things that are asked the plan has, anywhere."""
    parts = [list(search.found((way,))) for way in norm.together]
    held = [found for found in parts if found]
    if not held:
        return Answer(Verdict.NEE, "")
    whole = all(found and not found[0].half for found in parts)
    best = [found[0] for found in held]
    rest = [each for found in held for each in found[1:]]
    verdict = Verdict.JA if whole else Verdict.DEELS
    answered = _answer(ground, verdict, best, rest)
    return replace(answered, reason=f"{len(held)} van de {len(parts)} onderdelen gevonden")


class Search:
    """Where the parts of one norm stand in one plan: `units` holds the units of each cue."""

    def __init__(self, norm: PassagesNorm, ground: Ground) -> None:
        self.norm = norm
        self.ground = ground
        self._never = compiled(norm.never)
        self._held: dict[tuple[str, int], bool] = {}
        self.units = {name: self._find(name) for name in {**norm.cues, **norm.headings}}

    def found(self, ways: Ways) -> Iterator[_Found]:
        """Yield the units that reach a grade in one of its ways, the fullest first."""
        best: dict[int, _Found] = {}
        for way in ways:
            for index in self._anchors(way[0]):
                found = self._reaches(index, way)
                if found is not None and (index not in best or best[index].parts < found.parts):
                    best[index] = found
        yield from sorted(best.values(), key=lambda each: (each.half, -each.parts, each.index))

    def _anchors(self, part: str) -> Sequence[int]:
        if part.startswith(MARK):
            return [i for i in range(len(self.ground.units)) if self._holds(part, i)]
        return [i for i in self.units[part] if not self._is_out(i)]

    def _reaches(self, index: int, way: Sequence[str]) -> _Found | None:
        reach = self.ground.near(index, self.norm.near)
        beside: list[int] = []
        for part in way[1:]:
            if self._holds(part, index):
                continue
            held = next((i for i in reach if i != index and self._holds(part, i)), None)
            if held is None:
                return None
            beside.append(held)
        return _Found(index, tuple(beside), len(way), self._is_half(index))

    def _holds(self, part: str, index: int) -> bool:
        if not part.startswith(MARK):
            return index in self.units[part]
        key = (part, index)
        if key not in self._held:
            self._held[key] = FACETS[part[1:]](self.ground, self.ground.units[index])
        return self._held[key]

    def _find(self, name: str) -> dict[int, None]:
        pattern = compiled(self.norm.cues.get(name, ()))
        found: dict[int, None] = {}
        for match in pattern.finditer(self.ground.text) if pattern else ():
            index = self.ground.unit_at(match.start())
            if index is not None and not self._is_denied(index, match.start()):
                found[index] = None
        title = compiled(self.norm.headings.get(name, ()))
        if title is not None:
            for index, unit in enumerate(self.ground.units):
                over = self.ground.headings_over(index)
                if unit.kind is not BlockKind.HEADING and over and title.search(over[-1]):
                    found[index] = None
        return dict(sorted(found.items()))

    def _is_denied(self, index: int, start: int) -> bool:
        if self.norm.denied:
            return False
        from_ = max(self.ground.units[index].span.start, start - _BEFORE)
        denial = wording("normwoorden", "ontkenning")
        return denial.search(self.ground.text, from_, start) is not None

    def _is_out(self, index: int) -> bool:
        unit = self.ground.units[index]
        if unit.kind is BlockKind.HEADING:
            return True
        told = unit.assertion
        if told is not None and told.modality is Modality.PRESCRIBED:
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


def _answer(
    ground: Ground, verdict: Verdict, best: Sequence[_Found], rest: Sequence[_Found]
) -> Answer:
    order: dict[int, None] = {}
    for each in (*best, *rest):
        for index in (each.index, *each.beside):
            order.setdefault(index, None)
    units: list[Unit] = [ground.units[index] for index in order]
    evidence = tuple(Evidence(unit.span, _modality(unit)) for unit in units)
    weak = len(best) == 1 and bool(best[0].beside)
    return Answer(verdict, "", evidence, Confidence.ZWAK if weak else Confidence.STERK)


def _modality(unit: Unit) -> Modality:
    return unit.assertion.modality if unit.assertion is not None else Modality.STATED


def _facet_names() -> str:
    return ", ".join(MARK + name for name in FACETS)
