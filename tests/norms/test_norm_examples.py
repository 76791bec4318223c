"""The norms that ship: their examples are the tests of their checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from normmaker import make_norm
from policylint.config import load_config
from policylint.linter import Linter
from policylint.norms.examples import check_examples
from policylint.norms.loader import shipped_norms
from policylint.norms.schema import Norm

LINTER = Linter(*load_config(None))
NORMS = shipped_norms()


@pytest.mark.parametrize("norm", NORMS.values(), ids=NORMS)
def test_examples(norm: Norm) -> None:
    for outcome in check_examples(norm, LINTER.view):
        assert outcome.found == outcome.example.expect, outcome.example.text


@pytest.mark.parametrize("norm", NORMS.values(), ids=NORMS)
def test_a_norm_shows_what_makes_a_ja_and_what_does_not(norm: Norm) -> None:
    expected = [example.expect for example in norm.examples]
    assert "ja" in expected
    assert set(expected) - {"ja"}


def test_an_example_that_does_not_hold_is_found(tmp_path: Path) -> None:
    keys = """\
extends: passages
cues: {boom: ['boom']}
ja: [[boom]]
examples: [{text: Een boom., expect: ja}, {text: Een struik., expect: ja}]
"""
    outcomes = list(check_examples(make_norm(tmp_path, keys), LINTER.view))
    assert [(each.number, each.found, each.passed) for each in outcomes] == [
        (1, "ja", True),
        (2, "nee", False),
    ]
