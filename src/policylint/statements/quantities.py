"""Finds amounts: what a plan measures, counts, bounds or spends.

Years, dates, ages, article numbers and the like are numbers but no amounts. `is_measure` tells
which amounts can be a measured value or a target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from policylint.documents.model import Span
from policylint.statements.amounts import Amount, Passage, amounts, passage_of
from policylint.statements.folding import folded
from policylint.statements.measurewords import after, before, word
from policylint.statements.model import Bound, Quantity

_WINDOW = 40
_MOST_PARTS = 20
"""A plan has no more pillars, themes or steps than this; "10.000 stappen" are walked."""
_LINK = re.compile(
    r" ?(?:-|à|a|,|&|naar|tot|tot en met|t/m|en|of) ?(?:met )?"
    r"(?:(?:maximaal|hooguit|hoogstens|ten hoogste|minimaal|circa) )?(?:€ ?)?"
)
_RANGE = re.compile(r" ?(?:-|à|a|tot|tot en met|t/m|tot maximaal) ?(?:€ ?)?")
_BETWEEN = re.compile(r"\btussen (?:de |het )?(?:€ ?)?$")
_FROM = re.compile(r"\bvan (?:€ ?)?$")
_COUNTED = re.compile(
    r"(?:\b(?:nu|thans|waren|moeten|(?:19|20)\d\d)\b[^.;,]{0,20}\ber"
    r"(?: (?:in|eind|nu|thans|nog|dan|al|maar|slechts|minstens|hooguit|ruim|(?:19|20)\d\d))*"
    r"|\((?:19|20)\d\d:) $"
)
"""Before a number without what it counts, which was said already: "nu zijn het er drie"."""


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Find the amounts in a passage, in reading order; their spans do not overlap."""
    passage = passage_of(text, start, end)
    found: list[Quantity] = []
    for quantity in _quantities(passage, _with_units(passage, amounts(passage))):
        if not found or quantity.span.start >= found[-1].span.end:  # "12 € 12" reads both ways
            found.append(quantity)
    return found


def is_measure(text: str, quantity: Quantity) -> bool:
    """True if an amount can be a measured value or a target: "200 woningen", "12%".

    "De vijf wijken" and "drie pijlers" are sizes of a set, money is an input, "één loket" a thing.
    """
    unit = quantity.unit.split(" per ")[0]
    if unit.startswith("euro"):
        return False
    if quantity.number <= _MOST_PARTS and word("delen-van-een-plan").fullmatch(unit):
        return False
    if unit in ("%", "deel", "procentpunt", "‰"):
        return True
    if quantity.bound is not Bound.EXACT:
        return True
    if quantity.number == 1:
        return False
    low = folded(text[max(0, quantity.span.start - _WINDOW) : quantity.span.start])
    return re.search(rf"(?<!\w)(?:{word('vaste-groep').pattern})\s$", low) is None


def _with_units(passage: Passage, found: list[Amount]) -> list[Amount]:
    """Give "10" in "10 tot 15 woningen" its unit; drop number words that count nothing.

    "Drie" in "nu zijn het er drie" counts what was named before it.
    """
    kept: list[Amount] = []
    following: Amount | None = None
    for amount in reversed(found):
        shared = amount
        if not amount.unit and following is not None and _links(_LINK, passage, amount, following):
            shared = replace(amount, unit=following.unit)
        following = shared
        if shared.unit or not shared.needs_unit or _COUNTED.search(passage.before(shared.start)):
            kept.append(shared)
    return kept[::-1]


def _quantities(passage: Passage, found: list[Amount]) -> Iterator[Quantity]:
    """Yield the quantities, "10 tot 15" as at least 10 and at most 15."""
    is_upper = False
    for index, amount in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        is_lower = following is not None and _is_range(passage, amount, following)
        if is_upper:
            bound = Bound.AT_MOST
        elif is_lower:
            bound = Bound.AT_LEAST
        else:
            bound = _bound(passage, amount)
        is_upper = is_lower
        yield Quantity(Span(amount.start, amount.stop), amount.number, amount.unit, bound)


def _is_range(passage: Passage, low: Amount, high: Amount) -> bool:
    """True for "10-15%", "tussen 10 en 15"; "van 12 tot 9" goes from one to the other."""
    if not low.number < high.number or low.unit != high.unit:
        return False
    lead = passage.before(low.start)
    if _BETWEEN.search(lead):
        return passage.low[low.stop : high.start].strip() == "en"
    if passage.low.startswith(" tot ", low.stop) and _FROM.search(lead):
        return False
    return _links(_RANGE, passage, low, high)


def _links(pattern: re.Pattern[str], passage: Passage, one: Amount, other: Amount) -> bool:
    return pattern.fullmatch(passage.low, one.stop, other.start) is not None


def _bound(passage: Passage, amount: Amount) -> Bound:
    """Read the bound before an amount ("minstens") or behind it ("of meer")."""
    lead = passage.before(amount.start)
    for name, bound in (
        ("hoogstens", Bound.AT_MOST),
        ("minstens", Bound.AT_LEAST),
        ("ongeveer", Bound.ABOUT),
    ):
        if before(name).search(lead):
            return bound
    for name, bound in (("of-meer", Bound.AT_LEAST), ("of-minder", Bound.AT_MOST)):
        if after(name).match(passage.low, amount.stop, passage.end):
            return bound
    return Bound.EXACT
