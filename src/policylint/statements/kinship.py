"""How near two words are: the same, a compound or derivation of one another, of one field."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from policylint.statements.contentwords import content_words, words_in
from policylint.vocabulary import shipped_lexicon

_STEM, _END = 5, 6
"""Letters that two words share from the start, or of a word that ends a compound."""
_HEAD = 3
"""Letters before the end of a compound."""
_TAIL = 4
"""Letters behind a word in a derivation of it: "eenzaamheid"."""
_MOST = 0.7
"""What two words that are kin share of the longer one."""
_SAME, _COMPOUND, _KIN = 1.0, 0.8, 0.6


@lru_cache(maxsize=50_000)
def likeness(word: str, others: frozenset[str]) -> float:
    """Return 1 for a word that is among others, less for a compound or a derivation of one."""
    if word in others:
        return _SAME
    best = 0.0
    for other in others:
        short, long = sorted((word, other), key=len)
        if len(short) < _STEM:
            continue
        if len(short) >= _END and _is_part(short, long):
            return _COMPOUND
        if short[:_STEM] != long[:_STEM]:
            continue
        shared = _shared_start(short, long)
        begins = shared == len(short) >= _END
        if begins or shared >= _MOST * len(long):
            best = _KIN
    return best


def _is_part(short: str, long: str) -> bool:
    """True for "leegstand" in "winkelleegstand" and "zorg" in "zorgers".

    Not for "formatie" in "informatie", and less for what a compound only begins with.
    """
    more = len(long) - len(short)
    return (long.endswith(short) and more >= _HEAD) or (long.startswith(short) and more <= _TAIL)


def _shared_start(short: str, long: str) -> int:
    """Return how many letters two words have in common from the start."""
    pairs = enumerate(zip(short, long, strict=False))
    return next((at for at, (one, other) in pairs if one != other), len(short))


def fields_of(text: str) -> frozenset[str]:
    """Return what a text is about: the classes of related words that it has words of."""
    return frozenset(field for word in words_in(text) for field in _fields_of_word(word))


@lru_cache(maxsize=20_000)
def _fields_of_word(word: str) -> frozenset[str]:
    return frozenset(name for name, pattern in _fields() if pattern.fullmatch(word))


@cache
def _fields() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    classes = shipped_lexicon("verwante-woorden").classes
    return tuple((name, regex.compile("|".join(entries))) for name, entries in classes.items())


def shares_only_people(words: frozenset[str], others: frozenset[str]) -> bool:
    """True for "jongeren met jeugdzorg" and "jongeren doen mee"."""
    shared = {word for word in words if likeness(word, others)}
    return bool(shared) and shared <= _people()


@cache
def _people() -> frozenset[str]:
    return content_words(" ".join(shipped_lexicon("doelgroepen").entries("algemeen")))
