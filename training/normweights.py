"""Finds the weights of norms: python training/normweights.py corpora

From the plans of part `tune` with a norms.yaml; of the part `test` it reads nothing. Municipalities
are held out in turns: the chances of units that the verdicts are weighed by come from weights that
saw none of their municipality, and so does what is printed.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import sparse  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression

from normpassages import PassageUnit, read_passages
from policylint.documents import read
from policylint.evaluation.annotations import read_annotations
from policylint.evaluation.normannotations import FILE_NAME, place_labels, read_norm_labels
from policylint.evaluation.run import annotated_folders, shipped_linter
from policylint.linter import Linter
from policylint.norms.checks import CHECKS
from policylint.norms.ground import Ground
from policylint.norms.loader import load_normenkader
from policylint.norms.schema import Domain, Norm
from policylint.norms.signs import Signs, own_signs, shared_signs
from policylint.norms.weighing import FEATURES, PASSAGES, VERDICTS, features_of
from policylint.resources import rules_dir
from policylint.statements.model import Verdict
from regression import turns

FOLDS = 8
FEWEST_PLANS = 3
"""A sign that fewer plans (or files of passages) have says more of those than of a norm."""
FEWEST_UNITS = 3
"""A norm with fewer units that readers pointed at is not weighed."""
PASSAGE_STRICTNESS = 0.3
VERDICT_STRICTNESS = 0.3
WRITTEN_COUNTS = 0.3
"""What a unit of a written passage counts for, beside one of a plan."""
OWN_SHARE = 0.3
"""How far a norm may differ from what holds for all norms."""
OWN_BIAS = 0.6
DOUBTED = 0.35
"""The share of cells in which the check is not believed (`doubted`)."""
LEAST_WEIGHT = 0.05
DIGITS = 2

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Cell:
    """A norm in a plan: its own signs per unit, what readers pointed at, both verdicts.

    `silent` units are quotations that do not count for it.
    """

    own: list[Signs]
    pointed_at: list[bool]
    silent: list[bool]
    checked: Verdict
    verdict: str


@dataclass(frozen=True)
class Plan:
    """A plan with the shared signs of its units and its cells by norm."""

    municipality: str
    ground: Ground
    signs: list[Signs]
    cells: Mapping[str, Cell]


def read_plan(folder: Path, norms: Mapping[str, Norm], linter: Linter) -> Plan:
    """Read a plan with its answers."""
    annotations, _ = read_annotations(folder / "statements.yaml")
    labels, file = read_norm_labels(folder / FILE_NAME)
    document = read(folder / annotations.plan, kind=annotations.kind)
    ground = Ground(document, linter.view(document).statements)
    domains = frozenset(Domain(each) for each in labels.domains)
    cells = {}
    for name, label in place_labels(labels, file, document).items():
        norm = norms[name]
        if not norm.applies(document.kind, domains):
            continue
        answer = CHECKS[norm.extends].answer(norm, ground)
        pointed_at = [
            any(unit.span.overlaps(span) for span in label.evidence) for unit in ground.units
        ]
        own = own_signs(answer, ground)
        silent = [unit.quoted and not norm.quotations for unit in ground.units]
        cells[name] = Cell(own, pointed_at, silent, answer.verdict, label.verdict)
    return Plan(annotations.gemeente, ground, shared_signs(ground), cells)


def doubted(plans: Sequence[Plan]) -> list[Plan]:
    """Return the plans with, in a part of the cells, the check as if it saw another plan.

    The checks were written with these plans at hand (right in 8 of 10), and on plans that nobody
    saw they are right in 2 of 3: to learn from what they say here is to trust them too much.
    """
    last: dict[str, Verdict] = {}
    found = []
    for plan in plans:
        cells = {}
        for name, cell in plan.cells.items():
            lot = zlib.crc32(f"{name} {plan.municipality}".encode()) % 1000
            if lot < 1000 * DOUBTED and name in last:
                blank: list[Signs] = [{} for _ in cell.own]
                cells[name] = replace(cell, own=blank, checked=last[name])
            else:
                cells[name] = cell
            last[name] = cell.checked
        found.append(replace(plan, cells=cells))
    return found


class Passages:
    """Weights of units for every norm, from some plans and from passages written for norms."""

    def __init__(
        self,
        plans: Sequence[Plan],
        written: Mapping[str, Sequence[PassageUnit]],
        kept: Sequence[str],
    ) -> None:
        self.column = {name: at for at, name in enumerate(kept)}
        self.models: dict[str, LogisticRegression] = {}
        self.own: dict[str, dict[str, int]] = {}
        matrices = [self.matrix(plan) for plan in plans]
        for name in sorted({name for plan in plans for name in plan.cells}):
            having = [at for at, plan in enumerate(plans) if name in plan.cells]
            more = written.get(name, ())
            told = {sign for at in having for each in plans[at].cells[name].own for sign in each}
            told |= {sign for unit in more for sign in unit.own}
            self.own[name] = {sign: at for at, sign in enumerate(sorted(told))}
            pointed = np.concatenate([plans[at].cells[name].pointed_at for at in having])
            if pointed.sum() < FEWEST_UNITS:
                continue
            rows = [
                sparse.hstack([matrices[at], self.own_matrix(name, plans[at].cells[name].own)])
                for at in having
            ]
            if more:
                signs = _matrix([unit.signs for unit in more], self.column)
                rows.append(sparse.hstack([signs, self.own_matrix(name, [u.own for u in more])]))
            labels = [*pointed.astype(int), *(int(unit.pointed_at) for unit in more)]
            counts = [1.0] * len(pointed) + [WRITTEN_COUNTS] * len(more)
            model = LogisticRegression(C=PASSAGE_STRICTNESS, solver="liblinear", max_iter=200)
            self.models[name] = model.fit(sparse.vstack(rows).tocsr(), labels, counts)

    def matrix(self, plan: Plan) -> sparse.csr_matrix:
        """Return the shared signs of a plan, a row per unit."""
        return _matrix(plan.signs, self.column)

    def own_matrix(self, name: str, own: Sequence[Signs]) -> sparse.csr_matrix:
        """Return the signs that one norm has of its own, a row per unit."""
        return _matrix(own, self.own.get(name, {}))

    def chances(self, name: str, plan: Plan) -> list[float]:
        """Return for every unit how likely readers point at it."""
        if name not in self.models:
            return [0.0] * len(plan.signs)
        cell = plan.cells[name]
        rows = sparse.hstack([self.matrix(plan), self.own_matrix(name, cell.own)])
        likely = self.models[name].predict_proba(rows.tocsr())[:, 1]
        return [
            0.0 if silent else float(each) for each, silent in zip(likely, cell.silent, strict=True)
        ]


def _matrix(signs: Sequence[Signs], column: Mapping[str, int]) -> sparse.csr_matrix:
    rows, columns, values = [], [], []
    for row, each in enumerate(signs):
        for name, share in each.items():
            if name in column:
                rows.append(row)
                columns.append(column[name])
                values.append(share)
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(signs), len(column)))


@dataclass(frozen=True)
class Row:
    """What the verdict on one norm in one plan is weighed by."""

    norm: str
    municipality: str
    features: tuple[float, ...]
    verdict: str


class Verdicts:
    """Weights of verdicts: shared by all norms, with a little more or less for each."""

    def __init__(self, rows: Sequence[Row], norms: Sequence[str]) -> None:
        self.norms = list(norms)
        values = np.array([row.features for row in rows])
        self.mean, self.spread = values.mean(axis=0), values.std(axis=0) + 1e-6
        self.model = LogisticRegression(C=VERDICT_STRICTNESS, max_iter=600)
        self.model.fit(self._matrix(rows), [row.verdict for row in rows])

    def _matrix(self, rows: Sequence[Row]) -> Array:
        width = len(FEATURES)
        matrix = np.zeros((len(rows), width + len(self.norms) * (width + 1)))
        for at, row in enumerate(rows):
            scaled = (np.array(row.features) - self.mean) / self.spread
            start = width + self.norms.index(row.norm) * (width + 1)
            matrix[at, :width] = scaled
            matrix[at, start] = OWN_BIAS
            matrix[at, start + 1 : start + width + 1] = OWN_SHARE * scaled
        return matrix

    def predicted(self, rows: Sequence[Row]) -> list[str]:
        """Return the likeliest verdict of each row."""
        return [str(each) for each in self.model.predict(self._matrix(rows))]

    def as_data(self) -> dict[str, object]:
        """Return the weights as `norms/weighing.py` reads them."""
        width = len(FEATURES)
        norms = {}
        for at, name in enumerate(self.norms):
            start = width + at * (width + 1)
            own = self.model.coef_[:, start : start + width + 1].copy()
            own[:, 0] *= OWN_BIAS
            own[:, 1:] *= OWN_SHARE
            norms[name] = np.round(own, 3).tolist()
        return {
            "about": "what speaks for each verdict on a norm",
            "made by": "make weights (docs/norms.md)",
            "features": list(FEATURES),
            "verdicts": list(self.model.classes_),
            "mean": np.round(self.mean, 4).tolist(),
            "spread": np.round(self.spread, 4).tolist(),
            "bias": np.round(self.model.intercept_, 4).tolist(),
            "shared": np.round(self.model.coef_[:, :width], 4).tolist(),
            "norms": norms,
        }


def held_out_rows(
    plans: Sequence[Plan], written: Mapping[str, Sequence[PassageUnit]], kept: Sequence[str]
) -> list[Row]:
    """Return a row per cell, its chances by weights that saw none of its municipality."""
    rows: list[Row] = []
    for out in turns([plan.municipality for plan in plans], FOLDS):
        seen = [plan for plan in plans if plan.municipality not in out]
        passages = Passages(seen, written, kept)
        for plan in plans:
            if plan.municipality in out:
                rows.extend(_rows(plan, passages))
    return rows


def _rows(plan: Plan, passages: Passages) -> Iterator[Row]:
    for name, cell in plan.cells.items():
        chances = passages.chances(name, plan)
        features = features_of(chances, cell.checked, plan.ground.document.kind)
        yield Row(name, plan.municipality, features, cell.verdict)


def agreement(rows: Sequence[Row], norms: Sequence[str]) -> float:
    """Return the share of verdicts that are right where their municipality is held out."""
    right = 0
    for out in turns([row.municipality for row in rows], FOLDS):
        held = [row for row in rows if row.municipality in out]
        weights = Verdicts([row for row in rows if row.municipality not in out], norms)
        right += sum(a == b.verdict for a, b in zip(weights.predicted(held), held, strict=True))
    return right / len(rows)


def write_passages(passages: Passages, path: Path) -> int:
    """Write the weights of units, one sign a line; return how many signs."""
    names = sorted(passages.models)
    signs: dict[str, dict[str, float]] = {}
    own: dict[str, dict[str, float]] = {}
    width = len(passages.column)
    for at, name in enumerate(names):
        weights = passages.models[name].coef_[0]
        for sign, column in passages.column.items():
            if abs(weights[column]) >= LEAST_WEIGHT:
                signs.setdefault(sign, {})[str(at)] = round(float(weights[column]), DIGITS)
        own[name] = {
            sign: round(float(weights[width + column]), DIGITS)
            for sign, column in passages.own[name].items()
        }
    lines = [
        f"  {json.dumps(k, ensure_ascii=False)}: {json.dumps(v)}" for k, v in sorted(signs.items())
    ]
    head = {
        "about": "how likely a careful reader points at a passage for a norm",
        "made by": "make weights (docs/norms.md)",
        "norms": names,
        "bias": [round(float(passages.models[name].intercept_[0]), 3) for name in names],
        "own": own,
    }
    body = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    path.write_text(body + ',\n "signs": {\n' + ",\n".join(lines) + "\n }\n}\n", encoding="utf-8")
    return len(signs)


def main() -> None:
    """Find the weights and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    folders = annotated_folders(parser.parse_args().folders, "tune")
    norms = load_normenkader("rekenkamer-sociaal").norms
    linter = shipped_linter()
    plans = [read_plan(each, norms, linter) for each in folders if (each / FILE_NAME).is_file()]
    written = {
        path.stem: read_passages(path, norms[path.stem], linter)
        for path in sorted((Path(__file__).parent / "passages").glob("*.yml"))
    }
    having = Counter(sign for plan in plans for sign in {s for each in plan.signs for s in each})
    for units in written.values():
        having.update({sign for unit in units for sign in unit.signs})
    kept = sorted(sign for sign, count in having.items() if count >= FEWEST_PLANS)
    unsure = doubted(plans)
    rows = held_out_rows(unsure, written, kept)
    names = sorted({row.norm for row in rows})
    by_check = sum(
        cell.checked.value == cell.verdict for plan in plans for cell in plan.cells.values()
    )
    print(f"{len(plans)} plans, {len(rows)} verdicts")
    weighed = agreement(rows, names)
    print(f"right: by checks {by_check / len(rows):.3f}, weighed, held out {weighed:.3f}")
    folder = rules_dir() / "weights"
    passages = Passages(unsure, written, kept)
    print(f"{write_passages(passages, folder / PASSAGES)} signs")
    data = json.dumps(Verdicts(rows, names).as_data(), indent=1, ensure_ascii=False)
    (folder / VERDICTS).write_text(data + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
