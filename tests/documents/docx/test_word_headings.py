"""Headings: by style, by the contents, by their look; their numbers and levels."""

from __future__ import annotations

import pytest

from outlines import blocks, headings
from policylint.documents.docx.reader import read_docx
from policylint.documents.result import Reading
from wordfiles import HEADINGS, document, field, level, lists, outline, p, r, style, tbl, tc, tr

TEXT = "De raad stelt het plan vast en het college voert het plan ieder jaar weer uit."
BOLD = "<w:b/>"


def read(*body: str, **parts: str) -> Reading:
    return read_docx(document(*body, **parts), "plan.docx")


def test_headings_by_built_in_style_make_sections() -> None:
    reading = read(p("Doelen", style="Kop1"), p(TEXT), p("Jeugd", style="Kop2"), p(TEXT))
    assert headings(reading) == [(1, "Doelen"), (2, "Jeugd")]
    assert [section.parent for section in reading.sections] == [None, 0]


@pytest.mark.parametrize(
    ("styles", "expected"),
    [
        (style("S", "Paragraaf ABC", outline(2)), 3),
        (style("S", "eigen", based_on="Kop2"), 2),
        (style("S", "heading 4"), 4),
        (style("S", "Kop 3"), 3),
        (style("S", "Kop 1 Bijlage"), 1),
        (style("S", "Hoofdstuk (1.1.1)"), 3),
        (style("S", "Paragraafkop"), 1),
        (style("S", "Title"), 1),
        (style("S", "eigen", outline(9), based_on="Kop2"), None),
        (style("S", "Koptekst"), None),
        (style("S", "Kop tabel"), None),
        (style("S", "Platte tekst"), None),
    ],
)
def test_headings_by_what_a_style_says(styles: str, expected: int | None) -> None:
    reading = read(p("Onze doelen", style="S"), p(TEXT), styles=HEADINGS + styles)
    assert headings(reading) == ([(expected, "Onze doelen")] if expected else [])


def test_the_outline_level_of_a_paragraph_goes_before_that_of_its_style() -> None:
    reading = read(p("Jeugd", more=outline(1)), p(TEXT, style="Kop1", more=outline(9)))
    assert blocks(reading) == [("heading", "Jeugd"), ("paragraph", TEXT)]
    assert headings(reading) == [(2, "Jeugd")]


def test_styles_that_the_table_of_contents_names() -> None:
    code = ' TOC \\h \\t "Thema;1;Opgave;2" '
    styles = HEADINGS + style("A", "Thema") + style("B", "Opgave")
    reading = read(
        p(field(code, r("Wonen\t3"))),
        p("Wonen", style="A"),
        p("Betaalbaar", style="B"),
        p(TEXT),
        styles=styles,
    )
    assert headings(reading) == [(1, "Wonen"), (2, "Betaalbaar")]


def test_a_heading_style_on_a_whole_paragraph_makes_no_heading() -> None:
    assert headings(read(p(f"{TEXT} " * 3, style="Kop1"), p(TEXT))) == []


def test_numbers_of_a_list_are_the_numbers_of_headings() -> None:
    levels = level(0, "decimal", "%1", '<w:pStyle w:val="Kop1"/>') + level(1, "decimal", "%1.%2")
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    second = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    styles = style("Kop1", "heading 1", outline(0), numbered)
    styles += style("Kop2", "heading 2", outline(1), second)
    reading = read(
        p("Inleiding", style="Kop1"),
        p("Doelen", style="Kop1"),
        p("Jeugd", style="Kop2"),
        p("", style="Kop2"),
        p("Ouderen", style="Kop2"),
        p("Bijlage", style="Kop1", number=(0, 0)),
        styles=styles,
        numbering=lists(levels),
    )
    assert [(s.number, s.title) for s in reading.sections] == [
        ("1", "Inleiding"),
        ("2", "Doelen"),
        ("2.1", "Jeugd"),
        ("2.2", "Ouderen"),
        ("", "Bijlage"),
    ]
    place = reading.source.place(reading.sections[2].span)
    assert (place.paragraph, place.runs[0].run, place.runs[0].characters.start) == (3, 1, 0)


def test_unstyled_headings_are_short_bold_and_followed_by_text() -> None:
    reading = read(
        p(r("Aanleiding", BOLD)),
        p(TEXT),
        p(r("Wat willen we bereiken?", BOLD)),
        p(TEXT),
        p(r("Let op, dit is een zin.", BOLD)),
        p(TEXT),
        p(r("Onderwerp: jeugd", BOLD)),
        p(TEXT),
        p(r("Half ", BOLD) + r("vet")),
        p(TEXT),
        p(r("Tabel 1: inwoners", BOLD)),
    )
    assert headings(reading) == [(1, "Aanleiding"), (1, "Wat willen we bereiken?")]


def test_a_subtitle_and_a_caption_are_no_headings_however_they_look() -> None:
    styles = HEADINGS + style("Onder", "Subtitle")
    bold = r("Plan voor de jeugd", BOLD)
    assert headings(read(p(bold, style="Onder"), p(TEXT), styles=styles)) == []
    assert headings(read(p(bold, style="Bijschrift"), p(TEXT))) == []


def test_of_bold_lines_in_a_row_only_the_last_is_a_heading() -> None:
    names = [p(r(name, BOLD)) for name in ("Gemeente Zandermeer", "Postbus", "Doelen")]
    assert headings(read(*names, p(TEXT))) == [(1, "Doelen")]


def test_no_headings_by_look_in_a_bold_text_in_frames_lists_and_tables() -> None:
    framed = '<w:pBdr><w:left w:val="single"/><w:right w:val="single"/></w:pBdr>'
    bullet = lists(level(0, "bullet", "-"))
    bold = r("Doelen", BOLD)
    assert headings(read(p(bold), p(r(TEXT, BOLD)))) == []
    assert headings(read(p(bold, more=framed), p(TEXT))) == []
    assert headings(read(p(bold, number=(1, 0)), p(TEXT), numbering=bullet)) == []
    assert headings(read(tbl(tr(tc(p(bold)), tc(p(TEXT)))), p(TEXT))) == []
    assert headings(read(tbl(tr(tc(p(bold), p(TEXT)))), p(TEXT))) == [(1, "Doelen")]


def test_larger_letters_make_higher_headings() -> None:
    size = '<w:sz w:val="{}"/>'
    reading = read(
        p(r("Plan voor de jeugd", size.format(36))),
        p(r("Doelen", size.format(28))),
        p(TEXT),
        p(r("Jeugd", BOLD)),
        p(TEXT),
        p(r("Geld", size.format(28))),
        p(TEXT),
    )
    assert headings(reading) == [
        (1, "Plan voor de jeugd"),
        (2, "Doelen"),
        (3, "Jeugd"),
        (2, "Geld"),
    ]


def test_unstyled_headings_stand_below_the_styled_one_before_them() -> None:
    third = style("Kop3", "heading 3", outline(2), run='<w:sz w:val="20"/>')
    reading = read(
        p("Doelen", style="Kop1"),
        p("Jeugd", style="Kop2"),
        p("School", style="Kop3"),
        p(r("Vooraf", BOLD)),
        p(TEXT),
        p("Bijlage", style="Kop1"),
        p(r("A. Bestuur", BOLD)),
        p(TEXT),
        p(r("B. Wonen", BOLD)),
        p(TEXT),
        styles=HEADINGS + third,
    )
    assert headings(reading)[3:] == [
        (4, "Vooraf"),
        (1, "Bijlage"),
        (2, "A Bestuur"),
        (2, "B Wonen"),
    ]


def test_numbers_say_how_deep_unstyled_headings_are() -> None:
    reading = read(
        p(r("1. Inleiding", BOLD)),
        p(TEXT),
        p(r("1.1 Aanleiding", BOLD)),
        p(TEXT),
        p(r("Leeswijzer", BOLD)),
        p(TEXT),
        p(r("2. Doelen", BOLD)),
        p(TEXT),
    )
    assert headings(reading) == [
        (1, "1 Inleiding"),
        (2, "1.1 Aanleiding"),
        (3, "Leeswijzer"),
        (1, "2 Doelen"),
    ]


def test_bold_numbered_lines_are_headings_unless_they_are_a_list() -> None:
    numbers = lists(level(0, "decimal", "%1."))
    bold = [p(r(word, BOLD), number=(1, 0)) for word in ("Aanleiding", "Doelen")]
    apart = read(bold[0], p(TEXT), bold[1], p(TEXT), numbering=numbers)
    assert headings(apart) == [(1, "1 Aanleiding"), (1, "2 Doelen")]
    together = read(p(TEXT), bold[0], bold[1], p("Los", number=(1, 0)), numbering=numbers)
    assert headings(together) == []


@pytest.mark.parametrize(
    ("body", "core", "title"),
    [
        ([p("Plan jeugd", style="Titel"), p("Doelen", style="Kop1")], "Sjabloon", "Plan jeugd"),
        ([p(r("Plan", '<w:sz w:val="60"/>')), p("Doelen", style="Kop1"), p(TEXT)], "Oud", "Plan"),
        ([p("Doelen", style="Kop1"), p(TEXT)], "Plan jeugd", "Plan jeugd"),
        ([p("Doelen", style="Kop1"), p(TEXT)], "¬¬¬", "Doelen"),
        ([p(TEXT)], "", ""),
    ],
)
def test_titles(body: list[str], core: str, title: str) -> None:
    assert read_docx(document(*body, title=core), "plan.docx").title == title
