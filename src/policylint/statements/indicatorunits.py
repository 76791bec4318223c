"""The unit of an indicator: what its name says, else what its values are counted in."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from policylint.statements.amountunits import is_measure_word
from policylint.statements.cues import wording
from policylint.statements.model import Value

_PLACES = regex.compile(
    r"\(([^()]{1,40})\)"
    r"|\bin (vierkante meters?|\p{L}[\p{L}²³]*(?: per \p{L}+)?)(?=$|,|;| \()"
    r"|, (\p{L}+ per [\p{L}\d.² ]+)$"
    r"|^(\p{L}{3,} per [\p{L}²³]+)$"
    r"|^(\p{L}{4,}) (?=tussen|tot|per|van)",
)
"""Where the name of an indicator holds its unit: in brackets, behind "in" or a comma, in front."""
_RATE = regex.compile(
    r"(?:[\p{L}\d]+ )?per \p{L}[\p{L}²³ ]*|× ?€ ?[\d.]+|€|\p{L}*cijfer|\p{L}*score"
)
"""A unit whatever its words: "huishoudens per jaar"."""
_MARK = (1.0, 10.0)
"""Between these lie the marks that people give."""


def unit_in_name(name: str) -> str:
    """Return the unit that the name of an indicator gives: "%" for "Aandeel ouderen".

    It stands in brackets ("Zonnestroom (GWh)"), behind "in" ("Wachttijd in weken"), in front
    ("Dagen tussen melding en gesprek"), or is a share, a mark or a count.
    """
    for match in _PLACES.finditer(name):
        unit = str(next(group for group in match.groups() if group)).strip()
        if _is_unit(unit):
            return unit
    per = wording("indicatorwoorden", "per").search(name)
    if per:
        return str(per[0])
    for class_name, unit in (("procent", "%"), ("cijfer", "rapportcijfer"), ("aantal", "aantal")):
        if wording("indicatorwoorden", class_name).search(name):
            return unit
    return ""


def unit_of_values(name: str, values: Sequence[Value]) -> str:
    """Return what the values are counted in; what people think is told in marks."""
    told = next((value.unit for value in values if value.unit), "")
    numbers = [value.number for value in values if value.number is not None]
    if told or not numbers or wording("indicatorwoorden", "oordeel").search(name) is None:
        return told
    return "rapportcijfer" if all(_MARK[0] <= each <= _MARK[1] for each in numbers) else ""


def _is_unit(words: str) -> bool:
    first, last = words.split(maxsplit=1)[0].lower(), words.rsplit(maxsplit=1)[-1].lower()
    return (
        words in ("%", "procentpunt")
        or _RATE.fullmatch(words) is not None
        or is_measure_word(words.lower())
        or (is_measure_word(first) and " per " in f" {words} ")
        or (first in ("mln", "miljoen", "duizend") and is_measure_word(last))
    )
