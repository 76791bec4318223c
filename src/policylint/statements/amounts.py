"""Picks the numbers in a passage that are amounts, and reads what each of them counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import zip_longest

from policylint.statements.amountunits import is_measure_word, read_unit
from policylint.statements.folding import folded
from policylint.statements.model import Moment, MomentKind
from policylint.statements.moments import read_times
from policylint.statements.nonamounts import (
    code_spans,
    has_label,
    in_name,
    is_age,
    is_glued,
    is_heading_number,
)
from policylint.statements.numerals import Numeral, NumeralKind, numerals
from policylint.statements.years import YearRole

_WINDOW = 40
_RATIO = re.compile(r"\s(?P<word>op|van)(?P<all>\s(?:de|elke|iedere))?\s")
_ONE_IN = re.compile(r"(?<!\w)een (?P<word>op|van)(?P<all> (?:de|elke|iedere)) $")
_LIST = re.compile(r" | ?(?:,|en|of|&|-|/|t/m|tot|tot en met|, en) ?(?:met )?")
_CURRENCY = re.compile(r"(?:€ ?|(?<!\w)euro? )-? ?$")
_PER = re.compile(r"\b(?:per|op elke) (?:€ ?)?$")
_MINUS = re.compile(r"(?:^|[\s(€])-$")
_FRACTION = re.compile(r"([1-9])/([1-9]\d?)(?=\s(?:van|deel)\b)")
_THOUSANDS = re.compile(r" ?k(?!\w)")
_BEFORE_SHARE = re.compile(r"\b(?:met|ruim|bijna|circa|ongeveer|dan|slechts) $")
_AFTER_SHARE = re.compile(
    r"\s(?:deel|van (?:de|het|alle|onze|hun|zijn|haar)|minder|meer|lager|hoger|te)\b|\s?[.,;)]|\s?$"
)
_ORDINALS = ("derde", "vierde", "vijfde", "zesde", "achtste", "tiende")
_NO_HALF = re.compile(r"\b(?:eerste|tweede|derde|laatste|andere|betere)\s$")
_TIMES = re.compile(r"\b(?:keer|maal)\b|\d ?x\b")
_LONGEST_PLAIN = 4
"""Digits without dots: a longer row is the number of a file, a client, an account."""
_ROUND = (10, 100, 1000, 10_000, 100_000)


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a text that is read, with its folded form."""

    text: str
    low: str
    start: int
    end: int

    def before(self, position: int) -> str:
        """Return the folded text right before a place."""
        return self.low[max(self.start, position - _WINDOW) : position]


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that is an amount: its expression, its value, and what it counts ("" if unsaid)."""

    start: int
    stop: int
    number: float
    unit: str
    needs_unit: bool = False
    """Written as a word: "drie" is an amount only if it counts something."""


def passage_of(text: str, start: int, end: int | None) -> Passage:
    """Return a passage of `text`; to its end if `end` is None."""
    return Passage(text, folded(text), start, len(text) if end is None else end)


def amounts(passage: Passage) -> list[Amount]:
    """Return the amounts in a passage; those in words may yet lack a unit (see `needs_unit`)."""
    blocked = _blocked(passage)
    starts = [start for start, _ in blocked]
    found: list[Amount] = []
    stop = passage.start
    label_end = -1
    candidates = list(numerals(passage.low, passage.start, passage.end))
    for numeral, following in zip_longest(candidates, candidates[1:]):
        index = bisect_right(starts, numeral.start) - 1
        if numeral.start < stop or (index >= 0 and numeral.start < blocked[index][1]):
            continue
        amount = _ratio(passage, numeral, following) or _amount(passage, numeral)
        is_labelled = has_label(passage.low, numeral, passage.start) or (
            label_end >= 0 and _LIST.fullmatch(passage.low, label_end, numeral.start) is not None
        )
        if is_labelled and (amount is None or not _is_sure(amount)):
            label_end = numeral.end
            continue
        if amount is not None:
            found.append(amount)
            stop = amount.stop
    return found


def _is_sure(amount: Amount) -> bool:
    """True if the unit says that it is an amount, whatever stands before it."""
    return amount.unit.startswith(("%", "euro", "procentpunt", "deel"))


def _blocked(passage: Passage) -> list[tuple[int, int]]:
    """Return the places where no number is an amount: times, web addresses, hours.

    "Twee keer per jaar" is an amount as well as a time; "elke vier jaar" is none.
    """
    times = [
        (time.moment.span.start, time.moment.span.end)
        for time in read_times(passage.text, passage.start, passage.end)
        if time.reading.role is not YearRole.VALUE and not _is_count(passage, time.moment)
    ]
    return sorted([*times, *code_spans(passage.text, passage.low, passage.start, passage.end)])


def _is_count(passage: Passage, moment: Moment) -> bool:
    return (
        moment.kind is MomentKind.RECURRING
        and _TIMES.search(passage.low, moment.span.start, moment.span.end) is not None
    )


def _ratio(passage: Passage, numeral: Numeral, following: Numeral | None) -> Amount | None:
    """Read "3 op de 10", "drie van de vier", "een op de vijf", "2/3 van"."""
    low = passage.low
    fraction = _FRACTION.match(low, numeral.start, passage.end)
    if fraction:
        part = int(fraction[1]) / int(fraction[2])
        return Amount(fraction.start(), fraction.end(), round(part, 6), "deel")
    one = _ONE_IN.search(passage.before(numeral.start))
    if one and _is_whole(1.0, numeral.value, one):
        start = numeral.start - len(one[0])
        return Amount(start, numeral.end, round(1 / numeral.value, 6), "deel")
    if following is None:
        return None
    between = _RATIO.fullmatch(low, numeral.end, following.start)
    if between and _is_whole(numeral.value, following.value, between):
        part = round(numeral.value / following.value, 6)
        return Amount(numeral.start, following.end, part, "deel")
    return None


def _is_whole(part: float, whole: float, between: re.Match[str]) -> bool:
    """True if the second number can be the whole: "een van de vijf wijken" is one district."""
    if not part < whole or whole % 1:
        return False
    if between["word"] == "op":
        return between["all"] is not None or whole in _ROUND
    return between["all"] is not None and (part > 1 or whole in _ROUND)


def _amount(passage: Passage, numeral: Numeral) -> Amount | None:
    if numeral.kind is NumeralKind.CODE or not _stands_free(passage, numeral):
        return None
    if numeral.kind is NumeralKind.RELATIVE:
        return _relative(passage, numeral)
    if is_age(passage.low, numeral, passage.start, passage.end):
        return None
    return _counted(passage, numeral)


def _stands_free(passage: Passage, numeral: Numeral) -> bool:
    """False for "65-plussers", "3e", "COVID-19", and for the base in "per 1.000 inwoners"."""
    before = passage.before(numeral.start)
    if _PER.search(before) or (before[-1:] == "-" and before[-2:-1].isalpha()):
        return False
    if before[-1:] in ("/", "_", "#", "§"):
        return False
    if _CURRENCY.search(before) and _THOUSANDS.match(passage.low, numeral.end, passage.end):
        return True
    return not is_glued(passage.low, numeral, passage.end)


def _relative(passage: Passage, numeral: Numeral) -> Amount | None:
    """Read "de helft", "een derde van"; a "derde partij" and a "tweede helft" are no shares."""
    before = passage.before(numeral.start)
    if _NO_HALF.search(before):
        return None
    words = passage.low[numeral.start : numeral.end]
    is_ordinal = words.startswith(("een ", "één ")) and words.endswith(_ORDINALS)
    is_share = _BEFORE_SHARE.search(before) or _AFTER_SHARE.match(passage.low, numeral.end)
    if is_ordinal and not is_share:
        return None
    return Amount(numeral.start, numeral.end, numeral.value, numeral.unit)


def _counted(passage: Passage, numeral: Numeral) -> Amount | None:
    before = passage.before(numeral.start)
    currency = _CURRENCY.search(before)
    start, position, number = numeral.start, numeral.end, numeral.value
    if currency:
        start -= len(currency[0])
        thousands = _THOUSANDS.match(passage.low, position, passage.end)
        if thousands:
            number, position = number * 1000, thousands.end()
    if _MINUS.search(before):
        start, number = min(start, numeral.start - 1), -number
    unit, stop = read_unit(passage.low, position, passage.end, number, bool(currency))
    if not unit and not _is_bare_amount(passage, numeral):
        return None
    if numeral.kind is NumeralKind.DOTTED and not _allows_dot(unit):
        return None
    if is_heading_number(passage.text, numeral, passage.start, passage.end):
        return None
    needs_unit = numeral.kind is NumeralKind.WORDS and not numeral.scaled
    return Amount(start, stop, number, unit, needs_unit)


def _allows_dot(unit: str) -> bool:
    return unit.startswith(("%", "euro", "procent")) or is_measure_word(unit)


def _is_bare_amount(passage: Passage, numeral: Numeral) -> bool:
    """False for numbers that only look like an amount: a note "(3)", a file number, a name."""
    if numeral.kind is NumeralKind.WORDS or numeral.scaled:
        return True
    low = passage.low
    if numeral.value.is_integer() and low[numeral.start : numeral.end].isdigit():
        if numeral.end - numeral.start > _LONGEST_PLAIN:
            return False
        if (
            low[numeral.start - 1 : numeral.start] == "("
            and low[numeral.end : numeral.end + 1] == ")"
        ):
            return False
    return not in_name(passage.text, numeral, passage.start)
