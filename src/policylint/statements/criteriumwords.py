"""The lexicon `criteriumwoorden`: words that show how specific and measurable a goal is."""

from __future__ import annotations

from functools import cache

import regex

from policylint.documents.model import Span
from policylint.vocabulary import shipped_lexicon


def has(class_name: str, text: str) -> Span | None:
    """Return where a passage has a wording of this class of `criteriumwoorden`, or None."""
    match = wording(class_name).search(text)
    return Span(*match.span()) if match else None


def without_frame(text: str) -> str:
    """Blank who wants it and where it is written: "Het college wil", "met deze nota"."""
    return str(wording("kader").sub(lambda match: " " * len(match[0]), text))


@cache
def milestone_verbs() -> frozenset[str]:
    """Return the verbs of an act that is done or not done: "openen", "vaststellen"."""
    return frozenset(shipped_lexicon("werkwoorden").classes["mijlpaal"])


@cache
def wording(class_name: str) -> regex.Pattern[str]:
    """Return the pattern of one class; sources are names, so their capitals count."""
    patterns = shipped_lexicon("criteriumwoorden").classes[class_name]
    flags = 0 if class_name == "bron" else regex.IGNORECASE
    return regex.compile("|".join(f"(?:{p})" for p in patterns), flags)
