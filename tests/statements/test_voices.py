"""Where others speak: quotations, by-lines and invented residents, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planreading import plan, readings_of
from policylint.documents import read_text
from policylint.documents.model import Span
from policylint.statements.voices import Stretches, voices_in

SPOKEN = [
    "‘Ik wil gewoon dat er iemand meekijkt als het misgaat’, zegt een moeder.",
    "“We hebben voor alles een loket behalve voor het gesprek zelf.”",
    'Een vader vertelde: "Wij weten nooit bij wie we met onze vraag moeten zijn."',
    "‘Het dorp is van ons allemaal en de foto’s hangen er nog’, aldus de voorzitter.",
    "„Niemand vroeg ons wat wij zelf hadden kunnen doen voor de straat.”",
]
NOT_SPOKEN = [
    "Dit staat in de nota ‘Samen gezond en wel ouder worden in onze dorpen’ van vorig jaar.",
    "Wij noemen dat ‘het goede gesprek’, en daar hoort een keuze bij.",
    "In ’s-Graveland en ’t Gooi gaan we dit jaar met ‘Buurten in de buurt’ aan de slag.",
    "De raad stelt dit plan vast.",
]


@pytest.mark.parametrize("text", SPOKEN)
def test_what_another_says_is_quoted(text: str) -> None:
    document = read_text(text)
    assert voices_in(document).quoted.holds(document.blocks[0].span)


@pytest.mark.parametrize("text", NOT_SPOKEN)
def test_a_title_or_a_term_is_no_quotation(text: str) -> None:
    voices = voices_in(read_text(text))
    assert not voices.quoted.spans
    assert not voices.invented.spans


def test_the_line_under_a_quotation_belongs_to_it() -> None:
    text = (
        "“Je moet het samen doen, anders wordt het nooit wat in deze wijk.”\n\n"
        "Ans Wit, directeur van de bibliotheek\n\nDe directeur opent in 2027 een loket."
    )
    document = read_text(text)
    quoted = voices_in(document).quoted
    assert [quoted.holds(block.span) for block in document.blocks] == [True, True, False]


def test_the_story_of_an_invented_resident_ends_at_the_next_heading() -> None:
    text = (
        "# Visie\n\nWij helpen iedereen.\n\nTruus (71), weduwe\n\n"
        "Zij wil vaker naar buiten.\n\nDe wijkverpleegkundige evalueert elk jaar haar plan.\n\n"
        "## Doelen\n\nIn 2030 voelen minder ouderen zich eenzaam."
    )
    document = read_text(text)
    invented = voices_in(document).invented
    held = [
        block.span.of(document.text)[:5] for block in document.blocks if invented.holds(block.span)
    ]
    assert held == ["Truus", "Zij w", "De wi"]


def test_what_an_invented_resident_wants_is_not_read() -> None:
    goal = "In 2030 voelt nog 10% van de ouderen zich eenzaam."
    assert goal in [reading.unit.text for reading in readings_of(plan(goal))]
    story = plan(f"Truus (71), weduwe\n\n{goal}")
    assert goal not in [reading.unit.text for reading in readings_of(story)]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 15)), max_size=6),
    st.integers(0, 50),
    st.integers(1, 10),
)
def test_held_is_what_lies_for_more_than_half_inside(
    parts: list[tuple[int, int]], start: int, length: int
) -> None:
    stretches = Stretches(Span(at, at + size) for at, size in parts)
    covered = {i for at, size in parts for i in range(at, at + size)}
    inside = len(covered & set(range(start, start + length)))
    assert stretches.holds(Span(start, start + length)) == (inside * 2 > length)
