"""Finds the weights for the level, the orientation, S and M of goals, on goals found right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from policylint.documents import read
from policylint.evaluation.annotations import FILE_NAME, GoalUnit, place, read_annotations
from policylint.evaluation.gold import sort_gold
from policylint.evaluation.matching import match_goals
from policylint.language.analysis import Analysis
from policylint.statements.extract import extract
from policylint.statements.judging import SETTLED
from policylint.statements.model import Goal, Level, Orientation, Verdict
from regression import NO_CHANCES, Example, Model, fit, turns, write

STRICTNESS = 0.1
FEWEST_PLANS = 4
FOLDS = 6


@dataclass(frozen=True)
class Question:
    """What is asked of a goal: the file of its weights, the label, what it may be."""

    file: str
    label: str
    kinds: tuple[str, ...]
    rest: str
    rare: Mapping[str, float] = field(default_factory=dict)
    """What an example of a rare kind counts for, beside 1."""
    settled: str = ""
    """The sign of goals that are not asked."""
    least: float = 0.0
    """The chance from which an answer goes before that of the words alone."""


LIKELY, LIKELIER = 0.5, 0.6
NO = Verdict.NEE.value
LADDER = (Verdict.JA.value, Verdict.DEELS.value)
QUESTIONS = (
    Question(
        "orientatie",
        "orientation",
        (Orientation.OUTPUT.value,),
        Orientation.OUTCOME.value,
        {Orientation.OUTPUT.value: 1.5},
    ),
    Question(
        "niveau",
        "level",
        (Level.VISIE.value, Level.PRESTATIEDOEL.value),
        Level.EFFECTDOEL.value,
        {Level.VISIE.value: 2.0, Level.PRESTATIEDOEL.value: 1.5},
    ),
    Question("specifiek", "S", LADDER, NO, {NO: 2.0}, SETTLED["S"], LIKELY),
    Question("meetbaar", "M", LADDER, NO, {}, SETTLED["M"], LIKELIER),
)


Found = tuple[Goal, GoalUnit, str, str]
"""A goal that was found, its labels, and its plan and municipality."""


def found_goals(folder: Path) -> Iterator[Found]:
    """Yield the goals of an annotated plan that are found, with their labels."""
    annotations, file = read_annotations(folder / FILE_NAME)
    document = read(folder / annotations.plan, kind=annotations.kind)
    gold = sort_gold(place(annotations, file, document)).goals
    found = extract(document, Analysis(document.text)).goals
    for at_gold, at_found in match_goals(found, gold).found_of.items():
        yield found[at_found], gold[at_gold].unit, folder.name, annotations.gemeente


def find(folders: Sequence[Path], output: Path) -> None:
    """Hold out, fit and write the weights for each question."""
    goals = [each for folder in folders for each in found_goals(folder)]
    for question in QUESTIONS:
        examples = [
            _example(question, goal, unit, plan, municipality)
            for goal, unit, plan, municipality in goals
            if question.settled not in goal.signs
        ]
        print(f"{question.file}: {len(examples)} goals, held out {_held_out(examples, question)}")
        about = f"What each sign of a goal weighs for its {question.label}"
        path = output / f"{question.file}.json"
        chances = {**NO_CHANCES, "least": question.least}
        print(write(_fitted(examples, question), about, path, chances), "signs")


def _example(
    question: Question, goal: Goal, unit: GoalUnit, plan: str, municipality: str
) -> Example:
    kind = str(getattr(unit, question.label))
    return Example(goal.signs, kind, plan, municipality, question.rare.get(kind, 1.0))


def _fitted(examples: Sequence[Example], question: Question) -> Model:
    return fit(examples, question.kinds, question.rest, STRICTNESS, FEWEST_PLANS)


def _held_out(examples: Sequence[Example], question: Question) -> str:
    """Return the macro-F1 over the labels when each municipality is held out once."""
    names = (*question.kinds, question.rest)
    pairs: Counter[tuple[str, str]] = Counter()
    for out in turns([example.municipality for example in examples], FOLDS):
        model = _fitted([e for e in examples if e.municipality not in out], question)
        held = [example for example in examples if example.municipality in out]
        best = np.argmax(model.chances([example.signs for example in held]), axis=1)
        pairs.update((names[column], each.kind) for column, each in zip(best, held, strict=True))
    scores = []
    for name in names:
        found = sum(count for (one, _), count in pairs.items() if one == name)
        right = sum(count for (_, other), count in pairs.items() if other == name)
        scores.append(2 * pairs[name, name] / max(found + right, 1))
    return f"macro-F1 {sum(scores) / len(scores):.3f}"
