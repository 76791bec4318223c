"""Lists: the numbers that Word counts, and those that writers type."""

from __future__ import annotations

import pytest

from outlines import blocks, items
from policylint.documents.docx.numbering import formatted
from policylint.documents.docx.reader import read_docx
from policylint.documents.result import Reading
from wordfiles import document, level, lists, p, r, style, t

LEGAL = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "%3.")


def read(*body: str, **parts: str) -> Reading:
    return read_docx(document(*body, **parts), "plan.docx")


def numbered(*levels: int, numbering: str = lists(LEGAL)) -> list[str]:
    """Return the markers of paragraphs in list 1 with these levels."""
    return markers([(1, each) for each in levels], numbering)


def markers(places: list[tuple[int, int]], numbering: str) -> list[str]:
    body = [p(f"punt {i}", number=place) for i, place in enumerate(places)]
    return [marker for marker, _, _ in items(read(*body, numbering=numbering))]


def test_levels_count_by_themselves_and_start_anew() -> None:
    assert numbered(0, 1, 1, 2, 0, 1) == ["1.", "a)", "b)", "i.", "2.", "a)"]


def test_items_have_their_level_and_their_marker_is_no_text() -> None:
    reading = read(p("een", number=(1, 0)), p("twee", number=(1, 1)), numbering=lists(LEGAL))
    assert items(reading) == [("1.", 1, "een"), ("a)", 2, "twee")]


def test_numbers_over_levels_and_a_level_that_was_passed_over() -> None:
    decimal = "".join(
        level(i, "decimal", ".".join(f"%{n + 1}" for n in range(i + 1))) for i in range(3)
    )
    assert numbered(0, 1, 1, 2, numbering=lists(decimal)) == ["1", "1.1", "1.2", "1.2.1"]
    assert numbered(1, 1, numbering=lists(decimal)) == ["1.1", "1.2"]


def test_a_list_of_the_same_definition_counts_on_unless_it_starts_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = lists(LEGAL, overrides={2: (1, ""), 3: (1, anew)})
    places = [(1, 0), (1, 0), (2, 0), (3, 0), (3, 0)]
    assert markers(places, numbering) == ["1.", "2.", "3.", "5.", "6."]


def test_a_level_may_be_changed_for_one_list() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    assert markers([(1, 0), (2, 0)], lists(LEGAL, overrides={2: (1, own)})) == ["1.", "B)"]


def test_a_level_that_never_starts_anew() -> None:
    never = level(0, "decimal", "%1.") + level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
    assert numbered(0, 1, 0, 1, numbering=lists(never)) == ["1.", "1", "2.", "2"]


def test_legal_numbers_are_all_decimal() -> None:
    levels = level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert numbered(0, 0, 1, numbering=lists(levels)) == ["I", "II", "2.1"]


@pytest.mark.parametrize(
    ("text", "font", "marker"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0fc", "Wingdings", "✓"),
        ("o", "Courier New", "o"),
        ("-", "", "-"),
        ("\uf0ff", "Webdings", "•"),
        ("", "", "•"),
    ],
)
def test_bullets(text: str, font: str, marker: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    assert numbered(0, numbering=lists(level(0, "bullet", text, fonts))) == [marker]


@pytest.mark.parametrize(
    ("number", "style_", "shown"),
    [
        (3, "decimal", "3"),
        (3, "decimalZero", "03"),
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (1994, "lowerRoman", "mcmxciv"),
        (4, "upperRoman", "IV"),
        (3, "none", ""),
        (3, "cardinalText", "3"),
        (10**8, "lowerLetter", "100000000"),
        (10**8, "upperRoman", "100000000"),
        (0, "lowerLetter", "0"),
    ],
)
def test_formats(number: int, style_: str, shown: str) -> None:
    assert formatted(number, style_) == shown


def test_a_list_by_style_and_one_that_a_paragraph_is_taken_out_of() -> None:
    by_style = style("Lijst", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    reading = read(
        p("een", style="Lijst"),
        p("geen", style="Lijst", number=(0, 0)),
        p("twee", style="Lijst", more='<w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        styles=by_style,
        numbering=lists(level(0, "bullet", "-") + level(1, "bullet", "*")),
    )
    assert items(reading) == [("-", 1, "een"), ("*", 2, "twee")]


def test_a_definition_by_way_of_a_numbering_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Nr"/></w:abstractNum>'
    numbering = linked + lists(LEGAL) + '<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>'
    styles = style("Nr", "Nummers", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    reading = read(p("een", number=(4, 0)), styles=styles, numbering=numbering)
    assert items(reading) == [("1.", 1, "een")]


def test_a_list_that_is_nowhere_and_one_without_numbers_make_paragraphs() -> None:
    none = lists(level(0, "none", ""))
    reading = read(p("een", number=(7, 0)), p("twee", number=(1, 0)), numbering=none)
    assert blocks(reading) == [("paragraph", "een"), ("paragraph", "twee")]


def test_empty_paragraphs_are_not_counted() -> None:
    reading = read(
        p("een", number=(1, 0)),
        p("", number=(1, 0)),
        p("twee", number=(1, 0)),
        numbering=lists(LEGAL),
    )
    assert [marker for marker, _, _ in items(reading)] == ["1.", "2."]


def test_typed_markers() -> None:
    reading = read(
        p("•\tmet een bolletje"),
        p("- met een streepje"),
        p("1. eerste"),
        p("2. tweede"),
        p("a) letter"),
        p("b) letter"),
        p("3. los van een lijst."),
        p("-5 graden"),
    )
    assert items(reading) == [
        ("•", 1, "met een bolletje"),
        ("-", 1, "met een streepje"),
        ("1.", 1, "eerste"),
        ("2.", 1, "tweede"),
        ("a)", 1, "letter"),
        ("b)", 1, "letter"),
    ]


def test_a_bullet_typed_behind_a_bullet_goes() -> None:
    reading = read(p("- een", number=(1, 0)), numbering=lists(level(0, "bullet", "•")))
    assert items(reading) == [("•", 1, "een")]


def test_line_breaks_in_an_item() -> None:
    broken = p(r(t("een") + "<w:br/>" + t("verder") + "<w:br/><w:br/>" + t("Los.")), number=(1, 0))
    reading = read(broken, numbering=lists(LEGAL))
    assert blocks(reading) == [("list_item", "een verder"), ("paragraph", "Los.")]
