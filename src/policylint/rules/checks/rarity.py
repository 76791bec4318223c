"""rarity: words that few readers know, by how often they are used in Dutch.

Keys: `below` (Zipf: 3 is once in a million words, 2 once in ten million), `min_letters`,
`exceptions`. Content words only, no names and nothing with a digit or a capital inside a sentence;
a compound is as rare as what it is a kind of, an inflected word as its dictionary form. Words that
no frequency list has are left out: they are mistakes or compounds more often than rare words. The
hit is the first place of a word. Message: the first %s is the word, the second how often it is
used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from policylint.documents.model import Span
from policylint.language.needs import Need
from policylint.language.readability import is_rare, rare_words
from policylint.language.words import words
from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import word_test
from policylint.rules.passages import Passage
from policylint.rules.schema import Rule
from policylint.rules.view import View

# Tags alone would do; but readability has every sentence parsed, and a parse holds tags too.
_PARSE = frozenset({Need.PARSE})


class Rarity(Rule):
    """The first place of each word that is rarer than `below` is a hit."""

    extends: Literal["rarity"]
    below: Annotated[float, Field(gt=0)]
    min_letters: Annotated[int, Field(ge=1)] = 5
    exceptions: TokenGroups = ()

    def needs(self) -> frozenset[str]:
        """Return what it takes to know content words and dictionary forms."""
        return _PARSE

    @cached_property
    def is_excepted(self) -> Callable[[str], bool]:
        """Tell whether a dictionary form is no hit."""
        return word_test(flatten(self.exceptions), ignorecase=True)


def run(rule: Rarity, view: View) -> Iterator[Hit]:
    """Yield the first place of each rare word."""
    places: dict[str, list[Span]] = {}
    spans = [passage.span for passage in view.select(rule) if _may_hold_one(rule, passage)]
    for sentence in view.analysis.sentences(spans, _PARSE):
        for token in rare_words(sentence.doc, rule.below, rule.min_letters):
            places.setdefault(token.lemma_.lower(), []).append(sentence.token_span(token))
    for word, found in places.items():
        if not rule.is_excepted(word):
            yield Hit(found[0], args=(found[0].of(view.document.text), str(len(found))))


def _may_hold_one(rule: Rarity, passage: Passage) -> bool:
    """True if a word is rare as it is written: only then is its sentence parsed."""
    found = (span.of(passage.text) for span in words(passage.text))
    return any(len(word) >= rule.min_letters and is_rare(word, rule.below) for word in found)
