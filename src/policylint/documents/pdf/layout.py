"""Takes the pages of a document apart: tables, lines, and what every line is.

The steps claim lines one after the other; what is left is the running text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from policylint.documents.pdf.boxes import TextBox, find_boxes
from policylint.documents.pdf.contents import mark_contents
from policylint.documents.pdf.footnotes import Note, find_footnotes
from policylint.documents.pdf.furniture import mark_furniture
from policylint.documents.pdf.line import Line, Role, make_line
from policylint.documents.pdf.lines import page_lines
from policylint.documents.pdf.margin import mark_margins, mark_untagged
from policylint.documents.pdf.order import reading_order
from policylint.documents.pdf.page import Page, Word
from policylint.documents.pdf.tables import FoundTable, find_tables
from policylint.documents.pdf.typography import Body, body_style
from policylint.documents.pdf.unruled import find_unruled

Item = Line | FoundTable


@dataclass(slots=True)
class PageLayout:
    """A page taken apart. `items` are its lines and tables, furniture apart, in reading order."""

    page: Page
    items: list[Item]
    furniture: list[Line] = field(default_factory=list)
    rotated: list[Line] = field(default_factory=list)
    boxes: list[TextBox] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        """Return the lines outside tables."""
        return [item for item in self.items if isinstance(item, Line)]

    @property
    def text(self) -> list[Line]:
        """Return the lines of the running text."""
        return [line for line in self.lines if line.role is Role.TEXT]


@dataclass(slots=True)
class Layout:
    """A document taken apart. `bands` are the lines that stand alone on a filled band."""

    pages: list[PageLayout]
    body: Body
    bands: set[Line]


def lay_out(pages: Sequence[Page]) -> Layout:
    """Take the pages of a document apart."""
    layouts = [PageLayout(page, _items(page)) for page in pages]
    lines = [layout.lines for layout in layouts]
    mark_furniture(pages, lines)
    mark_contents(lines)
    for layout in layouts:
        _take_unruled(layout)
    lines = [layout.lines for layout in layouts]
    body = body_style(lines)
    mark_margins(lines, body.size)
    for layout in layouts:
        mark_untagged(layout.page, layout.lines)
    bands: set[Line] = set()
    for layout in layouts:
        bands |= _set_apart(layout, body)
    return Layout(layouts, body, bands)


def _items(page: Page) -> list[Item]:
    """Return the lines and tables of a page in the order of their first words."""
    tables = find_tables(page)
    taken = set().union(*(table.words for table in tables))
    starts = {min(table.words): table for table in tables}
    items: list[Item] = []
    words: list[Word] = []
    for index, word in enumerate(page.words):
        if index in starts:
            items += page_lines(page.number, words)
            items.append(starts[index])
            words = []
        if index not in taken and not word.rotated:
            words.append(word)
    items += page_lines(page.number, words)
    return items


def _take_unruled(layout: PageLayout) -> None:
    """Put tables without rulings in the place of their lines."""
    for lines, table in find_unruled(layout.lines):
        place = layout.items.index(lines[0])
        taken = set(lines)
        layout.items[place] = table
        layout.items = [item for item in layout.items if item not in taken]


def _set_apart(layout: PageLayout, body: Body) -> set[Line]:
    """Find furniture, notes and boxes of a page and put the rest in reading order."""
    cells = [
        line for item in layout.items if isinstance(item, FoundTable) for line in item.cell_lines()
    ]
    lines = layout.lines
    layout.notes = find_footnotes(lines, cells, body.size)
    layout.boxes, bands = find_boxes(layout.page, lines)
    layout.furniture = [line for line in lines if line.role is Role.FURNITURE]
    layout.rotated = _rotated(layout)
    aside = (Role.FURNITURE, Role.FOOTNOTE)
    layout.items = reading_order(
        [item for item in layout.items if isinstance(item, FoundTable) or item.role not in aside]
    )
    return bands


def _rotated(layout: PageLayout) -> list[Line]:
    """Return text that runs up or down the page, a line for each word: kept, not linted."""
    inside = {
        id(word)
        for item in layout.items
        if isinstance(item, FoundTable)
        for line in item.cell_lines()
        for word in line.words
    }
    return [
        make_line(layout.page.number, [word])
        for word in layout.page.words
        if word.rotated and id(word) not in inside
    ]
