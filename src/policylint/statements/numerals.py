"""Reads numbers as Dutch writes them: "1.250", "7,3", "anderhalf miljoen", "twaalf", "de helft"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from text_to_num import text2num

from policylint.vocabulary import shipped_lexicon


class NumeralKind(StrEnum):
    """How a number is written."""

    DIGITS = "digits"
    DOTTED = "dotted"
    """ "2.1": an English decimal, or the number of a section."""
    CODE = "code"
    """Digits that are no number: "070", "1.2.3"."""
    WORDS = "words"
    RELATIVE = "relative"
    """A share or a multiple in words: "de helft", "verdubbelen"; has a unit of its own."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at a place; `unit` only where the word itself holds one ("de helft": "deel")."""

    start: int
    end: int
    value: float
    kind: NumeralKind
    unit: str = ""
    scaled: bool = False
    """Written with a scale: "2 miljoen"."""


_SCALES = {
    "duizend": 1e3,
    "miljoen": 1e6,
    "mln": 1e6,
    "miljard": 1e9,
    "mld": 1e9,
    "mrd": 1e9,
    "biljoen": 1e12,
}
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?: \d{3})+(?:,\d+)?")
_PLAIN = re.compile(r"(?:0|[1-9]\d*)(?:,\d+)?")
_DOTTED = re.compile(r"(?:0|[1-9]\d?)\.\d{1,2}")

_UNITS = "een|één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_WORD = rf"(?:{_TEENS}|{_TENS}|{_UNITS}|honderd|duizend|en|ën)"
_ONE_WORD = rf"(?!en|ën){_WORD}{{1,9}}+(?:half|halve)?(?:tal)?"
_RELATIVE = "helft|halve"
_SCALE = r"(?:duizend|miljoen|mln|miljard|mld|mrd|biljoen)(?!\w)"


@cache
def _pattern() -> re.Pattern[str]:
    relative = shipped_lexicon("telwoorden").swap
    shares = "|".join(sorted((re.escape(word) for word in relative), key=len, reverse=True))
    spaced = r"(?<!\d )[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?(?=[ ]?[^\W\d]|[ ]?[%€])"
    digits = rf"{spaced}|\d+(?:[.,]\d+)*"
    words = rf"(?:anderhal(?:f|ve)|een halve?|een half|{_ONE_WORD})"
    return re.compile(
        rf"(?<!\w)(?<!\w[.,'])(?:(?P<relative>{shares})(?!\w)"
        rf"|(?P<digits>(?:{digits}))(?:[ ]?(?P<scale>{_SCALE}))?"
        rf"|(?P<words>{words})(?!\w)(?: (?P<word_scale>{_SCALE}))?"
        rf"(?:(?<=duizend|miljoen) (?P<rest>{_ONE_WORD})(?!\w))?"
        rf"|(?P<alone>een (?:miljoen|miljard|biljoen)|(?:miljoen|miljard))(?!\w))"
    )


def numerals(low: str, start: int, end: int) -> Iterator[Numeral]:
    """Yield the numbers in a passage of folded text. "een" alone is an article, no number."""
    for match in _pattern().finditer(low, start, end):
        numeral = _of_digits(match) if match["digits"] else _of_words(match)
        if numeral is not None:
            yield numeral


def _of_digits(match: re.Match[str]) -> Numeral:
    written = match["digits"]
    scale = _SCALES[match["scale"]] if match["scale"] else 1.0
    kind, value = _number(written)
    if kind is NumeralKind.DOTTED and match["scale"]:
        kind = NumeralKind.DIGITS
    return Numeral(
        match.start(), match.end(), round(value * scale, 6), kind, "", bool(match["scale"])
    )


def _number(written: str) -> tuple[NumeralKind, float]:
    """Read digits with dots for thousands and a comma for decimals."""
    if _GROUPED.fullmatch(written):
        plain = written.replace(".", "").replace(" ", "").replace(",", ".")
        return NumeralKind.DIGITS, float(plain)
    if _PLAIN.fullmatch(written):
        return NumeralKind.DIGITS, float(written.replace(",", "."))
    if _DOTTED.fullmatch(written):
        return NumeralKind.DOTTED, float(written)
    return NumeralKind.CODE, 0.0


def _of_words(match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if match["relative"]:
        amount, unit = shipped_lexicon("telwoorden").swap[match["relative"]].split()
        share = float(amount.replace(",", "."))
        return Numeral(start, end, share, NumeralKind.RELATIVE, unit)
    if match["alone"]:
        return Numeral(start, end, _SCALES[match["alone"].split()[-1]], NumeralKind.WORDS, "", True)
    if match["words"] == "een" and not match["word_scale"]:
        return None
    spelled_value = spelled(match["words"])
    if spelled_value is None:
        return None
    value = spelled_value
    if match["word_scale"]:
        value *= _SCALES[match["word_scale"]]
    rest = spelled(match["rest"]) if match["rest"] not in (None, "een", "en") else None
    if match["rest"] and rest is None:
        end = match.start("rest") - 1
    return Numeral(start, end, value + (rest or 0.0), NumeralKind.WORDS, "", value >= 1e6)


@lru_cache(maxsize=4096)
def spelled(word: str) -> float | None:
    """Return the value of a number in words, or None: the door to text2num.

    It knows whole numbers only, and no "tal": "anderhalf", "tweeënhalf" and "twintigtal" are read
    here.
    """
    if word.startswith("anderhal"):
        return 1.5
    if word in ("een half", "een halve"):
        return 0.5
    whole = word.removesuffix("tal")
    half = re.fullmatch(r"(.+)[eë]nhal(?:f|ve)", whole)
    try:
        return float(text2num((half[1] if half else whole).replace("eén", "een"), "nl")) + (
            0.5 if half else 0.0
        )
    except (ValueError, OverflowError):
        return None
