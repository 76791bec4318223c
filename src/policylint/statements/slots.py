"""What a goal says of itself and what stands around it: amounts, moments, people, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from policylint.documents.model import Document, Span
from policylint.statements.baselines import baseline_of
from policylint.statements.criteriumwords import wording
from policylint.statements.drafts import Draft, moments_above
from policylint.statements.frame import Frame
from policylint.statements.groups import find_groups
from policylint.statements.model import Indicator, Moment, MomentKind, Quantity, TargetGroup, Value
from policylint.statements.passages import cited_in, moments_in, quantities_in
from policylint.statements.quantities import is_measure
from policylint.statements.tables import Column


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of one goal, over all its places.

    `moments` are those by which it must be reached, in its own words; `bound_by` those of the
    heading or column that it stands under; `vague` are "op termijn" and the like; `terms` a
    council's term or "de komende vier jaar". `targets` are amounts that are no baseline.
    """

    moments: tuple[Moment, ...]
    bound_by: tuple[Moment, ...]
    vague: tuple[Moment, ...]
    terms: tuple[Moment, ...]
    targets: tuple[Quantity, ...]
    baseline: Value | None
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
        groups=tuple(g for part in parts for g in part.groups),
        sources=tuple(s for part in parts for s in part.sources),
        frequency=tuple(m for part in parts for m in part.frequency),
        indicators=tuple(indicators),
    )


def _of_place(document: Document, draft: Draft, frame: Frame) -> Slots:
    text, span = document.text, draft.span
    moments = [m for m in moments_in(text, span.start, span.end) if not m.backward]
    baseline_quantity, baseline = baseline_of(document, draft, frame)
    quantities = [q for q in quantities_in(text, span.start, span.end) if is_measure(text, q)]
    return Slots(
        moments=tuple(m for m in moments if _is_deadline(m, frame)),
        bound_by=tuple(_bound_by(document, draft, frame)),
        vague=tuple(m for m in moments if m.kind is MomentKind.VAGUE),
        terms=tuple(m for m in moments if m.kind is MomentKind.TERM),
        targets=tuple(q for q in quantities if q != baseline_quantity),
        baseline=baseline,
        groups=tuple(find_groups(text, span.start, span.end, frame.municipality)),
        sources=tuple(_sources(text, span)),
        frequency=tuple(m for m in moments if m.kind is MomentKind.RECURRING),
        indicators=(),
    )


def _is_deadline(moment: Moment, frame: Frame) -> bool:
    if moment.kind in (MomentKind.VAGUE, MomentKind.TERM):
        return False
    if moment.kind is MomentKind.RECURRING:
        return True
    return moment.last_year is None or frame.is_ahead(moment.last_year)


def _bound_by(document: Document, draft: Draft, frame: Frame) -> Iterator[Moment]:
    """Yield the moments of the lead-in or heading above an item, or of its row's target columns."""
    for moment in moments_above(document, draft):
        if _is_deadline(moment, frame) and not moment.backward:
            yield moment
    if draft.row is not None and draft.records is not None:
        for header in draft.records.headers:
            aims = header.column is Column.TARGET or (
                header.column in (Column.YEAR, Column.WHEN) and header.year is not None
            )
            cell = draft.row.cells.get(header.index)
            if cell is None or not len(cell.span):
                continue
            if aims and header.year is not None and frame.is_ahead(header.year):
                yield Moment(cell.span, MomentKind.YEAR, header.year, header.year)
            elif header.column in (Column.WHEN, Column.TARGET):
                yield from (
                    moment
                    for moment in moments_in(document.text, cell.span.start, cell.span.end)
                    if _is_deadline(moment, frame)
                )


def _sources(text: str, span: Span) -> Iterator[Span]:
    for match in wording("bron").finditer(text, span.start, span.end):
        yield Span(*match.span())
    for each in cited_in(text, span.start, span.end):
        if each.name:
            yield each.span
