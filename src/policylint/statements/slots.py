"""What a goal says of itself and what stands around it: amounts, moments, people, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from policylint.documents.model import Document, Span
from policylint.statements.baselines import baseline_of
from policylint.statements.criteriumwords import wording
from policylint.statements.deadlines import deadlines_above, deadlines_in, deadlines_in_row
from policylint.statements.drafts import Draft
from policylint.statements.frame import Frame
from policylint.statements.groups import find_groups
from policylint.statements.model import Indicator, Moment, MomentKind, Quantity, TargetGroup, Value
from policylint.statements.passages import cited_in, moments_in, quantities_in
from policylint.statements.quantities import is_measure


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of one goal, over all its places.

    `moments` are those by which it must be reached, in its own words; `bound_by` those of the
    heading or column that it stands under; `vague` are "op termijn" and the like; `terms` a
    council's term or "de komende vier jaar". `targets` are amounts that are no baseline;
    `compared_to` are past years that the goal is held against: "ten opzichte van 2020".
    """

    moments: tuple[Moment, ...]
    bound_by: tuple[Moment, ...]
    vague: tuple[Moment, ...]
    terms: tuple[Moment, ...]
    targets: tuple[Quantity, ...]
    baseline: Value | None
    compared_to: tuple[Moment, ...]
    groups: tuple[TargetGroup, ...]
    sources: tuple[Span, ...]
    frequency: tuple[Moment, ...]
    indicators: tuple[Indicator, ...]


def slots_of(
    document: Document, drafts: Sequence[Draft], indicators: Sequence[Indicator], frame: Frame
) -> Slots:
    """Fill the slots of a goal from its places and the indicators linked to it."""
    parts = [_of_place(document, draft, frame) for draft in drafts]
    first = parts[0]
    return replace(
        first,
        moments=tuple(m for part in parts for m in part.moments),
        bound_by=tuple(m for part in parts for m in part.bound_by),
        terms=tuple(m for part in parts for m in part.terms),
        targets=tuple(q for part in parts for q in part.targets),
        baseline=next((part.baseline for part in parts if part.baseline), None),
        compared_to=tuple(m for part in parts for m in part.compared_to),
        groups=tuple(g for part in parts for g in part.groups),
        sources=tuple(s for part in parts for s in part.sources),
        frequency=tuple(m for part in parts for m in part.frequency),
        indicators=tuple(indicators),
    )


def _of_place(document: Document, draft: Draft, frame: Frame) -> Slots:
    text, span = document.text, draft.span
    times = moments_in(text, span.start, span.end)
    moments = [moment for moment in times if not moment.backward]
    baseline_quantity, baseline = baseline_of(document, draft, frame)
    quantities = [q for q in quantities_in(text, span.start, span.end) if is_measure(text, q)]
    return Slots(
        moments=tuple(deadlines_in(document, span, frame)),
        bound_by=tuple(_bound_by(document, draft, frame)),
        vague=tuple(m for m in moments if m.kind is MomentKind.VAGUE),
        terms=tuple(m for m in moments if m.kind is MomentKind.TERM),
        targets=tuple(q for q in quantities if q != baseline_quantity),
        baseline=baseline,
        compared_to=tuple(m for m in times if m.backward and _is_past(m, frame)),
        groups=tuple(find_groups(text, span.start, span.end, frame.municipality)),
        sources=tuple(_sources(text, span)),
        frequency=tuple(m for m in moments if m.kind is MomentKind.RECURRING),
        indicators=(),
    )


def _is_past(moment: Moment, frame: Frame) -> bool:
    year = moment.last_year
    return year is not None and (frame.first_year is None or year <= frame.first_year)


def _bound_by(document: Document, draft: Draft, frame: Frame) -> Iterator[Moment]:
    if draft.unit is not None:
        yield from deadlines_above(document, draft.unit, frame)
    if draft.row is not None and draft.records is not None:
        yield from deadlines_in_row(document, draft.row, draft.records, frame)


def _sources(text: str, span: Span) -> Iterator[Span]:
    for match in wording("bron").finditer(text, span.start, span.end):
        yield Span(*match.span())
    for each in cited_in(text, span.start, span.end):
        if each.name:
            yield each.span
