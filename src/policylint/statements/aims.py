"""How high a goal aims, and at what: its level and its orientation.

What a goal is about comes first in it, so a word for people before one for the organisation makes
an outcome. That and everything else that is known of the goal is weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from policylint.statements.criteriumwords import has, without_frame
from policylint.statements.drafts import Draft
from policylint.statements.model import Criterion, Level, Orientation
from policylint.statements.slots import Slots
from policylint.statements.weights import Signs, shipped_weights

_AROUND = (
    "regel:",
    "ervoor:",
    "erna:",
    "kopwoord:",
    "hoger kopwoord:",
    "doelen ernaast",
    "maatregelen ernaast",
    "persoonsvormen ernaast",
)
"""Signs of whether it is a goal, not of what it aims at."""


def orientation_of(draft: Draft, is_act: bool) -> Orientation:
    """Return whether people notice it or the municipality delivers it, by its first words."""
    people = has("mensen", draft.text)
    own = has("organisatie", without_frame(draft.text))
    if own and (people is None or own.start < people.start):
        return Orientation.OUTPUT
    return Orientation.OUTPUT if is_act else Orientation.OUTCOME


def level_of(draft: Draft, orientation: Orientation, slots: Slots) -> Level:
    """Return how high a goal aims by its words; an ideal names no amount."""
    if has("ideaal", draft.text) and not slots.targets:
        return Level.VISIE
    return Level.PRESTATIEDOEL if orientation is Orientation.OUTPUT else Level.EFFECTDOEL


def weighed_aim(signs: Signs) -> tuple[Level, Orientation]:
    """Return level and orientation when all signs of a goal are weighed."""
    levels = shipped_weights("niveau").chances(signs)
    orientations = shipped_weights("orientatie").chances(signs)
    return (
        Level(max(levels, key=lambda name: levels[name])),
        Orientation(max(orientations, key=lambda name: orientations[name])),
    )


def aim_signs(
    draft: Draft,
    signs: Signs,
    level: Level,
    orientation: Orientation,
    criteria: Mapping[str, Criterion],
) -> dict[str, float]:
    """Return the signs of what a goal aims at: those of its words, and what was found out."""
    signs = {sign: share for sign, share in signs.items() if not sign.startswith(_AROUND)}
    signs.update(dict.fromkeys(_of_goal(draft, level, orientation), 1.0))
    for name, criterion in criteria.items():
        signs[f"{name}: {criterion.verdict.value}"] = 1.0
        signs[f"{name}: {criterion.reason}"] = 1.0
    return signs


def _of_goal(draft: Draft, level: Level, orientation: Orientation) -> Iterator[str]:
    yield f"oriëntatie: {orientation.value}"
    yield f"niveau: {level.value}"
    yield f"herkomst: {draft.origin.value}"
