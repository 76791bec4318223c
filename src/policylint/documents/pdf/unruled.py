"""Tables of figures without rulings, told by their rows: a label, and figures in columns.

Word writes a table cell by cell, row by row; so a row goes on while the text moves to the right
and begins anew where it moves back to the left, below. Only tables of figures are found: columns
of words cannot be told from columns of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from policylint.documents.pdf.line import Line, Role, make_line
from policylint.documents.pdf.page import Rect, Word
from policylint.documents.pdf.tables import FoundTable, Row, TableCell, header_rows

LEAST_ROWS = 3
LEAST_SHARE = 0.6  # of the rows have figures
FIGURE_GAP = 0.7  # of the size, between two columns of figures
TEXT_GAP = 1.5
ROW_STEP = 4.0  # of the size: rows further apart are not one table
MOST_LABEL_WORDS = 14

_FIGURE = re.compile(
    r"[€+\-–—(]*\s*\d[\d.,]*\s*[%)*]*|[€\-–—]|n\.?v\.?t\.?|p\.?m\.?", re.IGNORECASE
)
_UNIT = frozenset({"€", "%", "mln", "mln.", "k€"})


@dataclass(slots=True)
class _Cell:
    lines: list[Line]
    x0: float
    x1: float

    @property
    def is_figure(self) -> bool:
        return all(_FIGURE.fullmatch(line.text) for line in self.lines)


_RawRow = list[_Cell]


def find_unruled(lines: Sequence[Line]) -> list[tuple[list[Line], FoundTable]]:
    """Return the tables of figures among the running lines of one page, with their lines."""
    found = []
    for rows in _runs(list(_rows(lines))):
        table = _table([cells for _, cells in rows])
        if table is not None:
            found.append(([line for members, _ in rows for line in members], table))
    return found


def _rows(lines: Sequence[Line]) -> Iterator[tuple[list[Line], _RawRow]]:
    """Yield the rows of a page: their lines, and these cut into cells."""
    members: list[Line] = []
    for line in lines:
        if members and (line.role is not Role.TEXT or _begins_row(members, line)):
            yield members, _cells(members)
            members = []
        if line.role is Role.TEXT:
            members.append(line)
    if members:
        yield members, _cells(members)


def _begins_row(members: Sequence[Line], line: Line) -> bool:
    first, last = members[0], members[-1]
    below = line.baseline < last.baseline - 0.5 * line.size
    above = line.baseline > first.baseline + 0.5 * line.size
    left = line.x0 < last.x0 - line.size
    return above or (below and (left or len(members) == 1))


def _cells(members: Sequence[Line]) -> _RawRow:
    cells: _RawRow = []
    for line in members:
        has_figure = any(map(str.isdigit, line.text))
        for words in _pieces(line.words) if has_figure else [line.words]:
            piece = line if len(words) == len(line.words) else make_line(line.page, words)
            same = cells[-1] if cells else None
            if same is not None and min(same.x1, piece.x1) > max(same.x0, piece.x0):
                same.lines.append(piece)
                same.x0, same.x1 = min(same.x0, piece.x0), max(same.x1, piece.x1)
            else:
                cells.append(_Cell([piece], piece.x0, piece.x1))
    return cells


def _pieces(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Cut a line at wide gaps; figures stand closer together than words do."""
    piece: list[Word] = []
    for word in words:
        if piece:
            figures = _FIGURE.fullmatch(word.text) and _FIGURE.fullmatch(piece[-1].text)
            unit = piece[-1].text in _UNIT or word.text in _UNIT
            least = FIGURE_GAP if figures and not unit else TEXT_GAP
            if word.x0 - piece[-1].x1 > least * word.style.size:
                yield piece
                piece = []
        piece.append(word)
    yield piece


def _has_figures(cells: _RawRow) -> bool:
    return len(cells) > 1 and any(cell.is_figure for cell in cells[1:])


def _runs(rows: list[tuple[list[Line], _RawRow]]) -> Iterator[list[tuple[list[Line], _RawRow]]]:
    """Yield stretches of rows that are a table: from the header to the last row of figures."""
    run: list[tuple[list[Line], _RawRow]] = []
    for row in [*rows, None]:
        if row is not None and (not run or _follows(run[-1][0], row[0])) and _may_belong(row[1]):
            run.append(row)
            continue
        while run and not _has_figures(run[-1][1]):
            run.pop()
        while run and len(run[0][1]) < 2:
            run.pop(0)
        figures = sum(_has_figures(cells) for _, cells in run)
        if figures >= LEAST_ROWS and figures >= LEAST_SHARE * len(run):
            yield run
        run = [row] if row is not None and _may_belong(row[1]) else []


def _may_belong(cells: _RawRow) -> bool:
    longest = max(sum(len(line.words) for line in cell.lines) for cell in cells)
    return longest <= MOST_LABEL_WORDS


def _follows(above: Sequence[Line], below: Sequence[Line]) -> bool:
    step = above[-1].baseline - below[0].baseline
    return 0 < step < ROW_STEP * below[0].size


def _table(rows: Sequence[_RawRow]) -> FoundTable | None:
    columns = _columns(rows)
    placed: list[Row] = []
    for cells in rows:
        row: Row = []
        for index, cell in enumerate(cells):
            first, last = _place(cell, columns, is_label=index == 0 and not cell.is_figure)
            if row and row[-1].column + row[-1].columns > first:
                return None
            rect = Rect(cell.x0, cell.lines[-1].bottom, cell.x1, cell.lines[0].top)
            row.append(TableCell(rect, cell.lines, first, last - first + 1))
        placed.append(row)
    rects = [cell.rect for row in placed for cell in row]
    area = Rect(
        min(rect.x0 for rect in rects),
        min(rect.y0 for rect in rects),
        max(rect.x1 for rect in rects),
        max(rect.y1 for rect in rects),
    )
    page = placed[0][0].lines[0].page
    return FoundTable(page, area, placed, header_rows(placed, ()), set())


def _columns(rows: Sequence[_RawRow]) -> list[tuple[float, float]]:
    """Return the columns of figures as (x0, x1), from the left; the labels come before them."""
    figures = sorted((cell.x0, cell.x1) for cells in rows for cell in cells if cell.is_figure)
    columns: list[tuple[float, float]] = []
    for x0, x1 in figures:
        if columns and x0 < columns[-1][1]:
            columns[-1] = columns[-1][0], max(x1, columns[-1][1])
        else:
            columns.append((x0, x1))
    return columns


def _place(cell: _Cell, columns: Sequence[tuple[float, float]], is_label: bool) -> tuple[int, int]:
    """Return the first and last column of a cell; 0 is the column of labels."""
    if is_label:
        return 0, 0
    under = [
        index
        for index, (x0, x1) in enumerate(columns, 1)
        if min(x1, cell.x1) - max(x0, cell.x0) > 0
    ]
    if under:
        return under[0], under[-1]
    middle = (cell.x0 + cell.x1) / 2
    return (sum(x1 < middle for _, x1 in columns),) * 2
