"""Takes the shading of single lines out of a grid.

Word shades a header cell twice: the cell, and each line of its text. The sides of those strips
look like rulings, and cut "Streefwaarde / Begroting / 2024" into three rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from policylint.documents.pdf.page import Grid, GridCell, Rect

NEAR = 1.5  # points


def without_line_shading(grid: Grid, fills: Sequence[Rect]) -> Grid:
    """Return `grid` with cells joined that only the shading of lines keeps apart."""
    cuts = _strip_edges([fill for fill in fills if _touches(fill, grid.rect)])
    if not cuts:
        return grid
    columns: dict[tuple[int, int], list[GridCell]] = defaultdict(list)
    for row in grid.rows:
        for cell in row:
            stack = columns[cell.column, cell.columns]
            if stack and _is_cut_by_strip(stack[-1].rect, cell.rect, cuts):
                above = stack.pop().rect
                whole = Rect(above.x0, cell.rect.y0, above.x1, above.y1)
                cell = GridCell(whole, cell.column, cell.columns)  # noqa: PLW2901
            stack.append(cell)
    cells = [cell for stack in columns.values() for cell in stack]
    return Grid(grid.rect, _rows(cells))


def _touches(fill: Rect, area: Rect) -> bool:
    return fill.x0 < area.x1 and fill.x1 > area.x0 and fill.y0 < area.y1 and fill.y1 > area.y0


def _strip_edges(fills: Sequence[Rect]) -> list[tuple[float, float, float]]:
    """Return (x0, x1, y) of the sides that strips have within a higher fill.

    Swept from the top, so that a fill is only held against those that reach down to it.
    """
    edges: list[tuple[float, float, float]] = []
    reaching: list[Rect] = []
    for fill in sorted(fills, key=lambda fill: (-fill.y1, fill.y0)):
        reaching = [outer for outer in reaching if outer.y0 < fill.y1 - NEAR]
        for outer in reaching:
            if _is_strip(fill, outer):
                inside = (y for y in (fill.y0, fill.y1) if _is_within(y, outer))
                edges += ((fill.x0, fill.x1, y) for y in inside)
        reaching.append(fill)
    return edges


def _is_strip(strip: Rect, outer: Rect) -> bool:
    """True if `strip` is as wide as `outer`, or nearly, and lies within its height."""
    return (
        abs(strip.x0 - outer.x0) < NEAR
        and abs(strip.x1 - outer.x1) < NEAR
        and strip.height < outer.height - NEAR
        and strip.y0 > outer.y0 - NEAR
        and strip.y1 < outer.y1 + NEAR
    )


def _is_within(y: float, outer: Rect) -> bool:
    """True if `y` is no side of `outer` itself."""
    return outer.y0 + NEAR < y < outer.y1 - NEAR


def _is_cut_by_strip(above: Rect, below: Rect, cuts: Sequence[tuple[float, float, float]]) -> bool:
    if abs(above.y0 - below.y1) > NEAR:
        return False
    return any(
        abs(y - above.y0) < NEAR and abs(x0 - above.x0) < 2 * NEAR and abs(x1 - above.x1) < 2 * NEAR
        for x0, x1, y in cuts
    )


def _rows(cells: Sequence[GridCell]) -> list[list[GridCell]]:
    rows: list[list[GridCell]] = []
    for cell in sorted(cells, key=lambda cell: (-cell.rect.y1, cell.column)):
        if rows and rows[-1][0].rect.y1 - cell.rect.y1 < NEAR:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return [sorted(row, key=lambda cell: cell.column) for row in rows]
