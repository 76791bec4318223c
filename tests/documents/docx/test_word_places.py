"""The way back: from the reading text to the characters of a run."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st

from outlines import blocks
from policylint.documents.docx.reader import read_docx
from policylint.documents.model import RunPart, Span
from policylint.documents.reading import read_bytes
from policylint.documents.result import Reading
from policylint.documents.wire import from_wire, to_wire
from wordfiles import (
    HEADINGS,
    MAIN,
    document,
    field,
    level,
    lists,
    note_mark,
    notes,
    p,
    r,
    t,
    tbl,
    tc,
    text_box,
    tr,
)

W = f"{{{MAIN}}}"
SIGNS = {"tab": "\t", "br": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad", "sym": "✓"}
SIGNS |= {"footnoteReference": "#", "endnoteReference": "#"}


def run_texts(data: bytes) -> dict[tuple[int, int], str]:
    """Return what each run holds, by the numbers of its paragraph and itself, from the XML."""
    texts: dict[tuple[int, int], str] = {}
    count = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in ("document", "footnotes", "endnotes"):
            if f"word/{name}.xml" not in archive.namelist():
                continue
            root = ElementTree.fromstring(archive.read(f"word/{name}.xml"))
            for paragraph in root.iter(W + "p"):
                count += 1
                for number, run in enumerate(paragraph.iter(W + "r"), start=1):
                    texts[count, number] = "".join(map(_held, run))
    return texts


def _held(element: ElementTree.Element) -> str:
    name = element.tag.removeprefix(W)
    return element.text or "" if name == "t" else SIGNS.get(name, "")


def place(reading: Reading, passage: str) -> list[RunPart]:
    start = reading.text.index(passage)
    return list(reading.source.place(Span(start, start + len(passage))).runs)


def written(data: bytes, parts: list[RunPart]) -> list[str]:
    runs = run_texts(data)
    return [part.characters.of(runs[part.paragraph, part.run]) for part in parts]


def test_a_passage_over_runs_leads_to_each_of_them() -> None:
    data = document(p("Vooraf."), p(r("De ra"), r("ad ", "<w:b/>"), r("stelt vast.")))
    reading = read_docx(data, "plan.docx")
    parts = place(reading, "raad stelt")
    assert parts == [
        RunPart(2, 1, Span(3, 5)),
        RunPart(2, 2, Span(0, 3)),
        RunPart(2, 3, Span(0, 5)),
    ]
    assert written(data, parts) == ["ra", "ad ", "stelt"]


def test_what_is_dropped_or_replaced_moves_no_place() -> None:
    signs = t("a\u00adb ") + "<w:tab/>" + t("ﬁets ") + "<w:softHyphen/><w:br/>" + t("hier")
    data = document(p(r("weg", "<w:vanish/>") + r(signs)))
    reading = read_docx(data, "plan.docx")
    assert reading.text == "ab  fiets hier"
    assert place(reading, "hier") == [RunPart(1, 2, Span(12, 16))]
    assert place(reading, "fiets") == [RunPart(1, 2, Span(5, 9))]
    assert written(data, place(reading, "ab")) == ["a\u00adb"]


def test_boxes_cells_and_notes_count_all_paragraphs_before_them() -> None:
    data = document(
        p(r("Voor.") + text_box(p("Kader."))),
        tbl(tr("a", "b"), tr("c", tc(p(r("cel") + note_mark(1))))),
        p("Na."),
        footnotes=notes("footnote", _1="De noot."),
    )
    reading = read_docx(data, "plan.docx")
    for passage in ("Voor.", "Kader.", "cel", "Na.", "De noot."):
        assert written(data, place(reading, passage)) == [passage]
    assert [part.paragraph for part in place(reading, "De noot.")] == [10]


def test_a_document_locates_paragraph_and_run_and_has_no_pages_or_lines() -> None:
    found = read_bytes(document(p("Doelen", style="Kop1"), p("De ", r("raad."))), "plan.docx")
    location = found.locate(Span(found.text.index("raad"), len(found.text)))
    assert (location.paragraph, location.runs) == (2, (RunPart(2, 2, Span(0, 5)),))
    assert (location.page, location.line, location.column, location.offset) == (None,) * 4
    assert location.section == ("Doelen",)


def test_a_reading_crosses_the_wire() -> None:
    reading = read_docx(document(p("De raad."), tbl(tr("a", "b"), tr("c", "d"))), "plan.docx")
    assert from_wire(to_wire(reading)) == reading


WORDS = st.sampled_from(
    ["raad ", " stelt", "doelen", "1. ", "- punt", " ", "a\u00adb", "ﬁets", "\u00a0"]
)
SMALL_SIGNS = st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:softHyphen/>"])
CONTENT = st.lists(WORDS.map(t) | SMALL_SIGNS, max_size=4).map("".join)
LOOKS = st.sampled_from(["", "<w:b/>", "<w:vanish/>", '<w:sz w:val="40"/>'])
RUNS = st.builds(lambda content, look: r(content or "<w:tab/>", look), CONTENT, LOOKS)
WRAPPED = st.builds(
    lambda run, wrapper: wrapper.format(run),
    RUNS,
    st.sampled_from(
        [
            "{}",
            "<w:ins>{}</w:ins>",
            "<w:del>{}</w:del>",
            "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        ]
    ),
)
INLINE = WRAPPED | RUNS.map(lambda run: field(" REF ", run)) | st.just(note_mark(1))
INLINE |= RUNS.map(lambda run: text_box(p(run)))
PARAGRAPHS = st.builds(
    lambda content, style, number, more: p(*content, style=style, number=number, more=more),
    st.lists(INLINE, max_size=5),
    st.sampled_from(["", "", "Kop1", "Kop2", "Titel", "Bijschrift", "Inhopg1"]),
    st.sampled_from([None, None, (1, 0), (1, 1)]),
    st.sampled_from(["", "", "", "<w:rPr><w:del/></w:rPr>"]),
)
CELLS = st.lists(PARAGRAPHS, max_size=2).map(lambda paragraphs: tc(*paragraphs))
ROWS = st.lists(CELLS, max_size=3).map(lambda cells: tr(*cells))
TABLES = st.lists(ROWS, max_size=3).map(lambda rows: tbl(*rows))
BODIES = st.lists(PARAGRAPHS | PARAGRAPHS | TABLES, max_size=8)
PARTS = {
    "styles": HEADINGS,
    "numbering": lists(level(0, "decimal", "%1.") + level(1, "bullet", "•")),
    "footnotes": notes("footnote", _1="De noot."),
}


@given(body=BODIES)
@settings(deadline=None, max_examples=100)
def test_any_document_is_sound_and_every_character_has_its_place(body: list[str]) -> None:
    data = document(*body, **PARTS)
    reading = read_docx(data, "plan.docx")
    assert read_docx(data, "plan.docx") == reading
    end = 0
    for block in reading.blocks:
        assert end <= block.span.start < block.span.end <= len(reading.text)
        assert any(block.span in section.span for section in reading.sections)
        end = block.span.end
    runs = run_texts(data)
    for start, character in enumerate(reading.text):
        parts = reading.source.place(Span(start, start + 1)).runs
        assert len(parts) == 1
        held = parts[0].characters.of(runs[parts[0].paragraph, parts[0].run])
        if character.isalpha():
            assert character in held.replace("ﬁ", "fi")
    if reading.text:
        assert reading.source.place(Span(0, len(reading.text))).runs


VISIBLE = st.lists(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=12),
    min_size=1,
    max_size=6,
)


@given(paragraphs=st.lists(VISIBLE, min_size=1, max_size=5))
@settings(deadline=None, max_examples=100)
def test_every_visible_character_is_in_the_text_once(paragraphs: list[list[str]]) -> None:
    body = [p(*(r(t("x" + text)) for text in texts), number=(7, 0)) for texts in paragraphs]
    reading = read_docx(document(*body), "plan.docx")
    expected = "".join("x" + text for texts in paragraphs for text in texts)
    assert _letters(reading.text) == _letters(expected)
    assert len(blocks(reading)) == len(paragraphs)


def _letters(text: str) -> str:
    ligatures = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    return "".join(ligatures.get(c, c) for c in text if not c.isspace())
