"""The plural of a phrase with a noun: "jonge bedrijven", "plekken met veel problemen"."""

from __future__ import annotations

from functools import cache

from policylint.language.inflection import Inflector, Slot
from policylint.language.verbphrases import PREPOSITIONS
from policylint.language.words import frequency, is_known
from policylint.vocabulary import shipped_lexicon

_BEHIND = PREPOSITIONS | {"per", "rond", "tegen", "zonder", "waar"}
_BEHIND |= {f"waar{preposition}" for preposition in PREPOSITIONS} | {"waarmee", "waarlangs"}
"""What stands behind the noun: "waarmee wij samenwerken". Behind "die" a verb would change too."""
_USUAL = 3.0
"""Zipf value: what looks like an adjective, and is none, has no usual form with "e"."""
_UNCHANGED = ("e", "en")
"""Ends of adjectives that have no other form: "gouden", and what has its "e" already."""


def plural_of(phrase: str, inflector: Inflector) -> str:
    """Return the plural of a phrase that begins with a noun, or with adjectives and a noun.

    Empty where it has none, or none that is known: "hulp bij het huishouden", "het geven".
    """
    words = phrase.split()
    end = next((at for at, word in enumerate(words) if word in _BEHIND), len(words))
    head = words[:end]
    if not head or words.count(head[-1]) > 1:
        return ""
    if not has_plural(head[-1]) or _function_words().intersection(head):
        return ""
    *adjectives, noun = head
    inflected = [_with_e(word, inflector) for word in adjectives]
    many = "" if noun.endswith("en") else inflector.forms(noun, "noun").get(Slot.PLURAL, "")
    if not all(map(str.isalpha, head)) or not all(inflected) or not is_known(many):
        return ""
    return " ".join([*inflected, many, *words[end:]])


def has_plural(noun: str) -> bool:
    """True unless a noun is listed as one without a plural: "hulp"."""
    return noun not in shipped_lexicon("zonder-meervoud").entries()


@cache
def _function_words() -> frozenset[str]:
    return frozenset(shipped_lexicon("functiewoorden").entries())


def _with_e(adjective: str, inflector: Inflector) -> str:
    if adjective.endswith(_UNCHANGED):
        return adjective if frequency(adjective) >= _USUAL else ""
    form = inflector.forms(adjective, "adjective").get(Slot.WITH_E, "")
    return form if frequency(form) >= _USUAL else ""
