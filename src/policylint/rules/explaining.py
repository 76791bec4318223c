"""Whether a text explains a word itself: between brackets, behind a colon, in a sentence.

Any word, where it stands; the terms that a plan itself sets out to define, with their meaning,
are read by `statements/definitions.py`. The wordings stand in the lexicon `uitleg`; `{term}` in a
pattern is the word as it is written.
"""

from __future__ import annotations

from functools import cache

import regex

from policylint.documents.model import Span
from policylint.vocabulary import shipped_lexicon

_TERM = "{term}"
_MARK = "ꙮ"
"""A letter that no Dutch text has stands for the word, so that no pattern is made per word."""
_BEFORE, _BEHIND = 80, 160
"""Characters on either side of a word, in its own line, that may hold an explanation of it."""


def is_explained(text: str, place: Span) -> bool:
    """True if the words around a place of a term say what the term means."""
    begin = max(text.rfind("\n", 0, place.start) + 1, place.start - _BEFORE)
    end = text.find("\n", place.end)
    end = min(len(text) if end < 0 else end, place.end + _BEHIND)
    around = text[begin : place.start] + _MARK + text[place.end : end]
    return any(pattern.search(around) for pattern in _wordings())


@cache
def _wordings() -> tuple[regex.Pattern[str], ...]:
    entries = shipped_lexicon("uitleg").entries()
    return tuple(regex.compile(entry.replace(_TERM, _MARK)) for entry in entries)
