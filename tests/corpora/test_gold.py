"""The gold files say what stands in the sample plans: held against the sources themselves.

policylint's own readers are not used here, or the gold would be tested by what it has to test.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pytest
import yaml

CORPORA = Path(__file__).parents[2] / "corpora"
ZANDERMEER = CORPORA / "zandermeer-beleidsplan-eenzaamheid"
OOSTERWAARD = CORPORA / "oosterwaard-sociale-agenda"
HOOGVELD = CORPORA / "hoogveld-uitvoeringsplan-jeugd"

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
LINE_END_HYPHEN = "\x02"  # as pdfium gives it
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"


def gold_of(folder: Path) -> dict[str, Any]:
    gold: dict[str, Any] = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    return gold


def words(text: str) -> str:
    return " ".join(text.split())


def text_of(element: ElementTree.Element) -> str:
    """Return the running text of a paragraph, without its footnotes and text boxes."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == TEXT + "tab":
            pieces.append("\t")
        elif child.tag not in (TEXT + "note", DRAW + "frame"):
            pieces.append(text_of(child))
        pieces.append(child.tail or "")
    return re.sub(r"[ \n]+", " ", "".join(pieces)).strip()


@pytest.fixture(scope="module")
def fodt() -> ElementTree.Element:
    return ElementTree.parse(ZANDERMEER / "plan.fodt").getroot()


@pytest.fixture(scope="module")
def pdf_pages() -> list[str]:
    document = pypdfium2.PdfDocument(ZANDERMEER / "plan.pdf")
    pages = [words(page.get_textpage().get_text_bounded()) for page in document]
    document.close()
    return pages


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return gold_of(ZANDERMEER)


def styled(fodt: ElementTree.Element, prefix: str) -> list[str]:
    return [
        text_of(paragraph)
        for paragraph in fodt.iter(TEXT + "p")
        if paragraph.get(TEXT + "style-name", "").startswith(prefix)
    ]


def label(heading: dict[str, Any]) -> str:
    return f"{heading['number']} {heading['title']}".strip()


def test_pdf_headings_are_those_of_the_source(
    fodt: ElementTree.Element, gold: dict[str, Any]
) -> None:
    source = [
        (int(heading.get(TEXT + "outline-level", "0")), text_of(heading))
        for heading in fodt.iter(TEXT + "h")
    ]
    # "Bijlage 1" is typed in the source, the other numbers are made by LibreOffice.
    expected = [
        (h["level"], label(h) if h["number"].startswith("Bijlage") else h["title"])
        for h in gold["headings"]
    ]
    assert source == expected


def test_pdf_headings_stand_on_their_page(pdf_pages: list[str], gold: dict[str, Any]) -> None:
    assert len(pdf_pages) == gold["pages"]
    for heading in gold["headings"]:
        assert label(heading) in pdf_pages[heading["page"] - 1]


def test_contents_page_names_the_pages_of_the_gold(
    fodt: ElementTree.Element, gold: dict[str, Any]
) -> None:
    entries = [line.rpartition("\t") for line in styled(fodt, "Inhoud_")]
    listed = [(entry.replace("\t", " "), int(page)) for entry, _, page in entries]
    assert listed == [(label(h), h["page"]) for h in gold["headings"] if h["level"] < 3]


def test_pdf_tables_are_those_of_the_source(
    fodt: ElementTree.Element, gold: dict[str, Any]
) -> None:
    captions = styled(fodt, "Caption")
    tables = list(fodt.iter(TABLE + "table"))
    assert captions == [table["caption"] for table in gold["tables"]]
    for element, table in zip(tables, gold["tables"], strict=True):
        rows = [
            [words(" ".join(cell.itertext())) for cell in row.iter(TABLE + "table-cell")]
            for row in element.iter(TABLE + "table-row")
        ]
        assert_table(table, rows)


def assert_table(table: dict[str, Any], rows: list[list[str]]) -> None:
    assert rows[0] == table["header"]
    assert len(rows) - 1 == table["rows"]
    for cell in table["cells"]:
        assert rows[cell["row"]][table["header"].index(cell["column"])] == cell["text"]


def test_pdf_footnotes_are_those_of_the_source(
    fodt: ElementTree.Element, pdf_pages: list[str], gold: dict[str, Any]
) -> None:
    notes = [
        (note.findtext(TEXT + "note-citation"), words(note.findtext(f".//{TEXT}p", "")))
        for note in fodt.iter(TEXT + "note")
    ]
    assert [mark for mark, _ in notes] == [note["mark"] for note in gold["footnotes"]]
    for (_, body), note in zip(notes, gold["footnotes"], strict=True):
        assert body.startswith(note["starts"])
        assert note["starts"] in pdf_pages[note["page"] - 1]
        assert f"{note['after']}{note['mark']}" in pdf_pages[note["page"] - 1]


def test_pdf_sentences_and_boxes_stand_in_the_source(
    fodt: ElementTree.Element, pdf_pages: list[str], gold: dict[str, Any]
) -> None:
    paragraphs = "\n".join(text_of(paragraph) for paragraph in fodt.iter(TEXT + "p"))
    for sentence in gold["sentences"]:
        assert sentence["text"] in paragraphs
    for box in gold["boxes"]:
        assert box["text"] in paragraphs
        assert box["text"] in pdf_pages[box["page"] - 1]


def test_pdf_sentences_are_broken_as_the_gold_says(
    pdf_pages: list[str], gold: dict[str, Any]
) -> None:
    joined = [page.replace(LINE_END_HYPHEN, "") for page in pdf_pages]
    for sentence in gold["sentences"]:
        text, crosses, index = sentence["text"], sentence["crosses"], sentence["page"] - 1
        assert first_words(text) in joined[index]
        if crosses == ["hyphen"]:
            assert text in joined[index]
            assert text not in pdf_pages[index]
        if "page" in crosses:
            assert text.split()[-1] not in joined[index]
            assert text.split()[-1] in joined[index + 1]
        if "pull quote" in crosses:
            assert sentence["page"] in [box["page"] for box in gold["boxes"]]


def first_words(sentence: str) -> str:
    return " ".join(sentence.split()[:3])


@pytest.mark.parametrize(
    ("folder", "name", "mark"),
    [(OOSTERWAARD, "plan.md", r"^#{1,6} "), (HOOGVELD, "plan.txt", r"^(\d(\.\d)? [A-Z]|Noten$)")],
)
def test_headings_stand_on_their_line(folder: Path, name: str, mark: str) -> None:
    gold = gold_of(folder)
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    heading_lines = [n for n, line in enumerate(lines, start=1) if re.match(mark, line)]
    assert heading_lines == [heading["line"] for heading in gold["headings"]]
    for heading in gold["headings"]:
        assert lines[heading["line"] - 1].endswith(heading["title"])
        assert heading["number"] in lines[heading["line"] - 1]


def test_markdown_levels_and_table() -> None:
    gold = gold_of(OOSTERWAARD)
    lines = (OOSTERWAARD / "plan.md").read_text(encoding="utf-8").splitlines()
    for heading in gold["headings"]:
        assert lines[heading["line"] - 1].startswith("#" * heading["level"] + " ")
    (table,) = gold["tables"]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("|") and not line.startswith("|---")
    ]
    assert lines[table["line"] - 1].startswith("| " + table["header"][0])
    assert_table(table, rows)


@pytest.mark.parametrize(("folder", "name"), [(OOSTERWAARD, "plan.md"), (HOOGVELD, "plan.txt")])
def test_sentences_notes_and_boxes_stand_on_their_line(folder: Path, name: str) -> None:
    gold = gold_of(folder)
    text = (folder / name).read_text(encoding="utf-8")
    lines = text.splitlines()
    for place in gold["sentences"] + gold["boxes"]:
        start = first_words(place["text"])
        line = re.sub(r"[*\[]", "", lines[place["line"] - 1])
        following = re.sub(r"[*\[]", "", lines[place["line"]])
        assert start in words(f"{line} {following}")
        assert start.split()[0] in line
    for note in gold["footnotes"]:
        assert lines[note["line"] - 1].startswith(f"[{note['mark']}] {note['starts']}")
        assert re.search(rf"{re.escape(note['after'])}\[?{note['mark']}\b", text)
