"""Dutch sentence boundaries in the running text of one block.

A boundary lies between two whitespace-separated tokens, never inside one. Whether there is one
follows from the token before it (does it stop?), the one after it (can a sentence begin like
that?) and where the sentence began; so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from policylint.documents.model import Span
from policylint.documents.note_marks import without_mark
from policylint.language.abbreviations import Abbreviations, default_abbreviations

_STOPS = ".!?…"
_CLOSING_BRACKETS = ")]}"
_CLOSING = _CLOSING_BRACKETS + "\"'”’»›"
_OPENING = "([{\"'“„‘‚«‹”’,"  # with the comma of the old Dutch quote: ,,Ja''
_DASHES = "-–—*"
_BULLETS = "•▪●‣◦■➢"
_LOOSE_CLOSING = frozenset({"''", "’’", "”", "»", ")", "]"})  # set off by a space: "Ja. ''"
_CURRENCY = "€$£"
_LAST_CHARACTERS = frozenset(_STOPS + _CLOSING + "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹")
# How far to look for the word that a sentence begins with, past dashes and loose brackets.
_OPENING_REACH = 3

_TOKEN = re.compile(r"\S+")
_DOTTED = re.compile(r"(?:[^\W\d_]|[A-Z][a-z])(?:\.(?:[^\W\d_]|[A-Z][a-z]))+")  # o.a, J.P, Th.J
_INITIAL = re.compile(r"[A-ZÀ-Þ]|IJ|Th|Ph|Ch|Chr|Joh")
_ROMAN = re.compile(r"[IVXLC]+")
_APOSTROPHE_WORD = re.compile(r"['’‘][stn]")
_APOSTROPHE_NAME = re.compile(r"['’‘]s-[A-ZÀ-Þ]")
_ITEM_NUMBER = re.compile(r"[A-Z]?\d{1,2}(?:\.\d{1,2})*[a-z]?|[A-Za-z]|[IVX]{1,5}")
_ITEM_LETTER = re.compile(r"[a-z][.)]")


class _Opening(Enum):
    """What a sentence would begin with."""

    CAPITAL = auto()
    NUMBER = auto()
    OTHER = auto()


def split_sentences(
    text: str,
    start: int = 0,
    end: int | None = None,
    abbreviations: Abbreviations | None = None,
) -> list[Span]:
    """Return the sentences of `text[start:end]`, in order and without white space around them.

    Every character that is not white space lies in exactly one sentence. A text without a stop
    (a heading, a list item) is one sentence.
    """
    known = abbreviations or default_abbreviations()
    matches = _TOKEN.finditer(text, start, len(text) if end is None else end)
    places = [match.span() for match in matches]
    tokens = [text[left:right] for left, right in places]
    sentences: list[Span] = []
    first = 0
    for index, token in enumerate(tokens):
        if (
            index + 1 == len(tokens)
            or text.count("\n", places[index][1], places[index + 1][0]) > 1
            or tokens[index + 1][0] in _BULLETS
            # Most tokens do not; that is seen before a call is made.
            or (token[-1] in _LAST_CHARACTERS and _ends_sentence(tokens, first, index, known))
        ):
            sentences.append(Span(places[first][0], places[index][1]))
            first = index + 1
    return sentences


def _ends_sentence(tokens: Sequence[str], first: int, index: int, known: Abbreviations) -> bool:
    """True if the sentence that begins with token `first` ends with `index`, which is not last."""
    token = tokens[index]
    if tokens[index + 1] in _LOOSE_CLOSING:
        return False
    if token in _LOOSE_CLOSING and index > first:
        token = tokens[index - 1] + token
    body, stop = _split_stop(without_mark(token))
    opening, word = _opening(tokens, index + 1)
    if not stop or opening is _Opening.OTHER or _is_item_number(tokens, first, index, body, known):
        return False
    if not body or stop.startswith(("..", "…")):
        # "(...)" leaves something out, and dots before a number lead to a page.
        is_omission = not body and stop[-1] in _CLOSING_BRACKETS
        return opening is _Opening.CAPITAL and not is_omission
    is_label = index > first and tokens[index - 1].lower().endswith(known.before_letter)
    if stop.rstrip(_CLOSING_BRACKETS) != "." or (is_label and _INITIAL.fullmatch(body)):
        return True
    after_abbreviation = _abbreviation_ends(body, opening, word, known)
    # In "(zorg e.d.) Ook" the stop belongs to the abbreviation alone.
    return after_abbreviation is None or (after_abbreviation and stop == ".")


def _split_stop(token: str) -> tuple[str, str]:
    """Split `("enz.")` into its word and its stop with what closes; no stop gives ""."""
    body = token.rstrip(_STOPS + _CLOSING)
    tail = token[len(body) :]
    closed = tail.lstrip(_CLOSING)
    return body.lstrip(_OPENING) + tail[: len(tail) - len(closed)], closed


def _opening(tokens: Sequence[str], index: int) -> tuple[_Opening, str]:
    """Return what a sentence that begins at `index` would begin with, and that word.

    "iPad" and "'s-Gravenhage" count as capitals, "b." does in "b. Wonen".
    """
    for here in range(index, min(index + _OPENING_REACH, len(tokens))):
        token = tokens[here]
        if _APOSTROPHE_NAME.match(token):
            return _Opening.CAPITAL, token
        word = token.lstrip(_OPENING + _DASHES)
        if _APOSTROPHE_WORD.fullmatch(token) or not any(map(str.isalnum, word)):
            continue
        if word[0].isdigit() or word[0] in _CURRENCY:
            return _Opening.NUMBER, word
        if word[0].islower():
            is_item = _ITEM_LETTER.fullmatch(word) and tokens[here + 1 : here + 2]
            capital = tokens[here + 1][0] if is_item else word[1:2]
            return (_Opening.CAPITAL if capital.isupper() else _Opening.OTHER), word
        return (_Opening.CAPITAL if word[0].isalpha() else _Opening.OTHER), word
    return _Opening.OTHER, ""


def _is_item_number(
    tokens: Sequence[str], first: int, index: int, body: str, known: Abbreviations
) -> bool:
    """True for "3." in "Artikel 3. De raad", "3. De raad" and "Wij doen: 3. Meer groen"."""
    if not _ITEM_NUMBER.fullmatch(body):
        return False
    before = index - 1
    if before >= first and tokens[before].lower() in known.numbered:
        before -= 1
    if before < first:
        return True
    return tokens[before][-1] in ":;" or not tokens[before].strip(_DASHES + _BULLETS)


def _abbreviation_ends(
    body: str, opening: _Opening, word: str, known: Abbreviations
) -> bool | None:
    """Tell whether the stop behind `body` ends a sentence; None if it is no abbreviation."""
    forms = {f"{body.lower()}.", re.split(r"[-/]", body.lower())[-1] + "."}  # "incl./excl."
    if forms & known.never_end:
        return False
    if forms & known.end_before_capital:
        return opening is _Opening.CAPITAL
    if forms & known.only_before_number and (
        opening is _Opening.NUMBER or _ROMAN.fullmatch(word.rstrip(",;:.)"))
    ):
        return False
    if forms & known.end_before_opening_word or _DOTTED.fullmatch(body) or _INITIAL.fullmatch(body):
        return _is_opening_word(word, known)
    return None


def _is_opening_word(word: str, known: Abbreviations) -> bool:
    """True for "De", but not for "DE": in capitals a name looks the same."""
    bare = word.rstrip(_CLOSING + ",:;")
    return bare.lower() in known.opening_words and bare == bare.capitalize()
