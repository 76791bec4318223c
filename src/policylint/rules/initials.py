"""Whether the words beside an abbreviation are what it stands for.

"Dienst Uitvoering Onderwijs DUO", "DUO: Dienst Uitvoering Onderwijs": the words begin with its
letters, in order. Short words may stand between ("Centrum voor Jeugd en Gezin (CJG)"), a long word
may hold more than one of the letters ("Intern Projectoverleg" or "IPO"), and the abbreviation may
be part of a compound ("het CJG-loket (Centrum voor Jeugd en Gezin)").
"""

from __future__ import annotations

from functools import lru_cache

import regex

from policylint.documents.model import Span

_REACH = 120
"""Characters on either side of an abbreviation, in its own line, in which the words stand."""
_FEWEST = 3
"""Letters that it takes: two words beside "OM" begin with an o and an m by chance."""
_GAP = r"(?:[^\S\n]|[,:=&/(“”\"‘’'–-])(?:[^\S\n]|[,:=&/(“”\"‘’'–-]|\d)*"
"""What stands between two words of one name: no full stop, and no line end."""
_SHORT = rf"(?:\p{{L}}{{1,4}}{_GAP})"


def is_spelled_out(text: str, place: Span) -> bool:
    """True if the words directly before or behind an abbreviation begin with its letters."""
    letters = "".join(filter(str.isalpha, place.of(text)))
    if len(letters) < _FEWEST:
        return False
    begin = max(text.rfind("\n", 0, place.start) + 1, place.start - _REACH)
    end = text.find("\n", place.end)
    end = min(len(text) if end < 0 else end, place.end + _REACH)
    before, behind = _long_forms(letters)
    return bool(before.search(text, begin, place.start) or behind.match(text, place.end, end))


@lru_cache(maxsize=1024)
def _long_forms(letters: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Return what may stand before the abbreviation of these letters, and what behind it."""
    next_letter = rf"(?:\p{{L}}*?|\p{{L}}*{_GAP}{_SHORT}{{0,3}})"
    name = rf"\b(?=\p{{L}}+{_GAP}\p{{L}}){next_letter.join(letters)}\p{{L}}*"
    before = rf"{name}{_GAP}{_SHORT}?\Z"
    behind = rf"(?:-\p{{Ll}}+)?{_GAP}{_SHORT}?{name}"
    return regex.compile(before, regex.IGNORECASE), regex.compile(behind, regex.IGNORECASE)
