"""Markdown: structure from its marks, and every character where it came from."""

from __future__ import annotations

import pytest

from outlines import blocks, headings, items, place_of, texts
from policylint.documents.markdown import read_markdown
from policylint.documents.model import BlockKind


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("geen **losse** *acties*", "geen losse acties"),
        ("de [pagina](https://x.example/a_(b).html) van ons", "de pagina van ons"),
        ("een [verwijzing][1] naar\n\n[1]: https://x.example", "een verwijzing naar"),
        ("R&amp;D en caf&eacute;", "R&D en café"),
        (r"4\* en \_hier\_", "4* en _hier_"),
        ("een `stuk\ncode` hier", "een stuk code hier"),
        ("over\ntwee regels", "over twee regels"),
        ("met\\\neinde", "met einde"),
        ("een<br>twee", "een twee"),
        ("een <b>vet</b> woord", "een vet woord"),
        ("![een *foto*](a.png) erbij", "een foto erbij"),
        ("mail <a@b.example> ons", "mail a@b.example ons"),
        ("<div>in een <b>blok</b></div>", "in een blok"),
        ("<!-- opmerking -->\n\nDe tekst", "De tekst"),
        ("<script>var x;</script>\n\nDe tekst", "De tekst"),
    ],
)
def test_inline_text(written: str, read: str) -> None:
    assert blocks(read_markdown(written)) == [("paragraph", read)]


@pytest.mark.parametrize(
    ("text", "passage", "in_file"),
    [
        ("geen **losse** acties", "losse acties", "losse** acties"),
        ("R&amp;D is duur", "R&D is", "R&amp;D is"),
        ("[a](b.c).", ".", "."),
        ("> een\n> twee", "een twee", "een\n> twee"),
        ("---\ntitle: raad\n---\n\nDe raad", "raad", "raad"),
        ("- een\n- twee", "twee", "twee"),
    ],
)
def test_places_lead_back_to_the_file(text: str, passage: str, in_file: str) -> None:
    offset = place_of(read_markdown(text), passage)
    assert offset.of(text) == in_file
    assert offset.start == text.rindex(in_file)  # the last: not in a link, not above


def test_front_matter_gives_the_title_and_is_no_text() -> None:
    reading = read_markdown('---\ntitle: "Gewoon meedoen"\ndatum: 2025\n---\n\n# Kop\n\nTekst.\n')
    assert reading.title == "Gewoon meedoen"
    assert blocks(reading) == [("heading", "Kop"), ("paragraph", "Tekst.")]
    assert reading.source.place(reading.blocks[0].span).line == 6


def test_headings_of_both_kinds() -> None:
    reading = read_markdown("Plan\n====\n\n## 1. Doelen ##\n\n### Jeugd\n\n## 2 Geld\n\nTekst.\n")
    assert headings(reading) == [(1, "Plan"), (2, "1 Doelen"), (3, "Jeugd"), (2, "2 Geld")]
    assert [section.parent for section in reading.sections] == [None, 0, 1, 0]
    assert reading.title == "Plan"


def test_nested_lists_with_their_markers() -> None:
    text = "3. drie\n4. vier\n   - vier a\n     * dieper\n5. vijf\n\n   meer over vijf\n\nNa.\n"
    reading = read_markdown(text)
    assert items(reading) == [
        ("3.", 1, "drie"),
        ("4.", 1, "vier"),
        ("-", 2, "vier a"),
        ("*", 3, "dieper"),
        ("5.", 1, "vijf"),
    ]
    assert texts(reading, BlockKind.PARAGRAPH) == ["meer over vijf", "Na."]


def test_table_with_equal_cells_and_an_escaped_bar() -> None:
    text = "| Doel | 2025 |\n|---|--:|\n| a | a |\n| **b\\|c** |  |\n"
    reading = read_markdown(text)
    (table,) = reading.tables
    assert table.header(reading.text) == ("Doel", "2025")
    rows = [[cell.span.of(reading.text) for cell in row] for row in table.rows[1:]]
    assert rows == [["a", "a"], ["b|c", ""]]
    columns = [reading.source.place(cell.span).column for cell in table.rows[1]]
    assert columns == [3, 7]


def test_notes() -> None:
    text = "Zie de nota.[^1] En nog[^b] iets.\n\n[^1]: De *eerste* noot.\n\n[^b]: De tweede.\n"
    reading = read_markdown(text)
    found = [(note.mark, note.span.of(reading.text)) for note in reading.footnotes]
    assert found == [("1", "De eerste noot."), ("b", "De tweede.")]
    assert texts(reading, BlockKind.PARAGRAPH) == ["Zie de nota.     En nog     iets."]
    assert all(note.anchor is not None for note in reading.footnotes)


def test_quotes_and_code_are_boxes() -> None:
    text = "> Ik hoor\n> erbij.\n\n```\nregel 1\n  regel 2\n```\n\n> ```\n> in de quote\n> ```\n"
    reading = read_markdown(text)
    expected = ["Ik hoor erbij.", "regel 1\nregel 2", "in de quote"]
    assert texts(reading, BlockKind.BOX) == expected


def test_code_without_an_end_is_kept() -> None:
    assert texts(read_markdown("```\nregel 1\nregel 2"), BlockKind.BOX) == ["regel 1\nregel 2"]


def test_windows_line_ends_keep_lines_and_columns() -> None:
    unix = "# Kop\n\nDe **raad**\nbeslist.\n\n- een\n- twee\n"
    windows = unix.replace("\n", "\r\n")
    reading, there = read_markdown(unix), read_markdown(windows)
    assert there.text == reading.text
    assert place_of(there, "beslist").of(windows) == "beslist"
    assert place_of(there, "twee").start == place_of(reading, "twee").start + 6


def test_markdown_made_from_pages_is_read_as_lines() -> None:
    themes = ["jeugd", "wonen", "zorg", "sport"]
    line = "Het college voert het plan voor {theme} uit en legt daarover ieder jaar in"
    rest = "{theme} verantwoording af."
    page = "## Page {n}\n\n{n}\nVereniging van Gemeenten\n" + line + "\n" + rest + "\n\n"
    pages = [page.format(n=n, theme=theme) for n, theme in enumerate(themes, start=1)]
    reading = read_markdown("# Conversie\n\nSource: https://x.example\n\n" + "".join(pages))
    assert reading.quality.pages == 4
    assert headings(reading) == []
    assert texts(reading, BlockKind.FURNITURE)[2:4] == ["2", "Vereniging van Gemeenten"]
    sentences = [f"{line} {rest}".format(theme=theme) for theme in themes]
    assert texts(reading, BlockKind.PARAGRAPH) == sentences
    assert [reading.source.place(b.span).page for b in reading.blocks[2::3]] == [1, 2, 3, 4]
