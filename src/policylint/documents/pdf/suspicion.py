"""Does the text of a page look like text? Cheap signs that its letters cannot be trusted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policylint.documents.pdf.page import Word

MAX_UNMAPPED = 0.05  # of sampled characters; 0.006 over a thousand real pages
MAX_UNKNOWN_LETTERS = 0.10
MIN_CHARACTERS = 30  # below it a page number or a chart label decides

_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_REPLACEMENT = "\ufffd"


def text_suspicion(words: Sequence[Word]) -> str:
    """Return in Dutch why the text of a page is suspect, or "" if it is not."""
    characters = sum(len(word.text) for word in words)
    if characters < MIN_CHARACTERS:
        return ""
    # A private-use or unknown character on its own is a bullet.
    in_words = [word.text for word in words if len(word.text) > 1]
    unknown = sum(map(_is_unknown, "".join(in_words)))
    letters = sum(sum(map(str.isalpha, word.text)) for word in words)
    if unknown > MAX_UNKNOWN_LETTERS * (letters + unknown):
        return "letters zonder betekenis"
    if letters and not any(_TWO_LETTERS.search(text) for text in in_words):
        return "geen woorden"
    return ""


def _is_unknown(character: str) -> bool:
    return character == _REPLACEMENT or "\ue000" <= character <= "\uf8ff"
