"""Finds the passages that state goals and measures, before anything is asked of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import regex

from policylint.documents.model import Cell, Document, Span
from policylint.language.clauses import Clause
from policylint.statements.classify import Kind, Reading
from policylint.statements.groups import find_people
from policylint.statements.indicators import is_about_money
from policylint.statements.model import Modality, Origin
from policylint.statements.purposes import purpose_in
from policylint.statements.tables import Column, Records, Row
from policylint.statements.units import Unit
from policylint.statements.weights import Signs
from policylint.statements.words import Words
from policylint.statements.wordsigns import word_signs

_WORDS_IN_A_GOAL = 3
_A_LIST = 2
_AMOUNT = regex.compile(r"(?<![\w.,])-?\d[\d.]*(?![\w.,])")
_AMOUNTS = 4
"""Bare numbers that a goal in a cell may hold."""
_OPENING = 12
"""Characters before the people whom a cell is about: "Meer ", "Alle jonge "."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A passage that states a goal or a measure.

    `unit` and `clause` are None for a table cell; `row` is None for anything else.
    """

    span: Span
    text: str
    origin: Origin
    reason: str
    modality: Modality = Modality.STATED
    unit: Unit | None = None
    clause: Clause | None = None
    row: Row | None = None
    records: Records | None = None
    signs: Signs = field(default_factory=dict)
    """What a unit was weighed by."""
    chance: float = 1.0
    """How likely it is that it states this, once it is weighed; 1 if it was not."""

    def cell(self, column: Column) -> Cell | None:
        """Return the first filled cell of its row in a column of this kind, if it has a row."""
        if self.row is None or self.records is None:
            return None
        return self.row.first(self.records.headers, column)


def goal_drafts(
    document: Document, readings: Sequence[Reading], tables: Sequence[Records], words: Words
) -> list[Draft]:
    """Return the goals in running text and in table columns, in reading order."""
    drafts = [_draft(reading) for reading in readings if reading.kind is Kind.GOAL]
    drafts.extend(_purposes(readings))
    for table in tables:
        drafts.extend(_goal_cells(document, table, words))
    return sorted(drafts, key=lambda draft: draft.span)


def measure_drafts(
    document: Document, readings: Sequence[Reading], tables: Sequence[Records], words: Words
) -> list[Draft]:
    """Return the measures in running text and in tables of actions, in reading order."""
    drafts = [_act(reading) for reading in readings if reading.kind is Kind.MEASURE]
    for table in tables:
        drafts.extend(_action_rows(document, table, words))
    return sorted(drafts, key=lambda draft: draft.span)


def _draft(reading: Reading) -> Draft:
    unit = reading.unit
    return Draft(
        unit.span,
        unit.text,
        reading.origin,
        reading.reason,
        reading.modality,
        unit,
        reading.clause,
        signs=reading.signs,
        chance=reading.chance,
    )


def _act(reading: Reading) -> Draft:
    """Return the draft of a measure, without the purpose behind it."""
    draft, purpose = _draft(reading), purpose_in(reading.unit.text)
    if purpose is None:
        return draft
    text = draft.text[: purpose.start].rstrip(" ,")
    return replace(draft, span=Span(draft.span.start, draft.span.start + len(text)), text=text)


def _purposes(readings: Sequence[Reading]) -> Iterator[Draft]:
    """Yield the goals that measures are for."""
    for reading in readings:
        purpose = purpose_in(reading.unit.text) if reading.kind is Kind.MEASURE else None
        if purpose is not None:
            start = reading.unit.span.start
            yield Draft(
                Span(start + purpose.start, start + purpose.end),
                purpose.of(reading.unit.text),
                Origin.CUE,
                "zegt waarvoor een maatregel is",
                Modality.INTENDED,
                reading.unit,
                signs=word_signs(reading.sentence),
                chance=reading.chance,
            )


def _goal_cells(document: Document, table: Records, words: Words) -> Iterator[Draft]:
    """Yield the goals in the column for goals, or in the one whose cells tell how it is to be."""
    if is_about_money(table):
        return
    columns = _goal_columns(document, table, words)
    seen: set[Span] = set()
    for row in table.rows:
        for column in columns:
            cell = row.cells.get(column)
            if cell is None or cell.span in seen:
                continue
            text = cell.span.of(document.text)
            if len(text.split()) >= _WORDS_IN_A_GOAL and not _is_figures(text):
                seen.add(cell.span)
                reason = f"staat in de kolom ‘{_header(table, cell)}’"
                yield Draft(cell.span, text, Origin.TABLE, reason, row=row, records=table)


def _is_figures(text: str) -> bool:
    """True for a cell of amounts: "bedragen x € 1.000", rows of a budget run together."""
    digits = sum(char.isdigit() for char in text)
    return 4 * digits >= len(text) or len(_AMOUNT.findall(text)) > _AMOUNTS or "€ 1.000" in text


def _goal_columns(document: Document, table: Records, words: Words) -> list[int]:
    named = [header.index for header in table.headers if header.column is Column.GOAL]
    told = [h.index for h in table.headers if h.column is Column.GOAL and h.told]
    beside = (Column.INDICATOR, Column.TARGET, Column.BASELINE, Column.SOURCE, Column.YEAR)
    acts = (Column.MEASURE, Column.ACTOR, Column.WHEN, Column.NAME)
    if told and table.has(*beside, *acts):
        return told
    sourced = table.says(Column.BASELINE) and table.says(Column.SOURCE)
    if named and (table.says(Column.INDICATOR, Column.TARGET) or sourced):
        return named
    free = (Column.OTHER, Column.MEASURE, Column.NAME, Column.GOAL)
    return [
        header.index
        for header in table.headers
        if header.column in free and _tells_goals(document, table, header.index, words)
    ][:1]


def _tells_goals(document: Document, table: Records, column: int, words: Words) -> bool:
    """True if most cells of a column tell how it is to be."""
    cells = [row.cells[column].span.of(document.text) for row in table.rows if column in row.cells]
    wanted = [cell for cell in cells if _is_wanted_cell(cell, words)]
    return len(cells) >= _A_LIST and 2 * len(wanted) > len(cells)


def _is_wanted_cell(cell: str, words: Words) -> bool:
    if len(cell.split()) < _WORDS_IN_A_GOAL:
        return False
    people = find_people(cell)
    opens = bool(people) and people[0].span.start <= _OPENING
    return words.sounds_wanted(cell) or (opens and len(cell.split()) > _WORDS_IN_A_GOAL + 1)


def _action_rows(document: Document, table: Records, words: Words) -> Iterator[Draft]:
    if not table.has(Column.MEASURE) or not table.has(Column.ACTOR, Column.WHEN, Column.MONEY):
        return
    if table.has(Column.TARGET, Column.BASELINE, Column.INDICATOR) or is_about_money(table):
        return
    goals = _goal_columns(document, table, words)
    for row in table.rows:
        cell = row.first(table.headers, Column.MEASURE)
        if cell is None or len(row.cells) < 2 or cell.column in goals:
            continue
        text = " ".join(cell.span.of(document.text).split())
        reason = f"staat in de kolom ‘{_header(table, cell)}’"
        yield Draft(row.span, text, Origin.TABLE, reason, row=row, records=table)


def _header(table: Records, cell: Cell) -> str:
    return next(header.text for header in table.headers if header.index == cell.column)
