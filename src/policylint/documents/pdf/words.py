"""Words of a page from pdfium, in content-stream order, at about 4 ms a page.

One call gives the text of the whole page; only the first and last character of each word are
asked for their geometry. The content order is kept: sorting by position interleaves columns.
"""

from __future__ import annotations

import ctypes
import math
import re
import struct
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

from policylint.documents.pdf.characters import clean
from policylint.documents.pdf.page import Rect, Style, Turn, Word

MAX_CHARACTERS = 200_000  # a full A0 sheet has some 60,000; a text bomb has millions

# pdfium writes U+FFFE in the text, and 0x02 as the character, where a line ends in a hyphen.
HYPHEN_MARK = "\x02"
_FOUR_FLOATS = struct.Struct("=4f")
_WORD = re.compile(r"[^\s\x01\x03-\x1f\x7f]+")
_LINE_END = "\r\n"
_HYPHENS = (HYPHEN_MARK, "-", "\xad")
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
_CLOSING = tuple(".,;:!?)")
_TOUCH = 0.1  # of the size: less than any space
_SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
SIZE_STEP = 1.15  # a footnote mark is at most 0.85 of the size of its word
# Asked of two characters of each word; as a number the address costs half of what a pointer does.
_text_object_address = ctypes.cast(
    pdfium.FPDFText_GetTextObject,
    ctypes.CFUNCTYPE(ctypes.c_void_p, pdfium.FPDF_TEXTPAGE, ctypes.c_int),
)
SLANT = 0.1  # of the height: synthetic italics lean by 0.2 to 0.33


def page_words(text_page: Any, turn: Turn) -> list[Word]:
    """Return the words of an open pypdfium2 text page, in page space."""
    words = list(_Reader(text_page.raw, turn).words())
    for word, following in pairwise(words):
        if following.text[:1] in _CLOSING and not following.glued:
            following.glued = _touches(word, following)
    return words


def _touches(word: Word, following: Word) -> bool:
    """True for the full stop behind a footnote mark: pdfium puts a space there now and then."""
    is_mark = following.style.size > SIZE_STEP * word.style.size
    return is_mark and abs(following.x0 - word.x1) < _TOUCH * following.style.size


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
    # A glyph without a character comes as NUL: it is there to see, mostly as a bullet.
    return text.replace("\ufffe", HYPHEN_MARK).replace("\x00", "\ufffd")


class Font(NamedTuple):
    """A font by its name, without subset prefix."""

    name: str
    bold: bool
    italic: bool


def describe_font(name: str, flags: int = 0, weight: int = 0) -> Font:
    """Return name, boldness and slant of a font, by its name, descriptor flags and weight."""
    lower = name.lower()
    bold = weight >= 600 or bool(flags & _FORCE_BOLD_FLAG)
    bold = bold or any(part in lower for part in _BOLD_NAMES)
    italic = bool(flags & _ITALIC_FLAG) or "italic" in lower or "oblique" in lower
    return Font(_SUBSET_PREFIX.sub("", name), bold, italic)


class _Setting(NamedTuple):
    """How a text object is set: what all its characters have in common.

    Text that runs level in user space has one baseline; else it is None.
    """

    style: Style
    mcid: int
    rotated: bool
    hidden: bool
    baseline: float | None


class _Reader:
    """Geometry and style of characters, with the ctypes buffers made once for a page."""

    def __init__(self, raw_page: Any, turn: Turn) -> None:
        self.raw_page = raw_page
        self.turn = turn
        self.text = page_text(raw_page)
        self._settings: dict[int, _Setting] = {}
        self._fonts: dict[int, Font] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_ref = ctypes.byref(self._matrix)
        self._box = pdfium.FS_RECTF()
        self._box_ref = ctypes.byref(self._box)
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._x_ref = ctypes.byref(self._x)
        self._y_ref = ctypes.byref(self._y)

    def words(self) -> Iterator[Word]:
        """Yield the words: split at white space, line-end hyphens and steps in size."""
        for match in _WORD.finditer(self.text):
            start, end = match.span()
            while start < end:
                mark = self.text.find(HYPHEN_MARK, start, end)
                stop = end if mark < 0 else mark + 1
                for piece_start, piece_end, setting in self._same_size(start, stop):
                    glued = piece_start > match.start()
                    word = self._word(piece_start, piece_end, setting, glued)
                    if word.text:  # a zero-width space on its own leaves nothing
                        yield word
                start = stop

    def _word(self, start: int, end: int, setting: _Setting, glued: bool) -> Word:
        text, hyphen = self._spelling(start, end)
        x0, y0, x1, y1 = self._rect(start, end)
        style, mcid, rotated, hidden, baseline = setting
        if baseline is None:
            baseline = self._baseline(start)
        if self.turn.rotation:
            x0, y0, x1, y1 = self.turn.rect(Rect(x0, y0, x1, y1))
        return Word(text, x0, y0, x1, y1, baseline, style, mcid, hyphen, rotated, glued, hidden)

    def _baseline(self, index: int) -> float:
        """Return the height in page space at which a character stands."""
        pdfium.FPDFText_GetCharOrigin(self.raw_page, index, self._x_ref, self._y_ref)
        x, y = self._x.value, self._y.value
        return self.turn.rect(Rect(x, y, x, y)).y0

    def _spelling(self, start: int, end: int) -> tuple[str, bool]:
        """Return the cleaned text, and whether a line-end hyphen was taken off it.

        A mark that stands alone is the dash of a list item. pdfium marks a hyphen only between
        letters; the others are known by the line end behind them.
        """
        text = self.text[start:end]
        if text[-1] not in _HYPHENS:
            return clean(text), False
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
        first = self._character_box(start)
        if end - start == 1:
            return first
        x0, y0, x1, y1 = first
        left, bottom, right, top = self._character_box(end - 1)
        # What min and max would say: their calls were a tenth of the time of a word.
        return (
            left if left < x0 else x0,
            bottom if bottom < y0 else y0,
            right if right > x1 else x1,
            top if top > y1 else y1,
        )

    def _character_box(self, index: int) -> tuple[float, float, float, float]:
        pdfium.FPDFText_GetLooseCharBox(self.raw_page, index, self._box_ref)
        x0, y1, x1, y0 = _FOUR_FLOATS.unpack(self._box)  # left, top, right, bottom
        return x0, y0, x1, y1

    def _same_size(self, start: int, end: int) -> Iterator[tuple[int, int, _Setting]]:
        """Cut where the size steps: "plannen5." is a word, a footnote mark and a full stop.

        Not between letters: small capitals stay one word ("B" of 10, "ESTUUR" of 8 points).
        """
        setting = self._setting(start)
        if end - start == 1 or self._setting(end - 1) is setting:
            yield start, end, setting
            return
        text = self.text
        for index in range(start + 1, end):
            here = self._setting(index)
            if here is setting or (text[index - 1].isalpha() and text[index].isalpha()):
                continue
            sizes = here.style.size, setting.style.size
            if max(sizes) > SIZE_STEP * min(sizes):
                yield start, index, setting
                start, setting = index, here
        yield start, end, setting

    def _setting(self, index: int) -> _Setting:
        """Return how the character at `index` is set; read once for each text object."""
        key = _text_object_address(self.raw_page, index)
        found = self._settings.get(key)
        if found is None:
            found = self._settings[key] = self._read_setting(index)
        return found

    def _read_setting(self, index: int) -> _Setting:
        pointer = pdfium.FPDFText_GetTextObject(self.raw_page, index)
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self.raw_page, index, self._matrix_ref)
        # LibreOffice slants an upright font by shearing: italic, and no larger for it.
        along = math.hypot(matrix.a, matrix.b) or 1.0
        scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) / along or 1.0
        slanted = abs(matrix.a * matrix.c + matrix.b * matrix.d) > SLANT * along * scale
        size = abs(round(pdfium.FPDFText_GetFontSize(self.raw_page, index) * scale, 1))
        font_pointer = pdfium.FPDFTextObj_GetFont(pointer) if pointer else None
        font_key = ctypes.addressof(font_pointer.contents) if font_pointer else 0
        font = self._fonts.get(font_key)
        if font is None:
            font = self._fonts[font_key] = self._read_font(index)
        mcid = pdfium.FPDFPageObj_GetMarkedContentID(pointer) if pointer else -1
        rotated = self.turn.is_rotated(matrix.a, matrix.b)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(pointer) if pointer else -1
        hidden = mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
        style = Style(size, font.name, font.bold, font.italic or slanted)
        is_level = matrix.b == 0 and not self.turn.rotation
        baseline = self._baseline(index) if is_level else None
        return _Setting(style, mcid, rotated, hidden, baseline)

    def _read_font(self, index: int) -> Font:
        flags = ctypes.c_int()
        name = ctypes.create_string_buffer(128)
        length = pdfium.FPDFText_GetFontInfo(self.raw_page, index, name, 128, ctypes.byref(flags))
        label = name.raw[: max(0, min(length, 128) - 1)].decode("latin-1")
        weight = pdfium.FPDFText_GetFontWeight(self.raw_page, index)
        return describe_font(label, flags.value, weight)
