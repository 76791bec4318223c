"""Does the text of a page look like text? Cheap signs that its letters cannot be trusted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policylint.documents.pdf.page import Word

MAX_UNMAPPED = 0.05  # of sampled characters; 0.006 over a thousand real pages
MAX_UNKNOWN_LETTERS = 0.10
MIN_CHARACTERS = 30  # below it a page number or a chart label decides

_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]")


def text_suspicion(words: Sequence[Word]) -> str:
    """Return in Dutch why the text of a page is suspect, or "" if it is not."""
    text = "".join([word.text for word in words])
    if len(text) < MIN_CHARACTERS:
        return ""
    # A private-use or unknown character on its own is a bullet.
    in_words = [word.text for word in words if len(word.text) > 1]
    unknown = len(_UNKNOWN.findall("".join(in_words)))
    letters = sum(map(str.isalpha, text))
    if unknown > MAX_UNKNOWN_LETTERS * (letters + unknown):
        return "letters zonder betekenis"
    if letters and not any(_TWO_LETTERS.search(text) for text in in_words):
        return "geen woorden"
    return ""
