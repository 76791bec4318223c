"""JSON of a table: the report's own records.

One document prints `{"schema", "document", "goals": [...]}`; several print
`{"schema", "documents": [...], "errors": [...]}`, as does one that could not be read.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from policylint.report import SCHEMA_VERSION, Report
from policylint.reports import Failure, Options, Outcome
from policylint.reports.tables import Table


def render(table: Table[Any], outcomes: Sequence[Outcome], options: Options) -> str:
    """Return JSON with a final line end."""
    documents = [_records(table, each) for each in outcomes if isinstance(each, Report)]
    content: dict[str, Any] = {"schema": SCHEMA_VERSION}
    if len(outcomes) == 1 and documents:
        content |= documents[0]
    else:
        content["documents"] = documents
        content["errors"] = [
            {"path": each.path, "reason": each.reason}
            for each in outcomes
            if isinstance(each, Failure)
        ]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _records(table: Table[Any], report: Report) -> dict[str, Any]:
    return {
        "document": report.document.model_dump(mode="json"),
        table.key: [record.model_dump(mode="json") for record in table.records(report)],
    }
