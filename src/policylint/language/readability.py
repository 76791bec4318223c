"""Readability formulas for Dutch: plain functions of counts and averages.

They predict how hard a *text* is, and no better than a few points: never ask one of a sentence, and
never take one for a level that a text "has" (Jansen & Lentz 2008; Kraf, Lentz & Pander Maat 2011).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from policylint.language.compounds import split_compound
from policylint.language.words import frequency

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SHORTEST = {"words": 50, "sentences": 3}
"""A text of fewer words or sentences has no readability: one word would change it."""

LEVELS = (34.0, 46.0, 58.0)
"""LiNT scores at which level 2, 3 and 4 begin (lint-ii 0.1.3; not those of the older LiNT)."""

UNKNOWN_FREQUENCY = 1.3592
"""Zipf value of a word that no list knows (lint-ii 0.1.3)."""

_CONCRETE = 0.405
"""Share of concrete nouns, put for every text: see `lint_ii`."""

_CALIBRATION = -0.377, 0.995
"""From wordfreq's Zipf values to those of SUBTLEX-NL, which LiNT-II was fitted on: a line fitted on
39 documents of news and encyclopedia (12,605 tokens, r .913 by token)."""

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_WITH_FREQUENCY = _CONTENT - {"PROPN"}


def flesch_douma(words: float, sentences: float, syllables: float) -> float:
    """Return Flesch's reading ease for Dutch: 0 very hard, 100 very easy, and beyond.

    W.H. Douma, De leesbaarheid van landbouwbladen (1960).
    """
    return 206.835 - 0.93 * words / sentences - 77 * syllables / words


def brouwer(words: float, sentences: float, syllables: float) -> float:
    """Return Brouwer's Leesindex A: the same scale, harder on long sentences.

    R.H.M. Brouwer, Paedagogische Studiën 40 (1963), 454-464.
    """
    return 195 - 2 * words / sentences - 200 / 3 * syllables / words


def lint_ii(word_frequency: float, dependency_length: float, content_per_clause: float) -> float:
    """Return an approximation of the LiNT-II score: 0 to 100, higher is harder.

    The coefficients are those of lint-ii 0.1.3 (Kim & Pander Maat) for spaCy 3.8. Its concreteness
    of nouns takes a list that is not free; here every text has the average of 0.405. Against
    lint-ii itself, on 39 documents with parses by hand, that is off by 3.9 points on average, by
    8.5 at most, and gives the same level for 74 % of them, never more than one level off.
    """
    predicted = (
        -11.472
        + 18.676 * word_frequency
        - 1.407 * dependency_length
        - 2.584 * content_per_clause
        + 15.460 * _CONCRETE
    )
    return 100 - min(100.0, max(0.0, predicted))


def lint_level(score: float) -> int:
    """Return the level of a LiNT-II score: 1 (hard for 14 % of adults) to 4 (for 78 %)."""
    return bisect_right(LEVELS, score) + 1


@lru_cache(maxsize=1 << 14)
def zipf_of(word: str) -> float:
    """Return how common a word is; a compound is as common as what it is a kind of. 0: unknown."""
    compound = split_compound(word)
    return frequency((compound.head if compound else word).lower())


def is_rare(word: str, below: float) -> bool:
    """True if a word is known, and rarer than a Zipf value, as a whole and by its head."""
    return 0 < max(zipf_of(word), frequency(word.lower())) < below


def counts_for_frequency(token: Token) -> bool:
    """True for the words whose frequency tells: content words, but no names."""
    return token.pos_ in _WITH_FREQUENCY and token.is_alpha


def rare_words(doc: Doc, below: float, min_letters: int) -> Iterator[Token]:
    """Yield the content words that are rarer than a Zipf value, also as a dictionary form."""
    for token in doc:
        may_be_name = token.i > 0 and not token.text.islower()
        if may_be_name or len(token) < min_letters or not counts_for_frequency(token):
            continue
        if is_rare(token.text, below) and frequency(token.lemma_.lower()) < below:
            yield token


def count_between(docs: Iterable[Doc], low: float, high: float) -> float:
    """Return how many content words have a Zipf value from `low` up to `high`."""
    words = (t for doc in docs for t in doc if counts_for_frequency(t))
    return sum(low <= zipf_of(word.text) < high for word in words)


def calibrated(zipf: float) -> float:
    """Return what LiNT-II would take for the frequency of a word with this Zipf value."""
    start, slope = _CALIBRATION
    return start + slope * zipf if zipf else UNKNOWN_FREQUENCY


def word_frequency(docs: Iterable[Doc]) -> float:
    """Return the mean frequency of the content words of some sentences, as LiNT-II has it."""
    return _mean(
        [calibrated(zipf_of(t.text)) for doc in docs for t in doc if counts_for_frequency(t)]
    )


def dependency_length(docs: Iterable[Doc]) -> float:
    """Return the mean over sentences of the most words that stand between a word and its head."""
    return _mean([max(_distances(doc), default=0) for doc in docs])


def content_per_clause(docs: Iterable[Doc]) -> float:
    """Return the mean over sentences of content words per finite verb.

    Adverbs of manner, 69 of which LiNT-II takes for content words, are left out.
    """
    return _mean([_content(doc) / max(1, _finite(doc)) for doc in docs])


def _content(doc: Doc) -> int:
    return sum(t.pos_ in _CONTENT and t.dep_ != "cop" for t in doc)


def _finite(doc: Doc) -> int:
    return sum(t.tag_.startswith("WW|pv") for t in doc)


def _distances(doc: Doc) -> Iterator[int]:
    """Yield the words between each word and its head; a conjunct hangs where the first one does."""
    place = {t.i: row for row, t in enumerate(t for t in doc if not (t.is_punct or t.is_space))}
    for token in doc:
        head = token.head
        if token.dep_ == "conj":
            token_hangs_on_root = head.head == head
            head = token if token_hangs_on_root else head.head
        if token.i in place and head.i in place and head.i != token.i:
            yield abs(place[token.i] - place[head.i]) - 1


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
