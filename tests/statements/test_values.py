"""Values: what a cell of a table says, as number, unit, year and source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planreading import cases
from policylint.documents.model import Span
from policylint.statements.values import cell_value, parse_number

# One case a line: the cell => number, unit, year, source; "-" for what it does not tell.
CELLS = """
12 => 12 - - -
7,3 => 7.3 - - -
1.250 => 1250 - - -
1.250.000 => 1250000 - - -
12.500,50 => 12500.5 - - -
12% => 12 % - -
12 % => 12 % - -
12,5 procent => 12.5 % - -
3 procentpunt => 3 procentpunt - -
€ 400 => 400 euro - -
€ 30,4 mln => 30400000 euro - -
2 miljoen => 2000000 - - -
< 10% => 10 % - -
≥ 90% => 90 % - -
minimaal 80% => 80 % - -
ten minste 7,5 => 7.5 - - -
ca. 40 => 40 - - -
ruim 300 => 300 - - -
4,5 m2 => 4.5 m2 - -
35 minuten => 35 minuten - -
3,2 per 1.000 => 3.2 per 1.000 - -
6,1% (2021) => 6.1 % 2021 -
6,1% (GGD, 2021) => 6.1 % 2021 GGD
40 (CBS) => 40 - - CBS
8%* => 8 % - -
n.n.b. => - - - -
n.n.b.* => - - - -
n.v.t. => - - - -
- => - - - -
nog te bepalen => - - - -
stijgt => - - - -
pm => - - - -
"""

NUMBERS = """
7,3 => 7.3
1.250 => 1250
1.25 => 1.25
12 500 => 12500
1.250,5 => 1250.5
0 => 0
"""


def shown(number: float | None) -> str:
    return "-" if number is None else f"{number:.10g}"


@pytest.mark.parametrize(("cell", "expected"), cases(CELLS))
def test_cell(cell: str, expected: str) -> None:
    value = cell_value(f"|{cell}|", Span(1, 1 + len(cell)))
    year = str(value.year or "-")
    found = [shown(value.number), value.unit or "-", year, value.source or "-"]
    assert " ".join(found) == expected
    assert value.raw == cell


@pytest.mark.parametrize(("digits", "expected"), cases(NUMBERS))
def test_number(digits: str, expected: str) -> None:
    assert shown(parse_number(digits)) == expected


def test_header_gives_year_and_unit_unless_the_cell_does() -> None:
    text = "40 41% (2022)"
    plain = cell_value(text, Span(0, 2), year=2026, unit="aantal")
    own = cell_value(text, Span(3, 13), year=2026, unit="aantal")
    assert (plain.number, plain.unit, plain.year) == (40, "aantal", 2026)
    assert (own.number, own.unit, own.year) == (41, "%", 2022)


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_dutch_notation_comes_back(whole: int, cents: int) -> None:
    text = f"{whole:,}".replace(",", ".") + f",{cents:02}"
    assert parse_number(text) == pytest.approx(whole + cents / 100)
    value = cell_value(text, Span(0, len(text)))
    assert value.number == pytest.approx(whole + cents / 100)


@given(st.text(max_size=40))
def test_any_cell_is_read(text: str) -> None:
    value = cell_value(text, Span(0, len(text)))
    assert value.raw == text.strip()
