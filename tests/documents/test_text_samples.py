"""The sample plans in text and Markdown, held against what a careful reader finds in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from policylint.documents.model import BlockKind, Document, Span
from policylint.documents.reading import read

CORPORA = Path(__file__).parents[2] / "corpora"
PLANS = {
    "oosterwaard-sociale-agenda": "plan.md",
    "hoogveld-uitvoeringsplan-jeugd": "plan.txt",
}

Sample = tuple[Document, dict[str, Any]]


@pytest.fixture(scope="module", params=PLANS)
def sample(request: pytest.FixtureRequest) -> Sample:
    folder = CORPORA / request.param
    gold: dict[str, Any] = yaml.safe_load((folder / "gold.yaml").read_text(encoding="utf-8"))
    return read(folder / PLANS[request.param]), gold


def test_title_and_kind(sample: Sample) -> None:
    document, gold = sample
    assert (document.title, document.kind) == (gold["title"], gold["kind"])


def test_outline(sample: Sample) -> None:
    document, gold = sample
    found = [
        (s.number, s.title, s.level, document.locate(s.heading).line)
        for s in document.sections
        if s.heading
    ]
    assert found == [(h["number"], h["title"], h["level"], h["line"]) for h in gold["headings"]]


def test_tables(sample: Sample) -> None:
    document, gold = sample
    assert len(document.tables) == len(gold["tables"])
    for table, expected in zip(document.tables, gold["tables"], strict=True):
        header = list(table.header(document.text))
        assert header == expected["header"]
        assert len(table.rows) - table.header_rows == expected["rows"]
        assert document.locate(table.span).line == expected["line"]
        for cell in expected["cells"]:
            found = table.rows[cell["row"]][header.index(cell["column"])]
            assert found.span.of(document.text) == cell["text"]


def test_notes(sample: Sample) -> None:
    document, gold = sample
    assert len(document.footnotes) == len(gold["footnotes"])
    for note, expected in zip(document.footnotes, gold["footnotes"], strict=True):
        assert note.mark == expected["mark"]
        assert note.span.of(document.text).startswith(expected["starts"])
        assert document.locate(note.span).line == expected["line"]
        assert note.anchor is not None
        assert document.text[: note.anchor.start].endswith(expected["after"])


def test_boxes_and_furniture(sample: Sample) -> None:
    document, gold = sample
    boxes = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.BOX]
    assert [box["text"] for box in gold["boxes"]] == boxes[: len(gold["boxes"])]
    furniture = [b for b in document.blocks if b.kind is BlockKind.FURNITURE]
    assert len(furniture) == len(gold["furniture"])


def test_sentences_are_whole_and_in_place(sample: Sample) -> None:
    document, gold = sample
    for sentence in gold["sentences"]:
        blocks = [b for b in document.blocks if sentence["text"] in b.span.of(document.text)]
        assert len(blocks) == 1, sentence
        start = document.text.index(sentence["text"])
        span = Span(start, start + len(sentence["text"]))
        assert document.locate(span).line == sentence["line"]
