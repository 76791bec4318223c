"""From cases to figures, with 95 % intervals by resampling.

Each case becomes a row of counts; a figure's measures follow from the sum of the rows. So a
sample drawn again costs one more sum, and the same formulas serve the figure and its interval.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from policylint.evaluation.cases import FIGURES, Case, Figure, Kind
from policylint.evaluation.result import Estimate, FigureResult

Array = NDArray[np.float64]

SEED = 20250101
DRAWS = 1000
FEW_PLANS = 20
"""With fewer plans than this, cases are drawn again within each plan that was drawn."""


def score(plans: Sequence[Sequence[Case]], *, draws: int = DRAWS) -> dict[str, FigureResult]:
    """Return every figure over some plans, each given as its cases; without draws no intervals."""
    results = {}
    for figure in FIGURES:
        rows = [
            _rows(figure, [case for case in plan if case.figure == figure.name]) for plan in plans
        ]
        count = sum(len(each) for each in rows)
        if count:
            results[figure.name] = _result(figure, rows, count, draws)
    return results


def _result(figure: Figure, rows: Sequence[Array], count: int, draws: int) -> FigureResult:
    measures = MEASURES[figure.kind]
    total = measures(figure, sum_of(rows)[np.newaxis])
    drawn = measures(figure, resampled(rows, draws)) if draws else {}
    return FigureResult(
        count=count,
        measures={
            name: _estimate(float(values[0]), drawn.get(name)) for name, values in total.items()
        },
    )


def sum_of(rows: Sequence[Array]) -> Array:
    """Return the sum of all rows of all plans."""
    total: Array = np.concatenate(rows).sum(axis=0)
    return total


def resampled(rows: Sequence[Array], draws: int, seed: int = SEED) -> Array:
    """Return the sums of `draws` samples: plans drawn with replacement, then cases within them.

    Cases of one plan hang together, so it is plans that are drawn; with few of them that alone
    says too little about what one plan could have held (with one plan, nothing).
    """
    random = np.random.default_rng(seed)
    plans = len(rows)
    times = random.multinomial(plans, np.full(plans, 1 / plans), size=draws)
    sums: Array = np.zeros((draws, rows[0].shape[1]))
    for index, cases in enumerate(rows):
        size = len(cases)
        if not size:
            continue
        if plans < FEW_PLANS:
            weights = random.multinomial(times[:, index] * size, np.full(size, 1 / size))
        else:
            weights = np.repeat(times[:, index, np.newaxis], size, axis=1)
        sums += weights @ cases
    return sums


def _estimate(value: float, drawn: Array | None) -> Estimate:
    if np.isnan(value):
        return Estimate()
    known = drawn[~np.isnan(drawn)] if drawn is not None else np.array([])
    if not len(known):
        return Estimate(value=value)
    low, high = np.percentile(known, [2.5, 97.5])
    return Estimate(value=value, low=float(low), high=float(high))


def _rows(figure: Figure, cases: Sequence[Case]) -> Array:
    """Return a row per case: hit, false, missed; or a place in the table of labels; or right."""
    if figure.kind is Kind.LABELS:
        size = len(figure.labels)
        rows = np.zeros((len(cases), size * size))
        for row, case in zip(rows, cases, strict=True):
            row[figure.labels.index(case.expected) * size + figure.labels.index(case.found)] = 1
        return rows
    if figure.kind is Kind.RIGHT:
        return np.array([[c.right, 1] for c in cases], dtype=float).reshape(-1, 2)
    counts = [
        [c.right, bool(c.found) and not c.right, bool(c.expected) and not c.right] for c in cases
    ]
    return np.array(counts, dtype=float).reshape(-1, 3)


def found_measures(figure: Figure, sums: Array) -> dict[str, Array]:
    """Precision, recall and F1 from the counts of hits, false ones and missed ones."""
    hits, false, missed = sums[:, 0], sums[:, 1], sums[:, 2]
    return {
        "precision": _divide(hits, hits + false),
        "recall": _divide(hits, hits + missed),
        "f1": _divide(2 * hits, 2 * hits + false + missed),
    }


def label_measures(figure: Figure, sums: Array) -> dict[str, Array]:
    """Macro-F1 over the labels that occur, kappa for ordered labels, and F1 per label."""
    size = len(figure.labels)
    tables = sums.reshape(-1, size, size)
    hits = np.diagonal(tables, axis1=1, axis2=2)
    occurring = tables.sum(axis=2) + tables.sum(axis=1)
    per_label = _divide(2 * hits, occurring)
    present = occurring > 0
    scores = np.where(present, np.nan_to_num(per_label), 0.0)
    measures = {"macro_f1": _divide(scores.sum(axis=1), present.sum(axis=1))}
    if figure.ordered:
        measures["kappa"] = weighted_kappa(tables)
    for index, label in enumerate(figure.labels):
        measures[label] = per_label[:, index]
    return measures


def weighted_kappa(tables: Array) -> Array:
    """Cohen's kappa with linear weights (Cohen 1968), of tables `[n, expected, found]`.

    Not defined (nan) where both sides give one and the same label to all.
    """
    size = tables.shape[1]
    steps = np.abs(np.subtract.outer(np.arange(size), np.arange(size))) / (size - 1)
    count = tables.sum(axis=(1, 2))
    by_chance = tables.sum(axis=2)[:, :, np.newaxis] * tables.sum(axis=1)[:, np.newaxis, :]
    observed = _divide((tables * steps).sum(axis=(1, 2)), count)
    expected = _divide((by_chance * steps).sum(axis=(1, 2)), count * count)
    return 1 - _divide(observed, expected)


def right_measures(figure: Figure, sums: Array) -> dict[str, Array]:
    """The share that is right."""
    return {"share": _divide(sums[:, 0], sums[:, 1])}


MEASURES: Mapping[Kind, Callable[[Figure, Array], dict[str, Array]]] = {
    Kind.FOUND: found_measures,
    Kind.LABELS: label_measures,
    Kind.RIGHT: right_measures,
}

GUARDED: Mapping[Kind, tuple[str, ...]] = {
    Kind.FOUND: ("f1",),
    Kind.LABELS: ("macro_f1", "kappa"),
    Kind.RIGHT: ("share",),
}
"""What the ratchet holds. Not precision and recall: trading one for the other is a choice."""


def _divide(over: Array | NDArray[np.int_], under: Array | NDArray[np.int_]) -> Array:
    """Divide; nothing over nothing is not known."""
    quotient: Array = np.full(np.shape(over), np.nan)
    np.divide(over, under, out=quotient, where=np.asarray(under) > 0)
    return quotient
