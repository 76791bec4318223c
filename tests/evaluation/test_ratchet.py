"""Recorded figures and what may fall below them."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.errors import PolicylintError
from policylint.evaluation.ratchet import Fall, falls, guarded, read_recorded, record
from policylint.evaluation.result import Estimate, Evaluation, FigureResult, PartResult


def test_two_thousandths_may_fall_more_may_not() -> None:
    was = {"tune": {"doel f1": 0.8, "doel.S kappa": 0.6, "vaag f1": 0.5}}
    now = {"tune": {"doel f1": 0.798, "doel.S kappa": 0.597, "vaag f1": 0.9}}
    assert falls(was, now) == [Fall("tune", "doel.S kappa", 0.6, 0.597)]


def test_a_measure_that_is_gone_fell() -> None:
    assert falls({"test": {"vaag f1": 0.5}}, {"test": {}}) == [Fall("test", "vaag f1", 0.5, None)]


def test_a_part_that_was_not_measured_did_not_fall() -> None:
    assert falls({"test": {"doel f1": 0.5}}, {"tune": {"doel f1": 0.1}}) == []


def test_what_is_guarded() -> None:
    figures = {
        "doel": FigureResult(
            count=3,
            measures={name: Estimate(value=0.66666) for name in ("precision", "recall", "f1")},
        ),
        "doel.S": FigureResult(
            count=2,
            measures={"macro_f1": Estimate(value=0.5), "kappa": Estimate(), "ja": Estimate()},
        ),
    }
    part = PartResult(part="tune", plans=1, figures=figures, findings={}, remarks={})
    assert guarded(Evaluation(parts=(part,), plans=())) == {
        "tune": {"doel f1": 0.667, "doel.S macro_f1": 0.5}
    }


def test_recording_one_part_keeps_the_other(tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    assert read_recorded(path) == {}
    record(path, {"test": {"doel f1": 0.7}, "tune": {"doel f1": 0.8}})
    record(path, {"tune": {"doel f1": 0.9}})
    assert read_recorded(path) == {"test": {"doel f1": 0.7}, "tune": {"doel f1": 0.9}}


@pytest.mark.parametrize("text", ["{", "[]", '{"tune": 3}', '{"tune": {"doel f1": "hoog"}}'])
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PolicylintError, match="is geen eerdere meting"):
        read_recorded(path)
