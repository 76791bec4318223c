"""What the quality record says of pages that were made to measure."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.documents.model import Quality, Readability
from policylint.documents.pdf.extract import extract
from policylint.documents.pdf.page import Page, Rect, Style, Word
from policylint.documents.pdf.suspicion import text_suspicion
from policylint.documents.quality import page_quality, unknown_share

DOCUMENTS = Path(__file__).parents[4] / "shared" / "documents"
DUTCH = (
    "De gemeente wil dat alle inwoners mee kunnen doen en dat wachttijden korter worden. "
    "Daarom werken wij samen met scholen, huisartsen en het wijkteam. "
) * 3
GARBLED = "Cr qrzrrfgr vajbaref jvyyra rra uhvf ovw qr fgnq ra uhha jrex. " * 12
BODY = Style(10, "Verdana", False, False)


def page(number: int, text: str, *, cover: float = 0.0, hidden: bool = False) -> Page:
    words = [Word(part, 50, 50, 90, 60, 52, BODY, hidden=hidden) for part in text.split()]
    return Page(number, Rect(0, 0, 595, 842), words=words, image_cover=cover)


def quality(*pages: Page) -> Quality:
    return page_quality(pages)


def test_a_plain_document_is_ok() -> None:
    record = quality(page(1, DUTCH), page(2, ""))
    assert record.readability is Readability.OK
    assert record.pages == 2
    assert record.pages_without_text == ()
    assert record.unknown_words is not None and record.unknown_words < 0.1
    assert record.notes == ()


def test_image_pages_with_a_page_number_are_a_scan() -> None:
    record = quality(page(1, "1", cover=0.9), page(2, "2", cover=1.0))
    assert record.readability is Readability.SCAN
    assert record.pages_without_text == (1, 2)
    assert not record.is_readable


def test_a_cover_picture_is_named_but_does_not_make_a_scan() -> None:
    record = quality(page(1, "", cover=1.0), *(page(n, DUTCH) for n in range(2, 15)))
    assert record.readability is Readability.OK
    assert record.pages_without_text == (1,)


def test_shifted_letters_are_garbled() -> None:
    record = quality(page(1, GARBLED), page(2, GARBLED))
    assert record.readability is Readability.GARBLED
    assert record.pages_garbled == (1, 2)
    assert not record.is_readable


def test_some_garbled_pages_make_it_partly_readable() -> None:
    record = quality(page(1, DUTCH), page(2, GARBLED), page(3, DUTCH))
    assert record.readability is Readability.PARTLY
    assert record.pages_garbled == (2,)
    assert record.unknown_words is not None and record.unknown_words < 0.1


def test_recognised_text_is_noted() -> None:
    record = quality(page(1, DUTCH, cover=1.0, hidden=True))
    assert record.readability is Readability.PARTLY
    (note,) = record.notes
    assert "1 pagina " in note and "OCR" in note


def test_no_words_at_all_is_empty() -> None:
    assert quality(page(1, ""), page(2, "2")).readability is Readability.EMPTY


def test_few_words_on_many_pages_are_not_empty() -> None:
    slides = [page(number, "Wat gaan wij doen?") for number in range(1, 6)]
    assert quality(*slides).readability is Readability.OK


def test_a_page_of_figures_is_not_judged() -> None:
    assert quality(page(1, "12.500 13.400 2024 " * 40)).readability is Readability.OK


def test_unknown_share_needs_enough_words() -> None:
    known = {"gemeente"}
    assert unknown_share(["gemeente"] * 5, known) is None
    assert unknown_share(["gemeente"] * 30 + ["qrzrrfgr"] * 10, known) == 0.25


@pytest.mark.parametrize(
    ("text", "suspicion"),
    [
        (DUTCH, ""),
        ("\uf0b7 Een doel \uf0b7 Nog een doel \ufffd En een derde doel", ""),
        ("H\ufffdt d\ufffdl is b\ufffdr\ufffdkt in d\ufffd wijk " * 2, "letters zonder betekenis"),
        ("\uf041\uf042\uf043 \uf044\uf045\uf046 " * 6, "letters zonder betekenis"),
        ("a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f", "geen woorden"),
        ("1 2", ""),
        ("12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34", ""),
    ],
)
def test_suspicion(text: str, suspicion: str) -> None:
    assert text_suspicion(page(1, text).words) == suspicion


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "readability", "note"),
    [
        ("wassenaar_begroting_2024.pdf", Readability.OK, ""),
        ("wassenaar_jaarrekening-2019-wassenaar.pdf", Readability.GARBLED, ""),
        ("1848-scan.pdf", Readability.SCAN, ""),
        ("wassenaar_Jaarstukken_2021.pdf", Readability.SCAN, ""),
        ("1848-scan_ocred.pdf", Readability.PARTLY, "OCR"),
        ("Beslisnota-met-handgeschreven-tekst.pdf", Readability.PARTLY, "OCR"),
        ("1848-notificatie-met-undefined-unicodes.pdf", Readability.OK, ""),
        ("Papendrecht-problem.pdf", Readability.OK, ""),
    ],
)
def test_real_documents(name: str, readability: Readability, note: str) -> None:
    path = DOCUMENTS / name
    if not path.exists():
        pytest.skip(f"no {name} beside the checkout")
    result = extract(name, path.read_bytes())
    record = page_quality(result.pages, result.by_fallback, result.notes)
    assert record.readability is readability
    assert note in " ".join(record.notes)


@pytest.mark.shared
def test_bullets_without_a_character_are_still_bullets() -> None:
    path = DOCUMENTS / "1848-notificatie-met-undefined-unicodes.pdf"
    if not path.exists():
        pytest.skip(f"no {path.name} beside the checkout")
    words = extract(path.name, path.read_bytes()).pages[0].words
    assert [word.text for word in words].count("\ufffd") == 4
