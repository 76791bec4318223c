"""Tables as records: what each column holds, and the rows, also where a cell covers several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Records:
    """A table with its columns understood."""

    table: Table
    headers: tuple[Header, ...]
    rows: tuple[Row, ...]

    def has(self, *columns: Column) -> bool:
        """True if some column holds one of these."""
        return any(header.column in columns for header in self.headers)


_BARE_YEAR = regex.compile(
    r"^\W*(?:(?:begin|eind|jaar|in|per|ultimo|voor)\s+)?(20[0-6]\d)\W*$", regex.I
)
_YEAR = regex.compile(r"(?<!\d)(20[0-6]\d)(?!\d)")


def records(document: Document, table: Table) -> Records:
    """Read the header and the rows of a table."""
    text = document.text
    headers = tuple(_header(i, words) for i, words in enumerate(table.header(text)))
    return Records(table, headers, tuple(_rows(table, text)))


def _header(index: int, words: str) -> Header:
    years = [int(year) for year in _YEAR.findall(words)]
    year = years[-1] if years else None
    if _BARE_YEAR.match(words):
        return Header(index, words, Column.YEAR, year)
    kind = next((c for c, pattern in _patterns() if pattern.search(words)), Column.OTHER)
    return Header(index, words, kind, year)


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
