"""Cases in, figures out; the expected values were worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from policylint.documents.model import Span
from policylint.evaluation.cases import LADDER, Case
from policylint.evaluation.result import FigureResult
from policylint.evaluation.scores import resampled, score, weighted_kappa

HERE = Span(0, 1)


def found(hits: int, false: int, missed: int, figure: str = "doel") -> list[Case]:
    return [
        *[Case(figure, HERE, "doel", "doel", right=True)] * hits,
        *[Case(figure, HERE, "", "doel", right=False)] * false,
        *[Case(figure, HERE, "doel", "", right=False)] * missed,
    ]


def labelled(table: list[list[int]], labels: tuple[str, ...], figure: str) -> list[Case]:
    """Return the cases of a table: a row per expected label, a column per label found."""
    return [
        Case(figure, HERE, expected, given, expected == given)
        for expected, row in zip(labels, table, strict=True)
        for given, count in zip(labels, row, strict=True)
        for _ in range(count)
    ]


def values(figure: FigureResult) -> dict[str, float | None]:
    return {name: estimate.value for name, estimate in figure.measures.items()}


def test_precision_recall_and_f1_over_plans() -> None:
    figure = score([found(3, 1, 0), found(3, 1, 2)])["doel"]
    assert figure.count == 10
    assert values(figure) == pytest.approx({"precision": 6 / 8, "recall": 6 / 8, "f1": 12 / 16})


def test_another_value_is_both_a_false_one_and_a_missed_one() -> None:
    cases = [
        Case("indicator.bron", HERE, "CBS", "GGD", right=False),
        *found(1, 0, 0, "indicator.bron"),
    ]
    assert values(score([cases])["indicator.bron"]) == pytest.approx(
        {"precision": 0.5, "recall": 0.5, "f1": 0.5}
    )


def test_what_was_never_found_has_no_precision() -> None:
    assert values(score([found(0, 0, 4)])["doel"]) == {"precision": None, "recall": 0, "f1": 0}


def test_a_figure_without_cases_is_left_out() -> None:
    assert set(score([found(1, 0, 0), []])) == {"doel"}


def test_macro_f1_and_kappa_of_ordered_labels() -> None:
    # Rows nee, deels, ja. Steps off: (1+1+1+2)/2 of 15 seen, 97.5 of 225 by chance.
    table = [[4, 1, 0], [1, 3, 1], [0, 2, 3]]
    figure = score([labelled(table, LADDER, "doel.S")])["doel.S"]
    f1 = {"nee": 8 / 10, "deels": 6 / 11, "ja": 6 / 9}
    assert values(figure) == pytest.approx(
        {"macro_f1": sum(f1.values()) / 3, "kappa": 1 - (2.5 / 15) / (97.5 / 225), **f1}
    )
    assert values(figure)["kappa"] == pytest.approx(8 / 13)


def test_a_label_that_does_not_occur_weighs_nothing() -> None:
    figure = score([labelled([[2, 0, 0], [0, 0, 0], [1, 0, 1]], LADDER, "doel.M")])["doel.M"]
    assert values(figure)["deels"] is None
    assert values(figure)["macro_f1"] == pytest.approx((4 / 5 + 2 / 3) / 2)


def test_unordered_labels_have_no_kappa() -> None:
    figure = score([labelled([[1, 0], [1, 1]], ("outcome", "output"), "doel.orientatie")])
    assert "kappa" not in figure["doel.orientatie"].measures


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        ([[2, 0, 0], [0, 2, 0], [0, 0, 2]], 1.0),
        ([[1, 1, 1], [1, 1, 1], [1, 1, 1]], 0.0),
        ([[0, 0, 2], [0, 0, 0], [2, 0, 0]], -1.0),
    ],
)
def test_kappa_from_agreement_to_contradiction(table: list[list[int]], kappa: float) -> None:
    assert weighted_kappa(np.array([table], dtype=float))[0] == pytest.approx(kappa)


def test_kappa_of_one_label_only_is_not_known() -> None:
    assert (
        values(score([labelled([[3, 0, 0], [0] * 3, [0] * 3], LADDER, "doel.T")])["doel.T"])[
            "kappa"
        ]
        is None
    )


def test_the_interval_is_the_same_every_time_and_holds_the_figure() -> None:
    plans = [found(8, 2, 2), found(5, 1, 4), found(9, 3, 1)]
    first, second = score(plans)["doel"].measures, score(plans)["doel"].measures
    assert first == second
    estimate = first["f1"]
    assert estimate.low is not None
    assert estimate.high is not None
    assert estimate.value is not None
    assert estimate.low < estimate.value < estimate.high


def test_without_errors_the_interval_is_a_point() -> None:
    estimate = score([found(4, 0, 0), found(2, 0, 0)])["doel"].measures["f1"]
    assert (estimate.low, estimate.value, estimate.high) == (1.0, 1.0, 1.0)


def test_without_draws_there_is_no_interval() -> None:
    assert score([found(4, 1, 0)], draws=0)["doel"].measures["f1"].low is None


def test_few_plans_are_drawn_with_their_cases_many_plans_as_they_are() -> None:
    plan = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    few, many = resampled([plan] * 2, 200), resampled([plan] * 20, 200)
    assert (few.sum(axis=1) == 4).all()
    assert len(np.unique(few[:, 0])) > 1
    assert (many == [20, 20, 0]).all()
