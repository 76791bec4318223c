"""What is a heading, and what only looks like one."""

import pytest

from pagepicture import of_kind, picture, read
from policylint.documents.pdf.page import Page

TEXT = """ |De gemeente werkt hier al jaren aan, samen met haar inwoners.
 |Dat doet zij in alle wijken, en met alle partners die er zijn."""


def headings(text: str) -> list[str]:
    return of_kind("heading", body(), picture(text, number=2))


def body() -> Page:
    """A page of running text, for the measure of what stands out."""
    return picture("\n".join([TEXT] * 8))


@pytest.mark.parametrize("style", ["T", "B", "I"])
def test_what_stands_out_over_a_text_is_a_heading(style: str) -> None:
    assert headings(f"{style}|Doelen voor 2027\n{TEXT}") == ["Doelen voor 2027"]


def test_capitals_are_a_heading() -> None:
    assert headings(f" |DOELEN EN AMBITIES\n{TEXT}") == ["DOELEN EN AMBITIES"]


def test_a_heading_over_two_lines_is_one() -> None:
    text = "B|Het aandeel eenzame ouderen in de wijken van de gemeente\nB|daalt tot 2027"
    assert headings(f"{text}\n{TEXT}") == [
        "Het aandeel eenzame ouderen in de wijken van de gemeente daalt tot 2027"
    ]


def test_two_headings_under_one_another_are_two() -> None:
    assert headings(f"B|Doelen\nB|Minder eenzaamheid\n{TEXT}") == ["Doelen", "Minder eenzaamheid"]


def test_a_numbered_heading_may_end_in_a_full_stop() -> None:
    assert headings(f"B|2.1.01 Het akkoord wordt voortgezet.\n{TEXT}") != []


@pytest.mark.parametrize(
    "line",
    [
        "B|Tabel 2.1 - Indicatoren van het programma",
        "B|Figuur 3: Eenzaamheid naar leeftijd",
        "I|Bron: CBS",
        "B|€ 1.250.000",
        "B|De raad stelt dit vast.",
        " |2595 BD DEN HAAG",
        "B|en dat geldt voor iedereen",
    ],
)
def test_captions_amounts_sentences_and_addresses_are_none(line: str) -> None:
    assert headings(f"{line}\n{TEXT}") == []


def test_a_bold_lead_in_is_none() -> None:
    assert (
        headings("B|Veiligheid in de wijk\n |is een zaak van alle inwoners van de gemeente.") == []
    )


def test_the_italic_end_of_a_sentence_is_none() -> None:
    text = " |In deze wijken is er in de komende jaren volop ruimte voor een"
    assert headings(f"{text}\nI|doel van 55 procent\n{TEXT}") == []


def test_cells_of_a_row_are_none() -> None:
    assert headings(f"B|Datum                    |9 juli 2024\n{TEXT}") == []


def test_bold_lines_without_text_to_head_are_a_list() -> None:
    lines = "\n".join(f"B|1.{n} Opgesteld plan" for n in range(1, 6))
    assert headings(f"{lines}\n{TEXT}") == []


def test_a_bold_bullet_over_a_text_at_the_margin_heads_it() -> None:
    assert headings(f"B|  • Laaggeletterdheid\n{TEXT}") == ["Laaggeletterdheid"]


def test_levels_follow_the_style() -> None:
    page = picture(f"T|Programma\n{TEXT}\nB|Doelen\n{TEXT}\nI|Wonen\n{TEXT}", number=2)
    result = read(body(), page)
    assert [(s.title, s.level) for s in result.sections if s.heading] == [
        ("Programma", 1),
        ("Doelen", 2),
        ("Wonen", 3),
    ]


def test_numbers_that_nest_split_a_style() -> None:
    page = picture(f"B|3 Wonen\n{TEXT}\nB|3.1 Doelen\n{TEXT}\nB|4 Zorg\n{TEXT}", number=2)
    result = read(body(), page)
    assert [s.level for s in result.sections if s.heading] == [1, 2, 1]
