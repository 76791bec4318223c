"""JSON of the answers: the report's own records, one document or several."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from policylint.report import SCHEMA_VERSION, Report
from policylint.reports import Failure, Options, Outcome


def render(outcomes: Sequence[Outcome], options: Options) -> str:
    """Return JSON with a final line end."""
    documents = [_record(each) for each in outcomes if isinstance(each, Report)]
    content: dict[str, Any] = {"schema": SCHEMA_VERSION}
    if len(outcomes) == 1 and documents:
        content |= documents[0]
    else:
        content["documents"] = documents
        failed = [each for each in outcomes if isinstance(each, Failure)]
        content["errors"] = [{"path": each.path, "reason": each.reason} for each in failed]
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _record(report: Report) -> dict[str, Any]:
    keys = {"document", "normenkader", "norms", "letters", "regie_fields", "provenance"}
    return report.model_dump(mode="json", by_alias=True, include=keys)
