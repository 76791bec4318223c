"""Numbers that measure nothing: of articles and roads, ages, codes, hours of the clock."""

from __future__ import annotations

from functools import cache

import regex

from policylint.statements.measurewords import after, before, word
from policylint.statements.numerals import Numeral, NumeralKind

_WINDOW = 48
_CODES = regex.compile(
    r"https?://\S+|www\.\S+|\S+@\S+"
    r"|\b\d{1,2}[.:]\d{2}(?: ?- ?\d{1,2}[.:]\d{2})?(?: ?(?:uur|u)\b)"
    r"|\b\d{1,2}:\d{2}\b"
    r"|\bom \d{1,2} uur\b|\bvan \d{1,2} tot \d{1,2} uur\b|\b\d{1,2} ?- ?\d{1,2} uur\b"
    r"|\b24 ?[/x] ?7\b|\b24 uur per dag\b"
    r"|\b(?:0\d{1,3}|14)[ -]{1,3}\d{2,3}(?:[ ]?\d{2,3}){1,3}\b|\b(?:14|0\d{2,3}) 0\d{2,3}\b"
    r"|\.{4,}\s?\d+|\[\d{1,3}\]|\b\d+[/]\d+(?:[/]\d+)*\b(?! (?:van|deel))|\b\d{5,}-\d+\b"
)
_POSTCODE = regex.compile(r"\b[1-9]\d{3} ?(?!EU|EN|DE|OP|IN)[A-Z]{2}\b")
_AGE_AFTER = regex.compile(
    r"\s?(?:jaar|jr\.?)?\s?(?:en|of) (?:ouder|jonger)|\s?\+(?!\w)|\s?plus(?:sers?)?\b"
    r"|\s?jaar (?:oud|en ouder|of ouder)|\s?-?jarigen?\b|\s(?:jarigen?)\b"
)
_AGE_RANGE = regex.compile(
    r"\s?(?:-|tot en met|tot|t/m|en|of|a|à)\s?\d{1,3}\s?(?:jaar|jr|-?jarigen?)\b"
)
_AGE_LEAD = regex.compile(
    r"(?:\b(?:tot|vanaf|t/m|tot en met|onder de|boven de|onder|boven|sinds|van|tussen(?: de)?)\s"
    r"|\d\s?-\s?|\d\s(?:tot|en|of|t/m|tot en met)\s)$"
)
_YEARS = regex.compile(r"\s?(?:jaar|jr)\b")
_GLUED = regex.compile(r"[^\W\d_]|-[^\W\d_]|_|/\w")
_HEADING = regex.compile(r"[.)]?\s+[^\W\d_]")
_NAME = regex.compile(r"(?:^|[^\s])\s+((?:[A-Z][\w'’&-]*))\s$")
_SENTENCE_END = regex.compile(r"(?:^|[.!?:;•|\n(]\s*)$")


def code_spans(text: str, low: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of web addresses, hours, phone numbers, postcodes and the like."""
    codes = [match.span() for match in _CODES.finditer(low, start, end)]
    return [*codes, *(match.span() for match in _POSTCODE.finditer(text, start, end))]


def has_label(low: str, numeral: Numeral, start: int) -> bool:
    """True behind "artikel", "tabel", "doel": what follows is a number of one, no amount."""
    window = low[max(start, numeral.start - _WINDOW) : numeral.start]
    return _label().search(window) is not None


def is_age(low: str, numeral: Numeral, start: int, end: int) -> bool:
    """True for "18 jaar en ouder", "jongeren tot 27 jaar", "0-4 jaar", "12 tot 18 jaar"."""
    if numeral.value > 120 or numeral.kind is NumeralKind.RELATIVE:
        return False
    if _AGE_AFTER.match(low, numeral.end, end):
        return True
    window = low[max(start, numeral.start - _WINDOW) : numeral.start]
    lead = _AGE_LEAD.search(window)
    is_range = _AGE_RANGE.match(low, numeral.end, end) is not None
    if not is_range and not (lead and _YEARS.match(low, numeral.end, end)):
        return False
    if _person().search(window):
        return True
    return not before("duur").search(window[: lead.start()] if lead else window)


def is_heading_number(text: str, numeral: Numeral, start: int, end: int) -> bool:
    """True for "1. Inleiding", "3 Wonen" at the head of a line."""
    if numeral.kind is NumeralKind.WORDS or numeral.value > 99 or numeral.scaled:
        return False
    at_head = numeral.start == start or text[numeral.start - 1] == "\n"
    follows = _HEADING.match(text, numeral.end, end)
    if not at_head or follows is None:
        return False
    return text[numeral.end] in ".)" or text[follows.end() - 1].isupper()


def in_name(text: str, numeral: Numeral, start: int) -> bool:
    """True for "Leader 3", "Windows 11": a capitalised word inside a sentence, then a number."""
    if numeral.kind is not NumeralKind.DIGITS or numeral.value % 1 or numeral.scaled:
        return False
    window = text[max(start, numeral.start - _WINDOW) : numeral.start]
    name = _NAME.search(window)
    return name is not None and not _SENTENCE_END.search(window[: name.start(1)])


def is_glued(low: str, numeral: Numeral, end: int) -> bool:
    """True if letters or a hyphenated word are attached: "3e", "65-plussers", "2e-lijns"."""
    if after("maat").match(low, numeral.end, end):
        return False
    return _GLUED.match(low, numeral.end, end) is not None


@cache
def _label() -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\w-])(?:{word('nummer').pattern})[\s(]*(?:nr\.? |nummers? )?$")


@cache
def _person() -> regex.Pattern[str]:
    return regex.compile(rf"(?<!\w)(?:{word('persoon').pattern})(?!\w)")
