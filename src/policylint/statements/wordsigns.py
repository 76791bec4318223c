"""The signs that words are: which they are, their form, their role, how a sentence begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from policylint.language.analysis import Word

_NO_WORDS = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X"})
_ROLES = frozenset(
    {"nsubj", "nsubj:pass", "csubj", "obj", "obl", "advcl", "ccomp", "xcomp", "acl:relcl"}
)
_FORMED = ("VERB", "NOUN", "ADJ")
_OPENING = 3
_OPENING_LEMMAS = 4
_FEATURES = 3
"""Parts of a tag that tell its form: "WW|pv|tgw" of "WW|pv|tgw|met-t"."""


def word_signs(words: Sequence[Word]) -> dict[str, float]:
    """Return the signs of an annotated sentence, each with what it counts for."""
    found: dict[str, float] = {}
    for word in words:
        if word.part not in _NO_WORDS:
            found[f"woord: {word.lemma}"] = 0.5
        if word.role in _ROLES:
            found[f"zinsdeel: {word.role}"] = 0.5
        if word.role == "mark":
            found[f"voegwoord: {word.lemma}"] = 1.0
        if word.role == "obj":
            found[f"voorwerp: {word.lemma}"] = 0.7
        if word.part == "AUX":
            found[f"hulpwoord: {word.text}"] = 0.7
        if word.role == "advmod":
            found[f"bijwoord: {word.lemma}"] = 0.5
        if word.part in _FORMED:
            found["vorm: " + "|".join(word.form.split("|")[:_FEATURES])] = 0.3
    parts = [word.part for word in words[:_OPENING]]
    for length in range(1, len(parts) + 1):
        found["begin: " + " ".join(parts[:length])] = 1.0
    if "PROPN" in parts[1:]:
        found["naam vooraan"] = 1.0
    lemmas = [word.lemma for word in words if word.part not in _NO_WORDS]
    for one, other in pairwise(lemmas[:_OPENING_LEMMAS]):
        found[f"woorden: {one} {other}"] = 0.5
    return found
