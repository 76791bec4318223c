"""Text in, words out: what stands where in a PDF that the test has drawn itself."""

from __future__ import annotations

import pypdfium2
import pytest

from pdfmaker import lines, make_pdf, text
from policylint.documents.pdf import pdfium
from policylint.documents.pdf.characters import clean
from policylint.documents.pdf.page import Page, Word
from policylint.documents.pdf.words import MAX_CHARACTERS, describe_font


def page_of(content: str, **options: object) -> Page:
    document = pypdfium2.PdfDocument(make_pdf(content, **options))  # type: ignore[arg-type]
    try:
        return pdfium.read_page(document, 0)
    finally:
        document.close()


def words_of(content: str) -> list[Word]:
    return page_of(content).words


def texts(content: str) -> list[str]:
    return [word.text for word in words_of(content)]


def test_words_have_place_and_style() -> None:
    words = words_of(text(70, 700, "Wat willen we", 12, "F2") + text(70, 680, "De raad", 10, "F3"))
    assert [word.text for word in words] == ["Wat", "willen", "we", "De", "raad"]
    first, fourth = words[0], words[3]
    assert first.x0 == pytest.approx(70, abs=1)
    assert first.baseline == pytest.approx(700, abs=0.01)
    assert first.y0 < 700 < first.y1
    assert (first.style.font, first.style.size) == ("Helvetica-Bold", 12)
    assert first.style.bold and not first.style.italic
    assert fourth.style.italic and not fourth.style.bold
    assert words[0].x1 < words[1].x0


def test_order_is_that_of_the_content_not_of_the_page() -> None:
    left = lines(70, 700, ["links een", "links twee"])
    right = lines(320, 700, ["rechts een", "rechts twee"])
    assert " ".join(texts(left + right)) == "links een links twee rechts een rechts twee"


def test_line_end_hyphen_is_taken_off_and_told() -> None:
    words = words_of(lines(70, 700, ["de jeugdgezond-", "heidszorg in de re-", "gio"]))
    assert [(word.text, word.hyphen) for word in words] == [
        ("de", False),
        ("jeugdgezond", True),
        ("heidszorg", False),
        ("in", False),
        ("de", False),
        ("re", True),
        ("gio", False),
    ]


def test_hyphen_behind_a_number_at_a_line_end() -> None:
    words = words_of(lines(70, 700, ["over de jaren 2024-", "2027 samen"]))
    assert [(word.text, word.hyphen) for word in words[3:5]] == [("2024", True), ("2027", False)]


def test_hyphen_within_a_line_stays() -> None:
    assert texts(text(70, 700, "zorg- en jeugdbeleid")) == ["zorg-", "en", "jeugdbeleid"]


@pytest.mark.parametrize(("drawn", "read"), [("-", "-"), ("\xad", "-"), ("–", "–")])
def test_lone_dash_is_a_bullet(drawn: str, read: str) -> None:
    words = words_of(lines(70, 700, ["Wij gaan", f"{drawn} meer doen", f"{drawn} minder praten"]))
    assert [word.text for word in words][2::3] == [read, read]
    assert not any(word.hyphen for word in words)


def test_glued_footnote_mark_is_cut_off() -> None:
    content = (
        "BT /F1 10 Tf 1 0 0 1 70 700 Tm (in de plannen) Tj"
        " /F1 6 Tf 4 Ts (5) Tj /F1 10 Tf 0 Ts (. Daarna) Tj ET"
    )
    words = words_of(content)
    assert [(word.text, word.style.size, word.glued) for word in words[2:]] == [
        ("plannen", 10, False),
        ("5", 6, True),
        (".", 10, True),
        ("Daarna", 10, False),
    ]
    mark = words[3]
    assert words[2].x1 == pytest.approx(mark.x0, abs=0.5)


def test_small_capitals_stay_one_word() -> None:
    content = "BT /F1 10 Tf 1 0 0 1 70 700 Tm (B) Tj /F1 8 Tf (ESTUUR) Tj ET"
    assert texts(content) == ["BESTUUR"]


def test_hard_space_parts_words() -> None:
    assert texts(text(70, 700, "€\xa05 miljoen")) == ["€", "5", "miljoen"]


def test_rotated_text_is_flagged() -> None:
    content = text(70, 700, "gewoon") + "BT /F1 10 Tf 0 1 -1 0 300 300 Tm (opzij) Tj ET"
    assert [(word.text, word.rotated) for word in words_of(content)] == [
        ("gewoon", False),
        ("opzij", True),
    ]


def test_invisible_text_is_flagged() -> None:
    content = "BT /F1 10 Tf 3 Tr 1 0 0 1 70 700 Tm (laag onder een scan) Tj ET"
    assert all(word.hidden for word in words_of(content))
    assert not any(word.hidden for word in words_of(text(70, 700, "gewoon")))


def test_text_outside_the_visible_page_is_left_out() -> None:
    content = text(70, 700, "zichtbaar") + text(70, 30, "afgesneden")
    page = page_of(content, crop=(0, 100, 595, 842))
    assert [word.text for word in page.words] == ["zichtbaar"]


def test_a_page_too_full_is_cut_off() -> None:
    rows = [
        f"1 0 0 1 {50 + 5 * (i % 90)} {50 + i % 700} Tm (Hallo allemaal in gemeente) Tj\n"
        for i in range(10_000)
    ]
    page = page_of("BT /F1 6 Tf\n" + "".join(rows) + "ET")
    assert page.cut_off
    assert sum(len(word.text) for word in page.words) <= MAX_CHARACTERS


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("gewoon", "gewoon"),
        ("e\u0301e\u0301n", "één"),
        ("\ufb01ets", "fiets"),
        ("o\ufb03cieel", "officieel"),
        ("kwal\u0132s\u0133", "kwalIJsij"),
        ("samen\xadwerking", "samenwerking"),
        ("\xad", "-"),
        ("nul\u200bbreed", "nulbreed"),
        ("\uf0b7", "\uf0b7"),
        ("\U0001f600", "\U0001f600"),
        ("\ud83d\ude00", "\U0001f600"),
        ("\ud83d", "\ufffd"),
    ],
)
def test_clean(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@pytest.mark.parametrize(
    ("name", "flags", "weight", "font"),
    [
        ("ABCDEF+Verdana", 0, 400, ("Verdana", False, False)),
        ("Verdana-Bold", 0, 0, ("Verdana-Bold", True, False)),
        ("Arial-BoldItalicMT", 0, 0, ("Arial-BoldItalicMT", True, True)),
        ("Minion", 64, 700, ("Minion", True, True)),
        ("Minion", 1 << 18, 0, ("Minion", True, False)),
        ("DejaVuSerif-Oblique", 0, 0, ("DejaVuSerif-Oblique", False, True)),
    ],
)
def test_describe_font(name: str, flags: int, weight: int, font: tuple[str, bool, bool]) -> None:
    assert describe_font(name, flags, weight) == font
