"""A goal that comes back in summary, chapter and table is one goal with several places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

from policylint.statements.drafts import Draft
from policylint.vocabulary import shipped_lexicon

_WORD = regex.compile(r"[\p{L}\d][\p{L}\d'’%-]*")
_SAME = 0.72
"""Share of content words that two passages have in common when they state one goal."""
_PART = 0.9
"""Share of the shorter one's words that the longer one holds, for a goal told in short."""
_ENOUGH_WORDS = 3


def merged(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """Group the drafts of one goal; each group and the groups are in reading order."""
    groups: list[list[Draft]] = []
    words: list[frozenset[str]] = []
    for draft in drafts:
        own = content_words(draft.text)
        index = next((i for i, known in enumerate(words) if _is_same(own, known)), None)
        if index is None:
            groups.append([draft])
            words.append(own)
        else:
            groups[index].append(draft)
            words[index] = max(words[index], own, key=len)
    return groups


@lru_cache(maxsize=20_000)
def content_words(text: str) -> frozenset[str]:
    """Return the words of a passage that say something, in lower case, cut to their stem."""
    stop = _stop_words()
    found = (match[0].lower() for match in _WORD.finditer(text))
    return frozenset(_stem(word) for word in found if word not in stop)


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    small, large = sorted((one, other), key=len)
    if len(small) < _ENOUGH_WORDS:
        return one == other
    if _numbers(small) and _numbers(large) and _numbers(small) != _numbers(large):
        return False
    shared = len(small & large)
    return shared / len(one | other) >= _SAME or shared / len(small) >= _PART


def _numbers(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if word[0].isdigit())


def _stem(word: str) -> str:
    """Cut the endings that one goal told twice may differ in: "wonen", "woont"."""
    return regex.sub(r"(?:en|e|s|t|n)$", "", word) if len(word) > 4 else word


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    return frozenset(shipped_lexicon("functiewoorden").entries())
