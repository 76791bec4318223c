"""JSON of the answers: the report's own records, one document or several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from policylint.report import Report
from policylint.reports import Options, Outcome
from policylint.reports.jsonreport import written

_KEYS = {
    *("document", "normenkader", "norms", "letters", "regie_fields", "roles", "chain"),
    "provenance",
}


def render(outcomes: Sequence[Outcome], options: Options) -> str:
    """Return JSON with a final line end."""
    return written(outcomes, _record)


def _record(report: Report) -> dict[str, Any]:
    return report.model_dump(mode="json", by_alias=True, include=_KEYS)
