"""Footnote marks glued to running text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.documents.note_marks import note_marks, without_mark


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Dit staat in de plannen.5", ["5"]),
        ("Het doel is gezet.9 De raad besluit.", ["9"]),
        ("Is het gezet?12 De raad besluit.10 \n\nKop", ["12", "10"]),
        ("De norm is 9%.5 De raad", ["5"]),
        ("Dat heet “meedoen”.28 Het", ["28"]),
        ("Dat heet ‘achter de voordeur’2 in de wijk", ["2"]),
        ("de wet (Wmo)3 en", ["3"]),
        ("Het college (VNG).4 “De raad", ["4"]),
        ("De wijk groeit.² De stad", ["²"]),
        ("de nota¹² van de raad", ["¹²"]),
        # right behind a word: only as the next mark in the count
        ("Eerst dit.4 De raad wil plannen5 en beleid,6 dat", ["4", "5", "6"]),
        ("Eerst dit.4 De groep Covid19 groeit", ["4"]),
        ("thema2 en groep8", []),
        # behind a year that ends a sentence: likewise
        ("Eerst dit.18 Dat stamt uit 2005.19 Voor de wijk", ["18", "19"]),
        ("Eerst dit.18 Dat is zaak 2005.19 van de raad", ["18"]),
        ("Eerst dit.18 Dat is versie 2005.40 De raad", ["18"]),
        ("Eerst dit.18 Dat is 12.2005.19 De raad", ["18"]),
        # no marks
        ("versie 3.2 van de nota", []),
        ("zaak 05.1333 De raad", []),
        ("uit 2005.19 Voor", []),
        ("zie art.3 Awb en p.12 Het", []),
        ("o.a.3 De raad", []),
        ("Covid19 A4 m2 km² CO2 PM10 D66 KCBR1 G31, N44. De", []),
        ("het is gezet.9 en wel", []),
        ("(p.15). De", []),
        ("in 2010. De raad", []),
        ("jaren ’90 De", []),
        ("van1,4% voor", []),
        ("de fracties van D'66 en D’66.", []),
    ],
)
def test_marks(text: str, marks: list[str]) -> None:
    assert [span.of(text) for span in note_marks(text)] == marks


@pytest.mark.parametrize(
    ("token", "rest"),
    [
        ("gezet.9", "gezet."),
        ("“meedoen”.28", "“meedoen”."),
        ("art.3", "art.3"),
        ("3.2", "3.2"),
        ("A4", "A4"),
        ("gezet.", "gezet."),
        ("", ""),
    ],
)
def test_without_mark(token: str, rest: str) -> None:
    assert without_mark(token) == rest


@given(st.text() | st.text("ab.,9¹ \n“”D"))
def test_marks_are_digits_in_order_behind_something(text: str) -> None:
    spans = note_marks(text)
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for span in spans:
        assert all(map(str.isdigit, span.of(text)))
        assert not text[span.start - 1].isspace() and not text[span.start - 1].isdigit()
