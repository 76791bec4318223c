"""Goal detection by words alone, beside policylint's: python benchmarks/goal_baseline.py corpora

Logistic regression on TF-IDF of the words of a unit and of its headings, trained on the plans of
the part `tune`, scored on `test` as policylint is. Needs the extra `evaluation` (scikit-learn).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_recall_curve
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict
from sklearn.pipeline import FeatureUnion, Pipeline
from sklearn.preprocessing import FunctionTransformer

from policylint.documents import read
from policylint.documents.model import Document, Span
from policylint.evaluation.annotations import FILE_NAME, Annotations, place, read_annotations
from policylint.evaluation.cases import Case
from policylint.evaluation.compare import compare
from policylint.evaluation.gold import Gold, sort_gold
from policylint.evaluation.matching import is_candidate
from policylint.evaluation.result import FigureResult
from policylint.evaluation.run import annotated_folders
from policylint.evaluation.scores import score
from policylint.language.analysis import Analysis
from policylint.statements.extract import extract
from policylint.statements.model import Goal, Level, Orientation, Origin, Statements
from policylint.statements.roles import shipped_roles
from policylint.statements.units import units

FEWEST_LETTERS = 3
"""A cell with fewer letters is a number or a mark: no goal, and no part of the job."""


@dataclass(frozen=True)
class Plan:
    """A plan, its gold, and its units as (words, headings)."""

    annotations: Annotations
    document: Document
    gold: Gold
    spans: list[Span]
    words: list[tuple[str, str]]
    is_goal: list[bool]


def read_plan(folder: Path) -> Plan:
    annotations, file = read_annotations(folder / FILE_NAME)
    document = read(folder / annotations.plan)
    gold = sort_gold(place(annotations, file, document))
    found = list(candidates(document))
    goals = [span for goal in gold.goals for span in goal.spans]
    return Plan(
        annotations,
        document,
        gold,
        [span for span, _ in found],
        [(span.of(document.text), headings) for span, headings in found],
        [any(is_candidate(span, goal) for goal in goals) for span, _ in found],
    )


def candidates(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield sentences, list items, headings and cells, each with what stands above it."""
    for unit in units(document, shipped_roles()):
        yield unit.span, " ".join(document.section_path(unit.span.start))
    for table in document.tables:
        header = table.header(document.text)
        for cell in (cell for row in table.rows[table.header_rows :] for cell in row):
            if sum(letter.isalpha() for letter in cell.span.of(document.text)) >= FEWEST_LETTERS:
                above = document.section_path(cell.span.start)
                yield cell.span, " ".join((*above, header[cell.column]))


def side(index: int) -> Pipeline:
    """Return TF-IDF of the words of a unit (0) or of its headings (1)."""
    pick = FunctionTransformer(lambda pairs: [pair[index] for pair in pairs])
    return Pipeline([("pick", pick), ("tfidf", TfidfVectorizer(ngram_range=(1, 2), min_df=2))])


def new_model() -> Pipeline:
    features = FeatureUnion([("unit", side(0)), ("headings", side(1))])
    chooser = LogisticRegression(class_weight="balanced", max_iter=2000, C=10)
    return Pipeline([("features", features), ("choose", chooser)])


def train(plans: Sequence[Plan]) -> tuple[Pipeline, float]:
    """Return the model, and the threshold that is best on plans it was not trained on."""
    words = [pair for plan in plans for pair in plan.words]
    is_goal = np.array([label for plan in plans for label in plan.is_goal])
    groups = [index for index, plan in enumerate(plans) for _ in plan.words]
    chances = cross_val_predict(
        new_model(), words, is_goal, groups=groups, cv=LeaveOneGroupOut(), method="predict_proba"
    )[:, 1]
    precision, recall, thresholds = precision_recall_curve(is_goal, chances)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    return new_model().fit(words, is_goal), float(thresholds[int(np.argmax(f1[:-1]))])


def guessed(plan: Plan, chances: NDArray[np.float64], threshold: float) -> Statements:
    """Return a goal for every unit that is likely enough to be one."""
    chosen = [s for s, chance in zip(plan.spans, chances, strict=True) if chance >= threshold]
    return Statements(
        goals=tuple(
            Goal(
                f"g{index}",
                span,
                span.of(plan.document.text),
                (span,),
                Origin.CUE,
                "",
                Level.EFFECTDOEL,
                Orientation.OUTCOME,
            )
            for index, span in enumerate(chosen)
        )
    )


def goal_figure(plans: Sequence[Plan], statements: Sequence[Statements]) -> FigureResult:
    cases: list[list[Case]] = [
        [case for case in compare(plan.gold, said) if case.figure == "doel"]
        for plan, said in zip(plans, statements, strict=True)
    ]
    return score(cases)["doel"]


def show(name: str, figure: FigureResult) -> None:
    values = (
        f"{measure} {each.value:.2f} ({each.low:.2f}-{each.high:.2f})"
        for measure, each in figure.measures.items()
        if each.value is not None
    )
    print(f"{name:<12}{'  '.join(values)}")


def main(folders: Sequence[Path]) -> None:
    plans = [read_plan(folder) for folder in annotated_folders(folders)]
    tune = [plan for plan in plans if plan.annotations.part == "tune"]
    test = [plan for plan in plans if plan.annotations.part == "test"]
    model, threshold = train(tune)
    words_alone = [guessed(plan, model.predict_proba(plan.words)[:, 1], threshold) for plan in test]
    show("TF-IDF", goal_figure(test, words_alone))
    ours = [extract(plan.document, Analysis(plan.document.text)) for plan in test]
    show("policylint", goal_figure(test, ours))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
