"""Where a goal starts from: "van 12% (GGD, 2024) naar 9%", "nu zijn het er drie"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from policylint.documents.model import Document, Span
from policylint.statements.contentwords import content_words
from policylint.statements.criteriumwords import wording
from policylint.statements.drafts import Draft
from policylint.statements.frame import Frame
from policylint.statements.model import Quantity, Value
from policylint.statements.moments import CitedYear
from policylint.statements.passages import cited_in, quantities_in
from policylint.statements.quantities import is_measure

_BEFORE = 28
_AFTER = 34
_FROM = regex.compile(r"\bvan\s+(?:\w+\s+){0,2}$", regex.IGNORECASE)
_TO = regex.compile(
    r"^\W*(?:(?:\([^)]*\)|(?:in|begin|eind|per|januari|juni|oktober|nu)?\s?(?:19|20)\d\d|\p{L}+),?\s+){0,7}?"
    r"(?:naar|tot)\b",
    regex.IGNORECASE,
)
_BRACKETS = regex.compile(r"\(([^()]*)\)")
_PARTS = regex.compile(r"[^;()–]+")
_ANY_YEAR = regex.compile(r"(?<!\d)(19[89]\d|20[0-6]\d)(?!\d)")


def baseline_of(
    document: Document, draft: Draft, frame: Frame
) -> tuple[Quantity | None, Value | None]:
    """Return the amount in a goal's own words that it starts from, and the value that it starts at.

    The value may stand beside the goal, in the sentence before or behind it; the amount is None
    then. Both are None if the text does not say.
    """
    text, span = document.text, draft.span
    for quantity, year, source in _in_own_words(text, span, frame):
        return quantity, _value(text, quantity, year, source)
    return None, _beside(text, draft, frame)


def _value(text: str, quantity: Quantity, year: int | None, source: str) -> Value:
    raw = quantity.span.of(text)
    return Value(quantity.span, raw, quantity.number, quantity.unit, year, source)


def _in_own_words(
    text: str, span: Span, frame: Frame
) -> Iterator[tuple[Quantity, int | None, str]]:
    """Yield the amounts that a passage starts from, the surest first, with year and source."""
    quantities = quantities_in(text, span.start, span.end)
    cited = cited_in(text, span.start, span.end)
    for index, quantity in enumerate(quantities):
        before = text[max(span.start, quantity.span.start - _BEFORE) : quantity.span.start]
        after = text[quantity.span.end : min(span.end, quantity.span.end + 80)]
        goes_on = index + 1 < len(quantities)
        steps = goes_on and _FROM.search(before) and _TO.search(after)
        inside = _in_brackets_with_past_year(text, span, quantity, frame)
        compared = wording("beginwaarde").search(before + after[:6])
        if not (steps or inside or (compared and len(quantities) > 1)):
            continue
        if is_measure(text, quantity) or steps:
            yield quantity, *_year_near(text, span, quantity, cited, frame)
    parts = [Span(*match.span()) for match in _PARTS.finditer(text, span.start, span.end)]
    for part in parts[1:]:
        for quantity in _first_measure(text, part):
            year, source = _year_near(text, part, quantity, cited, frame)
            year = year or _only_past_year(text, part, frame)
            if year is not None or wording("nu").search(part.of(text)):
                yield quantity, year, source
    for now in wording("nu-bijzin").finditer(text, span.start, span.end):
        for quantity in _first_measure(text, Span(now.start(), span.end)):
            yield quantity, None, ""


def _first_measure(text: str, span: Span) -> list[Quantity]:
    found = (q for q in quantities_in(text, span.start, span.end) if is_measure(text, q))
    return list(found)[:1]


def _beside(text: str, draft: Draft, frame: Frame) -> Value | None:
    """Return the value of now or of a past year that the sentence before or behind a goal gives.

    It must be of the same thing: with the same unit, or a word in common; or the sentence points
    at what the goal counts ("Nu is dat een op de acht").
    """
    if draft.unit is None:
        return None
    own = quantities_in(text, draft.span.start, draft.span.end)
    units = {quantity.unit for quantity in own if is_measure(text, quantity)}
    words = content_words(draft.text)
    told: list[Value] = []
    for beside in draft.unit.beside:
        sentence = beside.of(text)
        if _is_about_later(sentence, frame):
            continue  # a goal of its own
        behind = beside.start > draft.span.start
        points = (wording("wijst-terug") if behind else wording("gaat-verder")).search(
            sentence if behind else draft.text
        )
        now = wording("nu").search(sentence) is not None
        shares_word = bool(words & content_words(sentence))
        cited = cited_in(text, beside.start, beside.end)
        for quantity in quantities_in(text, beside.start, beside.end):
            if not is_measure(text, quantity):
                continue
            year, source = _year_near(text, beside, quantity, cited, frame)
            year = year or _only_past_year(text, beside, frame)
            same = quantity.unit in units or (shares_word and not units)
            same = same or points is not None
            if same and (year is not None or source or now):
                told.append(_value(text, quantity, year, source))
    dated = [value for value in told if value.year is not None or value.source]
    return next(iter([*dated, *told]), None)


def _is_about_later(sentence: str, frame: Frame) -> bool:
    return frame.first_year is not None and any(
        frame.is_well_ahead(int(year)) for year in _ANY_YEAR.findall(sentence)
    )


def _only_past_year(text: str, span: Span, frame: Frame) -> int | None:
    years = {int(year) for year in _ANY_YEAR.findall(span.of(text))}
    past = {year for year in years if frame.first_year is not None and year < frame.first_year}
    return past.pop() if len(past) == 1 else None


def _in_brackets_with_past_year(text: str, span: Span, quantity: Quantity, frame: Frame) -> bool:
    for match in _BRACKETS.finditer(text, span.start, span.end):
        if match.start() < quantity.span.start and quantity.span.end < match.end():
            years = [int(year) for year in _ANY_YEAR.findall(match[1])]
            return any(not frame.is_ahead(year) or frame.first_year is None for year in years)
    return False


def _year_near(
    text: str, span: Span, quantity: Quantity, cited: Sequence[CitedYear], frame: Frame
) -> tuple[int | None, str]:
    """Return the year and source that an amount is of: in the brackets behind it, or close by."""
    low = max(span.start, quantity.span.start - _BEFORE)
    high = min(span.end, quantity.span.end + _AFTER)
    for each in cited:
        if low <= each.span.start < high:
            return each.year, each.name
    behind = _BRACKETS.match(text, quantity.span.end + 1, high + 20)
    in_brackets = _ANY_YEAR.search(behind[1]) if behind else None
    if in_brackets:
        return int(in_brackets[0]), ""
    window = text[low:high]
    years = [int(year) for year in _ANY_YEAR.findall(window)]
    past = [year for year in years if frame.first_year is None or year < frame.first_year]
    return (past[0] if past else None), ""
