"""Verdicts from passages: a sentence that has all that the norm asks, or a part of it.

A grade (`ja`, `deels`) lists the ways to reach it (`norms/search.py`). `together` asks for things
that need not stand near each other: each is a way of its own; all of them make a ja, one of them
deels.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from pydantic import Field, model_validator

from policylint.norms.facets import FACETS, MARK
from policylint.norms.ground import Ground
from policylint.norms.search import Found, Search, SearchingNorm, Ways
from policylint.statements.model import Evidence, Verdict
from policylint.verdicts import Answer, Checkpoint, Confidence


class PassagesNorm(SearchingNorm):
    """The keys of this check, beside those of what is searched."""

    extends: Literal["passages"]
    ja: Ways = ()
    deels: Ways = ()
    together: Ways = ()
    least: Annotated[int, Field(ge=1)] = 1
    """So many passages make a ja; fewer are deels."""
    absent: Literal["nee", "nvt"] = "nee"
    """The verdict if nothing is found."""

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


def answer(norm: PassagesNorm, ground: Ground) -> Answer:
    """Answer a norm by the best passage."""
    search = Search(norm, ground)
    cues = {name: tuple(units) for name, units in search.units.items()}
    if norm.together:
        return _together(norm, ground, search, cues)
    checkpoints = _checkpoints(norm, ground, search)
    full = list(search.found(norm.ja))
    half = [*full, *search.found(norm.deels)]
    whole = [each for each in full if not each.half]
    verdict = Verdict.DEELS if half else Verdict(norm.absent)
    if len(whole) >= norm.least:
        verdict = Verdict.JA
    units = _units([*whole, *half])
    weak = len(whole or half) == 1 and bool((whole or half)[0].beside)
    return Answer(
        verdict,
        _reason(norm, verdict, full, whole),
        _evidence(ground, units),
        Confidence.ZWAK if weak else Confidence.STERK,
        checkpoints,
        cues,
    )


def _together(
    norm: PassagesNorm, ground: Ground, search: Search, cues: Mapping[str, tuple[int, ...]]
) -> Answer:
    """Answer by how many of the things that are asked the plan has, anywhere."""
    parts = [list(search.found((way,))) for way in norm.together]
    held = [found for found in parts if found]
    checkpoints = tuple(
        Checkpoint(
            " en ".join(map(_named, way)), ground.evidence(found[0].index) if found else None
        )
        for way, found in zip(norm.together, parts, strict=True)
    )
    if not held:
        return Answer(Verdict(norm.absent), "", (), Confidence.STERK, checkpoints, cues)
    whole = all(found and not found[0].half for found in parts)
    best = [found[0] for found in held]
    units = _units([*best, *(each for found in held for each in found[1:])])
    return Answer(
        Verdict.JA if whole else Verdict.DEELS,
        f"{len(held)} van de {len(parts)} onderdelen gevonden" if whole else "",
        _evidence(ground, units),
        Confidence.ZWAK if len(best) == 1 and best[0].beside else Confidence.STERK,
        checkpoints,
        cues,
    )


def _checkpoints(norm: PassagesNorm, ground: Ground, search: Search) -> tuple[Checkpoint, ...]:
    """Return the parts of the way to a ja that the plan comes nearest to."""
    ways = [search.parts(way) for way in norm.ja]
    if not ways:
        return ()
    nearest = max(ways, key=lambda held: sum(at is not None for at in held.values()) / len(held))
    return tuple(
        Checkpoint(_named(part), None if at is None else ground.evidence(at))
        for part, at in nearest.items()
    )


def _reason(
    norm: PassagesNorm, verdict: Verdict, full: Sequence[Found], whole: Sequence[Found]
) -> str:
    """Say why passages that have all parts make no ja; what is missing else: `norms/reasons.py`."""
    if verdict is not Verdict.DEELS or not full:
        return ""
    if whole:
        fit = "passage voldoet" if len(whole) == 1 else "passages voldoen"
        return f"{len(whole)} {fit}; ja vraagt er {norm.least}"
    if norm.tense == "done":
        return "alle onderdelen gevonden, maar als wens of als iets dat nog moet gebeuren"
    return "alle onderdelen gevonden, maar als wens"


def _named(part: str) -> str:
    return part.removeprefix(MARK)


def _units(found: Sequence[Found]) -> Sequence[int]:
    return list(dict.fromkeys(index for each in found for index in (each.index, *each.beside)))


def _evidence(ground: Ground, units: Sequence[int]) -> tuple[Evidence, ...]:
    return tuple(ground.evidence(index) for index in units)


def _facet_names() -> str:
    return ", ".join(MARK + name for name in FACETS)
