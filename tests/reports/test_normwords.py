"""The answers to norms in a few lines."""

from __future__ import annotations

import pytest

from policylint.linter import lint_text
from policylint.report import Report
from policylint.reports.normwords import norm_summary
from policylint.reports.pen import Pen

PLAN = """# Beleidsplan Zonneveld 2025-2028

## Sport

Doel: in 2028 sport 60 procent van de ouderen elke week.

## Evaluatie

In 2028 onderzoekt een extern bureau of de doelen van dit plan zijn gehaald.
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return lint_text(PLAN, kind="beleidsplan")


def told(report: Report, language: str) -> str:
    return " ".join(" ".join(norm_summary(report, language, Pen(False, 80))).split())


def test_counts_fields_and_what_is_not_met(report: Report) -> None:
    text = told(report, "nl")
    ja = sum(norm.verdict == "ja" for norm in report.norms)
    assert f": {ja} ja, " in text
    assert "regie afbakenen " in text
    unmet = [norm for norm in report.norms if norm.verdict == "nee"]
    assert unmet
    assert all(f"{norm.id} {norm.title}" in text for norm in unmet)
    assert "F2 Evaluatie" not in text


def test_in_english(report: Report) -> None:
    text = told(report, "en")
    assert "accountability" in text
    assert " yes, " in text
    assert "verantwoording " not in text.partition("):")[2]


def test_no_line_is_wider_than_the_screen(report: Report) -> None:
    assert max(map(len, norm_summary(report, "nl", Pen(False, 70)))) <= 70


def test_what_is_no_plan_has_none() -> None:
    assert told(lint_text(PLAN, kind="rapport"), "nl") == ""
