"""What a goal says of itself and what stands around it: amounts, moments, people, sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from policylint.documents.model import Document, Span
from policylint.statements.drafts import Draft
from policylint.statements.frame import Frame
from policylint.statements.groups import find_groups
from policylint.statements.model import Indicator, Moment, MomentKind, Quantity, TargetGroup, Value
from policylint.statements.moments import CitedYear
from policylint.statements.passages import cited_in, moments_in, quantities_in
from policylint.statements.quantities import is_measure
from policylint.statements.tables import Column
from policylint.vocabulary import shipped_lexicon

_BEFORE = 28
_AFTER = 34
_FROM = regex.compile(r"\bvan\s+(?:\w+\s+){0,2}$", regex.IGNORECASE)
_TO = regex.compile(r"^\W*(?:\([^)]*\)\s*)?(?:\p{L}+\s+){0,4}(?:naar|tot)\b", regex.IGNORECASE)
_BRACKETS = regex.compile(r"\(([^()]*)\)")
_PAST_YEAR = regex.compile(r"(?<!\d)(19[89]\d|20[0-6]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots of one goal, over all its places.

    `bound` are moments by which it must be reached, its own or those of the heading or column
    that it stands under; `vague` are "op termijn" and the like; `terms` a council's term or "de
    komende vier jaar".
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
    if draft.unit is not None and draft.unit.role_span is not None and draft.unit.distance == 0:
        around = draft.unit.role_span
        for moment in moments_in(document.text, around.start, around.end):
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
        compared = _wording("beginwaarde").search(before + after[:6])
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
    window = text[low:high]
    years = [int(year) for year in _PAST_YEAR.findall(window)]
    past = [year for year in years if frame.first_year is None or year < frame.first_year]
    return (past[0] if past else None), ""


def _sources(text: str, span: Span) -> Iterator[Span]:
    for match in _wording("bron").finditer(text, span.start, span.end):
        yield Span(*match.span())
    for each in cited_in(text, span.start, span.end):
        if each.name:
            yield each.span


def has(class_name: str, text: str) -> Span | None:
    """Return where a passage has a wording of this class of `criteriumwoorden`, or None."""
    match = _wording(class_name).search(text)
    return Span(*match.span()) if match else None


@cache
def _wording(class_name: str) -> regex.Pattern[str]:
    patterns = shipped_lexicon("criteriumwoorden").classes[class_name]
    flags = 0 if class_name == "bron" else regex.IGNORECASE
    return regex.compile("|".join(f"(?:{p})" for p in patterns), flags)
