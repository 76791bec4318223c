"""What the words of a heading, a numbered heading and a caption look like."""

from __future__ import annotations

import re

LETTER_SHARE = 0.5  # of the characters: less, and it is an amount or a label of a chart
MOST_WORDS_BEFORE_COLON = 6

_START = re.compile(r"[\"'“‘„(¿]*[^\W_a-zß-öø-ÿ]")
_WORD = re.compile(r"[^\W\d_]{2}")
_NUMBER = re.compile(
    r"(?i)(?:(?:hoofdstuk|paragraaf|deel|bijlage|artikel|programma|thema)\s+)?"
    r"(?:\d{1,2}(?:\.(?:\d{1,3}|[a-z]))*|[IVX]{1,5}|[A-Z])[.):]?\s"
)
_DECIMAL = re.compile(r"\d{1,2}(?:\.(?:\d{1,3}|[a-z]))+\.?\s")
_ABBREVIATED = re.compile(r"\b(?:etc|e\.d|a\.o|o\.a|c\.a)\.$")
_CAPTION = re.compile(
    r"(?:(?:Figuur|Fig\.|Tabel|Grafiek|Kaart|Diagram|Afbeelding|Schema|Foto|Kader|Box)"
    r"\s+[\dIVX][\w.]*(?:\s*[:.–—-]|\s+[A-Z(‘“\"]|\s*$)"
    r"|(?:Bron|Bronnen|Foto|Fotografie|Beeld|Toelichting bij)\s*:)"
)


def is_caption(text: str) -> bool:
    """True for "Tabel 2.1 - Indicatoren" and "Bron: CBS", not for "Tabel 2 laat zien dat"."""
    return _CAPTION.match(text) is not None


def is_numbered(text: str) -> bool:
    """True if the text begins with the number of a heading."""
    return _NUMBER.match(text) is not None


def reads_like_a_title(text: str) -> bool:
    """True for words that may stand over a text; a full stop only ends a numbered title."""
    if not _START.match(text) or not _WORD.search(text):
        return False
    letters = sum(character.isalpha() for character in text)
    if letters < LETTER_SHARE * len(text.replace(" ", "")):
        return False
    if text[-1] == ":":
        return len(text.split()) <= MOST_WORDS_BEFORE_COLON
    if text[-1] == "." and _DECIMAL.match(text):
        return True
    return text[-1] not in ".,;" or _ABBREVIATED.search(text) is not None
