"""Indicators as rules look at them: with the table that they stand in, and what stands over it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import regex

from policylint.documents.model import BlockKind, Document, Span, Table
from policylint.rules.timing import TimedPattern
from policylint.statements.model import Indicator, Value
from policylint.vocabulary import shipped_lexicon

if TYPE_CHECKING:
    from policylint.rules.view import View

_NAMES_SHOWN = 3
_NOTE_MARKS = "*¹²³⁴⁵⁶⁷⁸⁹⁰"


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator; `table` is None for one in running text, `over` what stands over it."""

    indicator: Indicator
    table: Table | None
    over: str

    @property
    def is_told(self) -> bool:
        """True if the text says that it follows a goal: a table of amounts may look like it.

        The financial ratios of a budget belong to its resilience, not to a goal.
        """
        if says("kengetal", self.indicator.name) or says("kengetal", self.over):
            return False
        return self.table is None or says("tabel", self.over)


def indicator_rows(view: View) -> list[IndicatorRow]:
    """Return the indicators of a plan, in reading order."""
    tables = sorted(view.document.tables, key=lambda table: table.span)
    starts = [table.span.start for table in tables]
    rows = []
    for indicator in view.statements.indicators:
        at = bisect_right(starts, indicator.span.start) - 1
        inside = at >= 0 and indicator.span.end <= tables[at].span.end
        table = tables[at] if inside else None
        over = _over(view.document, table) if table is not None else ""
        rows.append(IndicatorRow(indicator, table, over))
    return rows


def _over(document: Document, table: Table) -> str:
    """Return the heading right over a table, its caption and its header row."""
    path = document.section_path(table.span.start)
    before = [block for block in document.blocks if block.span.end <= table.span.start]
    is_captioned = bool(before) and before[-1].kind is BlockKind.CAPTION
    caption = before[-1].span.of(document.text) if is_captioned else ""
    return "\n".join([*path[-1:], caption, *table.header(document.text)])


def header_span(table: Table) -> Span | None:
    """Return where the header of a table stands; None if it has none."""
    rows = table.rows[: table.header_rows]
    cells = [cell for row in rows for cell in row if len(cell.span)]
    return Span(cells[0].span.start, cells[-1].span.end) if cells else None


def column_of(row: IndicatorRow, span: Span, text: str) -> str:
    """Return the header of the column that `span` stands in; "" in running text."""
    if row.table is None:
        return ""
    header = row.table.header(text)
    found = (header[c.column] for c in row.table.cells() if c.span == span and len(span))
    return next(found, "")


def section_says(document: Document, pattern: TimedPattern | None, span: Span) -> bool:
    """True if the section around `span`, with all under it, has a match of `pattern`."""
    index = document.section_at(span.start)
    if pattern is None or index is None:
        return False
    return pattern.search(document.sections[index].span.of(document.text)) is not None


def by_table(rows: Sequence[IndicatorRow]) -> Iterator[list[IndicatorRow]]:
    """Yield the indicators of each table; one in running text by itself."""
    group: list[IndicatorRow] = []
    for row in rows:
        if group and (row.table is None or row.table is not group[-1].table):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def names_of(rows: Sequence[IndicatorRow]) -> str:
    """Return the names of indicators for a message: the first three, and how many there are."""
    shown = ", ".join(f"‘{row.indicator.name}’" for row in rows[:_NAMES_SHOWN])
    return shown if len(rows) <= _NAMES_SHOWN else f"{shown} … ({len(rows)})"


def is_open(value: Value) -> bool:
    """True for a cell that is not filled in: a dash, "n.n.b.", "volgt"."""
    return value.number is None and (is_blank(value.raw) or is_unknown(value.raw))


def is_blank(raw: str) -> bool:
    """True for nothing, or a mark that says that there is no value here: "-", "n.v.t."."""
    return not raw.strip() or _whole("open").fullmatch(_plain(raw)) is not None


def is_unknown(raw: str) -> bool:
    """True for a value that is still to come: "n.n.b.", "volgt", "p.m."."""
    return _whole("onbekend").fullmatch(_plain(raw)) is not None


def has_note_mark(raw: str) -> bool:
    """True for a cell that refers to a note: "12%*"."""
    return raw.strip().endswith(tuple(_NOTE_MARKS))


def _plain(raw: str) -> str:
    """Return a cell without the mark of its footnote."""
    return " ".join(raw.split()).rstrip(_NOTE_MARKS + " ")


def says(class_name: str, words: str) -> bool:
    """True if `words` hold a wording of this class of the lexicon `indicatorsoorten`."""
    return _whole(class_name).search(words) is not None


@cache
def _whole(class_name: str) -> regex.Pattern[str]:
    patterns = shipped_lexicon("indicatorsoorten").classes[class_name]
    return regex.compile("|".join(f"(?:{p})" for p in patterns), regex.IGNORECASE | regex.MULTILINE)
