"""Fits how likely a word stands left or right in a compound; makes the splitter's table.

A log-linear model: of all cuts of a word, and "no cut", one is right. Each cut has the features
of what stands left of it and of what stands right, so its score is a sum, and each word in the
table has one number for either side.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from compound_exceptions import BEGINNINGS, ENDS, PARTICLES
from compound_gold import Gold, Marked
from dutch_words import DutchWords
from policylint.language.compounds import LINKS, SHORTEST_PART

Array = Any

# Zipf frequencies. Rarer parts would make the table twice as long, for half a point more.
_RARE = 1.7
_RARE_IF_UNLISTED = 2.6
_TAKES_S = re.compile(r"[aeiouy].*(?:heid|ing|teit|schap|tie|ij)$")
_VOWEL = re.compile(r"[aeiouyéëïöü]")
SHORT_LENGTHS = (6, 7, 8)
_ROUNDS = 12
_RATE = 0.1
_SHRINK = 1e-4
# An unmarked word is a compound all the same in one case of five.
_WEIGHT_OF_UNMARKED = 0.7


@dataclass(frozen=True, slots=True)
class Cut:
    """A way to part a word: modifier, link and head."""

    modifier: str
    link: str
    head: str

    @property
    def left(self) -> str:
        """The modifier with its link."""
        return self.modifier + self.link


@dataclass(frozen=True, slots=True)
class Counts:
    """How often a part is seen: in the nouns of the list, and among marked compounds."""

    left: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    link: Counter[tuple[str, str]] = field(default_factory=Counter)
    modifier: Counter[str] = field(default_factory=Counter)
    head: Counter[str] = field(default_factory=Counter)


class CompoundScores:
    """The model: `fit` it, then ask the scores of a left and a right part, in tenths."""

    def __init__(self, dutch: DutchWords, gold: Gold) -> None:
        self.dutch = dutch
        self.modifiers = {word for word in _possible_modifiers(dutch) if _may_be_part(word)}
        self.modifiers -= PARTICLES | BEGINNINGS
        self.heads = {word for word in _possible_heads(dutch) if _may_be_part(word)} - ENDS
        self.counts = self._count(gold)
        self.left_weights, self.right_weights, self.whole_weights = self._fit(gold)

    def table(self) -> Iterator[tuple[str, int, int, str]]:
        """Yield side, score, length of the link, and word; each word once on each side.

        And for short words how much higher the score of a cut must be, with their length.
        """
        right = {head: self._right_score(head) for head in self.heads}
        yield from (("right", score, 0, head) for head, score in right.items())
        best: dict[str, tuple[int, int]] = {}
        for modifier in self.modifiers:
            for link in LINKS:
                left = modifier + link
                if not link or left in self.counts.left or _takes(modifier, link):
                    value = self._left_score(modifier, link), len(link)
                    best[left] = max(best.get(left, value), value)
        yield from (("left", *value, left) for left, value in best.items())
        for length, weight in zip(SHORT_LENGTHS, self.whole_weights[1:], strict=True):
            yield "whole", round(10 * float(weight)), length, ""

    def cuts(self, word: str) -> Iterator[Cut]:
        """Yield the cuts of a word in two parts that may be parts."""
        for place in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            left, head = word[:place], word[place:]
            if head in self.heads and left not in PARTICLES:
                for link in LINKS:
                    modifier = left.removesuffix(link)
                    if left.endswith(link) and modifier in self.modifiers:
                        yield Cut(modifier, link, head)

    def _count(self, gold: Gold) -> Counts:
        counts = Counts()
        for noun in self.dutch.nouns:
            if noun.isalpha() and noun.islower():
                cuts = list(self.cuts(noun))
                counts.right.update({cut.head for cut in cuts})
                counts.left.update({cut.left for cut in cuts})
                counts.link.update((cut.modifier, cut.link) for cut in cuts)
        for parts in {compound.parts for compound in gold.compounds}:
            counts.modifier[parts[0]] += 1
            counts.head[parts[-1]] += 1
        return counts

    def _left_features(self, modifier: str, link: str, seen: int = 0) -> list[float]:
        """Describe a modifier; `seen` is how often the word that is asked about counts itself."""
        dutch, counts = self.dutch, self.counts
        is_noun = modifier in dutch.nouns
        frequency = max(dutch.zipf.get(modifier, 0), dutch.stems.get(modifier, 0))
        marked = counts.modifier[modifier] - seen
        takes_s = _takes(modifier, "s")
        return [
            *_steps(frequency),
            is_noun,
            not is_noun and modifier in dutch.stems,
            not is_noun and modifier in dutch.adjectives,
            not is_noun and modifier in dutch.noun_forms,
            *(len(modifier) == length for length in (3, 4, 5)),
            *(link == each for each in LINKS),
            math.log1p(max(0, counts.left[modifier + link] - 1)),
            math.log1p(counts.link[modifier, link]),
            math.log1p(max(0, marked)),
            marked > 0,
            takes_s and link == "s",
            takes_s and link == "",
        ]

    def _right_features(self, head: str, seen: int = 0) -> list[float]:
        dutch, counts = self.dutch, self.counts
        lemma = min(dutch.lemmas(head), default=head)
        marked = counts.head[lemma] - seen
        return [
            *_steps(max(dutch.zipf.get(head, 0), dutch.zipf.get(lemma, 0))),
            head in dutch.nouns,
            head in dutch.noun_forms,
            head not in dutch.noun_forms,
            *(len(head) == length for length in (3, 4, 5)),
            math.log1p(max(0, counts.right[head] - 1)),
            math.log1p(max(0, marked)),
            marked > 0,
        ]

    def _left_score(self, modifier: str, link: str) -> int:
        return round(10 * float(np.dot(self._left_features(modifier, link), self.left_weights)))

    def _right_score(self, head: str) -> int:
        score = float(np.dot(self._right_features(head), self.right_weights))
        return round(10 * (score - float(self.whole_weights[0])))

    def _fit(self, gold: Gold) -> tuple[Array, Array, Array]:
        """Return the weights of the left, of the right, and of no cut."""
        cases = [*self._marked_cases(gold.compounds), *self._unmarked_cases(gold.unmarked)]
        chance = np.random.default_rng(0)
        weights = np.zeros(len(cases[0][0][0]))
        squares = np.full(len(weights), 1e-6)
        for _ in range(_ROUNDS):
            for number in chance.permutation(len(cases)):
                rows, right, weight = cases[number]
                odds = np.exp((scores := rows @ weights) - scores.max())
                wanted = odds * right / (odds * right).sum()
                change = weight * (wanted - odds / odds.sum()) @ rows - _SHRINK * weights
                squares += change * change
                weights += _RATE * change / np.sqrt(squares)
        middle = len(self._left_features("huis", ""))
        end = -len(_whole_features(""))
        return weights[:middle], weights[middle:end], weights[end:]

    def _marked_cases(self, compounds: Iterable[Marked]) -> Iterator[tuple[Array, Array, float]]:
        for compound in compounds:
            cuts = list(self.cuts(compound.form))
            right = [cut.head == compound.form[compound.head_start :] for cut in cuts]
            if any(right):
                yield (
                    self._rows(compound.form, cuts, compound.parts),
                    np.array([*right, False]),
                    1.0,
                )

    def _unmarked_cases(self, words: Iterable[str]) -> Iterator[tuple[Array, Array, float]]:
        for word in words:
            cuts = list(self.cuts(word))
            if cuts:
                right = np.array([*(False for _ in cuts), True])
                yield self._rows(word, cuts), right, _WEIGHT_OF_UNMARKED

    def _rows(self, word: str, cuts: Iterable[Cut], parts: tuple[str, ...] = ("",)) -> Array:
        """Return a row of features for each cut, and a last one for no cut.

        What a marked compound itself adds to the counts is taken off: they are to say what is
        known of the parts from other words.
        """
        whole = _whole_features(word)
        rows = []
        for cut in cuts:
            is_own_head = parts[-1] in self.dutch.lemmas(cut.head)
            left = self._left_features(cut.modifier, cut.link, cut.modifier == parts[0])
            rows.append([*left, *self._right_features(cut.head, is_own_head), *(0 for _ in whole)])
        return np.array([*rows, [*(0 for _ in rows[0][len(whole) :]), *whole]], dtype=float)


def _whole_features(word: str) -> list[float]:
    return [1, *(len(word) == length for length in SHORT_LENGTHS)]


def _steps(frequency: float) -> list[float]:
    """Return a frequency in three pieces, so that its weight may differ from piece to piece."""
    return [min(frequency, 3) / 3, min(max(frequency - 3, 0), 1.2), max(0, frequency - 4.2)]


def _takes(modifier: str, link: str) -> bool:
    """True for an "s" after "voorziening": such words always have it."""
    return link == "s" and bool(_TAKES_S.search(modifier))


def _possible_modifiers(dutch: DutchWords) -> Iterator[str]:
    for word, frequency in (*dutch.zipf.items(), *dutch.stems.items()):
        is_listed = word in dutch.noun_forms or word in dutch.adjective_forms or word in dutch.stems
        if frequency >= (_RARE if is_listed else _RARE_IF_UNLISTED):
            yield word


def _possible_heads(dutch: DutchWords) -> Iterator[str]:
    for word in (*dutch.noun_forms, *dutch.adjective_forms):
        if dutch.zipf.get(word, 0) >= _RARE:
            yield word


def _may_be_part(word: str) -> bool:
    return len(word) >= SHORTEST_PART and word.isalpha() and bool(_VOWEL.search(word))
