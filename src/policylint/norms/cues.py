"""The patterns of a norm, compiled once for all plans."""

from __future__ import annotations

from functools import cache

from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.matching import compile_pattern
from policylint.rules.timing import TimedPattern


@cache
def compiled(tokens: TokenGroups) -> TimedPattern | None:
    """Return some patterns as one, whatever the case of letters; None for none."""
    patterns = flatten(tokens)
    if not patterns:
        return None
    return compile_pattern("|".join(f"(?:{each})" for each in patterns), ignorecase=True)
