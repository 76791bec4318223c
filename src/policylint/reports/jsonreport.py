"""JSON: the whole report, under a versioned schema.

One document prints its report; several print `{"schema", "documents": [...], "errors": [...]}`,
and so does one document that could not be read:

    {"schema": "1", "documents": [], "errors": [{"path": "plan.pdf", "reason": "is versleuteld"}]}
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

from policylint.report import SCHEMA_VERSION, Report
from policylint.reports import Failure, Options, Outcome


def render(outcomes: Sequence[Outcome], options: Options) -> str:
    """Return JSON with a final line end; the same input gives the same bytes."""
    return written(outcomes, as_json)


def written(outcomes: Sequence[Outcome], record: Callable[[Report], Mapping[str, Any]]) -> str:
    """Return the record of each report as JSON with a final line end, one document or several."""
    documents = [record(each) for each in outcomes if isinstance(each, Report)]
    content: dict[str, Any] = {"schema": SCHEMA_VERSION}
    if len(outcomes) == 1 and documents:
        content |= documents[0]
    else:
        failed = [each for each in outcomes if isinstance(each, Failure)]
        content["documents"] = documents
        content["errors"] = [{"path": each.path, "reason": each.reason} for each in failed]
    return _printed(content) + "\n"


def as_json(report: Report) -> dict[str, Any]:
    """Return a report as plain values, with the keys of the contract."""
    return report.model_dump(mode="json", by_alias=True)


def _printed(content: Mapping[str, Any]) -> str:
    try:
        return to_json(content, indent=2).decode()
    except PydanticSerializationError:
        # A file name of bytes that are no UTF-8: this is slower, and takes those too.
        return json.dumps(content, ensure_ascii=False, indent=2)
