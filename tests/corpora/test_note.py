"""The test note is what its script writes, and its PDFs hold what its JSON says."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pikepdf
import pypdfium2
import pytest
import yaml

DATA = Path(__file__).parents[1] / "data"
NOTE = DATA / "note"


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((NOTE / "note.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def make_note() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_note", DATA / "make_note.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def text_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return " ".join(" ".join(pages).replace("\x02", "").split())


def test_json_is_what_the_script_writes(make_note: ModuleType, facts: dict[str, Any]) -> None:
    words = yaml.safe_load((NOTE / "text.yaml").read_text(encoding="utf-8"))
    note = make_note.write_note(words, random.Random(make_note.SEED))
    assert {"title": words["title"], **make_note.facts_of(note)} == facts


def test_note_has_what_readers_are_tested_on(facts: dict[str, Any]) -> None:
    levels = [heading["level"] for heading in facts["headings"]]
    assert [levels.count(level) for level in (1, 2, 3)] == [6, 18, 18]
    assert len(set(facts["paragraphs"])) == len(facts["paragraphs"])
    assert {item["level"] for item in facts["list_items"]} == {1, 2}
    assert len(facts["footnotes"]) > 12
    assert len(facts["tables"]) == 6


@pytest.mark.parametrize(
    ("name", "tagged", "pages"), [("note.pdf", True, 15), ("note_columns.pdf", False, 14)]
)
def test_tags_and_pages(name: str, tagged: bool, pages: int) -> None:
    with pikepdf.open(NOTE / name) as pdf:
        assert ("/StructTreeRoot" in pdf.Root) is tagged
        assert ("/Outlines" in pdf.Root) is tagged
        assert len(pdf.pages) == pages


@pytest.mark.parametrize("name", ["note.pdf", "note_columns.pdf"])
def test_everything_stands_in_the_pdf(name: str, facts: dict[str, Any]) -> None:
    text = text_of(NOTE / name)
    headings = [f"{heading['number']} {heading['title']}" for heading in facts["headings"]]
    notes = [f"{note['mark']} {note['text']}" for note in facts["footnotes"]]
    for expected in headings + notes:
        assert expected in text
    place = 0
    for paragraph in facts["paragraphs"]:
        place = text.index(" ".join(paragraph.split()[:4]), place)
