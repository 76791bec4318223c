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
        return self.x0 - slack <= x <= self.x1 + slack and self.y0 - slack <= y <= self.y1 + slack


NO_RECT = Rect(0, 0, 0, 0)


class Turn(NamedTuple):
    """A page's /Rotate (0, 90, 180 or 270, clockwise) and its MediaBox: user to page space.

    A quarter turn keeps the coordinates within the ranges of the MediaBox, sides swapped.
    """

    rotation: int
    media: Rect

    def rect(self, rect: Rect) -> Rect:
        """Return a rectangle of user space in page space."""
        left, bottom, right, top = self.media
        x0, y0, x1, y1 = rect
        match self.rotation:
            case 90:
                return Rect(y0, left + right - x1, y1, left + right - x0)
            case 180:
                return Rect(
                    left + right - x1, bottom + top - y1, left + right - x0, bottom + top - y0
                )
            case 270:
                return Rect(bottom + top - y1, x0, bottom + top - y0, x1)
            case _:
                return rect

    def undo(self, rect: Rect) -> Rect:
        """Return a rectangle of page space in user space."""
        left, bottom, right, top = self.media
        x0, y0, x1, y1 = rect
        match self.rotation:
            case 90:
                return Rect(left + right - y1, x0, left + right - y0, x1)
            case 180:
                return Rect(
                    left + right - x1, bottom + top - y1, left + right - x0, bottom + top - y0
                )
            case 270:
                return Rect(y0, bottom + top - x1, y1, bottom + top - x0)
            case _:
                return rect

    def is_rotated(self, a: float, b: float) -> bool:
        """True if text that runs along (a, b) in user space does not run level on the page."""
        return abs(a) > abs(b) if self.rotation in (90, 270) else abs(b) > abs(a)


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
    itself is not in `text`); `mcid` is its marked-content id for the tag tree, or -1; `glued` says
    that no space stands before it: a piece of the word before it, cut off where the size steps;
    `hidden` text is drawn invisibly: the layer that text recognition lays over a scan.
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
    glued: bool = False
    hidden: bool = False

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
    """One page. `number` counts from 1; `image_cover` is the share of the page under images.

    `suspicious` says in Dutch why its text is doubtful; `cut_off`: the end of its text is unread.
    """

    number: int
    rect: Rect
    rotation: int = 0
    media: Rect = NO_RECT
    words: list[Word] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    fills: list[Rect] = field(default_factory=list)
    image_cover: float = 0.0
    suspicious: str = ""
    cut_off: bool = False

    def to_user(self, rect: Rect) -> Rect:
        """Return `rect` in PDF user space, as an annotation needs it."""
        return Turn(self.rotation, self.media).undo(rect)
