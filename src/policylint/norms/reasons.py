"""Says why a deels is no ja: which parts of it were found, and which were not.

Only what is true of the whole plan is said to be "niet gevonden": a part that stands elsewhere, or
in a passage that is shown, was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from policylint.norms.facets import FACETS, holds
from policylint.norms.ground import Ground
from policylint.statements.model import Evidence, Verdict
from policylint.verdicts import Answer, Checkpoint

NOTHING = (
    "toets vond geen van de onderdelen in de passages hieronder; ze komen het dichtst in de buurt, "
    "een lezer moet oordelen"
)
_ALL = "alle onderdelen gevonden, maar niet overtuigend"
_ONLY_PARTLY = "gevonden wat deels vraagt"


def explained(answer: Answer, checked: Verdict, ground: Ground) -> Answer:
    """Complete the checkpoints of a deels with what its passages hold, and say what is missing.

    `checked` is the verdict of the check alone. A reason that the check gave itself stays.
    """
    if answer.verdict is not Verdict.DEELS or not answer.checkpoints:
        return answer
    shown = list(_units(answer.evidence, ground))
    checkpoints = tuple(_completed(each, answer, shown, ground) for each in answer.checkpoints)
    reason = answer.reason or "; ".join(_told(checkpoints, answer, checked, ground))
    return replace(answer, checkpoints=checkpoints, reason=reason)


def _completed(
    part: Checkpoint, answer: Answer, shown: Sequence[int], ground: Ground
) -> Checkpoint:
    """Return a part with the first passage shown that holds it, if it had none."""
    if part.found:
        return part
    at = next((index for index in shown if _holds(part.name, answer, ground, index)), None)
    return part if at is None else replace(part, evidence=ground.evidence(at))


def _told(
    checkpoints: Sequence[Checkpoint], answer: Answer, checked: Verdict, ground: Ground
) -> Iterator[str]:
    here = [each.name for each in checkpoints if each.found]
    missing = [each.name for each in checkpoints if not each.found]
    if not missing:
        yield _ALL
        return
    if not here and checked is not Verdict.DEELS:
        yield NOTHING
        return
    elsewhere = [name for name in missing if _is_anywhere(name, answer, ground)]
    nowhere = [name for name in missing if name not in elsewhere]
    yield f"gevonden: {_named(here)}" if here else _ONLY_PARTLY
    if elsewhere:
        yield f"wel elders, niet daarbij: {_named(elsewhere)}"
    if nowhere:
        yield f"niet gevonden: {_named(nowhere)}"


def _named(parts: Sequence[str]) -> str:
    """Quote the names of parts: one may be "niet"."""
    return ", ".join(f"‘{part}’" for part in parts)


def _holds(name: str, answer: Answer, ground: Ground, index: int) -> bool:
    if name in answer.cues:
        return index in answer.cues[name]
    return name in FACETS and holds(name, ground, index)


def _is_anywhere(name: str, answer: Answer, ground: Ground) -> bool:
    return any(_holds(name, answer, ground, at) for at in range(len(ground.units)))


def _units(passages: Sequence[Evidence], ground: Ground) -> Iterator[int]:
    for each in passages:
        index = ground.unit_at(each.span.start)
        if index is not None:
            yield index
