"""CSV that a Dutch Excel opens as it is: semicolons, decimal commas, UTF-8 with its mark.

document;id;indicator;nulmeting;nulmeting (getal);nulmeting (jaar)
plan.pdf;i1;Eenzame ouderen;7,3%;7,3;2023
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from policylint.report import Report
from policylint.reports import Options, Outcome
from policylint.reports.tables import Cell, Table

_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""

_FORMULA = re.compile(r"[=+@\t]|-(?!\s|$|[\d.,]+\s?%?$)")
"""What Excel would work out: a plan is text from elsewhere, also where it says "=1+1"."""


def render(table: Table[Any], outcomes: Sequence[Outcome], options: Options) -> str:
    """Return a heading and a row per record; what could not be read has none."""
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    columns = table.sheet(reports)
    rows = (
        [column.cell(record, report) for column in columns]
        for report in reports
        for record in table.records(report)
    )
    return written_rows([column.heading for column in columns], rows)


def written_rows(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a heading and rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(head)
    for row in rows:
        writer.writerow([_written(cell) for cell in row])
    return _MARK + out.getvalue()


def _written(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.10g}".replace(".", ",")
    if isinstance(cell, str) and _FORMULA.match(cell):
        return "'" + cell
    return str(cell)
