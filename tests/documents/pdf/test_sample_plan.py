"""The sample plan, a tagged PDF from LibreOffice: nothing of its structure may be missed."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from policylint.documents.pdf.reader import read_pdf
from policylint.documents.result import Reading

FOLDER = Path(__file__).parents[3] / "corpora" / "zandermeer-beleidsplan-eenzaamheid"


@pytest.fixture(scope="module")
def plan() -> Reading:
    return read_pdf("plan.pdf", (FOLDER / "plan.pdf").read_bytes())


@pytest.fixture(scope="module")
def gold() -> Any:
    return yaml.safe_load((FOLDER / "gold.yaml").read_text(encoding="utf-8"))


def test_every_heading_is_found_on_its_page_with_its_level(plan: Reading, gold: Any) -> None:
    found = [
        (section.label, section.level, plan.source.place(section.heading).page)
        for section in plan.sections
        if section.heading
    ]
    expected = [
        (f"{each['number']} {each['title']}".strip(), each["level"], each["page"])
        for each in gold["headings"]
    ]
    assert [heading for heading in found if heading[2] != 1] == expected


def test_the_title_is_read_from_the_cover(plan: Reading, gold: Any) -> None:
    assert plan.title == gold["title"]


def test_every_note_is_paired_with_its_mark(plan: Reading) -> None:
    assert [note.mark for note in plan.footnotes] == ["1", "2", "3", "4", "5", "6", "7", "8"]
    assert all(note.anchor for note in plan.footnotes)


def test_pull_quotes_stand_apart(plan: Reading) -> None:
    boxes = [block.span.of(plan.text) for block in plan.blocks if block.kind == "box"]
    assert sum(text.startswith("‘") for text in boxes) == 2


def test_the_table_of_indicators_has_its_header(plan: Reading) -> None:
    headers = [table.header(plan.text) for table in plan.tables]
    assert ("Doel", "Indicator", "Nulmeting", "Streefwaarde 2027", "Bron") in headers
    assert ("Onderdeel", "2024", "2025", "2026", "2027") in headers


def test_the_engine_pdfplumber_finds_the_same_headings(plan: Reading) -> None:
    data = (FOLDER / "plan.pdf").read_bytes()
    other = read_pdf("plan.pdf", data, "pdfplumber")
    assert [section.label for section in other.sections] == [
        section.label for section in plan.sections
    ]
