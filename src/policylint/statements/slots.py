"""What a goal says of itself and what stands around it: amounts, moments, people, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from policylint.documents.model import Document, Span
from policylint.statements.criteriumwords import wording
from policylint.statements.drafts import Draft, moments_above
from policylint.statements.frame import Frame
from policylint.statements.groups import find_groups
from policylint.statements.model import Indicator, Moment, MomentKind, Quantity, TargetGroup, Value
from policylint.statements.moments import CitedYear
from policylint.statements.passages import cited_in, moments_in, quantities_in
from policylint.statements.quantities import is_measure
from policylint.statements.repeats import content_words
from policylint.statements.tables import Column

_BEFORE = 28
_AFTER = 34
_FROM = regex.compile(r"\bvan\s+(?:\w+\s+){0,2}$", regex.IGNORECASE)
_TO = regex.compile(
    r"^\W*(?:(?:\([^)]*\)|(?:in|begin|eind|per|januari|juni|oktober|nu)?\s?(?:19|20)\d\d|\p{L}+),?\s+){0,7}?"
    r"(?:naar|tot)\b",
    regex.IGNORECASE,
)
_BRACKETS = regex.compile(r"\(([^()]*)\)")
_PAST_YEAR = regex.compile(r"(?<!\d)(19[89]\d|20[0-6]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of one goal, over all its places.

    `moments` are those by which it must be reached, in its own words; `bound_by` those of the
    heading or column that it stands under; `vague` are "op termijn" and the like; `terms` a
    council's term or "de komende vier jaar". `targets` are amounts that are no baseline.
    """

    moments: tuple[Moment, ...]
    bound_by: tuple[Moment, ...]
    vague: tuple[Moment, ...]
    terms: tuple[Moment, ...]
    targets: tuple[Quantity, ...]
    baseline: Value | None
    groups: tuple[TargetGroup, ...]
    sources: tuple[Span, ...]
    frequency: tuple[Moment, ...]
    indicators: tuple[Indicator, ...]


def slots_of(
    document: Document, drafts: Sequence[Draft], indicators: Sequence[Indicator], frame: Frame
) -> Slots:
    """Fill the slots of a goal from its places and the indicators linked to it."""
    parts = [_of_place(document, draft, frame) for draft in drafts]
    first = parts[0]
    return replace(
        first,
        moments=tuple(m for part in parts for m in part.moments),
        bound_by=tuple(m for part in parts for m in part.bound_by),
        terms=tuple(m for part in parts for m in part.terms),
        targets=tuple(q for part in parts for q in part.targets),
        baseline=next((part.baseline for part in parts if part.baseline), None),
        groups=tuple(g for part in parts for g in part.groups),
        sources=tuple(s for part in parts for s in part.sources),
        frequency=tuple(m for part in parts for m in part.frequency),
        indicators=tuple(indicators),
    )


def _of_place(document: Document, draft: Draft, frame: Frame) -> Slots:
    text, span = document.text, draft.span
    moments = [m for m in moments_in(text, span.start, span.end) if not m.backward]
    baseline_quantity, baseline = _baseline(text, span, frame)
    if baseline is None:
        baseline = _told_beside(document, draft, frame)
    quantities = [q for q in quantities_in(text, span.start, span.end) if is_measure(text, q)]
    return Slots(
        moments=tuple(m for m in moments if _is_deadline(m, frame)),
        bound_by=tuple(_bound_by(document, draft, frame)),
        vague=tuple(m for m in moments if m.kind is MomentKind.VAGUE),
        terms=tuple(m for m in moments if m.kind is MomentKind.TERM),
        targets=tuple(q for q in quantities if q != baseline_quantity),
        baseline=baseline,
        groups=tuple(find_groups(text, span.start, span.end, frame.municipality)),
        sources=tuple(_sources(text, span)),
        frequency=tuple(m for m in moments if m.kind is MomentKind.RECURRING),
        indicators=(),
    )


def _is_deadline(moment: Moment, frame: Frame) -> bool:
    if moment.kind in (MomentKind.VAGUE, MomentKind.TERM):
        return False
    if moment.kind is MomentKind.RECURRING:
        return True
    return moment.last_year is None or frame.is_ahead(moment.last_year)


def _bound_by(document: Document, draft: Draft, frame: Frame) -> Iterator[Moment]:
    """Yield the moments of the lead-in or heading above an item, or of its row's target columns."""
    for moment in moments_above(document, draft):
        if _is_deadline(moment, frame) and not moment.backward:
            yield moment
    if draft.row is not None and draft.records is not None:
        for header in draft.records.headers:
            aims = header.column is Column.TARGET or (
                header.column in (Column.YEAR, Column.WHEN) and header.year is not None
            )
            cell = draft.row.cells.get(header.index)
            if cell is None or not len(cell.span):
                continue
            if aims and header.year is not None and frame.is_ahead(header.year):
                yield Moment(cell.span, MomentKind.YEAR, header.year, header.year)
            elif header.column in (Column.WHEN, Column.TARGET):
                yield from (
                    moment
                    for moment in moments_in(document.text, cell.span.start, cell.span.end)
                    if _is_deadline(moment, frame)
                )


def _baseline(text: str, span: Span, frame: Frame) -> tuple[Quantity | None, Value | None]:
    """Return the amount that a passage starts from: "van 12% (GGD, 2024) naar 9%"."""
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
        if not is_measure(text, quantity) and not steps:
            continue
        year, source = _year_near(text, span, quantity, cited, frame)
        return quantity, Value(
            quantity.span,
            quantity.span.of(text),
            quantity.number,
            quantity.unit,
            year,
            source,
        )
    return None, None


def _told_beside(document: Document, draft: Draft, frame: Frame) -> Value | None:
    """Return the value with a past year that the sentence before or behind a goal gives.

    It must be of the same thing: with the same unit, or a word in common.
    """
    if draft.unit is None:
        return None
    text = document.text
    own = quantities_in(text, draft.span.start, draft.span.end)
    units = {quantity.unit for quantity in own if is_measure(text, quantity)}
    words = content_words(draft.text)
    for beside in draft.unit.beside:
        cited = cited_in(text, beside.start, beside.end)
        shares_word = bool(words & content_words(beside.of(text)))
        for quantity in quantities_in(text, beside.start, beside.end):
            if not is_measure(text, quantity):
                continue
            year, source = _year_near(text, beside, quantity, cited, frame)
            year = year or _only_past_year(text, beside, frame)
            same = quantity.unit in units or (shares_word and not units)
            if same and (year is not None or source):
                raw = quantity.span.of(text)
                return Value(quantity.span, raw, quantity.number, quantity.unit, year, source)
    return None


def _only_past_year(text: str, span: Span, frame: Frame) -> int | None:
    years = {int(year) for year in _PAST_YEAR.findall(span.of(text))}
    past = {year for year in years if frame.first_year is not None and year < frame.first_year}
    return past.pop() if len(past) == 1 else None


def _in_brackets_with_past_year(text: str, span: Span, quantity: Quantity, frame: Frame) -> bool:
    for match in _BRACKETS.finditer(text, span.start, span.end):
        if match.start() < quantity.span.start and quantity.span.end < match.end():
            years = [int(year) for year in _PAST_YEAR.findall(match[1])]
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
    in_brackets = _PAST_YEAR.search(behind[1]) if behind else None
    if in_brackets:
        return int(in_brackets[0]), ""
    window = text[low:high]
    years = [int(year) for year in _PAST_YEAR.findall(window)]
    past = [year for year in years if frame.first_year is None or year < frame.first_year]
    return (past[0] if past else None), ""


def _sources(text: str, span: Span) -> Iterator[Span]:
    for match in wording("bron").finditer(text, span.start, span.end):
        yield Span(*match.span())
    for each in cited_in(text, span.start, span.end):
        if each.name:
            yield each.span
