"""Does the plan say that another document answers a norm?

"De afspraken staan in het uitvoeringsprogramma": the answer may be there. The verdict on this
plan stays what it is, and the reference is shown beside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from policylint.norms.ground import Ground
from policylint.statements.cues import wording
from policylint.statements.model import Evidence


def reference_in(ground: Ground, units: Iterable[int]) -> Evidence | None:
    """Return the first of some units that refers to another document; None if none does."""
    pattern = wording("normwoorden", "verwijzing")
    for index in units:
        span = ground.units[index].span
        if pattern.search(ground.text, span.start, span.end):
            return ground.evidence(index)
    return None
