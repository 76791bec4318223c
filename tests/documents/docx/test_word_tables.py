"""Tables: cells that cover columns and rows, headers, tables in tables, tables for layout."""

from __future__ import annotations

from outlines import blocks, texts
from policylint.documents.docx.reader import read_docx
from policylint.documents.model import BlockKind
from policylint.documents.result import Reading
from wordfiles import document, note_mark, notes, p, r, tbl, tc, text_box, tr

HEADER = "<w:tblHeader/>"


def read(*body: str, **parts: str) -> Reading:
    return read_docx(document(*body, **parts), "plan.docx")


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def grid(reading: Reading) -> list[list[tuple[int, int, str]]]:
    """Return column, number of columns and text of every cell."""
    (table,) = reading.tables
    return [[(c.column, c.columns, c.span.of(reading.text)) for c in row] for row in table.rows]


def test_a_plain_table() -> None:
    reading = read(tbl(tr("Doel", "2026"), tr("minder armoede", "10%")), p("Daarna."))
    assert blocks(reading) == [
        ("table", "Doel\t2026\nminder armoede\t10%"),
        ("paragraph", "Daarna."),
    ]
    assert reading.tables[0].header(reading.text) == ("Doel", "2026")


def test_cells_over_columns_and_rows() -> None:
    begin, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    reading = read(
        tbl(
            tr("Doel", tc("Streefwaarde", properties=span(2))),
            tr(tc("Wonen", properties=begin), "2026", "2027"),
            tr(tc(properties=on), "10", "20"),
            tr("x", properties='<w:gridBefore w:val="1"/>'),
        )
    )
    assert grid(reading) == [
        [(0, 1, "Doel"), (1, 2, "Streefwaarde")],
        [(0, 1, "Wonen"), (1, 1, "2026"), (2, 1, "2027")],
        [(1, 1, "10"), (2, 1, "20")],
        [(1, 1, "x")],
    ]


def test_header_rows_are_marked_or_the_first_or_stand_below_a_title() -> None:
    marked = read(
        tbl(tr("a", "b", properties=HEADER), tr("c", "d", properties=HEADER), tr("e", "f"))
    )
    assert marked.tables[0].header_rows == 2
    assert read(tbl(tr("a", "b"), tr("c", "d"))).tables[0].header_rows == 1
    titled = read(tbl(tr(tc("Kerncijfers", properties=span(2))), tr("a", "b"), tr("c", "d")))
    assert titled.tables[0].header_rows == 2


def test_rows_without_text_and_deleted_rows_are_left_out() -> None:
    gone = tr("weg", "weg", properties="<w:del/>")
    assert texts(read(tbl(tr("a", "b"), tr("", ""), gone, tr("c", ""))), BlockKind.TABLE) == [
        "a\tb\nc\t"
    ]


def test_paragraphs_in_a_cell_stay_apart_and_lose_their_bullets() -> None:
    reading = read(tbl(tr("a", "b"), tr(tc("Eerste actie", "- tweede actie"), "c")))
    assert grid(reading)[1][0] == (0, 1, "Eerste actie\n\ntweede actie")


def test_tables_that_lay_out_text_are_no_tables() -> None:
    frame = tbl(tr(tc(p("Kader"), p("- een punt"))))
    column = tbl(tr("een"), tr("twee"))
    row = tbl(tr("links", "rechts"))
    assert blocks(read(frame, column, row)) == [
        ("paragraph", "Kader"),
        ("list_item", "een punt"),
        ("paragraph", "een"),
        ("paragraph", "twee"),
        ("paragraph", "links"),
        ("paragraph", "rechts"),
    ]


def test_a_table_in_a_frame_is_a_table_and_one_in_a_cell_is_text_of_the_cell() -> None:
    inner = tbl(tr("a", "b"), tr("c", "d"))
    assert blocks(read(tbl(tr(tc(p("Vooraf."), inner))))) == [
        ("paragraph", "Vooraf."),
        ("table", "a\tb\nc\td"),
    ]
    reading = read(tbl(tr("Doel", "Cijfers"), tr("wonen", tc(inner, p("slot")))))
    assert grid(reading)[1] == [(0, 1, "wonen"), (1, 1, "a\n\nb\n\nc\n\nd\n\nslot")]


def test_boxes_and_notes_of_cells_stand_behind_the_table() -> None:
    cell = tc(p(r("tekst") + note_mark(3) + text_box(p("In een kader."))))
    reading = read(tbl(tr("a", "b"), tr(cell, "c")), footnotes=notes("footnote", _3="De noot."))
    assert blocks(reading) == [
        ("table", "a\tb\ntekst \tc"),
        ("box", "In een kader."),
        ("footnote", "De noot."),
    ]
    assert reading.footnotes[0].anchor is not None


def test_rows_and_cells_in_content_controls() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    reading = read(
        tbl(tr("a", "b"), control.format(f"<w:tr>{control.format(tc('c'))}{tc('d')}</w:tr>"))
    )
    assert texts(reading, BlockKind.TABLE) == ["a\tb\nc\td"]
