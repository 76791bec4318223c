"""The answer to a norm: verdict, reason, and the passages it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from policylint.statements.model import Evidence, Verdict


class Confidence(StrEnum):
    """How much a verdict can bear: `zwak` where another reader may well say otherwise."""

    STERK = "sterk"
    ZWAK = "zwak"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A part that a ja asks for, and where the plan has it."""

    name: str
    evidence: Evidence | None = None

    @property
    def found(self) -> bool:
        """True if the plan has it."""
        return self.evidence is not None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check found: evidence best first; `reason` in Dutch says what decided.

    `cues` holds the units in which each pattern of the norm was found; `nearest` is what comes
    nearest where nothing answers.
    """

    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = Confidence.STERK
    checkpoints: tuple[Checkpoint, ...] = ()
    cues: Mapping[str, Sequence[int]] = field(default_factory=dict, compare=False)
    nearest: Evidence | None = None
    refers_to: Evidence | None = None
    """Where the plan says that another document answers."""
    falls_short: tuple[Evidence, ...] = ()
    """Where goals were asked: those that do not fully have it, the worst first."""
    counts: bool = False
    """Its reason only counts: it is true whatever the verdict."""


def added_up(verdicts: Sequence[Verdict], share: float) -> Verdict:
    """Add up what some goals answer: ja or nee if `share` of them say so, else deels."""
    least = share * len(verdicts)
    if verdicts.count(Verdict.JA) >= least:
        return Verdict.JA
    unmet = verdicts.count(Verdict.NEE) + verdicts.count(Verdict.NVB)
    return Verdict.NEE if unmet >= least else Verdict.DEELS
