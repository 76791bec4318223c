"""Damaged and hostile files: each ends in one line of Dutch, or in what can be read of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import hostile
from pdfmaker import make_pdf
from policylint.documents.pdf import pdfium, plumber
from policylint.documents.pdf.extract import Extract, count_pages, extract
from policylint.documents.pdf.page import Page, Rect
from policylint.errors import DocumentError

Maker = Callable[[], bytes]

WHOLE = [hostile.leading_junk, hostile.lost_index, hostile.encrypted_owner]


def words_of(result: Extract) -> str:
    return " ".join(word.text for page in result.pages for word in page.words)


@pytest.mark.parametrize(("make", "reason"), hostile.ERRORS.items())
def test_unreadable_files_say_what_to_do(make: Maker, reason: str) -> None:
    with pytest.raises(DocumentError) as caught:
        extract("plan.pdf", make())
    assert caught.value.path == "plan.pdf"
    assert reason in caught.value.reason
    assert ";" in caught.value.reason  # what to do
    assert "\n" not in caught.value.reason


@pytest.mark.parametrize("make", hostile.READABLE)
def test_what_can_be_read_is_read(make: Maker) -> None:
    result = extract("plan.pdf", make())
    assert result.pages
    if make is not hostile.form_in_itself:
        assert words_of(result)
    assert count_pages("plan.pdf", make()) == len(result.pages)


@pytest.mark.parametrize("make", hostile.EITHER)
def test_no_other_error_comes_out(make: Maker) -> None:
    try:
        result = extract("plan.pdf", make())
    except DocumentError:
        return
    assert [page.number for page in result.pages] == list(range(1, len(result.pages) + 1))


@pytest.mark.parametrize("make", WHOLE)
def test_nothing_is_lost_of_files_that_mend_whole(make: Maker) -> None:
    assert words_of(extract("a", make())) == words_of(extract("a", hostile.plain()))


def test_a_file_cut_in_half_says_so() -> None:
    result = extract("plan.pdf", hostile.cut_in_half())
    assert result.notes == ["het bestand is beschadigd en hersteld gelezen; er kan tekst ontbreken"]
    assert result.data.startswith(b"%PDF-")
    assert result.data != hostile.cut_in_half()


def test_pages_beyond_the_cap_are_reported() -> None:
    result = extract("plan.pdf", hostile.many_pages())
    assert len(result.pages) == 2000
    assert result.notes == ["alleen de eerste 2000 van 2100 pagina's zijn gelezen"]


def test_a_page_too_full_does_not_cost_the_next() -> None:
    result = extract("plan.pdf", hostile.text_bomb())
    assert result.notes == ["pagina 1 is bovenmatig vol; alleen het begin is gelezen"]
    assert result.pages[1].words[0].text == "De"


@pytest.mark.parametrize("make", [hostile.plain, *WHOLE, hostile.cut_in_half, hostile.graph_paper])
def test_the_other_engine_reads_the_same(make: Maker) -> None:
    fast = extract("plan.pdf", make())
    slow = extract("plan.pdf", make(), "pdfplumber")
    assert (fast.engine, slow.engine) == ("pdfium", "pdfplumber")
    assert words_of(fast) == words_of(slow)


@pytest.mark.parametrize(("make", "reason"), hostile.ERRORS.items())
def test_the_other_engine_fails_in_the_same_words(make: Maker, reason: str) -> None:
    with pytest.raises(DocumentError, match=reason):
        extract("plan.pdf", make(), "pdfplumber")


def test_suspicious_pages_are_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    doubt_pages(monkeypatch, {2})
    result = extract("plan.pdf", hostile.plain())
    assert result.by_fallback == [2]
    assert [page.suspicious for page in result.pages] == ["", ""]
    assert result.engine == "pdfium"


def test_reading_again_stops_where_it_does_not_help(monkeypatch: pytest.MonkeyPatch) -> None:
    doubt_pages(monkeypatch, set(range(1, 9)))
    tried: list[int] = []

    def read_no_better(document: object, index: int) -> Page:
        tried.append(index)
        return Page(index + 1, Rect(0, 0, 595, 842), suspicious="geen woorden")

    monkeypatch.setattr(plumber, "read_page", read_no_better)
    result = extract("plan.pdf", make_pdf(*["BT /F1 9 Tf 50 700 Td (Een doel) Tj ET"] * 8))
    assert tried == [0, 1, 2]
    assert result.by_fallback == []
    assert all(page.suspicious for page in result.pages)


def doubt_pages(monkeypatch: pytest.MonkeyPatch, numbers: set[int]) -> None:
    """Make pdfium's reading of some pages suspicious."""
    read_page = pdfium.read_page

    def read_doubtful(document: object, index: int) -> Page:
        page = read_page(document, index)
        page.suspicious = "geen woorden" if page.number in numbers else ""
        return page

    monkeypatch.setattr(pdfium, "read_page", read_doubtful)
