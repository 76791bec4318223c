"""What is text in a Word file, and what is not."""

from __future__ import annotations

import pytest

from outlines import blocks, texts
from policylint.documents.docx.reader import read_docx
from policylint.documents.model import BlockKind
from policylint.documents.result import Reading
from wordfiles import document, field, note_mark, notes, p, r, t, tbl, tc, text_box, tr


def read(*body: str, **parts: str) -> Reading:
    return read_docx(document(*body, **parts), "plan.docx")


SYMBOL = '<w:sym w:font="Wingdings" w:char="F0FC"/>'
WINGDINGS = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
EMOJI = (
    '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="x"/></mc:Choice>'
    "<mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent>"
)
PLACEHOLDER = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r("De raad") + r(" stelt ", "<w:b/>") + r("vast."), "De raad stelt vast."),
        (r(t("een") + "<w:tab/>" + t("twee")), "een twee"),
        (r(t("een") + "<w:br/>" + t("twee")), "een twee"),
        (r(t("een ") + '<w:br w:type="page"/>' + t("twee")), "een  twee"),
        (r(t("samen") + "<w:softHyphen/>" + t("leving")), "samenleving"),
        (r("samen\u00adleving"), "samenleving"),
        (r(t("Noord") + "<w:noBreakHyphen/>" + t("Holland")), "Noord-Holland"),
        (r("12\u00a0000 ﬁetsen"), "12 000 fietsen"),
        (r("  vooraf en achteraf  "), "vooraf en achteraf"),
        (r(t("klaar ") + SYMBOL), "klaar ✓"),
        (r("Het is ") + r("ü", WINGDINGS) + r(" gereed"), "Het is ✓ gereed"),
        (r(EMOJI + t(" blij")), "☺ blij"),
        (r("zichtbaar") + r(" verborgen", "<w:vanish/>"), "zichtbaar"),
        (r("zichtbaar", '<w:vanish w:val="0"/>'), "zichtbaar"),
        (
            f"<w:ins>{r('nieuw ')}</w:ins><w:del><w:r><w:delText>oud</w:delText></w:r></w:del>",
            "nieuw",
        ),
        (f"<w:moveTo>{r('hier')}</w:moveTo><w:moveFrom>{r('daar')}</w:moveFrom>", "hier"),
        (f'<w:hyperlink r:id="x">{r("een link")}</w:hyperlink>', "een link"),
        (f"<w:smartTag><w:smartTag>{r('Leiden')}</w:smartTag></w:smartTag>", "Leiden"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('ingevuld')}</w:sdtContent></w:sdt>", "ingevuld"),
        (r("Naam: ") + PLACEHOLDER.format(r("Klik om tekst in te voeren")) + r("x"), "Naam: x"),
        (f"<w:onbekend>{r('ook tekst')}</w:onbekend>", "ook tekst"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        (field(" DATE ", r("3 mei 2026")), "3 mei 2026"),
        (field(" IF x ", r("een") + field(" PAGE ", r("7"))), "een7"),
        (f'<w:fldSimple w:instr="AUTHOR">{r("Jansen")}</w:fldSimple>', "Jansen"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', ""),
    ],
)
def test_what_is_text(content: str, text: str) -> None:
    assert read(p(content)).text == text


def test_a_field_without_an_end_hides_nothing_behind_its_paragraph() -> None:
    broken = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TOC </w:instrText></w:r>'
    assert read(p(broken + r("weg")), p("Er is tekst.")).text == "Er is tekst."
    open_ended = broken + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    reading = read(p(open_ended), p("Er is tekst."))
    assert blocks(reading) == [("paragraph", "Er is tekst.")]


def test_a_table_of_contents_is_furniture_with_its_title() -> None:
    begin, end = field(" TOC \\o ", "§").split("§")
    reading = read(
        p("Inhoud", style="Kop1"),
        p(begin + r("Doelen\t3")),
        p(field(" PAGEREF x ", r("4")) + r("Geld") + end),
        p("Doelen", style="Kop1"),
        p("De tekst."),
    )
    assert blocks(reading) == [
        ("furniture", "Inhoud"),
        ("furniture", "Doelen 3"),
        ("furniture", "4Geld"),
        ("heading", "Doelen"),
        ("paragraph", "De tekst."),
    ]


def test_contents_by_style_or_with_dots_are_furniture() -> None:
    reading = read(p("Doelen 3", style="Inhopg1"), p("Geld ........ 4"))
    assert texts(reading, BlockKind.FURNITURE) == ["Doelen 3", "Geld ........ 4"]


def test_contents_that_a_writer_typed_are_furniture_under_their_title_only() -> None:
    entries = [p(r(f"{i} Hoofdstuk\t{page}", "<w:b/>")) for i, page in enumerate((3, 4, 4, 9), 1)]
    under_title = read(p("Inhoudsopgave", style="Kop1"), *entries, p("De tekst."))
    assert len(texts(under_title, BlockKind.FURNITURE)) == 5
    assert blocks(under_title)[5:] == [("paragraph", "De tekst.")]
    assert texts(read(*entries, p("De tekst.")), BlockKind.FURNITURE) == []
    falling = read(p("Inhoud", style="Kop1"), *reversed(entries), p("De tekst."))
    assert texts(falling, BlockKind.FURNITURE) == []


def test_an_empty_line_parts_paragraphs_and_bullets_on_lines_are_items() -> None:
    lines = "<w:br/>".join(map(t, ["Wij doen:", "- een", "- twee, en", "verder", "", "Daarna."]))
    assert blocks(read(p(r(lines)))) == [
        ("paragraph", "Wij doen:"),
        ("list_item", "een"),
        ("list_item", "twee, en verder"),
        ("paragraph", "Daarna."),
    ]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    joined = p("Het ", more="<w:rPr><w:del/></w:rPr>") + p("plan.")
    assert blocks(read(joined, p("Einde."))) == [
        ("paragraph", "Het plan."),
        ("paragraph", "Einde."),
    ]
    last = p("Het einde.", more="<w:rPr><w:del/></w:rPr>")
    assert texts(read(tbl(tr(tc(last), "b"), tr("c", "d"))), BlockKind.TABLE) == [
        "Het einde.\tb\nc\td"
    ]


def test_a_drop_cap_belongs_to_its_word() -> None:
    cap = p("D", more='<w:framePr w:dropCap="drop"/>')
    assert read(cap, p("e raad stelt vast.")).text == "De raad stelt vast."


def test_blocks_in_content_controls_and_insertions() -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    reading = read(control.format(control.format(p("Diep."))), f"<w:ins>{p('Nieuw.')}</w:ins>")
    assert blocks(reading) == [("paragraph", "Diep."), ("paragraph", "Nieuw.")]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = text_box(p("In de kantlijn."), p("- een punt"))
    reading = read(p(r("Voor ") + box + r("en na.")), p("Verder."))
    assert blocks(reading) == [
        ("paragraph", "Voor en na."),
        ("box", "In de kantlijn."),
        ("list_item", "een punt"),
        ("paragraph", "Verder."),
    ]


def test_old_text_boxes_and_boxes_in_boxes() -> None:
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('Oud.')}</w:txbxContent></v:textbox>"
    old += "</v:shape></w:pict></w:r>"
    nested = text_box(p(r("Buiten.") + text_box(p("Binnen."))))
    assert texts(read(p(old), p(nested)), BlockKind.BOX) == ["Oud.", "Buiten.", "Binnen."]


def test_notes_stand_behind_their_paragraph_and_marks_are_blank() -> None:
    body = p(r("In de plannen.") + note_mark(7) + r(" Meer.") + note_mark(2))
    reading = read(body, p("Verder."), footnotes=notes("footnote", _2="Tweede.", _7="Eerste."))
    assert blocks(reading) == [
        ("paragraph", "In de plannen.  Meer. "),
        ("footnote", "Eerste."),
        ("footnote", "Tweede."),
        ("paragraph", "Verder."),
    ]
    assert [(n.mark, n.anchor.start) for n in reading.footnotes if n.anchor] == [
        ("1", 14),
        ("2", 21),
    ]


def test_endnotes_have_roman_marks_and_stand_last() -> None:
    body = p(r("Een.") + note_mark(1, "endnote") + r(" Twee.") + note_mark(1))
    reading = read(
        body,
        p("Verder."),
        endnotes=notes("endnote", _1="Aan het eind."),
        footnotes=notes("footnote", _1="Onderaan."),
    )
    found = [(note.mark, note.span.of(reading.text)) for note in reading.footnotes]
    assert found == [("1", "Onderaan."), ("i", "Aan het eind.")]
    assert all(note.anchor for note in reading.footnotes)
    assert blocks(reading)[-1] == ("footnote", "Aan het eind.")


def test_a_mark_of_ones_own_and_a_mark_without_a_note() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>'
    reading = read(p(r("Zie") + own + note_mark(99)), footnotes=notes("footnote", _4="Ster."))
    assert reading.text == "Zie  \n\nSter."
    (note,) = reading.footnotes
    assert (note.mark, note.anchor and note.anchor.of(reading.text)) == ("*", " ")


def test_captions_by_style_and_by_their_words() -> None:
    table = p("Tabel ", field(" SEQ Tabel ", r("1")), ": inwoners", style="Bijschrift")
    reading = read(table, p("Figuur 2: groei"), p("Tabel 3 laat zien dat het groeit."))
    assert texts(reading, BlockKind.CAPTION) == ["Tabel 1: inwoners", "Figuur 2: groei"]


def test_text_of_charts_and_of_inserted_files_is_missed_in_words() -> None:
    chart = (
        "<w:r><w:drawing><a:graphic><a:graphicData"
        ' uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></w:drawing></w:r>'
    )
    one = read(p("Zie:", chart))
    assert one.quality.notes == (
        "de tekst in 1 figuur (grafiek, SmartArt of ingevoegd bestand) is niet gelezen",
    )
    two = read(p("Zie:", chart), '<w:altChunk r:id="a"/>')
    assert two.quality.notes[0].startswith("de tekst in 2 figuren")
    assert read(p("Zie:")).quality.notes == ()
