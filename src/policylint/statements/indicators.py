"""Indicators: by what measures a plan follows its goals. From tables, list items and sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from policylint.documents.model import Cell, Document, Span
from policylint.statements.criteriumwords import has
from policylint.statements.cues import wording
from policylint.statements.indicatorunits import unit_in_name, unit_of_values
from policylint.statements.model import Indicator, Value
from policylint.statements.roles import Role, Roles, role_under
from policylint.statements.tables import Column, Header, Records, Row
from policylint.statements.values import cell_values

_NAMES = (Column.INDICATOR, Column.NAME)
_YEAR = regex.compile(r"(?<!\d)(?:19[89]\d|20[0-6]\d)(?!\d)")
_VALUES = (Column.BASELINE, Column.TARGET, Column.YEAR, Column.REFERENCE)


@dataclass(frozen=True, slots=True)
class TableIndicator:
    """An indicator and the row it comes from, which may name its goal."""

    indicator: Indicator
    goal_cell: Cell | None
    number_cell: Cell | None


def table_indicators(
    document: Document, tables: Sequence[Records], roles: Roles, first_year: int | None
) -> Iterator[TableIndicator]:
    """Yield the indicators in the tables of a plan; `first_year` is the plan's own first year."""
    for table, known in zip(document.tables, tables, strict=True):
        role = role_under(document, document.section_at(table.span.start), roles).role
        if not _is_about_indicators(known, role):
            continue
        mandatory = role is Role.INDICATOR and _is_mandatory(document, table.span)
        for row in known.rows:
            found = _indicator(document, known, row, first_year, mandatory)
            if found is not None:
                yield found


def _is_mandatory(document: Document, span: Span) -> bool:
    path = " ".join(document.section_path(span.start))
    return wording("indicatorwoorden", "verplicht").search(path) is not None


def _is_about_indicators(known: Records, role: Role) -> bool:
    if is_about_money(known):
        return False
    has_values = known.has(*_VALUES)
    if known.says(Column.INDICATOR):
        return has_values or known.has(Column.SOURCE, Column.GOAL)
    if known.has(Column.MONEY, Column.ACTOR):
        return False
    if known.says(Column.TARGET):
        others = (Column.BASELINE, Column.YEAR, Column.UNIT, Column.SOURCE, Column.GOAL)
        return known.says(*others)
    if role is Role.INDICATOR:
        return has_values
    if known.says(Column.GOAL) and known.has(Column.INDICATOR) and has_values:
        return True
    measured = known.says(Column.BASELINE) and known.has(Column.YEAR, Column.TARGET)
    if measured and known.has(Column.INDICATOR) and known.has(Column.SOURCE, Column.FREQUENCY):
        return True
    return has_values and known.says(Column.SOURCE) and (known.says(Column.UNIT) or measured)


def is_about_money(known: Records) -> bool:
    """True for a table of revenue and expenditure."""
    header = " ".join(item.text for item in known.headers)
    return wording("indicatorwoorden", "geldtabel").search(header) is not None


def _indicator(
    document: Document, known: Records, row: Row, first_year: int | None, mandatory: bool
) -> TableIndicator | None:
    text = document.text
    headers = known.headers
    name = _name_cell(headers, row, text)
    if name is None:
        return None
    values = [(header, row.cells[header.index]) for header in headers if header.index in row.cells]
    if not any(header.column in _VALUES for header, _ in values):
        others = (Column.SOURCE, Column.UNIT)
        if not (known.has(Column.INDICATOR) and row.first(headers, *others)):
            return None  # a heading between rows
    unit_cell = row.first(headers, Column.UNIT)
    words = " ".join(name.span.of(text).split())
    unit = unit_cell.span.of(text).strip() if unit_cell else unit_in_name(words)
    past: list[Value] = []
    targets: list[Value] = []
    reference: list[Value] = []
    has_baseline = known.has(Column.BASELINE)
    for header, cell in values:
        found_here = cell_values(text, cell.span, header.year, unit)
        if header.column is Column.TARGET and _is_before(header, first_year):
            if wording("indicatorwoorden", "streefkop").search(header.text):
                targets.extend(found_here)
            elif not wording("indicatorwoorden", "voorspelling").search(header.text):
                past.extend(found_here)  # "eind 2024" was measured
        elif header.column is Column.TARGET:
            targets.extend(found_here)
        elif header.column is Column.REFERENCE:
            reference.extend(found_here)
        elif header.column is Column.BASELINE:
            past.extend(found_here)
        elif header.column is Column.YEAR:
            aims = _is_aim(header, first_year, has_baseline)
            (targets if aims else past).extend(found_here)
    source = row.first(headers, Column.SOURCE)
    frequency = row.first(headers, Column.FREQUENCY)
    if source is None and frequency is not None and has("bron", frequency.span.of(text)):
        source = frequency  # "jaarlijks, registratie politie" under "Meetmoment"
    past = [_dated(value, row.first(headers, Column.YEAR_OF), text) for value in past]
    baseline = _last_measured(past)
    start = (
        min(name.span.start, row.span.start) if _is_first(name, row, headers) else name.span.start
    )
    found = Indicator(
        id="",
        span=Span(start, row.span.end),
        name=words,
        name_span=name.span,
        unit=unit or unit_of_values(words, [*past, *targets]),
        baseline=baseline,
        past=tuple(past),
        targets=tuple(value for value in targets if value.number is not None or value.raw),
        reference=tuple(reference),
        source=" ".join(source.span.of(text).split()) if source else "",
        source_span=source.span if source else None,
        frequency=frequency.span if frequency else None,
        mandatory=mandatory,
    )
    return TableIndicator(found, row.first(headers, Column.GOAL), row.first(headers, Column.NUMBER))


def _dated(value: Value, cell: Cell | None, text: str) -> Value:
    """Give a value the year that a column beside it holds ("Peiljaar")."""
    year = _YEAR.search(cell.span.of(text)) if cell else None
    return replace(value, year=int(year[0])) if year and value.year is None else value


def _is_first(name: Cell, row: Row, headers: Sequence[Header]) -> bool:
    """True if only numbers of goals or programmes stand before the name in its row."""
    before = [h.column for h in headers if h.index < name.column and h.index in row.cells]
    return all(column is Column.NUMBER for column in before)


def _name_cell(headers: tuple[Header, ...], row: Row, text: str) -> Cell | None:
    cell = row.first(headers, *_NAMES)
    if cell is None:
        taken = (*_VALUES, Column.UNIT, Column.SOURCE, Column.FREQUENCY, Column.NUMBER)
        free = [h for h in headers if h.column not in taken]
        plain = [h for h in free if h.column is not Column.GOAL] or free
        cell = next((row.cells[h.index] for h in plain if h.index in row.cells), None)
    words = cell.span.of(text) if cell else ""
    return cell if any(c.isalpha() for c in words) else None


def _is_before(header: Header, first_year: int | None) -> bool:
    """True for a year before the plan's own."""
    return header.year is not None and first_year is not None and header.year < first_year


def _is_aim(header: Header, first_year: int | None, has_baseline: bool) -> bool:
    if first_year is None:
        return has_baseline
    assert header.year is not None
    return header.year >= first_year


def _last_measured(past: Sequence[Value]) -> Value | None:
    measured = [value for value in past if value.number is not None]
    if not measured:
        return None
    dated = [value for value in measured if value.year is not None]
    return max(dated, key=lambda value: value.year or 0) if dated else measured[-1]
