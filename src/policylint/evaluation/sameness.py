"""When two words for the same thing are the same: units, sources."""

from __future__ import annotations

import re
import unicodedata

_UNITS = {
    "procent": "%",
    "percentage": "%",
    "pct": "%",
    "aantal": "",
    "jaren": "jaar",
    "maanden": "maand",
    "weken": "week",
    "dagen": "dag",
    "uren": "uur",
    "€": "euro",
}
"""Ways to write a unit; a plain count may say "aantal" or nothing."""


def same_unit(one: str, other: str) -> bool:
    """True for the same unit in other letters: "procent" and "%", "m³" and "m3"."""
    return _unit(one) == _unit(other)


def same_source(one: str, other: str) -> bool:
    """True if two sources have the same words, or one is a part of the other.

    "CBS" is "CBS, jaarlijks": who reads either can find it.
    """
    first, second = _words(one), _words(other)
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and any(
        longer[start : start + len(shorter)] == shorter for start in range(len(longer))
    )


def _unit(text: str) -> str:
    words = unicodedata.normalize("NFKC", text).casefold().split()
    return " ".join(_UNITS.get(word, word) for word in words).strip()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())
