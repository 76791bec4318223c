"""Finds the weights of the signs of goals and measures: python training/weights.py corpora

From the annotated plans of the part `tune`, and the texts with marks in training/marked; of the
part `test` it reads nothing. First every municipality is held out once, an eighth of them at a
time: what is found then is what a plan that was never seen may expect, as far as the decisions
themselves were not tuned on it. That also sets how sure a goal must be.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import aimweights
import linkweights
from marked import kinds_of, read_marked
from policylint.documents import read
from policylint.documents.model import Document, Span
from policylint.evaluation.annotations import FILE_NAME, place, read_annotations
from policylint.evaluation.gold import sort_gold
from policylint.evaluation.matching import is_candidate
from policylint.evaluation.run import annotated_folders
from policylint.language.analysis import Analysis
from policylint.resources import rules_dir
from policylint.statements.classify import Kind, Reading
from policylint.statements.frame import frame_of
from policylint.statements.readings import read_units
from policylint.statements.roles import shipped_roles
from policylint.statements.signs import signs_of
from policylint.statements.units import UnitKind
from policylint.statements.weighing import is_decided, is_said
from policylint.statements.weights import Signs
from policylint.statements.words import shipped_words
from regression import Example, Model, fit, turns, write

MARKED = Path(__file__).resolve().parent / "marked"
KINDS = (Kind.GOAL, Kind.MEASURE)
STRICTNESS = 0.2
FEWEST_PLANS = 3
"""A sign that fewer plans have says more of those plans than of goals."""
MARKED_WEIGHT = 0.5
"""What a unit of a text with marks counts for beside one of a plan: half of these texts say their
goals in rarer ways than plans do, half are drier than any plan."""
FOLDS = 8
LEAST_SAID = 0.05
"""The chance from which a goal in so many words is taken for one."""
LEAST_NEW = 0.55
"""The chance from which to take what the decisions passed by. Between .4 and .6 F1 stays the same;
real documents hold far fewer goals than the plans to learn from, and so ask for more."""
SURE_PRECISION = 0.9


@dataclass(frozen=True)
class Plan:
    """A plan by its units: their signs, what they are, what the decisions make of them.

    `decided`: the decisions had the last word. A plan with marks trains and is not measured.
    """

    name: str
    municipality: str
    signs: list[Signs]
    decided: list[bool]
    said: list[bool]
    kinds: list[Kind]
    by_rule: list[Kind]
    is_marked: bool = False

    @property
    def examples(self) -> list[Example]:
        """The units to learn from: all that are weighed."""
        rows = zip(self.signs, self.kinds, self.decided, strict=True)
        weight = MARKED_WEIGHT if self.is_marked else 1.0
        return [
            Example(signs, kind.value, self.name, self.municipality, weight)
            for signs, kind, decided in rows
            if not decided
        ]


Tried = tuple[Plan, NDArray[np.float64]]
"""A plan and the chances of its units: a row each for goal, measure and other."""


def read_plan(folder: Path) -> Plan:
    """Read an annotated plan."""
    annotations, file = read_annotations(folder / FILE_NAME)
    document = read(folder / annotations.plan, kind=annotations.kind)
    gold = sort_gold(place(annotations, file, document))
    goals = [span for goal in gold.goals for span in goal.spans]
    measures = [measure.span for measure in gold.measures]
    readings = _read(document)
    kinds = [kind_of(reading.unit.span, goals, measures) for reading in readings]
    return _plan(folder.name, annotations.gemeente, document, readings, kinds)


def read_marked_plan(path: Path) -> Plan:
    """Read a text with marks."""
    document, tails = read_marked(path)
    readings = _read(document)
    units = [r.unit for r in readings if r.unit.kind is not UnitKind.HEADING]
    marked = dict(zip((unit.span for unit in units), kinds_of(units, tails), strict=True))
    kinds = [marked.get(reading.unit.span, Kind.OTHER) for reading in readings]
    return _plan(path.name, path.name, document, readings, kinds, is_marked=True)


def _read(document: Document) -> list[Reading]:
    frame = frame_of(document)
    return read_units(document, Analysis(document.text), shipped_roles(), shipped_words(), frame)


def _plan(
    name: str,
    municipality: str,
    document: Document,
    readings: Sequence[Reading],
    kinds: list[Kind],
    is_marked: bool = False,
) -> Plan:
    titles = [document.section_path(reading.unit.span.start) for reading in readings]
    return Plan(
        name,
        municipality,
        list(signs_of(readings, titles)),
        [is_decided(reading) for reading in readings],
        [is_said(reading) for reading in readings],
        kinds,
        [reading.kind for reading in readings],
        is_marked,
    )


def kind_of(span: Span, goals: Sequence[Span], measures: Sequence[Span]) -> Kind:
    """Return what the labels say of a unit; an act with its purpose counts as the act."""
    if any(is_candidate(span, each) for each in measures):
        return Kind.MEASURE
    return Kind.GOAL if any(is_candidate(span, goal) for goal in goals) else Kind.OTHER


def fitted(plans: Iterable[Plan]) -> Model:
    """Fit the weights on some plans."""
    examples = [example for plan in plans for example in plan.examples]
    kinds = tuple(kind.value for kind in KINDS)
    return fit(examples, kinds, Kind.OTHER.value, STRICTNESS, FEWEST_PLANS)


def held_out(plans: Sequence[Plan]) -> list[Tried]:
    """Return each annotated plan with the chances by a model that saw none of its municipality."""
    tried: list[Tried] = []
    for out in turns([plan.municipality for plan in plans], FOLDS):
        model = fitted(plan for plan in plans if plan.municipality not in out)
        held = [p for p in plans if p.municipality in out and not p.is_marked]
        tried += [(plan, model.chances(plan.signs)) for plan in held]
    return tried


@dataclass(frozen=True)
class Figures:
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}"


def figures(pairs: Iterable[tuple[Sequence[Kind], Sequence[Kind]]], kind: Kind) -> Figures:
    """Return how well the units of a kind are found, over pairs of (found, right)."""
    both = [(a, b) for found, right in pairs for a, b in zip(found, right, strict=True)]
    found = sum(a is kind for a, _ in both)
    right = sum(b is kind for _, b in both)
    hits = sum(a is b is kind for a, b in both)
    return Figures(hits / max(found, 1), hits / max(right, 1))


def decide(plan: Plan, chances: NDArray[np.float64], least: float) -> list[Kind]:
    """Return the kinds as `statements/weighing.py` gives them."""
    kinds = []
    for index, row in enumerate(chances):
        if plan.decided[index] or (plan.said[index] and row[0] >= LEAST_SAID):
            kinds.append(plan.by_rule[index])
        else:
            best = KINDS[int(np.argmax(row[:-1]))]
            needed = LEAST_NEW if plan.by_rule[index] is Kind.OTHER else least
            kinds.append(best if max(row[:-1]) >= needed else Kind.OTHER)
    return kinds


def best_least(tried: Sequence[Tried]) -> float:
    """Return the chance from which to take a unit for a goal: that of the best F1."""

    def f1(least: float) -> float:
        pairs = ((decide(plan, chances, least), plan.kinds) for plan, chances in tried)
        return figures(pairs, Kind.GOAL).f1

    return max((step / 100 for step in range(25, 61, 5)), key=f1)


def sure_from(tried: Sequence[Tried]) -> float:
    """Return the chance from which goals are right often enough to warn about."""
    for step in range(30, 100):
        rights = [
            kind is Kind.GOAL
            for plan, chances in tried
            for kind, row in zip(plan.kinds, chances, strict=True)
            if row[0] >= step / 100
        ]
        if rights and sum(rights) / len(rights) >= SURE_PRECISION:
            return step / 100
    return 1.0


def main() -> None:
    """Read the command line, hold out, fit, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--output", type=Path, default=rules_dir() / "weights")
    arguments = parser.parse_args()
    folders = annotated_folders(arguments.corpora, "tune")
    plans = [read_plan(folder) for folder in folders]
    plans += [read_marked_plan(path) for path in sorted(MARKED.glob("[a-z][0-9].md"))]
    tried = held_out(plans)
    least, sure = best_least(tried), sure_from(tried)
    print(f"{len(plans)} plans, {sum(len(plan.signs) for plan in plans)} units; {least=} {sure=}")
    for kind in KINDS:
        by_rule = figures(((plan.by_rule, plan.kinds) for plan, _ in tried), kind)
        weighed = figures(((decide(p, chances, least), p.kinds) for p, chances in tried), kind)
        print(f"{kind.value:8} by decisions {by_rule}; weighed, municipality held out {weighed}")
    about = "What each sign of a unit weighs for a doel and for a maatregel"
    chances = {"least": least, "least_said": LEAST_SAID, "least_new": LEAST_NEW, "sure": sure}
    path = arguments.output / "uitspraken.json"
    count = write(fitted(plans), about, path, chances)
    print(f"{count} signs")
    linkweights.find(folders, arguments.output)
    aimweights.find(folders, arguments.output)


if __name__ == "__main__":
    main()
