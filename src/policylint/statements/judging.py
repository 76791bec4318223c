"""Weighs the answers on S and M against all that is known of a goal, where no fact settles them.

The answers of `criteria.py` look at a few words; they are signs here among others, as the
decisions are for what a goal is (docs/weighing.md). An amount, a norm or a milestone settles M; a
slogan settles S.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from policylint.documents.model import Span
from policylint.statements.model import Criterion, Evidence, Verdict
from policylint.statements.weights import Signs, shipped_weights

SETTLED = {"S": "S staat vast", "M": "M staat vast"}
"""The signs of a goal whose answer needs no weighing."""

_FILES = {"S": "specifiek", "M": "meetbaar"}
_REASONS = {
    ("S", Verdict.JA): "zegt wat er dan is, en voor wie of waar",
    ("S", Verdict.DEELS): "zegt niet precies voor wie, waar of hoeveel",
    ("S", Verdict.NEE): "zegt niet wat er dan is",
    ("M", Verdict.JA): "is na te gaan zoals het er staat",
    ("M", Verdict.DEELS): "is maar ten dele na te gaan",
    ("M", Verdict.NEE): "noemt geen maat en geen hoeveelheid",
}


def judged(criteria: Mapping[str, Criterion], signs: Signs, span: Span) -> dict[str, Criterion]:
    """Return the criteria of the goal at `span`, those on S and M weighed."""
    return {**criteria, **dict(_weighed(criteria, signs, span))}


def _weighed(
    criteria: Mapping[str, Criterion], signs: Signs, span: Span
) -> Iterator[tuple[str, Criterion]]:
    for letter, file in _FILES.items():
        if SETTLED[letter] in signs:
            continue
        weights = shipped_weights(file)
        chances = weights.chances(signs)
        verdict = Verdict(max(chances, key=lambda name: chances[name]))
        if verdict is not criteria[letter].verdict and chances[verdict] >= weights.least:
            evidence = () if verdict is Verdict.NEE else (Evidence(span),)
            yield letter, Criterion(verdict, evidence, _REASONS[letter, verdict])
