"""The engine `pdfium`: pages from pypdfium2, about ten times as fast as pdfplumber."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pypdfium2 import raw as pdfium

from policylint.documents.pdf.calls import address, char_is_unmapped
from policylint.documents.pdf.drawing import page_drawing
from policylint.documents.pdf.grids import find_grids
from policylint.documents.pdf.page import Page, Rect, Turn, Word
from policylint.documents.pdf.suspicion import MAX_UNMAPPED, MIN_CHARACTERS, text_suspicion
from policylint.documents.pdf.words import MAX_CHARACTERS, page_words

_SAMPLES = 100
_SLACK = 2.0  # points that a word may stick out of the visible page


def read_page(document: Any, index: int) -> Page:
    """Read the page at `index` (from 0) of an open PdfDocument.

    Pages and text pages are closed at once: left to the garbage collector they pile up.
    """
    page = document[index]
    try:
        turn = Turn(page.get_rotation(), Rect(*page.get_mediabox()))
        visible = turn.rect(Rect(*page.get_cropbox()))
        if not visible.width or not visible.height:  # no box to speak of: pdfium takes a default
            visible = Rect(0, 0, *page.get_size())
        text_page = page.get_textpage()
        try:
            words = page_words(text_page, turn)
            cut_off = pdfium.FPDFText_CountChars(text_page.raw) > MAX_CHARACTERS
            suspicious = _unmapped(text_page) or text_suspicion(words)
        finally:
            text_page.close()
        drawing = page_drawing(page, turn, visible)
    finally:
        page.close()
    return Page(
        number=index + 1,
        rect=visible,
        rotation=turn.rotation,
        media=turn.media,
        words=_within(visible, words),
        grids=find_grids(drawing.rulings),
        fills=drawing.fills,
        image_cover=min(1.0, drawing.image_area / max(1.0, visible.width * visible.height)),
        suspicious=suspicious,
        cut_off=cut_off,
    )


def _within(visible: Rect, words: Sequence[Word]) -> list[Word]:
    """Return the words of which the middle lies on the visible page, or nearly."""
    # Sums of two sides against doubled bounds: a call for each word took longer than the test.
    left, right = 2 * (visible.x0 - _SLACK), 2 * (visible.x1 + _SLACK)
    low, high = 2 * (visible.y0 - _SLACK), 2 * (visible.y1 + _SLACK)
    return [
        word
        for word in words
        if left <= word.x0 + word.x1 <= right and low <= word.y0 + word.y1 <= high
    ]


def _unmapped(text_page: Any) -> str:
    """Return why, if many characters of the fonts lead to no Unicode character."""
    count = pdfium.FPDFText_CountChars(text_page.raw)
    if count < MIN_CHARACTERS:
        return ""
    sample = range(0, count, max(1, count // _SAMPLES))
    page = address(text_page.raw)
    unmapped = len([index for index in sample if char_is_unmapped(page, index) == 1])
    return "lettertype zonder tekentabel" if unmapped > MAX_UNMAPPED * len(sample) else ""
