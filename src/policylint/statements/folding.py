"""Text as the word lists spell it, character for character: an offset in it is one in the text."""

from __future__ import annotations

from functools import lru_cache

_FOLDED = {
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u2018\u2019", "'"),
    "ó": "o",  # vóór
}
_TABLE = str.maketrans(_FOLDED)


@lru_cache(maxsize=8)
def folded(text: str) -> str:
    """Return `text` in lower case with plain spaces, hyphens and quotes; as long as it was."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" becomes two characters
        lower = "".join(one if len(one := char.lower()) == 1 else char for char in text)
    return lower.translate(_TABLE)
