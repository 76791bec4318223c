"""The ratchet: no figure may fall below what was once reached and recorded."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from policylint.errors import PolicylintError
from policylint.evaluation.cases import FIGURES
from policylint.evaluation.result import Evaluation, PartResult, SentencesResult
from policylint.evaluation.scores import GUARDED
from policylint.evaluation.sentences.kinds import FILE_NAME as KINDS_FILE

FILE_NAME = "baseline.json"
DECIMALS = 3
MAY_FALL = 0.002
FEWEST_FINDINGS = 15
"""With fewer findings than this the precision of a rule says too little to be recorded."""

Recorded = dict[str, dict[str, float]]
"""Per part, the value of each measure: "doel.S kappa"."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A measure that is lower than it was; `now` is None if it is no longer there."""

    part: str
    measure: str
    was: float
    now: float | None


def baseline_of(folder: Path) -> Path:
    """Return the baseline in a folder; for a folder of sentences in a corpus that of the corpus."""
    beside, above = folder / FILE_NAME, folder.resolve().parent / FILE_NAME
    is_in_corpus = (folder / KINDS_FILE).is_file() and above.is_file()
    return above if is_in_corpus else beside


def guarded(evaluation: Evaluation, fewest: int = 1) -> Recorded:
    """Return the measures that are recorded, rounded, per part: "tune", "taal tune".

    Of rules on marked sentences only those with at least `fewest` findings.
    """
    of_plans = {part.part: _of_plans(part) for part in evaluation.parts}
    of_sentences = {
        f"{sentences.name} {sentences.part}": _of_sentences(sentences, fewest)
        for sentences in evaluation.sentences
    }
    return of_plans | of_sentences


def _of_plans(part: PartResult) -> dict[str, float]:
    kinds = {figure.name: figure.kind for figure in FIGURES}
    return {
        f"{name} {measure}": round(estimate.value, DECIMALS)
        for name, figure in part.figures.items()
        for measure, estimate in figure.measures.items()
        if measure in GUARDED[kinds[name]] and estimate.value is not None
    }


def _of_sentences(sentences: SentencesResult, fewest: int) -> dict[str, float]:
    measures = {"precision": sentences.precision.value, "recall": sentences.recall.value}
    for rule, score in sentences.rules.items():
        if score.precision.count >= fewest:
            measures[f"{rule} precision"] = score.precision.value
    for name, sides in sentences.separation.items():
        measures[f"{name} separation"] = (sides.hard_only - sides.plain_only) / sides.pairs
    return {name: round(value, DECIMALS) for name, value in measures.items() if value is not None}


def falls(recorded: Recorded, now: Recorded) -> list[Fall]:
    """Return what fell, in the parts that were measured."""
    fallen = []
    for part in now:
        for measure, was in recorded.get(part, {}).items():
            value = now[part].get(measure)
            if value is None or round(was - value, DECIMALS) > MAY_FALL:
                fallen.append(Fall(part, measure, was, value))
    return fallen


def read_recorded(path: Path) -> Recorded:
    """Read a baseline; none is empty. Raises PolicylintError for a file that is not one."""
    if not path.is_file():
        return {}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {
            part: {name: float(value) for name, value in measures.items()}
            for part, measures in data.items()
        }
    except (ValueError, TypeError, AttributeError):
        raise PolicylintError(f"{path}: is geen eerdere meting; maak haar met --record") from None


def record(path: Path, now: Recorded) -> None:
    """Write a baseline; parts that were not measured keep what they had."""
    merged = {**read_recorded(path), **now}
    path.write_text(json.dumps(merged, indent=2, sort_keys=True) + "\n", encoding="utf-8")
