"""Finds the weights by which indicators are tied to goals, on what is found right in plans.

A pair of an indicator and a goal is an example; pairs whose row or number says so are none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from policylint.documents import read
from policylint.evaluation.annotations import FILE_NAME, place, read_annotations
from policylint.evaluation.gold import Gold, sort_gold
from policylint.evaluation.matching import GoalMatches, match, match_goals
from policylint.language.analysis import Analysis
from policylint.statements.extract import Passages, extract, read_passages
from policylint.statements.links import BELONGS, tie_that_is_given
from policylint.statements.linksigns import link_signs
from policylint.statements.linktargets import Targets
from policylint.statements.weights import Signs
from regression import Example, Model, fit, turns, write

REST = "hoort er niet bij"
STRICTNESS = 3.0
FEWEST_PLANS = 2
FOLDS = 8
LEAST, SECOND = 0.45, 0.85
"""The chances from which the likeliest goal is tied, and any other one."""


@dataclass(frozen=True)
class Row:
    """An indicator: the signs of each goal, those that are right, the one that is given if any.

    `known` are the goals that the labels know; what is tied to another one is not measured.
    """

    plan: str
    municipality: str
    signs: list[Signs]
    right: frozenset[int]
    known: frozenset[int]
    given: int | None

    @property
    def examples(self) -> list[Example]:
        """Its pairs with goals, if nothing but weighing can tell."""
        if self.given is not None:
            return []
        return [
            Example(signs, BELONGS if at in self.right else REST, self.plan, self.municipality)
            for at, signs in enumerate(self.signs)
            if at in self.known
        ]


def read_rows(folder: Path) -> list[Row]:
    """Return the indicators of an annotated plan that are found."""
    annotations, file = read_annotations(folder / FILE_NAME)
    document = read(folder / annotations.plan, kind=annotations.kind)
    gold = sort_gold(place(annotations, file, document))
    analysis = Analysis(document.text)
    found, statements = read_passages(document, analysis), extract(document, analysis)
    goals = match_goals(statements.goals, gold.goals)
    spans = [each.indicator.span for each in found.indicators]
    rows = match(spans, [each.span for each in gold.indicators])
    targets = Targets(document, found.goals)
    return [
        Row(
            folder.name,
            annotations.gemeente,
            link_signs(targets, found.indicators, at),
            _right(gold, goals, at_gold),
            frozenset(goals.gold_of),
            _given(targets, found, at),
        )
        for at, at_gold in rows.items()
    ]


def _right(gold: Gold, goals: GoalMatches, indicator: int) -> frozenset[int]:
    ids = {gold.goal_of[name] for name in gold.indicators[indicator].unit.goals}
    return frozenset(
        at for at_gold, at in goals.found_of.items() if gold.goals[at_gold].unit.id in ids
    )


def _given(targets: Targets, found: Passages, at: int) -> int | None:
    tie = tie_that_is_given(targets, found.indicators[at], found.goals)
    return tie[0] if tie is not None else None


def find(folders: Sequence[Path], output: Path) -> None:
    """Hold out, fit and write the weights."""
    rows = [row for folder in folders for row in read_rows(folder)]
    print(f"koppeling: {len(rows)} indicators, held out {_held_out(rows)}")
    about = "What each sign of a pair weighs for an indicator that belongs to a goal"
    chances = {"least": LEAST, "least_said": 0.0, "least_new": 0.0, "sure": SECOND}
    path = output / "koppeling.json"
    print(write(_fitted(rows), about, path, chances), "signs")


def _fitted(rows: Sequence[Row]) -> Model:
    examples = [example for row in rows for example in row.examples]
    return fit(examples, (BELONGS,), REST, STRICTNESS, FEWEST_PLANS)


def _held_out(rows: Sequence[Row]) -> str:
    """Return how well pairs are found when each municipality is held out once."""
    hits = found = right = 0
    for out in turns([row.municipality for row in rows], FOLDS):
        model = _fitted([row for row in rows if row.municipality not in out])
        for row in rows:
            if row.municipality in out:
                tied = _tied(row, model) & row.known
                hits += len(tied & row.right)
                found += len(tied)
                right += len(row.right)
    precision, recall = hits / max(found, 1), hits / max(right, 1)
    f1 = 2 * hits / max(found + right, 1)
    return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"


def _tied(row: Row, model: Model) -> frozenset[int]:
    """Return the goals as `statements/links.py` gives them."""
    if not row.signs:
        return frozenset()
    chances = model.chances(row.signs)[:, 0]
    best = row.given if row.given is not None else int(chances.argmax())
    if row.given is None and chances[best] < LEAST:
        return frozenset()
    return frozenset({best, *(at for at, chance in enumerate(chances) if chance >= SECOND)})
