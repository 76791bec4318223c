"""What a stop behind an abbreviation means for the end of a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from policylint.vocabulary import shipped_lexicon

LEXICON = "afkortingen-zin"


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The classes of the lexicon, in lower case; what each means stands in the lexicon file."""

    never_end: frozenset[str]
    end_before_capital: frozenset[str]
    end_before_opening_word: frozenset[str]
    only_before_number: frozenset[str]
    numbered: frozenset[str]
    before_letter: tuple[str, ...]
    opening_words: frozenset[str]

    @property
    def never_words(self) -> frozenset[str]:
        """The abbreviations that are no word without their stop ("min." is, "mld." is not)."""
        return self.never_end | self.end_before_capital | self.end_before_opening_word


@cache
def default_abbreviations() -> Abbreviations:
    """Return the abbreviations that come with policylint."""
    classes = shipped_lexicon(LEXICON).classes
    return Abbreviations(
        never_end=frozenset(classes["nooit"]),
        end_before_capital=frozenset(classes["voor_hoofdletter"]),
        end_before_opening_word=frozenset(classes["voor_beginwoord"]),
        only_before_number=frozenset(classes["voor_getal"]),
        numbered=frozenset(classes["genummerd"]),
        before_letter=tuple(classes["voor_letter"]),
        opening_words=frozenset(classes["beginwoorden"]),
    )
