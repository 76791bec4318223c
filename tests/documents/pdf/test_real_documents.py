"""Real plans, read whole: what must hold for documents that nobody made for a test."""

from functools import cache
from pathlib import Path

import pytest

from policylint.documents.pdf.reader import read_pdf
from policylint.documents.result import Reading

DOCUMENTS = Path(__file__).resolve().parents[4] / "shared" / "documents"
BUDGET = "wassenaar_begroting_2024.pdf"
LETTER = "Kamerbrief_innovatie_missie.pdf"
STRATEGY = "Internationale_Klimaatstrategie.pdf"
PROCEEDINGS = "h-tk-20082009-4445-4480.pdf"

pytestmark = pytest.mark.shared


@cache
def read(name: str) -> Reading:
    path = DOCUMENTS / name
    if not path.exists():
        pytest.skip(f"no {path}: the real documents do not stand beside this checkout")
    return read_pdf(name, path.read_bytes())


def headings(reading: Reading) -> list[tuple[int, str]]:
    return [
        (reading.source.place(block.span).page or 0, block.span.of(reading.text))
        for block in reading.blocks
        if block.kind == "heading"
    ]


@pytest.mark.parametrize("page", [11, 17, 33, 43, 53])
def test_what_a_programme_wants_is_a_section(page: int) -> None:
    assert (page, "Wat willen we bereiken ?") in headings(read(BUDGET))


@pytest.mark.parametrize(
    ("page", "years", "rows"),
    [
        (28, ["2024", "2025", "2026", "2027"], 4),
        (38, ["2023", "2024", "2025", "2026"], 1),
        (50, ["2024", "2025", "2026", "2027"], 1),
        (60, ["2024", "2025", "2026", "2027"], 1),
    ],
)
def test_indicators_stand_under_their_years(page: int, years: list[str], rows: int) -> None:
    reading = read(BUDGET)
    (table,) = [
        table
        for table in reading.tables
        if reading.source.place(table.span).page == page
        and table.header(reading.text)[0] == "Effectindicator"
    ]
    header = table.header(reading.text)
    assert header[1].startswith("Peilwaarde")
    assert [words.split()[-1] for words in header[2:]] == years
    values = [[cell.span.of(reading.text) for cell in row] for row in table.rows[1:]]
    assert len(values) == rows
    assert all(len(row) == 6 and all(row) for row in values)


def test_the_columns_of_proceedings_are_read_one_after_the_other() -> None:
    text = read(PROCEEDINGS).text
    assert "met de heer Schinkelshoek van harte eens" in text
    assert "parlementaire besluitvorming, juist" in text


def test_notes_of_a_letter_are_paired_with_their_marks() -> None:
    reading = read(LETTER)
    assert len(reading.footnotes) >= 10
    assert all(note.anchor is not None for note in reading.footnotes if note.mark)


def test_the_sender_in_the_margin_is_no_text() -> None:
    reading = read(LETTER)
    for block in reading.blocks:
        if "Ons kenmerk" in block.span.of(reading.text):
            assert block.kind in ("furniture", "box")


def test_every_tagged_part_of_a_strategy_is_a_section() -> None:
    titles = {title for _, title in headings(read(STRATEGY))}
    assert {"Mitigatie", "Adaptatie", "Financiering", "Klimaat en veiligheid"} <= titles


@pytest.mark.parametrize("name", [BUDGET, LETTER, STRATEGY, PROCEEDINGS])
def test_pages_never_go_back(name: str) -> None:
    reading = read(name)
    pages = [reading.source.place(block.span).page or 0 for block in reading.blocks]
    assert pages == sorted(pages)
