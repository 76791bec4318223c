"""Weighs what the decisions made of each unit against everything else that speaks for or against.

The decisions (`decisions.py`) look at one unit and one question at a time. What they said is a
sign among others here: the heading, the words, what stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from policylint.documents.model import Document
from policylint.statements.classify import Kind, Reading
from policylint.statements.model import Origin
from policylint.statements.roles import Role
from policylint.statements.signs import signs_of
from policylint.statements.weights import Signs, Weights

_NAMED = 2
"""Signs that a reason names."""

_UNTOLD = (
    *("regel:", "lengte:", "het ", "woorden:", "ervoor:", "erna:", "begin:", "begint ", "vorm:"),
    *("hulpwoord:", "bijwoord:", "zinsdeel:", "persoonsvorm", "eerste zin", "eerste werkwoord"),
)
"""Signs that tell a reader nothing."""
_WORD = "woord: "
_TELLING = 5
"""Letters of a word that may be named: "in" and "ook" tell nothing either."""

_NAMES = {Kind.GOAL: "doel", Kind.MEASURE: "maatregel"}


def weighed(document: Document, readings: Sequence[Reading], weights: Weights) -> list[Reading]:
    """Return what each unit states when all its signs are weighed."""
    titles = [document.section_path(reading.unit.span.start) for reading in readings]
    pairs = zip(readings, signs_of(readings, titles), strict=True)
    return [_weighed(reading, signs, weights) for reading, signs in pairs]


def is_decided(reading: Reading) -> bool:
    """True for what needs no weighing.

    A label of its own ("Doel 2.1"); a place where no goal of the plan can stand; what the
    municipality itself wants; an item, or the only paragraph, right under "Doelen" or
    "Maatregelen".
    """
    unit, right_under = reading.unit, not reading.unit.distance
    match reading.by:
        case "labelled" | "of_bodies":
            return True
        case "wish":
            return reading.kind is Kind.GOAL and reading.facts.is_ours
        case "listed":
            return right_under and unit.role in (Role.GOAL, Role.MIXED)
        case "prose_under_goals":
            return right_under and unit.role is Role.GOAL and unit.lone
        case "acts":
            alone = unit.lone and unit.role is Role.MEASURE
            return right_under and (alone or reading.origin is Origin.HEADING)
        case _:
            return False


def is_said(reading: Reading) -> bool:
    """True for a goal in so many words: "ons doel is", "we willen dat"."""
    return reading.kind is Kind.GOAL and reading.by in ("said", "wish")


def _weighed(reading: Reading, signs: Signs, weights: Weights) -> Reading:
    if is_decided(reading):
        return replace(reading, signs=signs)
    chances = weights.chances(signs)
    if is_said(reading) and chances[Kind.GOAL] >= weights.least_said:
        return replace(reading, chance=max(chances[Kind.GOAL], weights.sure), signs=signs)
    name = max(weights.kinds, key=lambda each: chances[each])
    least = weights.least_new if reading.kind is Kind.OTHER else weights.least
    kind = Kind(name) if chances[name] >= least else Kind.OTHER
    told = replace(reading, kind=kind, chance=chances[kind.value], signs=signs)
    if kind in (reading.kind, Kind.OTHER):
        return told
    under_goals = reading.unit.role in (Role.GOAL, Role.MIXED, Role.ASPIRATION)
    origin = Origin.HEADING if under_goals and kind is Kind.GOAL else Origin.CUE
    return replace(told, reason=_reason(kind, signs, weights), origin=origin)


def _reason(kind: Kind, signs: Signs, weights: Weights) -> str:
    heavy = [sign for sign in weights.heaviest(signs, kind.value) if _tells(sign)]
    named = " en ".join(f"‘{sign}’" for sign in heavy[:_NAMED])
    return f"lijkt door {named} een {_NAMES[kind]}" if named else f"lijkt op een {_NAMES[kind]}"


def _tells(sign: str) -> bool:
    word = sign.removeprefix(_WORD)
    return not sign.startswith(_UNTOLD) and (word == sign or len(word) >= _TELLING)
