"""The report in English: `--lang en`."""

from __future__ import annotations

import pytest

from policylint.config import load_config
from policylint.documents import read_text
from policylint.linter import Linter
from policylint.report import Advice, Finding, Wording
from policylint.reports import Options, renderer
from policylint.reports.language.wording import thousands
from policylint.reports.places import advice

TEXT = "# Beleidsplan Sport\n\n## Doelen\n\nOuderen sporten waar mogelijk in hun eigen wijk.\n"
IN_ENGLISH = Options(language="en")


@pytest.fixture(scope="module")
def finding() -> Finding:
    report = Linter(*load_config(None), select=("smart/ontsnapping",)).check(read_text(TEXT))
    (found,) = report.findings
    return found


def test_a_shipped_rule_advises_in_english() -> None:
    report = Linter(*load_config(None), select=("smart/ontsnapping",)).check(read_text(TEXT))
    shown = renderer("text")([report], IN_ENGLISH)
    assert "→ Leave out the escape clause" in shown
    assert "→ Ask: When does it apply" in shown
    assert "Vraag:" not in shown
    assert "beleidsplan (the title says: “Beleidsplan”" in shown


def test_advice_that_was_not_translated_is_shown_in_dutch(finding: Finding) -> None:
    untranslated = Wording(message="This goal is always met.", recommendation=Advice())
    half = finding.model_copy(update={"en": untranslated})
    assert advice(half, "en")[0] == finding.recommendation.text


@pytest.mark.parametrize(("language", "shown"), [("nl", "12.345"), ("en", "12,345")])
def test_thousands(language: str, shown: str) -> None:
    assert thousands(12_345, language) == shown
