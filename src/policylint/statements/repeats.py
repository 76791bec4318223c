"""A goal that comes back in summary, chapter and table is one goal with several places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policylint.statements.contentwords import content_words
from policylint.statements.drafts import Draft

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
