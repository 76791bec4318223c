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

from policylint.documents.pdf.calls import (
    address,
    char_box,
    char_font_size,
    char_matrix,
    char_origin,
    object_marked_content,
    text_font,
    text_object,
    text_render_mode,
)
from policylint.documents.pdf.characters import clean
from policylint.documents.pdf.page import Rect, Style, Turn, Word

MAX_CHARACTERS = 200_000  # a full A0 sheet has some 60,000; a text bomb has millions

# pdfium writes U+FFFE in the text, and 0x02 as the character, where a line ends in a hyphen.
HYPHEN_MARK = "\x02"
_BOX = struct.Struct("=4f")  # left, top, right, bottom
_MATRIX = struct.Struct("=6f")
_WORD = re.compile(r"[^\s\x01-\x1f\x7f]+\x02?|\x02")  # to white space or a line-end hyphen
_LINE_END = "\r\n"
_HYPHENS = (HYPHEN_MARK, "-", "\xad")
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_FLAG = 1 << 6
_FORCE_BOLD_FLAG = 1 << 18
_CLOSING = ".,;:!?)"
_TOUCH = 0.1  # of the size: less than any space
_SUBSET_PREFIX = re.compile(r"^[A-Z]{6}\+")
SIZE_STEP = 1.15  # a footnote mark is at most 0.85 of the size of its word
SLANT = 0.1  # of the height: synthetic italics lean by 0.2 to 0.33


def page_words(text_page: Any, turn: Turn) -> list[Word]:
    """Return the words of an open pypdfium2 text page, in page space."""
    words = list(_Reader(text_page.raw, turn).words())
    for word, following in pairwise(words):
        if following.style is not word.style and following.text[0] in _CLOSING:
            following.glued = following.glued or _touches(word, following)
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


_Look = tuple[int | None, float, float, float, float, float]
"""What the style of a text object follows from: font, font size, and a, b, c, d of its matrix."""


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
        self.page = address(raw_page)
        self.turn = turn
        self.text = page_text(raw_page)
        self._settings: dict[int | None, _Setting] = {}
        self._styles: dict[_Look, Style] = {}
        self._fonts: dict[int | None, Font] = {}
        self._matrix = ctypes.create_string_buffer(_MATRIX.size)
        self._box = ctypes.create_string_buffer(_BOX.size)
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._x_ref = ctypes.byref(self._x)
        self._y_ref = ctypes.byref(self._y)

    def words(self) -> Iterator[Word]:
        """Yield the words: split at white space, line-end hyphens and steps in size."""
        last_end = -1
        before: _Setting | None = None
        for match in _WORD.finditer(self.text):
            start, end = match.span()
            # The characters of a text object follow each other: a word that ends in the object
            # in which the word before ended has begun in it.
            setting = self._setting(end - 1)
            is_even = setting is before or setting is self._setting(start)
            before = setting
            pieces = [(start, end, setting)] if is_even else self._same_size(start, end)
            for piece_start, piece_end, setting in pieces:
                word = self._word(piece_start, piece_end, setting, piece_start == last_end)
                last_end = piece_end
                if word.text:  # a zero-width space on its own leaves nothing
                    yield word

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
        char_origin(self.page, index, self._x_ref, self._y_ref)
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
        char_box(self.page, start, self._box)
        x0, y1, x1, y0 = _BOX.unpack(self._box)
        if end - start == 1:
            return x0, y0, x1, y1
        char_box(self.page, end - 1, self._box)
        left, top, right, bottom = _BOX.unpack(self._box)
        # What min and max would say: their calls were a tenth of the time of a word.
        return (
            left if left < x0 else x0,
            bottom if bottom < y0 else y0,
            right if right > x1 else x1,
            top if top > y1 else y1,
        )

    def _same_size(self, start: int, end: int) -> list[tuple[int, int, _Setting]]:
        """Cut where the size steps: "plannen5." is a word, a footnote mark and a full stop.

        Not between letters: small capitals stay one word ("B" of 10, "ESTUUR" of 8 points).
        """
        pieces: list[tuple[int, int, _Setting]] = []
        setting = self._setting(start)
        text = self.text
        for index in range(start + 1, end):
            here = self._setting(index)
            if here is setting or (text[index - 1].isalpha() and text[index].isalpha()):
                continue
            sizes = here.style.size, setting.style.size
            if max(sizes) > SIZE_STEP * min(sizes):
                pieces.append((start, index, setting))
                start, setting = index, here
        pieces.append((start, end, setting))
        return pieces

    def _setting(self, index: int) -> _Setting:
        """Return how the character at `index` is set; read once for each text object."""
        item = text_object(self.page, index)
        found = self._settings.get(item)
        if found is None:
            found = self._settings[item] = self._read_setting(item, index)
        return found

    def _read_setting(self, item: int | None, index: int) -> _Setting:
        char_matrix(self.page, index, self._matrix)
        a, b, c, d, _, height = _MATRIX.unpack(self._matrix)
        look = text_font(item), char_font_size(self.page, index), a, b, c, d
        style = self._styles.get(look)
        if style is None:
            style = self._styles[look] = self._read_style(look, index)
        return _Setting(
            style,
            mcid=object_marked_content(item),
            rotated=self.turn.is_rotated(a, b),
            hidden=text_render_mode(item) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
            baseline=height if b == 0 and not self.turn.rotation else None,
        )

    def _read_style(self, look: _Look, index: int) -> Style:
        font_address, font_size, a, b, c, d = look
        # LibreOffice slants an upright font by shearing: italic, and no larger for it.
        along = math.hypot(a, b) or 1.0
        scale = abs(a * d - b * c) / along or 1.0
        slanted = abs(a * c + b * d) > SLANT * along * scale
        font = self._fonts.get(font_address)
        if font is None:
            font = self._fonts[font_address] = self._read_font(index)
        size = abs(round(font_size * scale, 1))
        return Style(size, font.name, font.bold, font.italic or slanted)

    def _read_font(self, index: int) -> Font:
        flags = ctypes.c_int()
        name = ctypes.create_string_buffer(128)
        length = pdfium.FPDFText_GetFontInfo(self.raw_page, index, name, 128, ctypes.byref(flags))
        label = name.raw[: max(0, min(length, 128) - 1)].decode("latin-1")
        weight = pdfium.FPDFText_GetFontWeight(self.raw_page, index)
        return describe_font(label, flags.value, weight)
