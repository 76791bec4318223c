"""Recorded figures and what may fall below them."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.errors import PolicylintError
from policylint.evaluation.ratchet import (
    Fall,
    baseline_of,
    falls,
    guarded,
    read_recorded,
    record,
)
from policylint.evaluation.result import (
    Estimate,
    Evaluation,
    FigureResult,
    PartResult,
    RuleScore,
    SentencesResult,
    Separation,
)
from policylint.evaluation.sentences.scores import share


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


def test_what_is_guarded_of_sentences() -> None:
    of_rule = {
        name: RuleScore(precision=share(right, count), own_kind=share(right, right))
        for name, right, count in (("taal/men", 9, 10), ("taal/oud", 10, 20), ("taal/stil", 0, 0))
    }
    sentences = SentencesResult(
        name="taal",
        part="test",
        pairs=10,
        singles=0,
        precision=share(19, 30),
        recall=share(2, 3),
        rules=of_rule,
        kinds={"men": share(2, 3)},
        separation={"men": Separation(hard_only=4, plain_only=1, pairs=10)},
        silent=share(0, 0),
        counted={"taal/kommas": 2},
    )
    evaluation = Evaluation(parts=(), plans=(), sentences=(sentences,))
    recorded = {
        "taal test": {
            "precision": 0.633,
            "recall": 0.667,
            "taal/oud precision": 0.5,
            "men separation": 0.3,
        }
    }
    assert guarded(evaluation, fewest=15) == recorded
    # A rule that comes to give fewer findings than that is still compared.
    recorded["taal test"]["taal/men precision"] = 0.95
    assert falls(recorded, guarded(evaluation)) == [
        Fall("taal test", "taal/men precision", 0.95, 0.9)
    ]


def test_sentences_in_a_corpus_have_its_baseline(tmp_path: Path) -> None:
    folder = tmp_path / "taal"
    folder.mkdir()
    record(tmp_path / "baseline.json", {})
    assert baseline_of(folder) == folder / "baseline.json"
    (folder / "kinds.yaml").touch()
    assert baseline_of(folder) == tmp_path / "baseline.json"
    assert baseline_of(tmp_path) == tmp_path / "baseline.json"


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
