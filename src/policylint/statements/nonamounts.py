"""Numbers that measure nothing: of articles and roads, ages, codes, hours of the clock."""

from __future__ import annotations

import re
from functools import cache

from policylint.statements.measurewords import after, before, word
from policylint.statements.numerals import Numeral, NumeralKind

_WINDOW = 48
_HOUR = r"(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
_CODES = re.compile(
    r"(?=[\dhwxborpdsiuavt.\[*×])(?:https?://\S+|www\.\S+"
    r"|\b\d{1,2}[.:]\d{2}(?: ?- ?\d{1,2}[.:]\d{2})?(?: ?(?:uur|u)\b)"
    r"|\b\d{1,2}:\d{2}\b"
    rf"|\b(?:om|rond) {_HOUR} uur\b|\b(?:van|tussen) {_HOUR} (?:tot|en) {_HOUR} uur\b"
    r"|\b\d{1,2} ?- ?\d{1,2} uur\b"
    r"|\b(?:blad|pagina|blz\.|pag\.|dia|sheet) \d+ (?:van|/) \d+\b"
    r"|(?<![\d.,-])\d{1,3}-\d{4,}\b|\b\d+-\d+-[^\W\d]\w*"
    r"|[x*×] ?(?:€ ?)?1\.000(?:\.000)?(?:,-)?|\bbedragen in (?:€ ?)?1\.000(?:,-)?"
    r"|\b(?:in|uit|sinds|anno) 1[5-8]\d\d\b"
    r"|\b(?:van|vanaf|tot|rond) 1[5-8]\d\d\b(?! [^\W\d])|\b\d{1,2}\.(?=\t)"
    r"|\b\d{2,3}[ -]?(?:km|kilometer)[ -]?(?:zone|gebied|weg|straat)\w*"
    r"|\b\d{1,3}- (?:en|of|tot)\b"
    r"|(?<=')\d\d\b|\b(?:zie|zie ook|onder) \d{1,2}\. [a-z])"
    r"|\b24 ?[/x] ?7\b|\b24 uur per dag\b"
    r"|\b(?:0\d{1,3}|14)[ -]{1,3}\d{2,3}(?:[ ]?\d{2,3}){1,3}\b|\b(?:14|0\d{2,3}) 0\d{2,3}\b"
    r"|(?<!\.)\.{3,}+\s?\d+|\[\d{1,3}\]|\b\d+[/]\d+(?:[/]\d+)*\b(?! (?:van|deel))|\b\d{4,}-\d{3,}\b"
)
_POSTCODE = re.compile(r"\b[1-9]\d{3} ?(?!EU|EN|DE|OP|IN)[A-Z]{2}\b")
_AGE_AFTER = re.compile(
    r"\s?(?:jaar|jr\.?)?\s?(?:en|of) (?:ouder|jonger)|\s?\+(?:ers?)?(?!\w)|\s?plus(?:sers?)?\b"
    r"|\s?jaar (?:oud|en ouder|of ouder)|\s?-?jarigen?\b|\s(?:jarigen?)\b"
)
_AGE_RANGE = re.compile(
    r"\s?(?:-|tot en met|tot|t/m|en|of|a|à)\s?\d{1,3}\s?(?:jaar|jr|-?jarigen?)\b"
)
_AGE_LEAD = re.compile(
    r"(?:\b(?:tot|vanaf|t/m|tot en met|onder de|boven de|onder|boven|van|tussen(?: de)?)\s"
    r"|\d\s?-\s?|\d\s(?:tot|en|of|t/m|tot en met)\s)$"
)
_YEARS = re.compile(r"\s?(?:jaar|jr)\b")
_GLUED = re.compile(r"[^\W\d_]|-[^\W\d_]|_|/\w")
_HEADING = re.compile(r"[.)]?\s+[^\W\d_]")
_NAME = re.compile(r"(?<![\w-])([A-Z][\w'’&-]+) $")
_NAMED_AFTER = re.compile(r"(?: [-–])? [A-Z]")
_SENTENCE_END = re.compile(r"(?:^|[.!?:;•|\n(]\s*)$")


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
    if numeral.kind is NumeralKind.WORDS or (lead and lead[0] == "van " and not is_range):
        return False
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
    """True for "Leader 3", "TK 55", "6.712 Begeleiding": beside a capitalised word."""
    if numeral.kind is not NumeralKind.DIGITS or numeral.value % 1 or numeral.scaled:
        return False
    if _NAMED_AFTER.match(text, numeral.end):
        return True
    window = text[max(start, numeral.start - _WINDOW) : numeral.start]
    name = _NAME.search(window)
    if name is None:
        return False
    return name[1].isupper() or not _SENTENCE_END.search(window[: name.start(1)])


def is_glued(low: str, numeral: Numeral, end: int) -> bool:
    """True if letters or a hyphenated word are attached: "3e", "65-plussers", "2e-lijns"."""
    if after("maat").match(low, numeral.end, end):
        return False
    return _GLUED.match(low, numeral.end, end) is not None


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{word('nummer').pattern})[ (]*(?:nr\.? |nummers? )?$")


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{word('persoon').pattern})(?!\w)")
