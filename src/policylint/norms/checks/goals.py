"""Verdicts from goals: n of N answer a question with ja.

`criterion` is one of the eight of a goal, or `orientatie`: is it about what people notice. Visions
do not count. Ja or nee if at least `share` of the goals say so, else deels; no goals: nvb.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from policylint.norms.goals import counted_goals
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.statements.model import Evidence, Goal, Orientation, Verdict
from policylint.verdicts import Answer, Confidence, added_up

ORIENTATION = "orientatie"
_TOLD = (Verdict.JA, Verdict.DEELS, Verdict.NEE)
_SELDOM = ((Verdict.NVB, "niet vast te stellen"), (Verdict.NVT, "niet van toepassing"))
_SHORT = (Verdict.NEE, Verdict.NVB, Verdict.DEELS)
"""What a goal that falls short answers, the worst first."""


class GoalsNorm(Norm):
    """The keys of this check."""

    extends: Literal["goals"]
    criterion: Literal["S", "M", "nulmeting", "bron", "A", "R", "T", "doelgroep", "orientatie"]
    share: Annotated[float, Field(gt=0.5, le=1.0)] = 0.75


def answer(norm: GoalsNorm, ground: Ground) -> Answer:
    """Answer a norm by what its criterion says of each goal."""
    return of_goals(counted_goals(ground.statements.goals), norm.criterion, norm.share)


def of_goals(goals: Sequence[Goal], criterion: str, share: float) -> Answer:
    """Add up what a criterion says of some goals."""
    if not goals:
        return Answer(Verdict.NVB, "geen doelen gevonden", (), Confidence.ZWAK)
    verdicts = [verdict_of(goal, criterion) for goal in goals]
    if verdicts.count(Verdict.NVB) == len(verdicts):
        return Answer(Verdict.NVB, f"niets gevonden bij {len(goals)} doelen", (), Confidence.ZWAK)
    verdict = added_up(verdicts, share)
    shown = (Verdict.JA, Verdict.DEELS) if verdict is not Verdict.NEE else ()
    return Answer(
        verdict,
        counted(verdicts),
        _with(goals, verdicts, shown),
        falls_short=_with(goals, verdicts, _SHORT),
        counts=True,
    )


def counted(verdicts: Sequence[Verdict]) -> str:
    """Count what goals answer: "ja 2, deels 3, nee 8 (van 13 doelen)"."""
    told = [f"{each} {verdicts.count(each)}" for each in _TOLD]
    told += [f"{words} {verdicts.count(each)}" for each, words in _SELDOM if each in verdicts]
    goals = "doel" if len(verdicts) == 1 else "doelen"
    return f"{', '.join(told)} (van {len(verdicts)} {goals})"


def _with(
    goals: Sequence[Goal], verdicts: Sequence[Verdict], wanted: Sequence[Verdict]
) -> tuple[Evidence, ...]:
    """Return the goals that answer one of these verdicts, in the order of the verdicts."""
    return tuple(
        Evidence(goal.span)
        for each in wanted
        for goal, own in zip(goals, verdicts, strict=True)
        if own is each
    )


def verdict_of(goal: Goal, criterion: str) -> Verdict:
    """Return what a criterion says of one goal."""
    if criterion == ORIENTATION:
        return Verdict.JA if goal.orientation is Orientation.OUTCOME else Verdict.NEE
    found = goal.criteria.get(criterion)
    return found.verdict if found is not None else Verdict.NEE
