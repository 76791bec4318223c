"""GitHub workflow commands: findings as annotations on the files of a pull request.

::warning file=plan.md,line=12,col=3,title=taal/lange-zin::Deze zin telt 31 woorden.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policylint.report import Finding, Report
from policylint.reports import Failure, Options, Outcome
from policylint.reports.places import advice, message, place
from policylint.rules.schema import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def render(outcomes: Sequence[Outcome], options: Options) -> str:
    """Return one command a line."""
    return "".join(f"{line}\n" for outcome in outcomes for line in _lines(outcome, options))


def _lines(outcome: Outcome, options: Options) -> Iterator[str]:
    if isinstance(outcome, Failure):
        yield f"::error file={_property(outcome.path)}::{_data(outcome.reason)}"
        return
    document = outcome.document
    if not document.quality.readable:
        reason = "; ".join(document.quality.notes)
        yield f"::error file={_property(document.path)}::{_data(reason)}"
    for skipped in outcome.skipped:
        if skipped.failed:
            words = f"{skipped.rule}: {skipped.reason}"
            yield f"::error file={_property(document.path)}::{_data(words)}"
    for finding in outcome.findings:
        if finding.suppressed is None:
            yield _annotation(outcome, finding, options.language)


def _annotation(report: Report, finding: Finding, language: str) -> str:
    where = finding.location
    properties = {"file": report.document.path, "title": finding.rule}
    if where.line is not None:
        properties["line"] = str(where.line)
        properties["col"] = str(where.column)
    words = message(finding, language)
    # PDF and Word have no lines: the place goes into the words.
    if where.page is not None or where.paragraph is not None:
        section = where.section[-1] if where.section else ""
        words = f"{place(where, language)}{', ' + section if section else ''}: {words}"
    lines = [words, *advice(finding, language)]
    joined = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {joined}::{_data(chr(10).join(lines))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
