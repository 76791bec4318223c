"""A line of text on a page, and what the layout steps have found it to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from policylint.documents.pdf.page import Style, Word

# Shares of the font size.
ASCENT = 0.9
DESCENT = 0.25


NEIGHBOURS = 12  # lines looked at for the right edge of a column

BULLET = re.compile(r"[•·●○▪■□◦‣►▶➢➤✓✔–—*o\-\uf0b7\uf0a7\uf0d8\uf076\uf0fc\ufffd]")


class Role(Enum):
    """What a line is. Every step may claim lines that are still `TEXT`."""

    TEXT = auto()
    FURNITURE = auto()
    CONTENTS = auto()
    FOOTNOTE = auto()
    BOX = auto()
    CAPTION = auto()
    MARGIN = auto()


@dataclass(slots=True, eq=False)
class Line:
    """Words of one column on one baseline, in content order.

    `style` is that of most characters; bold and italic only if nearly all of them are.
    `marks` leads from the index of a word that is a footnote mark to the number of the note.
    """

    page: int
    words: list[Word]
    x0: float
    x1: float
    baseline: float
    style: Style
    text: str
    role: Role = Role.TEXT
    marks: dict[int, str] = field(default_factory=dict)

    @property
    def size(self) -> float:
        """Font size in points."""
        return self.style.size

    @property
    def top(self) -> float:
        """Upper edge. Boxes of subset fonts can be too low, so size and baseline count."""
        return self.baseline + ASCENT * self.style.size

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.baseline - DESCENT * self.style.size

    @property
    def middle(self) -> float:
        """Height of the middle of the small letters."""
        return self.baseline + 0.3 * self.style.size


def make_line(page: int, words: list[Word]) -> Line:
    """Build the line of `words`, which stand on one baseline from left to right."""
    style = dominant_style(words)
    is_even = style is words[0].style
    base = words[0] if is_even else max(words, key=lambda word: word.style.size)
    return Line(
        page=page,
        words=words,
        x0=min([word.x0 for word in words]),
        x1=max([word.x1 for word in words]),
        baseline=base.baseline,
        style=style,
        text=join_words(words),
    )


def dominant_style(words: Sequence[Word]) -> Style:
    """Return the style of most characters; bold and italic if more than four fifths are."""
    first = words[0].style
    if len({id(word.style) for word in words}) == 1:  # the words of a page share their styles
        return first
    total = bold = italic = 0
    sizes: dict[tuple[float, str], int] = {}
    for word in words:
        count = len(word.text)
        total += count
        bold += count * word.style.bold
        italic += count * word.style.italic
        key = (word.style.size, word.style.font)
        sizes[key] = sizes.get(key, 0) + count
    size, font = max(sizes, key=lambda key: sizes[key])
    return Style(size, font, bold > 0.8 * total, italic > 0.8 * total)


def join_words(words: Sequence[Word]) -> str:
    """Return the text of words on a line."""
    pieces: list[str] = []
    for index, word in enumerate(words):
        if index and not word.glued:
            pieces.append(" ")
        pieces.append(word.text)
    if words[-1].hyphen:
        pieces.append("-")
    return "".join(pieces)


def overlap(left: Line, right: Line) -> float:
    """Return the width that two lines share, as a share of the narrower one."""
    shared = min(left.x1, right.x1) - max(left.x0, right.x0)
    return shared / max(1.0, min(left.x1 - left.x0, right.x1 - right.x0))


def right_edge(lines: Sequence[Line], index: int) -> float:
    """Return where the column of a line ends, judging by the lines around it."""
    line = lines[index]
    right, size = line.x1, line.size
    for other in lines[max(0, index - NEIGHBOURS) : index + NEIGHBOURS]:
        # The cheap test first: most lines end left of the longest one.
        if other.x1 > right and other.page == line.page and abs(other.size - size) < 1:
            right = other.x1 if overlap(other, line) > 0.5 else right
    return right


def text_lines(lines: Iterable[Line]) -> list[Line]:
    """Return the lines that no step has claimed."""
    return [line for line in lines if line.role is Role.TEXT]
