"""The answer to a norm: verdict, reason, and the passages it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from policylint.statements.model import Evidence, Verdict


class Confidence(StrEnum):
    """How much a verdict can bear: `zwak` where another reader may well say otherwise."""

    STERK = "sterk"
    ZWAK = "zwak"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check found: evidence best first; `reason` in Dutch says what decided."""

    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = Confidence.STERK
