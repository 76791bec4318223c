"""Words of a page from pdfium, in content-stream order, at about 4 ms a page.

One call gives the text of the whole page; only the first and last character of each word are
asked for their geometry. The content order is kept: sorting by position interleaves columns.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any

from pypdfium2 import raw as pdfium

from policylint.documents.pdf.characters import clean
from policylint.documents.pdf.page import Rect, Style, Turn, Word

MAX_CHARACTERS = 200_000  # a full A0 sheet has some 60,000; a text bomb has millions

# pdfium writes U+FFFE in the text, and 0x02 as the character, where a line ends in a hyphen.
HYPHEN_MARK = "\x02"
_WORD = re.compile(r"[^\s\x00\x01\x03-\x1f\x7f]+")
_LINE_END = "\r\n"
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
_SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
_SIZE_STEP = 1.15  # a footnote mark is at most 0.85 of the size of its word


def page_words(text_page: Any, turn: Turn) -> list[Word]:
    """Return the words of an open pypdfium2 text page, in page space."""
    reader = _Reader(text_page.raw, turn)
    return [reader.word(start, end) for start, end in reader.pieces()]


def page_text(raw_page: Any) -> str:
    """Return the text of a page, one character per character index of pdfium."""
    count = min(pdfium.FPDFText_CountChars(raw_page), MAX_CHARACTERS)
    if count <= 0:
        return ""
    buffer = ctypes.create_string_buffer(2 * (count + 1))
    target = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    written = pdfium.FPDFText_GetText(raw_page, 0, count, target)
    text = buffer.raw[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) != count:
        # Characters that pdfium leaves out of its text, and those beyond U+FFFF, shift every
        # index behind them: ask for the characters one by one.
        codes = (pdfium.FPDFText_GetUnicode(raw_page, index) for index in range(count))
        text = "".join(map(chr, codes))
    return text.replace("\ufffe", HYPHEN_MARK)


class _Reader:
    """Geometry and style of characters, with the ctypes buffers made once for a page."""

    def __init__(self, raw_page: Any, turn: Turn) -> None:
        self.raw_page = raw_page
        self.turn = turn
        self.text = page_text(raw_page)
        self._styles: dict[int | None, tuple[Style, int, bool]] = {}
        self._box = pdfium.FS_RECTF()
        self._box_ref = ctypes.byref(self._box)
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._origin_refs = ctypes.byref(self._x), ctypes.byref(self._y)

    def pieces(self) -> Iterator[tuple[int, int]]:
        """Yield the range of each word: split at white space, line-end hyphens and size steps."""
        for match in _WORD.finditer(self.text):
            start, end = match.span()
            while start < end:
                mark = self.text.find(HYPHEN_MARK, start, end)
                stop = end if mark < 0 else mark + 1
                yield from self._same_size(start, stop)
                start = stop

    def word(self, start: int, end: int) -> Word:
        """Build the word of the characters `[start, end)`."""
        style, mcid, rotated = self._style(start)[1]
        text, hyphen = self._spelling(start, end)
        x0, y0, x1, y1 = self._rect(start, end)
        pdfium.FPDFText_GetCharOrigin(self.raw_page, start, *self._origin_refs)
        baseline = self._y.value
        if self.turn.rotation:
            x, y = self._x.value, self._y.value
            baseline = self.turn.rect(Rect(x, y, x, y)).y0
            x0, y0, x1, y1 = self.turn.rect(Rect(x0, y0, x1, y1))
        return Word(text, x0, y0, x1, y1, baseline, style, mcid, hyphen, rotated)

    def _spelling(self, start: int, end: int) -> tuple[str, bool]:
        """Return the cleaned text, and whether a line-end hyphen was taken off it.

        A mark that stands alone is the dash of a list item. pdfium marks a hyphen only between
        letters; the others are known by the line end behind them.
        """
        text = self.text[start:end]
        ends_line = end >= len(self.text) or self.text[end] in _LINE_END
        hyphen = text.endswith(HYPHEN_MARK)
        if text.endswith("-") and ends_line and len(text) > 1 and text[-2].isalnum():
            hyphen = True
        if text.endswith("\xad") and ends_line:
            hyphen = True
        if hyphen and len(text) > 1:
            return clean(text[:-1]), True
        return clean(text.replace(HYPHEN_MARK, "-")), False

    def _rect(self, start: int, end: int) -> tuple[float, float, float, float]:
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self.raw_page, start, self._box_ref)
        x0, y0, x1, y1 = box.left, box.bottom, box.right, box.top
        if end - start > 1:
            pdfium.FPDFText_GetLooseCharBox(self.raw_page, end - 1, self._box_ref)
            x0, y0 = min(x0, box.left), min(y0, box.bottom)
            x1, y1 = max(x1, box.right), max(y1, box.top)
        return x0, y0, x1, y1

    def _same_size(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut where the size steps: "plannen5." is a word, a footnote mark and a full stop."""
        first, style = self._style(start)
        if end - start == 1 or self._style(end - 1)[0] == first:
            yield start, end
            return
        size = style[0].size
        for index in range(start + 1, end):
            here = self._style(index)[1][0].size
            if max(here, size) > _SIZE_STEP * min(here, size):
                yield start, index
                start, size = index, here
        yield start, end

    def _style(self, index: int) -> tuple[int | None, tuple[Style, int, bool]]:
        """Return the text object of a character and its style, MCID and rotation."""
        text_object = pdfium.FPDFText_GetTextObject(self.raw_page, index)
        key = ctypes.cast(text_object, ctypes.c_void_p).value
        found = self._styles.get(key)
        if found is None:
            found = self._styles[key] = self._read_style(index, text_object)
        return key, found

    def _read_style(self, index: int, text_object: Any) -> tuple[Style, int, bool]:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.raw_page, index, ctypes.byref(matrix))
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        size = abs(round(pdfium.FPDFText_GetFontSize(self.raw_page, index) * scale, 1))
        flags = ctypes.c_int()
        name = ctypes.create_string_buffer(128)
        length = pdfium.FPDFText_GetFontInfo(self.raw_page, index, name, 128, ctypes.byref(flags))
        font = name.raw[: max(0, min(length, 128) - 1)].decode("latin-1")
        weight = pdfium.FPDFText_GetFontWeight(self.raw_page, index)
        mcid = pdfium.FPDFPageObj_GetMarkedContentID(text_object) if text_object else -1
        style = make_style(size, font, flags.value, weight)
        return style, mcid, self.turn.is_rotated(matrix.a, matrix.b)


def make_style(size: float, font: str, flags: int = 0, weight: int = 0) -> Style:
    """Return the style of a font, by its name, its descriptor's flags and its weight."""
    name = _SUBSET_PREFIX.sub("", font)
    lower = name.lower()
    bold = weight >= 600 or bool(flags & _FORCE_BOLD_FLAG)
    bold = bold or any(part in lower for part in _BOLD_NAMES)
    italic = bool(flags & _ITALIC_FLAG) or "italic" in lower or "oblique" in lower
    return Style(size, name, bold, italic)
