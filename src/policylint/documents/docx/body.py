"""The body of a document as a list of items: paragraphs with text, tables, notes.

Content controls, tracked insertions and other wrappers are walked through. A table of one row or
one column lays text out, as a frame would: what stands in it is read as if it stood outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from policylint.documents.docx.inline import Inline, is_placeholder
from policylint.documents.docx.paragraphs import Paragraph, ParagraphReader
from policylint.documents.docx.xml import (
    COMPATIBILITY,
    W,
    alternative,
    is_on,
    value,
    whole_number,
)

_NOT_READ = frozenset({W + name for name in ("del", "moveFrom", "sdtPr", "sdtEndPr", "sectPr")})
_MOST_COLUMNS = 1000  # Word: 63


@dataclass(slots=True)
class TableCell:
    """A cell: its paragraphs, tables in it laid out in order, and the columns it covers."""

    paragraphs: list[Paragraph]
    column: int
    columns: int


@dataclass(slots=True)
class TableItem:
    """A table of at least two rows and two columns."""

    rows: list[list[TableCell]]
    header_rows: int


@dataclass(slots=True)
class NoteItem:
    """A footnote or endnote: its mark and its paragraphs."""

    mark: str
    paragraphs: list[Paragraph]


Item = Paragraph | TableItem | NoteItem


@dataclass(slots=True)
class _Row:
    cells: list[tuple[Element, int, int]]  # with column and number of columns
    is_header: bool


@dataclass(slots=True)
class BodyReader:
    """Walks a part; text boxes and footnotes stand behind the item that they belong to."""

    paragraphs: ParagraphReader
    notes: Mapping[str, Mapping[str, Element]]
    endnotes: list[NoteItem] = field(default_factory=list)
    unread: int = 0
    _read_notes: set[tuple[str, str]] = field(default_factory=set)

    def read(self, body: Element) -> Iterator[Item]:
        """Yield the items of a document, its endnotes last."""
        yield from self._items(body)
        yield from self.endnotes

    def _items(self, container: Element, boxed: bool = False) -> Iterator[Item]:
        for element in self._blocks(container):
            if element.tag == W + "p":
                yield from self._paragraph(self.paragraphs.read(element), boxed)
            else:
                yield from self._paragraph(self.paragraphs.rest(), boxed)
                yield from self._table(element, boxed)
        yield from self._paragraph(self.paragraphs.rest(), boxed)

    def _paragraph(self, paragraph: Paragraph | None, boxed: bool) -> Iterator[Item]:
        if paragraph is None:
            return
        if paragraph.text:
            paragraph.boxed = boxed
            yield paragraph
        yield from self._attached(paragraph.inline)

    def _attached(self, inline: Inline) -> Iterator[Item]:
        """Yield the text boxes of a paragraph, then its notes."""
        self.unread += inline.figures
        for box in inline.boxes:
            yield from self._items(box, boxed=True)
        for kind, note_id, mark in inline.notes:
            note = self.notes[kind].get(note_id)
            if note is None or (kind, note_id) in self._read_notes:
                continue
            self._read_notes.add((kind, note_id))
            texts = [item for item in self._items(note) if isinstance(item, Paragraph)]
            item = NoteItem(mark, texts)
            if kind == "endnote":
                self.endnotes.append(item)
            else:
                yield item

    def _blocks(self, container: Element) -> Iterator[Element]:
        """Yield paragraphs and tables, out of whatever wraps them."""
        open_elements = [iter(container)]
        while open_elements:
            child = next(open_elements[-1], None)
            if child is None:
                open_elements.pop()
            elif child.tag in (W + "p", W + "tbl"):
                yield child
            elif child.tag == COMPATIBILITY + "AlternateContent":
                chosen = alternative(child)
                if chosen is not None:
                    open_elements.append(iter(chosen))
            elif child.tag == W + "altChunk":
                self.unread += 1
            elif child.tag not in _NOT_READ and not is_placeholder(child):
                open_elements.append(iter(child))

    def _table(self, table: Element, boxed: bool) -> Iterator[Item]:
        rows = [row for row in map(_row, _children(table, "tr")) if row is not None]
        width = max(
            (column + columns for row in rows for _, column, columns in row.cells), default=0
        )
        least = min((column for row in rows for _, column, _ in row.cells), default=0)
        if len(rows) < 2 or width - least < 2:
            alone = sum(len(row.cells) for row in rows) == 1
            for row in rows:
                for cell, _, _ in row.cells:
                    yield from self._laid_out(cell, boxed, alone)
            return
        attached: list[Item] = []
        read = [[self._cell(cell, attached) for cell in row.cells] for row in rows]
        kept = [
            (row, cells)
            for row, cells in zip(rows, read, strict=True)
            if any(cell.paragraphs for cell in cells)
        ]
        yield TableItem([cells for _, cells in kept], _header_rows([row for row, _ in kept], width))
        yield from attached

    def _laid_out(self, cell: Element, boxed: bool, alone: bool) -> Iterator[Item]:
        for item in self._items(cell, boxed):
            if isinstance(item, Paragraph) and not alone:
                item.in_table = True
            yield item

    def _cell(self, cell: tuple[Element, int, int], attached: list[Item]) -> TableCell:
        """Read a cell; what hangs on its paragraphs comes behind the table."""
        element, column, columns = cell
        paragraphs: list[Paragraph] = []
        for item in self._items(element):
            if isinstance(item, TableItem):
                inner = (inner_cell for row in item.rows for inner_cell in row)
                paragraphs += (p for inner_cell in inner for p in inner_cell.paragraphs)
            elif isinstance(item, Paragraph) and not item.boxed:
                paragraphs.append(item)
            else:
                attached.append(item)
        return TableCell(paragraphs, column, columns)


def _children(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table, or the cells of a row, out of content controls around them."""
    open_elements = [iter(element)]
    while open_elements:
        child = next(open_elements[-1], None)
        if child is None:
            open_elements.pop()
        elif child.tag == W + name:
            yield child
        elif child.tag not in _NOT_READ and child.tag not in (W + "p", W + "tbl"):
            open_elements.append(iter(child))


def _row(row: Element) -> _Row | None:
    """Return a row with the places of its cells; None if it was deleted."""
    properties = row.find(W + "trPr")
    if properties is not None and properties.find(W + "del") is not None:
        return None
    column = min(whole_number(value(properties, W + "gridBefore")) or 0, _MOST_COLUMNS)
    cells = []
    for cell in _children(row, "tc"):
        about = cell.find(W + "tcPr")
        columns = whole_number(value(about, W + "gridSpan")) or 1
        columns = max(1, min(columns, _MOST_COLUMNS))
        merged = about.find(W + "vMerge") if about is not None else None
        deleted = about is not None and about.find(W + "cellDel") is not None
        goes_on = merged is not None and merged.get(W + "val", "continue") == "continue"
        if not (goes_on or deleted):
            cells.append((cell, column, columns))
        column += columns
    header = properties.find(W + "tblHeader") if properties is not None else None
    return _Row(cells, header is not None and is_on(header))


def _header_rows(rows: list[_Row], width: int) -> int:
    """Return how many rows are header: those marked so, or the first.

    A first row of one cell is the title of the table, and the second its header.
    """
    marked = next((i for i, row in enumerate(rows) if not row.is_header), len(rows))
    if marked:
        return min(marked, max(1, len(rows) - 1))
    is_title = len(rows) > 2 and len(rows[0].cells) == 1 and rows[0].cells[0][2] == width
    return 2 if is_title else 1
