"""table: the columns that a goal, indicator or action table must have, and their cells.

Keys: `when` (patterns; a table counts if each matches some column header), `unless` (patterns; it
does not count if one matches a header), `columns` (a mapping from the name of a required column to
patterns for its header), `filled` (patterns for headers whose cells must be filled),
`placeholders` (what does not count as filled, besides nothing).
Message for a missing column: %s are the missing names, the second %s the table's columns.
Message for an open cell: the first %s is the column, the second the row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from policylint.documents.model import Cell, Span, Table
from policylint.rules.fields import Patterns, TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import compile_pattern
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View


class TableRule(Rule):
    """What a table of a certain kind must have."""

    extends: Literal["table"]
    when: Annotated[Patterns, Field(min_length=1)]
    unless: Patterns = ()
    columns: dict[str, Patterns] = Field(default_factory=dict)
    filled: TokenGroups = ()
    placeholders: TokenGroups = ()

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if bool(self.columns) == bool(self.filled):
            raise ValueError("geef óf 'columns' (verplichte kolommen) óf 'filled' (gevulde cellen)")
        return self

    def is_about(self, table: Table, header: Sequence[str]) -> bool:
        """True if this is a table of the kind that the rule means."""
        if not table.header_rows or not all(_column(header, (when,)) for when in self.when):
            return False
        return not (self.unless and _column(header, self.unless))

    @cached_property
    def is_open(self) -> TimedPattern:
        """Matches a cell that says nothing: blank, or a placeholder."""
        tokens = "|".join(f"(?:{token})" for token in flatten(self.placeholders))
        return compile_pattern(rf"\A\s*(?:{tokens})?\s*\Z", ignorecase=True)


def run(rule: TableRule, view: View) -> Iterator[Hit]:
    """Yield what the tables of this kind lack."""
    text = view.document.text
    inside = view.sections_under(flatten(rule.within)) if rule.within else None
    for table in view.document.tables:
        if inside is not None and view.document.section_at(table.span.start) not in inside:
            continue
        header = table.header(text)
        if not rule.is_about(table, header):
            continue
        if rule.columns:
            yield from _missing_columns(rule, table, header)
        else:
            yield from _open_cells(rule, table, header, text)


def _missing_columns(rule: TableRule, table: Table, header: Sequence[str]) -> Iterator[Hit]:
    missing = [name for name, patterns in rule.columns.items() if not _column(header, patterns)]
    if missing:
        rows = table.rows[: table.header_rows]
        span = Span(rows[0][0].span.start, rows[-1][-1].span.end)
        columns = ", ".join(name for name in header if name)
        yield Hit(span, args=(" en ".join(missing), columns))


def _open_cells(rule: TableRule, table: Table, header: Sequence[str], text: str) -> Iterator[Hit]:
    asked = compile_pattern("|".join(f"(?:{p})" for p in flatten(rule.filled)), ignorecase=True)
    columns = [index for index, name in enumerate(header) if asked.search(name)]
    for row in table.rows[table.header_rows :]:
        if _is_group_row(row, text):
            continue
        label = row[0].span.of(text).strip()
        for cell in row[1:]:
            if cell.column in columns and rule.is_open.match(cell.span.of(text)):
                span = cell.span if len(cell.span) else row[0].span
                if len(span):
                    yield Hit(span, args=(header[cell.column], label), evidence=(row[0].span,))


def _is_group_row(row: Sequence[Cell], text: str) -> bool:
    """True for a row with text in its first cell only: a heading between rows, not a record."""
    return not any(cell.span.of(text).strip() for cell in row[1:])


def _column(header: Sequence[str], patterns: Sequence[str]) -> bool:
    pattern = compile_pattern("|".join(f"(?:{p})" for p in patterns), ignorecase=True)
    return any(pattern.search(name) for name in header)
