"""What is on one page of a PDF, whichever engine read it: words, ruled tables, filled areas.

Coordinates are *page space*: PDF user space (points, y upwards, MediaBox origin kept) with the
page's /Rotate undone, so that text runs left to right. On an unrotated page this is user space
itself; `Page.to_user` leads back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Rect(NamedTuple):
    """A rectangle in page space: x0 <= x1, y0 <= y1."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.y1 - self.y0

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        """True if the point lies inside, give or take `slack` points."""
        return (
            self.x0 - slack <= x <= self.x1 + slack and self.y0 - slack <= y <= self.y1 + slack
        )


class Style(NamedTuple):
    """How a word is set. `size` in points, rounded to 0.1; `font` without its subset prefix."""

    size: float
    font: str
    bold: bool
    italic: bool


@dataclass(slots=True)
class Word:
    """A word in content-stream order.

    `baseline` is the y of its origin; `hyphen` says that it ends in a line-end hyphen (the mark
    itself is not in `text`); `mcid` is its marked-content id for the tag tree, or -1.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    style: Style
    mcid: int = -1
    hyphen: bool = False
    rotated: bool = False

    @property
    def center(self) -> tuple[float, float]:
        """Return the middle of the box."""
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2


@dataclass(slots=True)
class GridCell:
    """A cell of a ruled table; it covers `columns` columns from `column` on."""

    rect: Rect
    column: int
    columns: int = 1


@dataclass(slots=True)
class Grid:
    """A ruled table on the page: cells row by row, from the top."""

    rect: Rect
    rows: list[list[GridCell]]


@dataclass(slots=True)
class Page:
    """One page. `number` counts from 1; `image_cover` is the share of the page under images."""

    number: int
    rect: Rect
    rotation: int = 0
    media: Rect = Rect(0, 0, 0, 0)
    words: list[Word] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    fills: list[Rect] = field(default_factory=list)
    image_cover: float = 0.0
    suspicious: str = ""

    def to_user(self, rect: Rect) -> Rect:
        """Return `rect` in PDF user space, as an annotation needs it."""
        left, bottom, right, top = self.media
        corners = {
            0: lambda x, y: (x, y),
            90: lambda x, y: (left + right - y, x),
            180: lambda x, y: (left + right - x, bottom + top - y),
            270: lambda x, y: (y, bottom + top - x),
        }[self.rotation % 360]
        ax, ay = corners(rect.x0, rect.y0)
        bx, by = corners(rect.x1, rect.y1)
        return Rect(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
