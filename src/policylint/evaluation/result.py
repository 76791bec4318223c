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


class Share(Estimate):
    """So many of so many, with the 95 % interval of Wilson (1927)."""

    hits: int
    count: int


class RuleScore(_Record):
    """The findings of a rule on marked sentences.

    `precision`: of its findings those that are right; `own_kind`: of those that are right the ones
    on a mark of a kind that the rule looks for itself.
    """

    precision: Share
    own_kind: Share


class Separation(_Record):
    """In how many pairs one side is flagged and the other is not."""

    hard_only: int
    plain_only: int
    pairs: int


class SentencesResult(_Record):
    """The figures of the marked sentences in a folder `name`, of one part.

    `recall` is per kind: of its marks those that were found. `silent`: of the single sentences
    without a mark those without a finding of a scored rule. `counted`: findings of the other rules.
    """

    name: str
    part: Part
    pairs: int
    singles: int
    precision: Share
    recall: Share
    rules: dict[str, RuleScore]
    kinds: dict[str, Share]
    separation: dict[str, Separation]
    silent: Share
    counted: dict[str, int]


class SentenceMistake(_Record):
    """A finding that is on no mark (`figure` is its rule), or a mark that was missed (its kind)."""

    file: str
    line: int
    part: Part
    figure: str
    what: Literal["gemist", "onterecht"]
    words: str
    text: str


class Evaluation(_Record):
    """What an evaluation found: part by part, plan by plan, and on marked sentences."""

    parts: tuple[PartResult, ...]
    plans: tuple[PlanResult, ...]
    mistakes: tuple[Mistake, ...] = ()
    sentences: tuple[SentencesResult, ...] = ()
    sentence_mistakes: tuple[SentenceMistake, ...] = ()
