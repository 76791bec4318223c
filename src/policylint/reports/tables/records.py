"""JSON of a table: the report's own records.

One document prints `{"schema", "document", "goals": [...]}`; several print
`{"schema", "documents": [...], "errors": [...]}`, as does one that could not be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from policylint.report import Report
from policylint.reports import Options, Outcome
from policylint.reports.jsonreport import written
from policylint.reports.tables import Table


def render(table: Table[Any], outcomes: Sequence[Outcome], options: Options) -> str:
    """Return JSON with a final line end."""
    return written(outcomes, lambda report: _records(table, report))


def _records(table: Table[Any], report: Report) -> dict[str, Any]:
    return {
        "document": report.document.model_dump(mode="json"),
        table.key: [record.model_dump(mode="json") for record in table.records(report)],
    }
