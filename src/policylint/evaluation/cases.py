"""A case: one question about one plan, with the answer of the gold and the one that was given.

Every figure is a count of cases, and every error is a case that went wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from policylint.documents.model import Span


class Kind(StrEnum):
    """What is counted: things found or missed; labels chosen; answers right or wrong."""

    FOUND = "found"
    LABELS = "labels"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: its name, what it counts and, for labels, which there are.

    `ordered` labels stand from low to high, so that one step off weighs less than two.
    """

    name: str
    kind: Kind = Kind.FOUND
    labels: tuple[str, ...] = ()
    ordered: bool = False


LADDER = ("nee", "deels", "ja")
NORM = "norm"
GOAL_CRITERIA = ("S", "M", "nulmeting", "bron", "T", "doelgroep")
MEASURE_CRITERIA = ("actor", "T", "geld")


def _criteria(kind: str, names: tuple[str, ...]) -> tuple[Figure, ...]:
    return tuple(Figure(f"{kind}.{name}", Kind.LABELS, LADDER, ordered=True) for name in names)


FIGURES: tuple[Figure, ...] = (
    Figure("doel"),
    Figure("maatregel"),
    Figure("indicator"),
    Figure("doel.niveau", Kind.LABELS, ("visie", "effectdoel", "prestatiedoel")),
    Figure("doel.orientatie", Kind.LABELS, ("outcome", "output")),
    *_criteria("doel", GOAL_CRITERIA),
    *_criteria("maatregel", MEASURE_CRITERIA),
    Figure("indicator.nulmeting"),
    Figure("indicator.streefwaarde"),
    Figure("indicator.jaar"),
    Figure("indicator.eenheid", Kind.RIGHT),
    Figure("indicator.bron"),
    Figure("koppeling"),
    Figure("vaag"),
    Figure(NORM, Kind.RIGHT),
    Figure(f"{NORM}.regie", Kind.RIGHT),
    Figure(f"{NORM}.oordeel", Kind.LABELS, LADDER, ordered=True),
    Figure(f"{NORM}.nvt"),
    Figure(f"{NORM}.nvb"),
    Figure(f"{NORM}.bewijs"),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One answer. `expected` or `found` is "" where there is none on that side.

    `span` is where it stands: in the gold, or for what should not have been found, there.
    """

    figure: str
    span: Span
    expected: str
    found: str
    right: bool
    remark: str = ""
