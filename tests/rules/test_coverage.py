"""Coverage: a verdict on a norm becomes a finding; without norms the rule says that it cannot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from normmaker import make_norm
from policylint.config import load_config
from policylint.documents.model import Document
from policylint.language.analysis import Analysis
from policylint.linter import Linter
from policylint.norms.view import NormView
from policylint.rules.checks import run
from policylint.rules.examples import example_document
from policylint.rules.hits import Hit
from policylint.rules.ruleset import RuleSet
from policylint.rules.schema import Context
from policylint.vocabulary import Lexicons
from rulemaker import make_rule

NORM = """\
extends: passages
cues: {boom: ['\\bbo(?:om|men)\\b'], kap: ['\\bkap\\b']}
ja: [[boom, kap]]
deels: [[boom]]
"""
PLAN = "De gemeente leest.\n\nHet college schrijft."
HALF = f"{PLAN}\n\nDe bomen groeien."
WHOLE = f"{PLAN}\n\nDe kap van bomen begint."


def found(folder: Path, keys: str, text: str) -> list[Hit]:
    """Return the hits of a coverage rule on the norm P1 above."""
    document = plan(text)
    norm = make_norm(folder, NORM)
    rule = make_rule(folder / "regels", f"extends: coverage\nnorm: P1\n{keys}")
    return run(rule, NormView(document, Analysis(document.text), lambda: {norm.id: norm}))


def plan(text: str) -> Document:
    return example_document(text, Context())


@pytest.mark.parametrize(
    ("keys", "text", "count"),
    [
        ("min_words: 0", PLAN, 1),
        ("min_words: 0", HALF, 0),
        ("min_words: 0", WHOLE, 0),
        ("min_words: 0\nverdict: [nee, deels]", HALF, 1),
        ("min_words: 0\nverdict: deels", PLAN, 0),
        ("min_words: 50", PLAN, 0),
        ("", PLAN, 0),
    ],
)
def test_which_verdict_is_a_finding(tmp_path: Path, keys: str, text: str, count: int) -> None:
    assert len(found(tmp_path, keys, text)) == count


def test_a_deels_says_what_it_lacks_and_shows_what_there_is(tmp_path: Path) -> None:
    (hit,) = found(tmp_path, "min_words: 0\nverdict: deels", HALF)
    assert hit.span is None
    assert hit.args == ("gevonden: ‘boom’; niet gevonden: ‘kap’",)
    assert [span.of(plan(HALF).text) for span in hit.evidence] == ["De bomen groeien."]


def test_who_shows_no_norms_asks_none_but_those_of_rules(tmp_path: Path) -> None:
    config, _ = load_config(None)
    rule = make_rule(tmp_path, "extends: coverage\nnorm: F2\nmin_words: 0\nweak: true")
    linter = Linter(config, RuleSet({rule.id: rule}, Lexicons([])))
    whole = linter.check(plan(PLAN))
    bare = replace(linter, asks_norms=False).check(plan(PLAN))
    assert whole.norms and whole.findings
    assert not bare.norms
    assert bare.findings == whole.findings


def test_a_norm_that_does_not_exist_is_told_and_stops_nothing(tmp_path: Path) -> None:
    config, _ = load_config(None)
    rule = make_rule(tmp_path, "extends: coverage\nnorm: Z9\nmin_words: 0")
    report = Linter(config, RuleSet({rule.id: rule}, Lexicons([]))).check(plan(PLAN))
    assert [(each.rule, each.failed) for each in report.skipped] == [("proef/regel", True)]
    assert "norm 'Z9' bestaat niet" in report.skipped[0].reason
    assert report.norms
