"""Logistic regression over named signs, and the file of weights that comes of it.

Needs the extra `evaluation` (scikit-learn).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from policylint.statements.weights import Signs

LEAST_WEIGHT = 0.02
"""A sign that weighs less, for every kind, is left out of the file."""
DIGITS = 3
NO_CHANCES = {"least": 0.0, "least_said": 0.0, "least_new": 0.0, "sure": 1.0}
"""Where the likeliest is always taken."""


@dataclass(frozen=True)
class Example:
    """A passage by its signs, what it is, and the plan and municipality it comes from.

    `weight`: what it counts for, beside others.
    """

    signs: Signs
    kind: str
    plan: str
    municipality: str
    weight: float = 1.0


@dataclass(frozen=True)
class Model:
    """Fitted weights: a row per kind, less those of the rest; `column` gives each sign its own."""

    kinds: tuple[str, ...]
    rest: str
    column: dict[str, int]
    weights: NDArray[np.float64]
    bias: NDArray[np.float64]

    def chances(self, signs: Sequence[Signs]) -> NDArray[np.float64]:
        """Return a row per passage: the chance of each kind, and last of the rest."""
        sums = np.zeros((len(signs), len(self.kinds) + 1))
        for row, each in enumerate(signs):
            sums[row, :-1] = self.bias
            for sign, share in each.items():
                column = self.column.get(sign)
                if column is not None:
                    sums[row, :-1] += share * self.weights[:, column]
        parts = np.exp(sums - sums.max(axis=1, keepdims=True))
        chances: NDArray[np.float64] = parts / parts.sum(axis=1, keepdims=True)
        return chances


def fit(
    examples: Sequence[Example], kinds: tuple[str, ...], rest: str, strictness: float, fewest: int
) -> Model:
    """Fit the weights of all signs that at least `fewest` plans have.

    A smaller `strictness` keeps the weights smaller (C of the regression).
    """
    plans = {(sign, example.plan) for example in examples for sign in example.signs}
    counts = Counter(sign for sign, _ in plans)
    kept = {sign for sign, count in counts.items() if count >= fewest}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        {sign: share for sign, share in example.signs.items() if sign in kept}
        for example in examples
    )
    model = LogisticRegression(C=strictness, max_iter=5000, tol=1e-5)
    model.fit(
        matrix,
        [example.kind for example in examples],
        sample_weight=[example.weight for example in examples],
    )
    coefficients, intercepts = model.coef_, model.intercept_
    if len(model.classes_) == 2:  # one row, for the second class; the first weighs nothing
        coefficients = np.vstack([np.zeros_like(coefficients), coefficients])
        intercepts = np.array([0.0, intercepts[0]])
    at = {name: row for row, name in enumerate(model.classes_)}
    rows = [at[kind] for kind in kinds]
    return Model(
        kinds,
        rest,
        {sign: column for column, sign in enumerate(vectorizer.get_feature_names_out())},
        coefficients[rows] - coefficients[at[rest]],
        intercepts[rows] - intercepts[at[rest]],
    )


def turns(names: Sequence[str], count: int) -> list[set[str]]:
    """Return the names to hold out in each of so many turns."""
    ordered = sorted(set(names))
    return [set(ordered[turn::count]) for turn in range(count)]


def write(model: Model, about: str, output: Path, chances: Mapping[str, float] = NO_CHANCES) -> int:
    """Write the weights, one sign a line, in order; return how many.

    `chances` are those from which something is done: the fields of `Weights`.
    """
    rows = {
        sign: [round(float(weight), DIGITS) for weight in model.weights[:, column]]
        for sign, column in model.column.items()
    }
    kept = {sign: row for sign, row in sorted(rows.items()) if max(map(abs, row)) >= LEAST_WEIGHT}
    head = {
        "about": about,
        "made by": "make weights (docs/weighing.md)",
        "kinds": list(model.kinds),
        "rest": model.rest,
        "bias": [round(float(weight), DIGITS) for weight in model.bias],
        **chances,
    }
    lines = [f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}," for k, v in head.items()]
    signs = [f"    {json.dumps(k, ensure_ascii=False)}: {json.dumps(v)}" for k, v in kept.items()]
    text = "\n".join(["{", *lines, '  "signs": {', ",\n".join(signs), "  }", "}"])
    output.write_text(text + "\n", encoding="utf-8")
    return len(kept)
