"""A sample plan as a Word file, against its gold and against the same plan as a PDF."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from policylint.documents import read
from policylint.documents.model import BlockKind, Document

TESTS = Path(__file__).parents[2]
ZANDERMEER = TESTS.parent / "corpora" / "zandermeer-beleidsplan-eenzaamheid"


@pytest.fixture(scope="module")
def word() -> Document:
    return read(TESTS / "data" / "zandermeer.docx")


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ZANDERMEER / "gold.yaml").read_text(encoding="utf-8"))
    return found


def words(document: Document) -> Counter[str]:
    """Return the words of all but furniture: a Word file has no running lines."""
    shown = (b for b in document.blocks if b.kind is not BlockKind.FURNITURE)
    return Counter(w for b in shown for w in re.findall(r"\w+", b.span.of(document.text)))


def test_headings_with_their_numbers_and_levels(word: Document, gold: dict[str, Any]) -> None:
    found = [(s.number, s.title, s.level) for s in word.sections if s.level]
    expected = [(h["number"], h["title"], h["level"]) for h in gold["headings"]]
    assert found == [("", gold["title"], 1), *expected]
    assert (word.title, word.kind) == (gold["title"], gold["kind"])


def test_tables_with_their_headers(word: Document, gold: dict[str, Any]) -> None:
    found = [(list(t.header(word.text)), len(t.rows) - t.header_rows) for t in word.tables]
    assert found == [(table["header"], table["rows"]) for table in gold["tables"]]
    captions = [b.span.of(word.text) for b in word.blocks if b.kind is BlockKind.CAPTION]
    assert captions == [table["caption"] for table in gold["tables"]]


def test_word_and_pdf_have_the_same_words_notes_and_lists(word: Document) -> None:
    pdf = read(ZANDERMEER / "plan.pdf")
    assert words(word) == words(pdf)
    for document in (word, pdf):
        assert all(note.anchor for note in document.footnotes)
    notes = [(n.mark, n.span.of(word.text)) for n in word.footnotes]
    assert notes == [(n.mark, n.span.of(pdf.text)) for n in pdf.footnotes]
    items = [(b.marker, b.span.of(word.text)) for b in word.blocks if b.kind is BlockKind.LIST_ITEM]
    assert items == [
        (b.marker, b.span.of(pdf.text)) for b in pdf.blocks if b.kind is BlockKind.LIST_ITEM
    ]
