"""A table on a terminal, as wide as it is."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from policylint.report import Report
from policylint.reports import Failure, Options, Outcome
from policylint.reports.pen import Pen
from policylint.reports.remarks import path_of, remarks
from policylint.reports.tables import Cell, Table

_STYLES = {"ja": "green", "deels": "yellow", "deels*": "yellow", "nee": "red", "?": "dim"}


def render(table: Table[Any], outcomes: Sequence[Outcome], options: Options) -> str:
    """Return a table per document, one after the other."""
    return "\n".join(
        "".join(f"{line.rstrip()}\n" for line in _page(table, outcome, options))
        for outcome in outcomes
    )


def _page(table: Table[Any], outcome: Outcome, options: Options) -> Iterator[str]:
    pen = Pen(options.color, options.width)
    yield pen.bold(path_of(outcome))
    for remark in remarks(outcome):
        yield from pen.wrapped(f"! {remark}", "  ", "    ")
    if isinstance(outcome, Failure) or not outcome.document.quality.readable:
        return
    if table.records(outcome):
        yield from _grid(table, outcome, options)
    else:
        yield f"  {table.none}"


def _grid(table: Table[Any], report: Report, options: Options) -> Iterator[str]:
    grid = Grid(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, expand=False)
    columns = [column for column in table.screen if column.from_width <= options.width]
    for column in columns:
        wraps = column.least > 0
        grid.add_column(
            column.heading,
            min_width=column.least if wraps else None,
            no_wrap=not wraps,
            overflow="fold",
        )
    for record in table.records(report):
        grid.add_row(*(_text(column.cell(record, report)) for column in columns))
    out = io.StringIO()
    console = Console(
        file=out,
        width=options.width,
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        legacy_windows=False,
    )
    console.print(grid)
    yield from out.getvalue().splitlines()


def _text(cell: Cell) -> Text:
    words = "" if cell is None else str(cell)
    return Text(words, style=_STYLES.get(words, ""))
