"""Verdicts from statements: what share of the measures, indicators or goals has something.

| of | has |
|---|---|
| indicator | goal: it is tied to one; eenheid: one unit for all its values |
| measure | geld: an amount; goal: a goal in its row or section; partner: a partner by name |
| goal | partner; indicator; geld: an amount in its section |

Ja if at least `share` have it, deels if any has, nee if none. Without any statement: `without`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from policylint.documents.model import Span
from policylint.norms.goals import counted_goals
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.statements.actors import find_actors
from policylint.statements.model import ActorKind, Evidence, Goal, Indicator, Measure, Verdict
from policylint.verdicts import Answer, Confidence

Statement = Goal | Indicator | Measure


class SharesNorm(Norm):
    """The keys of this check."""

    extends: Literal["shares"]
    of: Literal["indicator", "measure", "goal"]
    has: str
    share: Annotated[float, Field(gt=0.0, le=1.0)] = 0.5
    without: Literal["nee", "nvt", "nvb"] = "nee"

    @model_validator(mode="after")
    def _can_be_asked(self) -> SharesNorm:
        if (self.of, self.has) not in _ASKED:
            choices = ", ".join(has for of, has in _ASKED if of == self.of)
            raise ValueError(f"'has: {self.has}' kan niet bij '{self.of}'; kies uit {choices}")
        return self


def answer(norm: SharesNorm, ground: Ground) -> Answer:
    """Answer a norm by how many statements have what it asks."""
    asked = [each for each in _statements(norm.of, ground) if _is_asked(norm, each)]
    if not asked:
        return Answer(Verdict(norm.without), f"geen {_NAMES[norm.of]}", (), Confidence.ZWAK)
    has = _ASKED[norm.of, norm.has]
    fits = [each for each in asked if has(each, ground)]
    verdict = Verdict.NEE
    if fits:
        verdict = Verdict.JA if len(fits) >= norm.share * len(asked) else Verdict.DEELS
    reason = f"{len(fits)} van de {len(asked)} {_NAMES[norm.of]}"
    return Answer(verdict, reason, tuple(Evidence(each.span) for each in fits))


_NAMES = {"indicator": "indicatoren", "measure": "maatregelen", "goal": "doelen"}


def _statements(of: str, ground: Ground) -> list[Statement]:
    statements = ground.statements
    if of == "indicator":
        return list(statements.indicators)
    return list(statements.measures) if of == "measure" else list(counted_goals(statements.goals))


def _is_asked(norm: SharesNorm, each: Statement) -> bool:
    if norm.has != "eenheid" or not isinstance(each, Indicator):
        return True
    numbers = [v for v in (*each.past, *each.targets) if v.number is not None]
    return len(numbers) > 1


def _is_tied(each: Statement, _: Ground) -> bool:
    return isinstance(each, Indicator) and bool(each.goals)


def _has_indicator(each: Statement, _: Ground) -> bool:
    return isinstance(each, Goal) and bool(each.indicators)


def _has_one_unit(each: Statement, _: Ground) -> bool:
    if not isinstance(each, Indicator):
        return False
    units = {v.unit for v in (*each.past, *each.targets) if v.number is not None and v.unit}
    return len(units) <= 1


def _has_amount(each: Statement, _: Ground) -> bool:
    if not isinstance(each, Goal | Measure):
        return False
    found = each.criteria.get("geld" if isinstance(each, Measure) else "R")
    wanted = (Verdict.JA,) if isinstance(each, Measure) else (Verdict.JA, Verdict.DEELS)
    return found is not None and found.verdict in wanted


def _stands_by_goal(each: Statement, ground: Ground) -> bool:
    """True if a measure stands in the row, or in the section, of a goal."""
    if ground.document.section_at(each.span.start) in ground.goal_sections:
        return True
    places = (place for goal in ground.statements.goals for place in goal.places)
    return any(place.overlaps(each.span) for place in places)


def _names_partner(each: Statement, ground: Ground) -> bool:
    span = _around(each.span, ground)
    found = find_actors(ground.text, span.start, span.end, ground.partners)
    return any(actor.kind is ActorKind.PARTNER and actor.named for actor in found)


def _around(span: Span, ground: Ground) -> Span:
    """Return the whole row or sentence that a statement stands in."""
    index = ground.unit_at(span.start)
    return ground.units[index].span if index is not None else span


_ASKED: Mapping[tuple[str, str], Callable[[Statement, Ground], bool]] = {
    ("indicator", "goal"): _is_tied,
    ("indicator", "eenheid"): _has_one_unit,
    ("measure", "geld"): _has_amount,
    ("measure", "goal"): _stands_by_goal,
    ("measure", "partner"): _names_partner,
    ("goal", "partner"): _names_partner,
    ("goal", "indicator"): _has_indicator,
    ("goal", "geld"): _has_amount,
}
