"""Where words, and beginnings and parts of words, stand in a text: built once, asked often."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

import regex

from policylint.documents.model import Span
from policylint.rules.leads import Lead, Place, is_word

_WORD = regex.compile(r"\w+")
_JOINED = regex.compile(r"[\w-]*+\Z")
_REACH = 60
"""Characters that a word with hyphens goes back at most."""


def lower_same_length(text: str) -> str:
    """Lower-case without moving offsets: the few characters that would grow stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class WordIndex:
    """Where each word of a text starts; words are maximal runs of word characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lowered = lower_same_length(text)
        self._starts: dict[str, list[int]] = defaultdict(list)
        self._places: dict[Lead, Sequence[int]] = {}
        for match in _WORD.finditer(self.lowered):
            self._starts[match[0]].append(match.start())

    def find_any(self, phrases: Iterable[str], ignorecase: bool) -> Iterator[Span]:
        """Yield every place of each phrase, phrase by phrase; see `find`."""
        for phrase in phrases:
            # Most words of a lexicon are not in a text; those cost no more than this.
            if phrase in self._starts or not (phrase.islower() and phrase.isalpha()):
                yield from self.find(phrase, ignorecase)

    def find(self, phrase: str, ignorecase: bool) -> Iterator[Span]:
        """Yield every place of `phrase` as whole words; it must start with a word character."""
        lowered = lower_same_length(phrase)
        wanted = lowered if ignorecase else phrase
        text = self.lowered if ignorecase else self.text
        for start in self._rarest(lowered):
            end = start + len(phrase)
            if (
                text.startswith(wanted, start)
                and not is_word(self.text[end : end + 1])
                and not is_word(self.text[start - 1 : start] if start else "")
            ):
                yield Span(start, end)

    def _rarest(self, phrase: str) -> Sequence[int]:
        """Return where a phrase would start, going by that word of it that occurs least.

        A word in the middle tells as much as the first, and "in het kader van" starts with "in".
        """
        if phrase.isalpha():
            return self._starts.get(phrase, ())
        best: Sequence[int] = ()
        shift = 0
        for match in _WORD.finditer(phrase):
            starts = self._starts.get(match[0])
            if starts is None:
                return ()
            if not best or len(starts) < len(best):
                best, shift = starts, match.start()
        return [start - shift for start in best if start >= shift]

    def places(self, lead: Lead) -> Sequence[int]:
        """Return where a match that begins so can start, in no order."""
        if lead not in self._places:
            look = {
                Place.ANYWHERE: self._anywhere,
                Place.START: self._starting,
                Place.INSIDE: self._holding,
            }
            self._places[lead] = tuple(look[lead.place](lead.text))
        return self._places[lead]

    @cached_property
    def _words(self) -> Sequence[str]:
        return sorted(self._starts)

    def _anywhere(self, text: str) -> Iterator[int]:
        at = self.lowered.find(text)
        while at >= 0:
            yield at
            at = self.lowered.find(text, at + 1)

    def _starting(self, text: str) -> Iterator[int]:
        first = _WORD.match(text)[0]
        if len(first) < len(text):
            for start in self._starts.get(first, ()):
                if self.lowered.startswith(text, start):
                    yield start
            return
        for word in self._words[bisect_left(self._words, text) :]:
            if not word.startswith(text):
                break
            yield from self._starts[word]

    def _holding(self, text: str) -> Iterator[int]:
        """Yield the starts of words that hold a text, and of the words tied to those by hyphens."""
        for word in self._words:
            if text not in word:
                continue
            for start in self._starts[word]:
                yield start
                if self.lowered[start - 1 : start] == "-":
                    yield from self._tied(start)

    def _tied(self, end: int) -> Iterator[int]:
        """Yield every boundary of a word in the run of letters and hyphens up to a place."""
        begin = _JOINED.search(self.lowered, max(0, end - _REACH), end).start()
        for at in range(begin, end):
            if is_word(self.lowered[at : at + 1]) != is_word(self.lowered[at - 1 : at]):
                yield at
