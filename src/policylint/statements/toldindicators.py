"""Indicators told in a sentence or list item: "Banen: 447 in 2024, 500 in 2030"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from policylint.documents.model import Document, Span
from policylint.statements.classify import Kind, Reading
from policylint.statements.criteriumwords import has
from policylint.statements.frame import Frame
from policylint.statements.indicators import TableIndicator
from policylint.statements.indicatorunits import unit_in_name, unit_of_values
from policylint.statements.model import Indicator, Quantity, Value
from policylint.statements.passages import quantities_in
from policylint.statements.quantities import is_measure
from policylint.statements.roles import Role
from policylint.statements.units import Unit, UnitKind

_NAME_END = regex.compile(r"\s*[:;=]\s|,\s|\s\(|\.\s*$")
_YEAR = regex.compile(r"(?<!\d)(?:19[89]\d|20[0-6]\d)(?!\d)")
_SOURCE = regex.compile(r"\(([^()]*)\)\W*$|\bbron:?\s*([^;.]+)", regex.IGNORECASE)
_NEAR = 40


def told_indicators(
    document: Document, readings: Sequence[Reading], frame: Frame
) -> Iterator[TableIndicator]:
    """Yield the indicators in running text: what calls itself one, or is listed as one."""
    for reading in readings:
        unit = reading.unit
        if reading.kind is Kind.OTHER and _is_indicator(unit):
            found = _indicator(document.text, unit, frame)
            if found is not None:
                yield TableIndicator(found, None, None)


def _is_indicator(unit: Unit) -> bool:
    if unit.label_role is Role.INDICATOR:
        return True
    listed = unit.role is Role.INDICATOR and unit.kind is UnitKind.ITEM and unit.first
    return listed and (has("gemeten", unit.text) is not None or _counts(unit.text))


def _counts(text: str) -> bool:
    return any(is_measure(text, each) for each in quantities_in(text, 0, len(text)))


def _indicator(text: str, unit: Unit, frame: Frame) -> Indicator | None:
    end = _NAME_END.search(unit.text)
    name = unit.text[: end.start()] if end else unit.text
    if not any(char.isalpha() for char in name):
        return None
    start = unit.span.start
    past: list[Value] = []
    targets: list[Value] = []
    quantities = quantities_in(text, start + len(name), unit.span.end)
    head = text[start : quantities[0].span.start if quantities else unit.span.end]
    for quantity in quantities:
        value = _value(text, unit, quantity)
        if value is not None:
            (targets if _is_aim(text, value, frame) else past).append(value)
    source = _SOURCE.search(unit.text)
    words = next((group for group in source.groups() if group), "") if source else ""
    named = Span(start + source.start(), start + source.end()) if source else None
    return Indicator(
        id="",
        span=unit.span,
        name=" ".join(name.split()),
        name_span=Span(start, start + len(name)),
        unit=unit_in_name(head) or unit_of_values(name, [*past, *targets]),
        baseline=past[-1] if past else None,
        past=tuple(past),
        targets=tuple(targets),
        source=" ".join(words.split()) if has("bron", words) or "," in words else "",
        source_span=named if words else None,
    )


def _value(text: str, unit: Unit, quantity: Quantity) -> Value | None:
    raw = quantity.span.of(text)
    behind = text[quantity.span.end : min(unit.span.end, quantity.span.end + _NEAR)]
    behind = regex.split(r"[;]|,\s(?=\d)", behind)[0]
    before = text[max(unit.span.start, quantity.span.start - _NEAR) : quantity.span.start]
    year = _YEAR.search(behind) or _last(before)
    return Value(quantity.span, raw, quantity.number, quantity.unit, int(year[0]) if year else None)


def _last(before: str) -> regex.Match[str] | None:
    years = list(_YEAR.finditer(regex.split(r"[;,]", before)[-1]))
    return years[-1] if years else None


def _is_aim(text: str, value: Value, frame: Frame) -> bool:
    before = text[max(0, value.span.start - _NEAR) : value.span.start]
    if has("streef", before):
        return True
    if has("beginwaarde", before):
        return False
    return value.year is not None and frame.is_ahead(value.year)
