"""The test note, read: every heading of the tagged one, the right order in the two columns."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from policylint.documents import read
from policylint.documents.model import Document

NOTE = Path(__file__).parents[2] / "data" / "note"
GOLD: dict[str, Any] = json.loads((NOTE / "note.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tagged() -> Document:
    return read(NOTE / "note.pdf")


@pytest.fixture(scope="module")
def columns() -> Document:
    return read(NOTE / "note_columns.pdf")


def test_all_42_headings_with_their_numbers_and_levels(tagged: Document) -> None:
    wanted = [(h["number"], h["title"], h["level"]) for h in GOLD["headings"]]
    found = [(s.number, s.title, s.level) for s in tagged.sections if s.number]
    assert len(wanted) == 42
    assert found == wanted


def test_headings_of_the_untagged_columns(columns: Document) -> None:
    wanted = {h["title"] for h in GOLD["headings"]}
    found = {s.title for s in columns.sections}
    assert len(wanted & found) >= 0.95 * len(wanted)


@pytest.mark.parametrize("name", ["tagged", "columns"])
def test_local_order_of_words(name: str, request: pytest.FixtureRequest) -> None:
    document: Document = request.getfixturevalue(name)
    found = five_grams(document.text)
    wanted = [gram for paragraph in GOLD["paragraphs"] for gram in five_grams(paragraph)]
    kept = sum(gram in found for gram in wanted)
    assert len(wanted) > 500
    assert kept >= 0.99 * len(wanted)


def five_grams(text: str) -> set[tuple[str, ...]]:
    words = ["".join(c for c in word if c.isalnum()) for word in text.split()]
    words = [word for word in words if word]
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}
