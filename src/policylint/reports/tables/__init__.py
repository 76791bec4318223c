"""Tables of what plans say: goals, indicators, measures; one module each, one line in `TABLES`.

`policylint goals plan.pdf` shows one; the formats are in `formats.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Generic, TypeVar

from policylint.report import Report
from policylint.reports import Options, Outcome

Record = TypeVar("Record")
Cell = str | int | float | None

TABLES: Mapping[str, str] = {
    "goals": "policylint.reports.tables.goals",
    "indicators": "policylint.reports.tables.indicators",
    "measures": "policylint.reports.tables.measures",
}
FORMATS: Mapping[str, str] = {
    "text": "policylint.reports.tables.screen",
    "json": "policylint.reports.tables.records",
    "csv": "policylint.reports.tables.sheet",
}


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """A column: its heading, and the cell of a record of a report.

    On a screen a cell is wrapped if `least` names its least width, else it is kept whole;
    a screen of fewer columns than `from_width` does without it.
    """

    heading: str
    cell: Callable[[Record, Report], Cell]
    least: int = 0
    from_width: int = 0


@dataclass(frozen=True, slots=True)
class Table(Generic[Record]):
    """What a table holds: `key` is its name in JSON, `records` are its rows in a report.

    `screen` are the columns for a terminal, `sheet` those for a spreadsheet: all there is, and
    as many as the longest row of all reports takes.
    """

    key: str
    none: str
    records: Callable[[Report], Sequence[Record]]
    screen: Sequence[Column[Record]]
    sheet: Callable[[Sequence[Report]], Sequence[Column[Record]]]


Render = Callable[[Table[Any], Sequence[Outcome], Options], str]


def table_named(name: str) -> Table[Any]:
    """Return a table by its name. Raises KeyError if there is none."""
    found: Table[Any] = import_module(TABLES[name]).TABLE
    return found


def renderer(name: str) -> Render:
    """Return the function that renders a format. Raises KeyError if there is none."""
    render: Render = import_module(FORMATS[name]).render
    return render
