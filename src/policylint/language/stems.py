"""Stems of Dutch verbs, and letters that double or change before an ending."""

from __future__ import annotations

from itertools import pairwise

_VOWELS = "aeiouyäëïöü"
_DOUBLED = "aeou"
"""Vowels that are written double in a closed syllable: "maken", "maak"."""

_DIGRAPHS = frozenset(["aa", "ee", "oo", "uu", "ie", "ei", "oe", "eu", "ui", "ou", "au"])
_UNSTRESSED = ("el", "em", "en", "er", "ig", "ik")
_SHORTEST = 2
_WITHOUT_DIAERESIS = str.maketrans("ëïöü", "eiou")


def verb_stems(infinitive: str) -> tuple[str, ...]:
    """Return what may be the stem of a verb: "maken" -> "maak", "mak"; "leven" -> "leef", "lef".

    Spelling does not say which it is ("beheren" has "beheer", "verbeteren" has "verbeter"), so
    the likelier comes first and the caller looks which one exists.
    """
    if not infinitive.endswith("n") or len(infinitive) <= _SHORTEST:
        return ()
    if infinitive.endswith("aan"):
        return (infinitive[:-2],)
    if infinitive.endswith(("ien", "oen")) or not infinitive.endswith("en"):
        return (infinitive[:-1],)
    short = infinitive[:-2]
    if len(short) < _SHORTEST:
        return ()
    return tuple(dict.fromkeys(_hardened(stem) for stem in _closed(short)))


def _closed(stem: str) -> tuple[str, ...]:
    """Return a stem as it is written when its last syllable is closed."""
    last, before = stem[-1], stem[-2]
    if last in _VOWELS:
        return (stem,)
    if last == before:
        return (stem[:-1],)
    vowel = before.translate(_WITHOUT_DIAERESIS)
    is_single = vowel in _DOUBLED and stem[-3:-1] not in _DIGRAPHS
    if before != vowel:  # "initiër": the doubled vowel needs no diaeresis, "initieer"
        return (stem[:-2] + vowel * 2 + last,)
    return (stem[:-2] + vowel * 2 + last, stem) if is_single else (stem,)


def _hardened(stem: str) -> str:
    """Return a stem with the consonant that ends it: "leev" -> "leef", "reiz" -> "reis"."""
    return stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1], stem[-1])


def double_before_ending(word: str, ending: str) -> str:
    """Join a word and an ending that begins with "e": "plan", "plannen"; "groot", "grote".

    In a word of more syllables some ends are taken as unstressed: "maatregelen".
    """
    if len(word) < 2 or word[-1] in _VOWELS:
        return word + ending
    last, vowel = word[-1], word[-2]
    before = word[-3:-1]
    voiced = {"f": "v", "s": "z"}.get(last, last)
    if before in _DIGRAPHS:
        return word[: -2 if before[0] == before[1] else -1] + voiced + ending
    syllables = sum(a in _VOWELS and b not in _VOWELS for a, b in pairwise(word))
    is_stressed = syllables == 1 or not word.endswith(_UNSTRESSED)
    if vowel in "aeiou" and last not in "wxj" and is_stressed:
        return word + last + ending
    return word + ending
