"""The words of a passage that say what it is about."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from policylint.vocabulary import shipped_lexicon

_WORD = regex.compile(r"[\p{L}\d][\p{L}\d'’%-]*")


def words_in(text: str) -> list[str]:
    """Return the words and numbers of a passage in lower case, in reading order."""
    return [match[0].lower() for match in _WORD.finditer(text)]


@lru_cache(maxsize=20_000)
def content_words(text: str) -> frozenset[str]:
    """Return the words of a passage that say something, in lower case, cut to their stem."""
    return frozenset(stem(word) for word in words_in(text) if not is_stop_word(word))


def is_stop_word(word: str) -> bool:
    """True for a word that says nothing by itself: "de", "wordt"."""
    return word in _stop_words()


def stem(word: str) -> str:
    """Cut the endings that one goal told twice may differ in: "wonen", "woont"."""
    return regex.sub(r"(?:en|e|s|t|n)$", "", word) if len(word) > 4 else word


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(shipped_lexicon("functiewoorden").entries())
