"""SARIF 2.1.0, for code scanning in GitHub, GitLab, Azure DevOps and MegaLinter.

A PDF has no lines: its place is a logical location (the section path) with page and passage in
the message; `partialFingerprints` hold the identity that a new layout does not change.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from policylint._version import __version__
from policylint.report import Finding, Report
from policylint.reports import Failure, Options, Outcome
from policylint.reports.places import advice, message, place
from policylint.rules.schema import Severity

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
FINGERPRINT = "policylint/v1"


def render(outcomes: Sequence[Outcome], options: Options) -> str:
    """Return one SARIF log with one run."""
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    findings = [(report, finding) for report in reports for finding in report.findings]
    ids = sorted({finding.rule for _, finding in findings})
    notifications = list(_notifications(outcomes))
    run = {
        "tool": {
            "driver": {
                "name": "policylint",
                "version": __version__,
                "rules": [{"id": rule_id} for rule_id in ids],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(report) for report in reports],
        "results": [_result(r, f, ids.index(f.rule), options.language) for r, f in findings],
        "invocations": [
            {
                "executionSuccessful": not notifications,
                "toolExecutionNotifications": notifications,
            }
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def uri(path: str) -> str:
    """Return a path as a URI reference: forward slashes, spaces and the like escaped."""
    return quote(PurePath(path).as_posix(), safe="/:", errors="surrogateescape")


def _artifact(report: Report) -> dict[str, Any]:
    return {
        "location": {"uri": uri(report.document.path)},
        "mimeType": report.document.media_type,
        "hashes": {"sha-256": report.document.sha256},
    }


def _result(report: Report, finding: Finding, index: int, language: str) -> dict[str, Any]:
    where = finding.location
    words = "\n".join([message(finding, language), *advice(finding, language)])
    if where.page is not None or where.paragraph is not None:
        words = f"{place(where, language)}: {words}"
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(report.document.path)}}
    if where.line is not None and where.offset is not None:
        physical["region"] = {
            "startLine": where.line,
            "startColumn": where.column,
            "charOffset": where.offset.start,
            "charLength": where.offset.end - where.offset.start,
            "snippet": {"text": finding.text},
        }
    location: dict[str, Any] = {"physicalLocation": physical}
    if where.section:
        full = " > ".join(where.section)
        location["logicalLocations"] = [
            {"name": where.section[-1], "fullyQualifiedName": full, "kind": "section"}
        ]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": words},
        "locations": [location],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": {"page": where.page, "passage": finding.text, "norms": list(finding.norms)},
    }
    if finding.suppressed is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.suppressed}]
    return result


def _notifications(outcomes: Sequence[Outcome]) -> Iterator[dict[str, Any]]:
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            yield _notification(outcome.path, outcome.reason)
            continue
        path, quality = outcome.document.path, outcome.document.quality
        if not quality.readable:
            yield _notification(path, "; ".join(quality.notes))
        for skipped in outcome.skipped:
            if skipped.failed:
                yield _notification(path, f"{skipped.rule}: {skipped.reason}")


def _notification(path: str, words: str) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": words},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(path)}}}],
    }
