"""Text boxes and pull quotes: text that stands on a filled area of its own.

They are set apart from the running text, so that a quote between two halves of a sentence does
not cut it. An area with one short line in it is the band of a heading, and stays in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from policylint.documents.pdf.line import Line, Role, text_lines
from policylint.documents.pdf.page import Page, Rect

LEAST_WORDS = 5
MOST_WORDS = 200  # beyond it the area is the background of a part of the text
LARGEST_SHARE = 0.55  # of the page: beyond it the area is the colour of the page
BAND_HEIGHT = 3.2  # of the font size
SLACK = 2.0


@dataclass(slots=True)
class TextBox:
    """The lines that stand on one filled area, or beside the text."""

    lines: list[Line]


def find_boxes(page: Page, lines: Sequence[Line]) -> tuple[list[TextBox], set[Line]]:
    """Return the boxes of a page, claiming their lines, and the lines on heading bands."""
    boxes: list[TextBox] = []
    bands: set[Line] = set()
    area = page.rect.width * page.rect.height
    text = text_lines(lines)
    for fill in sorted(_stacked(page.fills), key=lambda rect: -rect.width * rect.height):
        if fill.width * fill.height > LARGEST_SHARE * area:
            continue
        inside = [line for line in text if line.role is Role.TEXT and _is_on(fill, line)]
        if not inside:
            continue
        if _is_band(fill, inside):
            bands.update(inside)
        elif LEAST_WORDS <= sum(len(line.words) for line in inside) <= MOST_WORDS:
            boxes.append(TextBox(inside))
            for line in inside:
                line.role = Role.BOX
    return boxes, bands


def _stacked(fills: Sequence[Rect]) -> list[Rect]:
    """Join fills that stand on each other: Word shades a box paragraph by paragraph."""
    joined: list[Rect] = []
    for fill in sorted(fills, key=lambda rect: (round(rect.x0), round(rect.x1), -rect.y1)):
        above = joined[-1] if joined else None
        if (
            above is not None
            and abs(above.x0 - fill.x0) < SLACK
            and abs(above.x1 - fill.x1) < SLACK
            and above.y0 - fill.y1 < SLACK
        ):
            joined[-1] = Rect(above.x0, min(above.y0, fill.y0), above.x1, above.y1)
        else:
            joined.append(fill)
    return joined


def _is_on(fill: Rect, line: Line) -> bool:
    return (
        fill.y0 - SLACK <= line.middle <= fill.y1 + SLACK
        and fill.x0 - SLACK <= line.x0
        and line.x1 <= fill.x1 + SLACK
    )


def _is_band(fill: Rect, inside: Sequence[Line]) -> bool:
    return len(inside) == 1 and fill.height < BAND_HEIGHT * inside[0].size
