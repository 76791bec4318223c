"""Verdicts from tables of actions: which of wie, wat, wanneer and geld they tell.

`columns`: the kinds of column that are asked. All of them: ja; one or two less: deels. `also`:
patterns that the plan must have somewhere too (capacity, risks); without them a ja is deels.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from policylint.documents.model import Span, Table
from policylint.norms.cues import compiled
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.rules.fields import TokenGroups
from policylint.statements.model import Evidence, Verdict
from policylint.statements.tables import Column, records
from policylint.verdicts import Answer


class ActionsNorm(Norm):
    """The keys of this check."""

    extends: Literal["actions"]
    columns: Annotated[tuple[Literal["wie", "wat", "wanneer", "geld"], ...], Field(min_length=1)]
    also: TokenGroups = ()


_COLUMNS = {
    "wie": Column.ACTOR,
    "wat": Column.MEASURE,
    "wanneer": Column.WHEN,
    "geld": Column.MONEY,
}


def answer(norm: ActionsNorm, ground: Ground) -> Answer:
    """Answer a norm by the fullest table of actions."""
    best: tuple[list[str], Table] | None = None
    for table in ground.document.tables:
        known = records(ground.document, table)
        told: list[str] = [name for name in norm.columns if known.has(_COLUMNS[name])]
        if known.has(Column.MEASURE) and len(told) > 1 and (not best or len(told) > len(best[0])):
            best = (told, table)
    if best is None:
        return Answer(Verdict.NEE, "geen overzicht van acties")
    told, table = best
    missing = [name for name in norm.columns if name not in told]
    evidence = [Evidence(_head(table))]
    if missing:
        reason = f"het overzicht van acties mist {' en '.join(missing)}"
        return Answer(Verdict.DEELS, reason, tuple(evidence))
    also = compiled(norm.also)
    found = also.search(ground.text) if also else None
    if also and found is None:
        return Answer(Verdict.DEELS, "niets over capaciteit of risico's", tuple(evidence))
    index = ground.unit_at(found.start()) if found is not None else None
    if index is not None:
        evidence.append(Evidence(ground.units[index].span))
    return Answer(Verdict.JA, f"een overzicht van acties met {', '.join(told)}", tuple(evidence))


def _head(table: Table) -> Span:
    first = [cell.span for cell in table.rows[0] if len(cell.span)] or [table.span]
    return Span(first[0].start, first[-1].end)
