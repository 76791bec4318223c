"""JSON: the whole report, under a versioned schema.

One document prints its report; several print `{"schema", "documents": [...], "errors": [...]}`,
and so does one document that could not be read:

    {"schema": "1", "documents": [], "errors": [{"path": "plan.pdf", "reason": "is versleuteld"}]}
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from policylint.report import SCHEMA_VERSION, Report
from policylint.reports import Failure, Options, Outcome


def render(outcomes: Sequence[Outcome], options: Options) -> str:
    """Return JSON with a final line end; the same input gives the same bytes."""
    if len(outcomes) == 1 and isinstance(outcomes[0], Report):
        content: Any = as_json(outcomes[0])
    else:
        content = {
            "schema": SCHEMA_VERSION,
            "documents": [as_json(o) for o in outcomes if isinstance(o, Report)],
            "errors": [
                {"path": o.path, "reason": o.reason} for o in outcomes if isinstance(o, Failure)
            ],
        }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def as_json(report: Report) -> dict[str, Any]:
    """Return a report as plain values, with the keys of the contract."""
    return report.model_dump(mode="json", by_alias=True)
