"""The engine `pdfplumber`: the same pages, read with pdfplumber alone. Slow and independent.

Used on request, and for single pages whose text pdfium does not get right.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from policylint.documents.pdf.characters import clean
from policylint.documents.pdf.grids import grid_of, is_table
from policylint.documents.pdf.page import Grid, Page, Rect, Style, Word
from policylint.documents.pdf.suspicion import text_suspicion
from policylint.documents.pdf.words import SIZE_STEP, describe_font

MAX_EDGES = 6_000  # a page of vector art took 19 s and gave 1,306 tables
_LINE_STEP = 0.5  # of the size: a baseline that moves more begins a line
_SLACK = 2.0
_LETTER = Rect(0, 0, 612, 792)  # what pdfium takes for a page without a box to speak of
_MIN_FILL = 20.0, 8.0

_Character = dict[str, Any]


def read_page(document: Any, index: int) -> Page:
    """Read the page at `index` (from 0) of an open pdfplumber.PDF."""
    page = document.pages[index]
    try:
        return _read(page)
    finally:
        page.close()


def _read(page: Any) -> Page:
    visible = _rect(page, page.cropbox)
    if not visible.width or not visible.height:
        visible = _LETTER
    media = Rect(*(float(side) for side in page.page_obj.mediabox))
    words = [word for word in _words(page) if visible.holds(*word.center, _SLACK)]
    images = sum(_visible_area(_rect(page, _box(image)), visible) for image in page.images)
    return Page(
        number=page.page_number,
        rect=visible,
        rotation=page.rotation,
        media=media,
        words=words,
        grids=_grids(page),
        fills=_fills(page),
        image_cover=min(1.0, images / max(1.0, visible.width * visible.height)),
        suspicious=text_suspicion(words),
    )


def _words(page: Any) -> list[Word]:
    """Return the words in content order, cut at steps in size as the other engine does."""
    found = page.extract_words(use_text_flow=True, return_chars=True)
    words = [
        _word(page, part, glued=position > 0)
        for item in found
        for position, part in enumerate(_same_size(item["chars"]))
    ]
    for word, following in pairwise([*words, None]):
        if word is not None:
            _take_hyphen(word, following)
    return words


def _same_size(characters: list[_Character]) -> Iterator[list[_Character]]:
    start = 0
    for index in range(1, len(characters)):
        before, here = characters[index - 1], characters[index]
        sizes = characters[start]["size"], here["size"]
        letters = before["text"].isalpha() and here["text"].isalpha()
        if not letters and max(sizes) > SIZE_STEP * min(sizes):
            yield characters[start:index]
            start = index
    yield characters[start:]


def _word(page: Any, characters: list[_Character], glued: bool) -> Word:
    first = characters[0]
    boxes = [_rect(page, _box(character)) for character in characters]
    font = describe_font(first["fontname"])
    a, b, _, _, _, f = first["matrix"]
    return Word(
        text="".join(_text(character) for character in characters),
        x0=min(box.x0 for box in boxes),
        y0=min(box.y0 for box in boxes),
        x1=max(box.x1 for box in boxes),
        y1=max(box.y1 for box in boxes),
        baseline=f - page.mediabox[1],
        style=Style(round(first["size"], 1), font.name, font.bold, font.italic),
        mcid=-1 if first.get("mcid") is None else first["mcid"],
        rotated=abs(b) > abs(a),
        glued=glued,
    )


def _text(character: _Character) -> str:
    """Return a character cleaned; one without a meaning ("(cid:3)") as U+FFFD."""
    text = str(character["text"])
    if text.startswith("(cid:") or text in ("\uffff", "\x00"):
        return "\ufffd"
    return "\xad" if text == "\xad" else clean(text)


def _take_hyphen(word: Word, following: Word | None) -> None:
    """Take a hyphen off the end of a line; drop soft hyphens within a line."""
    step = _LINE_STEP * word.style.size
    ends_line = following is None or abs(following.baseline - word.baseline) > step
    last = word.text[-1:]
    if ends_line and last in ("-", "\xad") and word.text[-2:-1].isalnum():
        word.text = word.text[:-1]
        word.hyphen = True
    word.text = clean(word.text)


def _grids(page: Any) -> list[Grid]:
    if len(page.edges) > MAX_EDGES:
        return []
    height = page.height
    # Cells count y downwards from zero, which is the height of the page in page space.
    grids = (
        grid_of((x0, top - height, x1, bottom - height) for x0, top, x1, bottom in table.cells)
        for table in page.find_tables()
    )
    return [grid for grid in grids if is_table(grid)]


def _fills(page: Any) -> list[Rect]:
    fills = []
    for area in [*page.rects, *page.curves]:
        rect = _rect(page, _box(area))
        large = rect.width >= _MIN_FILL[0] and rect.height >= _MIN_FILL[1]
        if large and area["fill"] and not _is_white(area["non_stroking_color"]):
            fills.append(rect)
    return fills


def _is_white(color: Any) -> bool:
    """True for white in grey or RGB, and in CMYK, where zero ink is white."""
    parts = color if isinstance(color, (tuple, list)) else (color,)
    if not all(isinstance(part, (int, float)) for part in parts):
        return False
    return not any(parts) if len(parts) == 4 else min(parts, default=0) > 0.97


def _box(item: dict[str, Any]) -> tuple[float, float, float, float]:
    return item["x0"], item["top"], item["x1"], item["bottom"]


def _rect(page: Any, box: tuple[float, float, float, float]) -> Rect:
    """Return a box of pdfplumber, which has undone /Rotate and counts down, in page space."""
    x0, top, x1, bottom = (float(side) for side in box)
    return Rect(x0, page.height - bottom, x1, page.height - top)


def _visible_area(rect: Rect, visible: Rect) -> float:
    width = min(rect.x1, visible.x1) - max(rect.x0, visible.x0)
    height = min(rect.y1, visible.y1) - max(rect.y0, visible.y0)
    return max(0.0, width) * max(0.0, height)
