"""The roles that a municipality has in its plan, and where: regisseur, opdrachtgever, ...

A sentence tells a role if it names it, or the work that belongs to it (lexicon `gemeenterollen`),
and is about the municipality itself. What others must do, and "eigen regie" of residents, tell
none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from policylint.documents.model import BlockKind
from policylint.norms.facets import holds
from policylint.norms.ground import Ground
from policylint.statements.cues import wording
from policylint.statements.model import Evidence, Modality

ROLES = ("regisseur", "opdrachtgever", "uitvoerder", "partner")
_NO_ROLE = "geen"
_LEXICON = "gemeenterollen"


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
            unit = ground.units[index]
            barred = no_role.search(ground.text, unit.span.start, unit.span.end)
            if barred is None or barred.end() < match.start() or barred.start() > match.end():
                seen.add(index)
                found[role].append(ground.evidence(index))
    return found


def _is_ours(ground: Ground, index: int) -> bool:
    unit = ground.units[index]
    if unit.kind in (BlockKind.HEADING, BlockKind.TABLE) or unit.modality is Modality.PRESCRIBED:
        return False
    return holds("gemeente", ground, index)
