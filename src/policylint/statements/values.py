"""A table cell as a value: "7,3", "6,1% (2021)", "€ 30,4 mln", "< 10%", "n.n.b."."""

from __future__ import annotations

import regex

from policylint.documents.model import Span
from policylint.statements.measurewords import word
from policylint.statements.model import Value

_NUMBER = r"\d{1,3}(?:[.  ]\d{3})+(?:,\d+)?|\d+(?:,\d+)?(?:\.\d{1,2}(?!\d))?"
_VALUE = regex.compile(
    r"^\W*?(?:(?:ca|circa|ongeveer|ruim|minimaal|minstens|ten minste|maximaal|hooguit|onder|boven"
    r"|minder dan|meer dan|tussen)\.?\s+)?"
    r"(?P<sign>[<>≤≥~±=-]\s?)?(?P<euro>€\s?)?(?P<number>" + _NUMBER + r")"
    r"(?:\s?(?P<scale>mln|miljoen|miljard|mld|duizend)\b)?"
    r"\s?(?P<unit>%|‰|procent(?:punt)?|per \S+(?: \S+)?|[a-zA-Zµ]{1,12}[²³23]?)?",
    regex.IGNORECASE,
)
_PARENTHESES = regex.compile(r"\((?P<inside>[^()]{2,60})\)")
_YEAR = regex.compile(r"(?<!\d)(?P<year>20[0-6]\d|19[89]\d)(?!\d)")
_ONLY_YEAR = regex.compile(r"^\W*(?:eind|begin|medio|jaar)?\s*(?:19[89]\d|20[0-6]\d)\W*$", regex.I)
_IN_YEAR = regex.compile(r"\b(?:in|eind|per|voor|vóór) (?P<year>20[0-6]\d)\b", regex.IGNORECASE)
_DATED = regex.compile(r"[^,;()]*\d[^,;()]*\((?:eind |in )?20[0-6]\d\)")
_SCALES = {"mln": 1e6, "miljoen": 1e6, "miljard": 1e9, "mld": 1e9, "duizend": 1e3}
_UNITS = {"procent": "%", "procentpunt": "procentpunt"}


def cell_value(text: str, span: Span, year: int | None = None, unit: str = "") -> Value:
    """Read the cell at `span`; `year` and `unit` are those of its header and its row.

    A year or a source in brackets in the cell goes before what the header says.
    """
    raw = span.of(text).strip()
    inside = _PARENTHESES.search(raw)
    outside = _PARENTHESES.sub(" ", raw)
    in_cell = _YEAR.search(inside["inside"]) if inside else _IN_YEAR.search(outside)
    outside = _IN_YEAR.sub(" ", outside)
    source = _source(inside["inside"]) if inside else ""
    match = _VALUE.match(outside)
    return Value(
        span,
        raw,
        number=_number(match) if match else None,
        unit=(_unit(match) if match else "") or unit,
        year=int(in_cell["year"]) if in_cell else year,
        source=source,
    )


def cell_values(text: str, span: Span, year: int | None = None, unit: str = "") -> list[Value]:
    """Read a cell that may hold several dated values: "70 (2026), 72 (2028)"."""
    raw = span.of(text)
    parts = list(_DATED.finditer(raw))
    if len(parts) < 2:
        return [cell_value(text, span, year, unit)]
    spans = [Span(span.start + part.start(), span.start + part.end()) for part in parts]
    return [cell_value(text, each, year, unit) for each in spans]


def parse_number(digits: str) -> float:
    """Return the value of a Dutch number: "1.250" is 1250, "7,3" is 7.3."""
    plain = regex.sub(r"[  ]", "", digits)
    if "," in plain:
        return float(plain.replace(".", "").replace(",", "."))
    groups = plain.split(".")
    is_thousands = len(groups) > 1 and all(len(group) == 3 for group in groups[1:])
    return float("".join(groups) if is_thousands else plain)


def _number(match: regex.Match[str]) -> float:
    number = parse_number(match["number"])
    return number * _SCALES[match["scale"].lower()] if match["scale"] else number


def _unit(match: regex.Match[str]) -> str:
    if match["euro"]:
        return "euro"
    unit = match["unit"] or ""
    if word("geen-eenheid").fullmatch(unit.lower()):
        return ""  # "11 van 19"
    return _UNITS.get(unit.lower(), unit)


def _source(inside: str) -> str:
    """Return what brackets name beside a year: "GGD" in "(GGD, 2024)"."""
    rest = _YEAR.sub("", inside).strip(" ,;:")
    is_name = bool(rest) and rest[0].isupper() and not any(c.isdigit() for c in rest)
    return rest if is_name else ""
