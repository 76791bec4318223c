"""Reads passages written for one norm: `training/passages/<norm>.yml`, with ja, deels and nee.

They are quicker to write than a labelled plan, and teach other words for the same thing. Units of
ja and deels are those that a reader would point at; those of nee are near misses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from policylint.documents import read_text
from policylint.documents.model import BlockKind, DocumentKind
from policylint.linter import Linter
from policylint.norms.checks import CHECKS
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.norms.signs import Signs, own_signs, shared_signs

_OF_A_PLACE = ("plaats: ", "kop")
"""Signs that a passage without a plan around it cannot have."""
_TITLE = "# Beleidsplan"
_FEWEST_CELLS = 3


@dataclass(frozen=True)
class PassageUnit:
    """A sentence or row of a passage: the signs that norms share, those of its norm, the label."""

    signs: Signs
    own: Signs
    pointed_at: bool


def read_passages(path: Path, norm: Norm, linter: Linter) -> list[PassageUnit]:
    """Read the passages of one norm. Raises KeyError if a verdict is missing."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [
        unit
        for verdict in ("ja", "deels", "nee")
        for text in data[verdict]
        for unit in _units(text, norm, linter, verdict != "nee")
    ]


def _units(text: str, norm: Norm, linter: Linter, pointed_at: bool) -> Iterator[PassageUnit]:
    document = read_text(f"{_TITLE}\n\n{_body(text)}", "passage.md", DocumentKind.BELEIDSPLAN)
    ground = Ground(document, linter.view(document).statements)
    answer = CHECKS[norm.extends].answer(norm, ground)
    pairs = zip(ground.units, shared_signs(ground), own_signs(answer, ground), strict=True)
    for unit, signs, own in pairs:
        if unit.kind is not BlockKind.HEADING:
            kept = {k: v for k, v in signs.items() if not k.startswith(_OF_A_PLACE)}
            yield PassageUnit(kept, own, pointed_at)


def _body(text: str) -> str:
    """Return a passage as Markdown: a row of a table if it has cells."""
    cells = [cell.strip() for cell in text.strip("| ").split(" | ")]
    if len(cells) < _FEWEST_CELLS:
        return text.replace("|", "/")
    return "\n".join(
        ["|" + "  |" * len(cells), "|" + "---|" * len(cells), f"| {' | '.join(cells)} |"]
    )
