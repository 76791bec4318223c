"""By when: the moments in a passage itself, in what leads it in, above it, and in its row."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from policylint.documents.model import Document, Span
from policylint.statements.frame import Frame
from policylint.statements.model import Moment, MomentKind
from policylint.statements.passages import moments_in
from policylint.statements.tables import Column, Records, Row
from policylint.statements.timewords import pattern
from policylint.statements.units import Unit

_AIMED = (Column.TARGET, Column.YEAR, Column.WHEN, Column.OTHER)
_ASIDE = regex.compile(r"\([^()]*\)")


def is_deadline(document: Document, moment: Moment, frame: Frame) -> bool:
    """True for a moment that binds: a date or year to come, "over vier jaar", "elk kwartaal".

    "De verkiezingen van 2030" looks back by its words, and forward if that year is to come.
    """
    if moment.kind is MomentKind.VAGUE:
        return False
    words = moment.span.of(document.text).lower()
    if moment.kind is MomentKind.TERM:
        return not moment.backward and pattern("over-een-tijd").match(words) is not None
    if moment.kind is MomentKind.RECURRING:
        return pattern("jaarritme").search(words) is not None
    if moment.last_year is None:
        return not moment.backward and pattern("seizoensgewoonte").fullmatch(words) is None
    known = frame.first_year is not None
    if moment.backward:
        return known and frame.is_well_ahead(moment.last_year)
    return frame.is_ahead(moment.last_year)


def deadlines_in(document: Document, span: Span, frame: Frame) -> list[Moment]:
    """Return the moments of a passage that bind what it states.

    The period of the plan itself binds no more than its title does, and what stands in brackets
    is a source with its rhythm, unless it is a year to come: "(GGD, jaarlijks)", "(2030)".
    """
    found = moments_in(document.text, span.start, span.end)
    asides = [match.span() for match in _ASIDE.finditer(document.text, span.start, span.end)]
    return [
        moment
        for moment in found
        if is_deadline(document, moment, frame)
        and not _is_plan_period(moment, frame)
        and (
            not any(start < moment.span.start < end for start, end in asides)
            or (moment.last_year is not None and frame.is_well_ahead(moment.last_year))
        )
    ]


def _is_plan_period(moment: Moment, frame: Frame) -> bool:
    years = (moment.first_year, moment.last_year)
    return moment.kind is MomentKind.PERIOD and years == (frame.first_year, frame.last_year)


def deadlines_above(document: Document, unit: Unit, frame: Frame) -> list[Moment]:
    """Return the moments that bind a unit from above or before it.

    They stand in the sentence that leads in its list, in the heading right above it or the one
    that gave it its role, or in the sentence before it if it says "dan".
    """
    named = unit.role_span if not unit.distance else None
    found = [
        moment
        for span in _passages_above(document, unit, named)
        for moment in deadlines_in(document, span, frame)
        if moment.kind is not MomentKind.PERIOD or span == named
    ]
    return list(dict.fromkeys(found))


def deadlines_in_row(
    document: Document, row: Row, records: Records, frame: Frame
) -> Iterator[Moment]:
    """Yield the moments in the target columns of a row; "Wanneer" is of the measure, if any."""
    acts = records.has(Column.MEASURE)
    for header in records.headers:
        cell = row.cells.get(header.index)
        if cell is None or not len(cell.span):
            continue
        if header.year is not None and frame.is_ahead(header.year) and header.column in _AIMED:
            yield Moment(cell.span, MomentKind.YEAR, header.year, header.year)
        elif header.column is Column.TARGET or (header.column is Column.WHEN and not acts):
            yield from deadlines_in(document, cell.span, frame)


def _passages_above(document: Document, unit: Unit, named: Span | None) -> Iterator[Span]:
    if named is not None:
        yield named
    if unit.lead_in is not None and unit.lead_in != named:
        yield unit.lead_in
    section = document.section_at(unit.span.start)
    if section is not None and document.sections[section].parent is not None:
        heading = document.sections[section].heading
        if heading is not None and heading not in (named, unit.span):
            yield heading
    if pattern("dan").search(unit.text.lower()):
        yield from (span for span in unit.beside if span.end <= unit.span.start)
