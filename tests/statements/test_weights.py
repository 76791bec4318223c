"""Signs and weights: they add up to chances, and say what was heaviest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.resources import rules_dir
from policylint.statements.weights import Weights, read_weights, shipped_weights

WEIGHTS = Weights(
    kinds=("goal", "measure"),
    rest="other",
    bias=(-1.0, -2.0),
    signs={"kop: doel": (2.0, 0.0), "een daad": (-0.5, 3.0), "woord: minder": (1.0, 0.1)},
    least=0.4,
)


def test_a_sign_that_speaks_for_a_goal_makes_it_likelier() -> None:
    without, with_sign = WEIGHTS.chances({}), WEIGHTS.chances({"kop: doel": 1.0})
    assert without["other"] > 0.5
    assert with_sign["goal"] > without["goal"]
    assert max(with_sign, key=lambda kind: with_sign[kind]) == "goal"


def test_a_share_counts_for_as_much() -> None:
    half = WEIGHTS.chances({"kop: doel": 0.5})["goal"]
    assert WEIGHTS.chances({})["goal"] < half < WEIGHTS.chances({"kop: doel": 1.0})["goal"]


def test_an_unknown_sign_weighs_nothing() -> None:
    assert WEIGHTS.chances({"woord: xyz": 1.0}) == WEIGHTS.chances({})


@given(st.dictionaries(st.sampled_from(sorted(WEIGHTS.signs)), st.floats(-9, 9)))
def test_chances_add_up_to_one(signs: dict[str, float]) -> None:
    chances = WEIGHTS.chances(signs)
    assert sum(chances.values()) == pytest.approx(1.0)
    assert set(chances) == {"goal", "measure", "other"}
    assert all(0 <= chance <= 1 for chance in chances.values())


def test_the_heaviest_signs_come_first_and_none_that_speak_against() -> None:
    signs = {"woord: minder": 1.0, "kop: doel": 1.0, "een daad": 1.0, "woord: xyz": 1.0}
    assert WEIGHTS.heaviest(signs, "goal") == ["kop: doel", "woord: minder"]
    assert WEIGHTS.heaviest(signs, "measure")[0] == "een daad"


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("uitspraken", {"goal", "measure", "other"}),
        ("orientatie", {"outcome", "output"}),
        ("niveau", {"visie", "effectdoel", "prestatiedoel"}),
    ],
)
def test_the_shipped_weights_are_whole(name: str, kinds: set[str]) -> None:
    weights = shipped_weights(name)
    assert {*weights.kinds, weights.rest} == kinds
    assert len(weights.signs) > 1000
    assert {len(row) for row in weights.signs.values()} == {len(weights.kinds)}
    assert len(weights.bias) == len(weights.kinds)


def test_the_shipped_signs_stand_in_order() -> None:
    for path in sorted((rules_dir() / "weights").glob("*.json")):
        signs = list(json.loads(path.read_text(encoding="utf-8")).get("signs", ()))
        assert signs == sorted(signs)


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "w.json"
    path.write_text(
        '{"kinds": ["output"], "rest": "outcome", "bias": [0.5], "least": 0.0,'
        ' "least_said": 0.0, "least_new": 0.0, "sure": 1.0, "signs": {"woord: loket": [1.5]}}',
        encoding="utf-8",
    )
    weights = read_weights(path)
    assert weights.chances({"woord: loket": 1.0})["output"] > 0.8
    assert weights.sure == 1.0
