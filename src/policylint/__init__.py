"""policylint: a rule-based, offline, explainable linter for Dutch policy documents.

    from policylint import lint
    report = lint("beleidsplan.pdf")
    for finding in report.findings:
        print(finding.location.page, finding.rule, finding.message)

Data goes one way through the packages: `documents` reads a file into one text with places,
`language` cuts it into sentences, `rules` looks for what a rule file describes, `linter` makes
the `Report`, `reports` prints it.
"""

from typing import TYPE_CHECKING, Any

from policylint._version import __version__

if TYPE_CHECKING:
    from policylint.linter import Linter, lint, lint_text
    from policylint.report import Finding, Report

__all__ = ["Finding", "Linter", "Report", "__version__", "lint", "lint_text"]

_HOMES = {
    "Finding": "policylint.report",
    "Linter": "policylint.linter",
    "Report": "policylint.report",
    "lint": "policylint.linter",
    "lint_text": "policylint.linter",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is asked for, so that `--version` stays cheap."""
    if name not in _HOMES:
        raise AttributeError(f"module 'policylint' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
