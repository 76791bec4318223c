"""Verdicts from what is wrong: nothing found is the good news.

`found`: patterns of the defect. `mended`: patterns or facets that, in the same unit, make it half a
defect. Nothing found gives `clean` (ja or nvt), only mended ones deels, else nee.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from policylint.documents.model import BlockKind
from policylint.norms.cues import compiled
from policylint.norms.facets import holds
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.rules.fields import TokenGroups
from policylint.statements.model import Evidence, Verdict
from policylint.verdicts import Answer


class DefectsNorm(Norm):
    """The keys of this check."""

    shows_defects: bool = True
    extends: Literal["defects"]
    found: Annotated[TokenGroups, Field(min_length=1)]
    never: TokenGroups = ()
    mended: tuple[Literal["moment", "gemeente", "partner"], ...] = ()
    clean: Literal["ja", "nvt"] = "ja"


def answer(norm: DefectsNorm, ground: Ground) -> Answer:
    """Answer by the passages that have the defect."""
    pattern, barred = compiled(norm.found), compiled(norm.never)
    units: dict[int, None] = {}
    for match in pattern.finditer(ground.text) if pattern else ():
        index = ground.unit_at(match.start())
        if index is None or ground.units[index].kind is BlockKind.HEADING:
            continue
        if barred is None or not barred.search(ground.units[index].span.of(ground.text)):
            units.setdefault(index)
    if not units:
        return Answer(Verdict(norm.clean), "")
    evidence = tuple(Evidence(ground.units[index].span) for index in units)
    mended = bool(norm.mended) and all(
        all(holds(name, ground, index) for name in norm.mended) for index in units
    )
    return Answer(Verdict.DEELS if mended else Verdict.NEE, "", evidence)
