"""Ruled tables: the words in the cells of a grid, and which rows are the header."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from policylint.documents.pdf.headed import with_rows_below
from policylint.documents.pdf.line import Line
from policylint.documents.pdf.lines import page_lines
from policylint.documents.pdf.page import Grid, GridCell, Page, Rect, Word
from policylint.documents.pdf.shading import without_line_shading

FRAME_SHARE = 0.75  # of the words in one cell: the grid is the frame of running text
FRAME_WORDS = 60
PROSE_WORDS = 50  # per cell, on average: columns of running text on a coloured page
MOST_HEADER_ROWS = 4
COLUMN_SLACK = 6.0  # points, between the columns on two pages

_YEAR = re.compile(r"(?:^|\D)(?:19|20)\d\d(?:\D|$)")
_VALUE = re.compile(r"[€+\-–(]*\s*\d[\d.,]*\s*[%)]*")


@dataclass(slots=True)
class TableCell:
    """A cell with its lines; it covers `columns` columns from `column` on."""

    rect: Rect
    lines: list[Line]
    column: int
    columns: int

    @property
    def text(self) -> str:
        """Return the words of the cell."""
        return " ".join(line.text for line in self.lines)


Row = list[TableCell]


@dataclass(slots=True, eq=False)
class FoundTable:
    """A table on one page. `words` are the places of its words in the content order."""

    page: int
    rect: Rect
    rows: list[Row]
    header_rows: int
    words: set[int]

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.rect.x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return self.rect.x1

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.rect.y1

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.rect.y0

    def cell_lines(self) -> Iterator[Line]:
        """Yield the lines of all cells."""
        for row in self.rows:
            for cell in row:
                yield from cell.lines


def find_tables(page: Page) -> list[FoundTable]:
    """Return the tables of a page. Grids that frame running text are none."""
    tables: list[FoundTable] = []
    taken: set[int] = set()
    for grid in page.grids:
        whole = with_rows_below(page, without_line_shading(grid, page.fills))
        table = _fill(page, whole, taken)
        if table is not None:
            taken |= table.words
            tables.append(table)
    return tables


def _fill(page: Page, grid: Grid, taken: set[int]) -> FoundTable | None:
    cell_at = _locator(grid)
    contents: dict[int, list[Word]] = {}
    words: set[int] = set()
    left, low, right, high = grid.rect
    for index, word in enumerate(page.words):
        y = word.baseline + 0.3 * word.style.size
        if not low <= y <= high:
            continue
        x = (word.x0 + word.x1) / 2
        if not left <= x <= right or index in taken:
            continue
        cell = cell_at(x, y)
        if cell is not None:
            contents.setdefault(id(cell), []).append(word)
            words.add(index)
    if not words or _is_frame(contents):
        return None
    rows = _rows(page, grid, contents)
    if len(rows) < 2 or len({cell.column for row in rows for cell in row if cell.lines}) < 2:
        return None
    return FoundTable(page.number, grid.rect, rows, header_rows(rows, page.fills), words)


def _locator(grid: Grid) -> Callable[[float, float], GridCell | None]:
    """Return a function from a point to its cell; a tall cell stands in the row of its top."""
    tops = [-max(cell.rect.y1 for cell in row) for row in grid.rows]

    def cell_at(x: float, y: float) -> GridCell | None:
        for index in range(bisect_right(tops, -y) - 1, -1, -1):
            for cell in grid.rows[index]:
                if cell.rect.holds(x, y):
                    return cell
        return None

    return cell_at


def _is_frame(contents: Mapping[int, Sequence[Word]]) -> bool:
    total = sum(len(words) for words in contents.values())
    largest = max(len(words) for words in contents.values())
    alone = largest > FRAME_WORDS and largest > FRAME_SHARE * total
    return alone or total > PROSE_WORDS * len(contents)


def _rows(page: Page, grid: Grid, contents: Mapping[int, list[Word]]) -> list[Row]:
    """Return the rows with text; columns that are empty all the way are left out."""
    used = sorted({cell.column for row in grid.rows for cell in row if id(cell) in contents})
    rows: list[Row] = []
    for grid_row in grid.rows:
        if not any(id(cell) in contents for cell in grid_row):
            continue
        row: Row = []
        for cell in grid_row:
            first = bisect_left(used, cell.column)
            covered = bisect_left(used, cell.column + cell.columns) - first
            if covered:
                lines = page_lines(page.number, contents.get(id(cell), []))
                row.append(TableCell(cell.rect, lines, first, covered))
        rows.append(row)
    return rows


def header_rows(rows: Sequence[Row], fills: Sequence[Rect]) -> int:
    """Return how many rows at the top are header: no values but years, and set apart.

    A first row without values is one even if nothing sets it apart; then come the rows that are
    bold or on a band like it. A lone title inside the table ("Lasten") is none.
    """
    if _has_values(rows[0]):
        return 1 if _is_bold(rows[0]) else 0
    count = 1
    for row in rows[1 : min(MOST_HEADER_ROWS, len(rows) - 1)]:
        lone = len(_filled_cells(row)) == 1 and len(_filled_cells(rows[count - 1])) > 1
        if lone or _has_values(row):
            break
        if not (_is_years(row) or _is_set_apart(rows[0], row, fills)):
            break
        count += 1
    return count


def _filled_cells(row: Row) -> list[TableCell]:
    return [cell for cell in row if cell.lines]


def _has_values(row: Row) -> bool:
    return any(
        _VALUE.fullmatch(cell.text) and not _YEAR.search(cell.text) for cell in row if cell.lines
    )


def _is_years(row: Row) -> bool:
    cells = _filled_cells(row)
    return len(cells) > 1 and sum(bool(_YEAR.search(cell.text)) for cell in cells) > len(cells) / 2


def _is_bold(row: Row) -> bool:
    return all(line.style.bold for cell in row for line in cell.lines)


def _is_set_apart(first: Row, row: Row, fills: Sequence[Rect]) -> bool:
    if _is_bold(first):
        return _is_bold(row)
    return _is_filled(first, fills) and _is_filled(row, fills)


def _is_filled(row: Row, fills: Sequence[Rect]) -> bool:
    return all(
        any(fill.holds(line.x0, line.middle, 2.0) for fill in fills)
        for cell in row
        for line in cell.lines
    )


def continues_table(before: FoundTable, table: FoundTable) -> bool:
    """True if `table` has the columns of `before`, which stood on the page before."""
    if table.page != before.page + 1:
        return False
    left, right = _column_edges(before), _column_edges(table)
    if len(left) != len(right):
        return False
    shift = right[0] - left[0]  # left and right pages have other margins
    pairs = zip(left, right, strict=True)
    return all(abs(there - here - shift) < COLUMN_SLACK for here, there in pairs)


def repeated_rows(before: FoundTable, table: FoundTable) -> int:
    """Return how many rows of `table` repeat the header of `before`."""
    count = 0
    for old, new in zip(before.rows[: before.header_rows], table.rows, strict=False):
        if [cell.text for cell in old] != [cell.text for cell in new]:
            break
        count += 1
    return count


def _column_edges(table: FoundTable) -> list[float]:
    edges: dict[int, float] = {}
    for row in table.rows:
        for cell in row:
            edges.setdefault(cell.column, cell.rect.x0)
    return [edges[column] for column in sorted(edges)]
