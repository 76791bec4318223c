"""From pages taken apart to the blocks of one text, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policylint.documents.assemble import RawBlock, RawCell
from policylint.documents.model import BlockKind
from policylint.documents.pdf.boxes import TextBox
from policylint.documents.pdf.broken import mend_broken_words
from policylint.documents.pdf.contents import contents_entries
from policylint.documents.pdf.footnotes import Note
from policylint.documents.pdf.headings import Heading
from policylint.documents.pdf.layout import Layout, PageLayout
from policylint.documents.pdf.line import Line, Role
from policylint.documents.pdf.paragraphs import Flow
from policylint.documents.pdf.runs import Known, Spot, line_runs
from policylint.documents.pdf.tables import (
    FoundTable,
    Row,
    TableCell,
    continues_table,
    repeated_rows,
)

Block = RawBlock[Spot]


def make_blocks(layout: Layout, headings: Sequence[Heading], known: Known) -> list[Block]:
    """Return the blocks of the document; `known` tells which words are attested."""
    return _Blocks(layout, headings, known).make()


class _Blocks:
    def __init__(self, layout: Layout, headings: Sequence[Heading], known: Known) -> None:
        self._layout = layout
        self._known = known
        self._flow = Flow(layout.body, known)
        self._headings = {line: heading for heading in headings for line in heading.lines}
        self._table: tuple[FoundTable, Block] | None = None

    def make(self) -> list[Block]:
        for page in self._layout.pages:
            self._page(page)
        self._flow.close()
        return self._flow.blocks

    def _page(self, layout: PageLayout) -> None:
        """Add a page: header, text, notes, footer."""
        number = layout.page.number
        middle = (layout.page.rect.y0 + layout.page.rect.y1) / 2
        self._furniture(number, (line for line in layout.furniture if line.baseline > middle))
        self._items(layout)
        for note in layout.notes:
            self._flow.aside(number, self._note(note))
        self._furniture(number, (line for line in layout.furniture if line.baseline <= middle))
        self._kept(number, layout.rotated)

    def _note(self, note: Note) -> Block:
        """Return the block of a note, without the number that it begins with."""
        first = note.lines[0].words[0].text
        is_apart = bool(note.mark) and first.strip("().") == note.mark
        runs = line_runs(note.lines, self._known, skip=is_apart)
        marker = first if is_apart else ""
        return RawBlock(BlockKind.FOOTNOTE, runs, note=note.mark, marker=marker)

    def _furniture(self, page: int, lines: Iterable[Line]) -> None:
        for line in lines:
            self._kept(page, [line])

    def _kept(self, page: int, lines: Sequence[Line]) -> None:
        """Add lines as one block that is kept, but not linted."""
        if lines:
            runs = line_runs(lines, self._known)
            self._flow.aside(page, RawBlock(BlockKind.FURNITURE, runs))

    def _items(self, layout: PageLayout) -> None:
        number = layout.page.number
        text = layout.text
        place = {line: index for index, line in enumerate(text)}
        boxes = {box.lines[0]: box for box in layout.boxes}
        contents: list[Line] = []
        beside: list[Line] = []
        for item in layout.items:
            if isinstance(item, FoundTable):
                self._add_table(item)
                continue
            self._table = None
            if item.role is Role.CONTENTS:
                contents.append(item)
            elif item.role is Role.MARGIN:
                beside.append(item)
            elif item.role is Role.BOX and item in boxes:
                self._box(boxes[item])
            elif item.role is Role.TEXT:
                self._text(text, place[item])
        if beside:
            self._box(TextBox(beside))
        for entry in contents_entries(contents):
            self._kept(number, entry)

    def _text(self, text: Sequence[Line], index: int) -> None:
        heading = self._headings.get(text[index])
        if heading is None:
            self._flow.line(text, index)
        elif heading.lines[0] is text[index]:
            self._flow.heading(heading.lines, heading.level)

    def _box(self, box: TextBox) -> None:
        """Add the paragraphs and list items of a box, in one piece."""
        inside = Flow(self._layout.body, self._known, BlockKind.BOX)
        for index in range(len(box.lines)):
            inside.line(box.lines, index)
        inside.close()
        for block in inside.blocks:
            self._flow.aside(box.lines[0].page, block)

    def _add_table(self, table: FoundTable) -> None:
        """Add a table, or its rows to the table of the page before that it goes on with."""
        if self._table is not None and continues_table(self._table[0], table):
            before, block = self._table
            repeated = repeated_rows(before, table)
            for row in table.rows[:repeated]:
                self._furniture(table.page, [line for cell in row for line in cell.lines])
            block.rows += self._rows(table.rows[repeated:])
            table.header_rows = before.header_rows
            self._table = table, block
            return
        block = RawBlock(
            BlockKind.TABLE, rows=self._rows(table.rows), header_rows=table.header_rows
        )
        self._flow.aside(table.page, block)
        self._table = table, block

    def _rows(self, rows: Iterable[Row]) -> list[list[RawCell[Spot]]]:
        return [[self._cell(cell) for cell in row] for row in rows]

    def _cell(self, cell: TableCell) -> RawCell[Spot]:
        mend_broken_words(cell, self._known)
        return RawCell(line_runs(cell.lines, self._known), cell.column, cell.columns)
