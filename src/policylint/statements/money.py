"""Money, hours and staff: amounts, and words for them without an amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from policylint.documents.model import Span
from policylint.statements.model import Budget, Quantity, Verdict
from policylint.statements.passages import quantities_in
from policylint.vocabulary import shipped_lexicon

_STAFF = regex.compile(
    r"fte(?:'s|’s)?|fulltime\w*|formatieplaats(?:en)?|formatie", regex.IGNORECASE
)
_HOURS = regex.compile(r"(?:uur|uren)(?: per (?:week|maand|jaar))?(?: formatie)?", regex.IGNORECASE)
_MILLIONS = regex.compile(r"(?:mln|miljoen|miljard|mld)\.?", regex.IGNORECASE)
_RANGE = regex.compile(r" ?(?:-|–|tot|tot en met|à|en) ?")
_NEAR = 60
"""Characters around a number of hours in which it is told what they are for."""


def find_budgets(text: str, start: int = 0, end: int | None = None) -> list[Budget]:
    """Return the money, hours and staff in `text[start:end]`, in reading order."""
    stop = len(text) if end is None else end
    amounts = list(_amounts(text, start, stop))
    words = [
        word
        for word in _without_amount(text, start, stop)
        if not any(word.span.overlaps(amount.span) for amount in amounts)
    ]
    return sorted([*amounts, *words], key=lambda budget: budget.span)


def money_verdict(budgets: Iterable[Budget]) -> Verdict:
    """Say whether a passage with these budgets says what it costs: ja (money), deels, nee.

    Hours and staff alone are deels: they are no amount of money.
    """
    is_money = [budget.amount is not None and not _is_staff(budget.amount) for budget in budgets]
    if any(is_money):
        return Verdict.JA
    return Verdict.DEELS if is_money else Verdict.NEE


def _is_staff(amount: Quantity) -> bool:
    return bool(_STAFF.fullmatch(amount.unit) or _HOURS.fullmatch(amount.unit))


def _amounts(text: str, start: int, stop: int) -> Iterator[Budget]:
    words = _words()
    previous: Quantity | None = None
    for quantity in quantities_in(text, start, stop):
        is_range_end = previous is not None and _RANGE.fullmatch(
            text, previous.span.end, quantity.span.start
        )
        if words.threshold.search(
            text[max(start, quantity.span.start - _NEAR) : quantity.span.start]
        ):
            previous = None
        elif (
            quantity.unit.startswith("euro")
            or _STAFF.fullmatch(quantity.unit)
            or (_HOURS.fullmatch(quantity.unit) and _is_work(text, quantity.span, start, stop))
            or (is_range_end and _MILLIONS.search(quantity.span.of(text)))
        ):
            yield Budget(quantity.span, quantity)
            previous = quantity
        else:
            previous = None


def _is_work(text: str, hours: Span, start: int, stop: int) -> bool:
    words = _words()
    around = text[max(start, hours.start - _NEAR) : min(stop, hours.end + _NEAR)]
    return bool(words.hours.search(around)) and not words.open_hours.search(around)


def _without_amount(text: str, start: int, stop: int) -> Iterator[Budget]:
    words = _words()
    barred = [Span(*match.span()) for match in words.no_money.finditer(text, start, stop)]
    for match in words.money.finditer(text, start, stop):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in barred):
            yield Budget(span)


class _Words:
    """The lexicon `geldwoorden`, compiled once."""

    def __init__(self) -> None:
        classes = shipped_lexicon("geldwoorden").classes
        self.money = _joined(classes["geld"])
        self.no_money = _joined(classes["geen"])
        self.hours = _joined(classes["uren"])
        self.threshold = _joined(classes["drempel"])
        self.open_hours = _joined(classes["openingsuren"])


@cache
def _words() -> _Words:
    return _Words()


def _joined(patterns: Iterable[str]) -> regex.Pattern[str]:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return regex.compile(joined, regex.IGNORECASE)
