"""The roles that a municipality has in its plan, and where: regisseur, opdrachtgever, ...

A sentence tells a role if it names it, or the work that belongs to it (lexicon `gemeenterollen`),
and is about the municipality itself. What others must do, "eigen regie" of residents, and what it
says not to do tell none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from policylint.documents.model import BlockKind, Span
from policylint.norms.facets import holds
from policylint.norms.ground import Ground
from policylint.statements.cues import wording
from policylint.statements.model import OTHERS, Evidence

ROLES = ("regisseur", "opdrachtgever", "uitvoerder", "partner")
_NO_ROLE = "geen"
_LEXICON = "gemeenterollen"
_BEFORE, _BEHIND = 30, 20
"""Characters before and behind a cue in which a negation denies it."""
_STOP = regex.compile(r"[.,;:()]")


def roles_of(ground: Ground) -> Mapping[str, Sequence[Evidence]]:
    """Return the passages that tell each role, in reading order."""
    no_role = wording(_LEXICON, _NO_ROLE)
    found: dict[str, list[Evidence]] = {role: [] for role in ROLES}
    for role in ROLES:
        seen: set[int] = set()
        for match in wording(_LEXICON, role).finditer(ground.text):
            index = ground.unit_at(match.start())
            if index is None or index in seen or not _is_ours(ground, index):
                continue
            unit, cue = ground.units[index].span, Span(match.start(), match.end())
            barred = no_role.finditer(ground.text, unit.start, unit.end)
            if any(cue.overlaps(Span(*each.span())) for each in barred):
                continue
            if not _is_denied(ground.text, cue, unit):
                seen.add(index)
                found[role].append(ground.evidence(index))
    return found


def _is_denied(text: str, cue: Span, unit: Span) -> bool:
    """True if a negation stands in a cue, or beside it in the same clause."""
    before = text[max(unit.start, cue.start - _BEFORE) : cue.start]
    behind = text[cue.end : min(unit.end, cue.end + _BEHIND)]
    beside = _STOP.split(before)[-1] + cue.of(text) + _STOP.split(behind)[0]
    return wording(_LEXICON, "ontkend").search(beside) is not None


def _is_ours(ground: Ground, index: int) -> bool:
    unit = ground.units[index]
    if unit.kind in (BlockKind.HEADING, BlockKind.TABLE) or unit.modality in OTHERS:
        return False
    return holds("gemeente", ground, index)
