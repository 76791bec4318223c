"""The lexicon `tijdwoorden`, compiled: its classes refer to each other between braces."""

from __future__ import annotations

import re
from functools import cache

from policylint.vocabulary import shipped_lexicon

KINDS = (
    "datum",
    "kwartaal",
    "periode",
    "jaren",
    "termijn",
    "terugblik",
    "herhaling",
    "vaag",
)
"""The classes that are moments, in order of precedence where two begin at the same place."""

_REFERENCE = re.compile(r"\{([a-z-]+)\}")


@cache
def moment_pattern() -> re.Pattern[str]:
    """Return what finds every moment in folded text; the group that matched is its class."""
    kinds = "|".join(f"(?P<{kind}>{_joined(kind)})" for kind in KINDS)
    return re.compile(rf"(?<!\w)(?<!\w[-.,/]){_may_begin()}(?:{kinds})")


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return what finds an expression of one class in folded text."""
    return re.compile(_joined(name))


@cache
def pattern_before(name: str) -> re.Pattern[str]:
    """Return what finds an expression of one class that stands right before a place."""
    return re.compile(rf"(?<![\w-])(?:{_joined(name)})[\s:(]*$")


def is_backward(lead: str) -> bool:
    """True for words before a year that make it one to compare with: "sinds", "het peil van"."""
    return re.match(rf"(?:{_joined('terugwijzend')})(?!\w)", lead) is not None


def _joined(name: str) -> str:
    """Return the patterns of a class as one, the classes they refer to filled in."""
    joined = "|".join(shipped_lexicon("tijdwoorden").classes[name])
    filled = _REFERENCE.sub(lambda match: f"(?:{_joined(match[1])})", joined)
    return str(filled).replace(" ", r"[\x20\n]")


def _may_begin() -> str:
    """Return a cheap test for places where no moment can begin: most of a text."""
    return r"(?=[\dqkabcdefghijlmnoprstuvwz])"
