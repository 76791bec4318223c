"""Tables as records: what each column holds, and the rows, also where a cell covers several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

import regex

from policylint.documents.model import Cell, Document, Span, Table
from policylint.vocabulary import shipped_lexicon


class Column(StrEnum):
    """What a column holds; the values are the classes of the lexicon `kolommen`."""

    UNIT = "eenheid"
    SOURCE = "bron"
    FREQUENCY = "frequentie"
    REFERENCE = "referentie"
    TARGET = "streefwaarde"
    BASELINE = "nulmeting"
    INDICATOR = "indicator"
    GOAL = "doel"
    ACTOR = "actor"
    WHEN = "wanneer"
    MONEY = "geld"
    MEASURE = "maatregel"
    NUMBER = "nummer"
    NAME = "naam"
    YEAR_OF = "peiljaar"
    """The year of the value in the column for the baseline."""
    YEAR = "jaar"
    """A bare year: a value, measured or aimed at."""
    OTHER = "anders"


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a column: its words, what the column holds, the year named in it."""

    index: int
    text: str
    column: Column
    year: int | None
    told: bool = True
    """The words of the header say so; False if cells and neighbours tell."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row by column index; a cell that was left open above the next ones counts for them."""

    span: Span
    cells: Mapping[int, Cell]

    def first(self, headers: tuple[Header, ...], *columns: Column) -> Cell | None:
        """Return the first filled cell under a header of one of these kinds."""
        return next(self.all(headers, *columns), None)

    def all(self, headers: tuple[Header, ...], *columns: Column) -> Iterator[Cell]:
        """Yield the filled cells under headers of these kinds."""
        for header in headers:
            cell = self.cells.get(header.index)
            if header.column in columns and cell is not None and len(cell.span):
                yield cell


class Content(StrEnum):
    """What the cells of a column look like."""

    NUMBERS = "numbers"
    CODES = "codes"
    TEXT = "text"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Records:
    """A table with its columns understood."""

    table: Table
    headers: tuple[Header, ...]
    rows: tuple[Row, ...]

    def has(self, *columns: Column) -> bool:
        """True if some column holds one of these."""
        return any(header.column in columns for header in self.headers)

    def says(self, *columns: Column) -> bool:
        """True if the header of some column says that it holds one of these."""
        return any(header.column in columns and header.told for header in self.headers)


_BARE_YEAR = regex.compile(
    r"^\W*(?:(?:begin|eind|jaar|in|per|ultimo|voor)\s+)?(20[0-6]\d)\W*$", regex.I
)
_CODE = regex.compile(
    r"[A-Z]{0,3}\.?\d*(?:\.\d+)*[a-z]?|[A-Z]{1,3}|§? ?\d+(?:\.\d+)*", regex.IGNORECASE
)
_NUMBERING = regex.compile(r"[A-Z]{0,3}\d+(?:\.\d+)+[a-z]?|[A-Z]{1,3}\.?\d+")
"""Codes of goals: "1.1", "D2"; a Dutch number has a comma there."""
_VALUE_CELL = regex.compile(
    r"^[<>≤≥~±]?\s?(?:€\s?)?-?\d"
    r"|^(?:ten minste|minstens|minimaal|maximaal|circa|ca\.|meer dan|minder dan|onder|boven) \d",
    regex.IGNORECASE,
)
_YEAR = regex.compile(r"(?<!\d)(20[0-6]\d)(?!\d)")


def records(document: Document, table: Table) -> Records:
    """Read the header and the rows of a table; what headers leave open, the cells tell."""
    text = document.text
    headers = [_header(i, words) for i, words in enumerate(table.header(text))]
    rows = tuple(_rows(table, text))
    contents = [content_of(text, rows, header.index) for header in headers]
    return Records(table, tuple(told_by_cells(headers, contents)), rows)


def _header(index: int, words: str) -> Header:
    years = [int(year) for year in _YEAR.findall(words)]
    year = years[-1] if years else None
    if _BARE_YEAR.match(words):
        return Header(index, words, Column.YEAR, year)
    kind = next((c for c, pattern in _patterns() if pattern.search(words)), Column.OTHER)
    return Header(index, words, kind, year)


def content_of(text: str, rows: Iterable[Row], column: int) -> Content:
    """Say what most cells of a column look like."""
    cells = [row.cells[column].span.of(text).strip() for row in rows if column in row.cells]
    if not cells:
        return Content.EMPTY
    if all(_NUMBERING.fullmatch(cell) for cell in cells):
        return Content.CODES
    if 2 * sum(_is_number(cell) for cell in cells) > len(cells):
        return Content.NUMBERS
    if 2 * sum(_CODE.fullmatch(cell) is not None for cell in cells) > len(cells):
        return Content.CODES
    return Content.TEXT


def told_by_cells(headers: Sequence[Header], contents: Sequence[Content]) -> Iterator[Header]:
    """Yield the headers again, each with what its cells and its neighbours make of it."""
    values = [i for i, content in enumerate(contents) if content is Content.NUMBERS]
    values = [i for i in values if not _is_no_value(headers[i])]
    first_value = values[0] if values else len(headers)
    kinds = [_by_content(headers[i], contents[i]) for i in range(len(headers))]
    if values and Column.MONEY not in kinds and Column.ACTOR not in kinds:
        _name_what_is_measured(kinds, contents, first_value)
    acts = (Column.ACTOR, Column.WHEN, Column.MONEY)
    if Column.MEASURE not in kinds and sum(kind in kinds for kind in acts) > 1 and not values:
        open_text = [
            i for i, c in enumerate(contents) if c is Content.TEXT and kinds[i] is Column.OTHER
        ]
        if open_text:
            kinds[open_text[0]] = Column.MEASURE
    if Column.BASELINE in kinds:  # behind where it starts stands where it goes
        start = kinds.index(Column.BASELINE)
        for i in values:
            if i > start and kinds[i] is Column.OTHER:
                kinds[i] = Column.TARGET
    if Column.REFERENCE in kinds:  # beside it stands the municipality's own figure, by its name
        for i in values:
            if kinds[i] is Column.OTHER:
                kinds[i] = Column.BASELINE
    for header, kind in zip(headers, kinds, strict=True):
        yield replace(header, column=kind, told=kind is header.column)


def _is_no_value(header: Header) -> bool:
    """True for amounts of money, numbers of goals, and the years under "Wanneer"."""
    if header.column is Column.WHEN:
        return header.year is None
    return header.column in (Column.MONEY, Column.NUMBER)


def _by_content(header: Header, content: Content) -> Column:
    kind = header.column
    if content is Content.NUMBERS and kind in (Column.OTHER, Column.WHEN, Column.MEASURE):
        return Column.YEAR if header.year is not None else kind
    if content is Content.CODES and kind in (Column.OTHER, Column.NAME, Column.GOAL):
        return Column.NUMBER
    values = (Column.TARGET, Column.BASELINE, Column.YEAR)
    return Column.OTHER if content is Content.TEXT and kind in values else kind


def _name_what_is_measured(
    kinds: list[Column], contents: Sequence[Content], first_value: int
) -> None:
    """Before the values stand the goal and the indicator, or the indicator alone."""
    free = (Column.OTHER, Column.MEASURE, Column.NAME)
    texts = [
        i
        for i in range(first_value)
        if contents[i] is Content.TEXT and kinds[i] in (*free, Column.GOAL, Column.INDICATOR)
    ]
    if Column.INDICATOR not in kinds and texts and kinds[texts[-1]] in free:
        kinds[texts[-1]] = Column.INDICATOR
    for i in texts:
        if kinds[i] in free and Column.GOAL not in kinds and Column.INDICATOR in kinds[i:]:
            kinds[i] = Column.GOAL
    if Column.SOURCE not in kinds:
        after = [i for i in range(first_value, len(kinds)) if contents[i] is Content.TEXT]
        if after and kinds[after[-1]] is Column.OTHER:
            kinds[after[-1]] = Column.SOURCE


def _is_number(cell: str) -> bool:
    cell = cell.rstrip("*¹²³ ")
    words = cell.split()
    begins = _VALUE_CELL.match(cell) is not None
    return (begins and (len(words) <= 4 or "(" in cell)) or cell in (
        "-",
        "–",
        "n.n.b.",
        "n.v.t.",
        "pm",
    )


def _rows(table: Table, text: str) -> Iterator[Row]:
    above: dict[int, Cell] = {}
    for cells in table.rows[table.header_rows :]:
        filled = [cell for cell in cells if cell.span.of(text).strip()]
        if not filled:
            continue
        by_column = {cell.column: cell for cell in filled}
        first = min(by_column)
        if first > 0 and len(by_column) > 1 and 0 in above and 0 not in by_column:
            by_column[0] = above[0]  # the goal of the rows above holds for this one too
        above = by_column
        yield Row(Span(filled[0].span.start, filled[-1].span.end), by_column)


@cache
def _patterns() -> tuple[tuple[Column, regex.Pattern[str]], ...]:
    classes = shipped_lexicon("kolommen").classes
    return tuple(
        (Column(name), regex.compile("|".join(f"(?:{p})" for p in patterns), regex.IGNORECASE))
        for name, patterns in classes.items()
    )
