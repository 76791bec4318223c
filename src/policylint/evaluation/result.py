"""What an evaluation gives: pydantic records, the shape of `evaluate --format json`."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Part = Literal["tune", "test"]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Estimate(_Record):
    """A measure with its 95 % interval; None where it is not known or not asked for."""

    value: float | None = None
    low: float | None = None
    high: float | None = None


class FigureResult(_Record):
    """A figure: over how many cases, and its measures by name."""

    count: int
    measures: dict[str, Estimate]


class PartResult(_Record):
    """The figures of all plans of a part, and how many findings each rule gave on them.

    `remarks` counts answers that were counted as another one ("nvb: telt als nee").
    """

    part: Part
    plans: int
    figures: dict[str, FigureResult]
    findings: dict[str, int]
    remarks: dict[str, int]


class PlanResult(_Record):
    """The figures of one plan, without intervals."""

    plan: str
    part: Part
    figures: dict[str, FigureResult]
    findings: dict[str, int]


class Mistake(_Record):
    """A case that went wrong, for whoever mends it."""

    plan: str
    part: Part
    figure: str
    what: Literal["gemist", "onterecht", "anders"]
    text: str
    section: tuple[str, ...]
    expected: str
    found: str
    remark: str


class Evaluation(_Record):
    """What an evaluation found, part by part and plan by plan."""

    parts: tuple[PartResult, ...]
    plans: tuple[PlanResult, ...]
    mistakes: tuple[Mistake, ...] = ()
