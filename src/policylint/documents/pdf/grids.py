"""Ruled tables: pdfplumber's own table algorithm, run on rulings from either engine.

The building blocks of `pdfplumber.table` are public by name but undocumented; a differential
test holds the outcome against `pdfplumber.Page.find_tables`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pdfplumber import table as plumber
from pdfplumber.utils import filter_edges

from policylint.documents.pdf.cells import enclosed_cells
from policylint.documents.pdf.drawing import Ruling
from policylint.documents.pdf.page import Grid, GridCell, Rect

MAX_CROSSINGS = 40_000  # of upright with level rulings: graph paper, not a table
_GAP = 1.0  # points between the borders of two cells
_SETTINGS = plumber.TableSettings()


def find_grids(rulings: Sequence[Ruling]) -> list[Grid]:
    """Return the ruled tables of two rows and two columns at least, in pdfplumber's order."""
    edges = _merged(rulings)
    level = sum(edge["orientation"] == "h" for edge in edges)
    if len(edges) < 4 or level * (len(edges) - level) > MAX_CROSSINGS:
        return []
    crossings = plumber.edges_to_intersections(
        edges, _SETTINGS.intersection_x_tolerance, _SETTINGS.intersection_y_tolerance
    )
    cells = enclosed_cells(crossings)
    grids = (grid_of(group) for group in plumber.cells_to_tables(cells))
    return [grid for grid in grids if is_table(grid)]


def _merged(rulings: Iterable[Ruling]) -> list[dict[str, Any]]:
    """Snap and join rulings as pdfplumber does with the edges of its own page."""
    edges = [_edge(ruling) for ruling in _joined(rulings)]
    if not edges:
        return []
    shortest = _SETTINGS.edge_min_length_prefilter
    merged = plumber.merge_edges(
        filter_edges(edges, "v", min_length=shortest)
        + filter_edges(edges, "h", min_length=shortest),
        snap_x_tolerance=_SETTINGS.snap_x_tolerance,
        snap_y_tolerance=_SETTINGS.snap_y_tolerance,
        join_x_tolerance=_SETTINGS.join_x_tolerance,
        join_y_tolerance=_SETTINGS.join_y_tolerance,
    )
    return list(filter_edges(merged, min_length=_SETTINGS.edge_min_length))


def _joined(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Join rulings that lie in one line, end to end: Word draws a border for each cell.

    pdfplumber joins them as well, at ten times the cost.
    """
    joined: list[Ruling] = []
    for ruling in sorted(rulings, key=_line_order):
        last = joined[-1] if joined else ruling
        if joined and last.is_level == ruling.is_level and _continues(last, ruling):
            x1, y1 = max(last.x1, ruling.x1), max(last.y1, ruling.y1)
            joined[-1] = Ruling(last.x0, last.y0, x1, y1)
        else:
            joined.append(ruling)
    return joined


def _line_order(ruling: Ruling) -> tuple[bool, float, float]:
    if ruling.is_level:
        return True, ruling.y0, ruling.x0
    return False, ruling.x0, ruling.y0


def _continues(last: Ruling, ruling: Ruling) -> bool:
    if ruling.is_level:
        return ruling.y0 == last.y0 and ruling.x0 <= last.x1 + _GAP
    return ruling.x0 == last.x0 and ruling.y0 <= last.y1 + _GAP


def _edge(ruling: Ruling) -> dict[str, Any]:
    """Return a ruling as pdfplumber knows it: y counts downwards, from wherever."""
    return {
        "object_type": "rect_edge",
        "orientation": "h" if ruling.is_level else "v",
        "x0": ruling.x0,
        "x1": ruling.x1,
        "top": -ruling.y1,
        "bottom": -ruling.y0,
        "width": ruling.x1 - ruling.x0,
        "height": ruling.y1 - ruling.y0,
        "doctop": 0,
    }


def grid_of(boxes: Iterable[tuple[float, float, float, float]]) -> Grid:
    """Arrange cells, given as (x0, top, x1, bottom) with y downwards and negative, in rows.

    A cell stands in the row where it begins; it covers as many columns as begin within it.
    """
    cells = sorted(boxes, key=lambda box: (box[1], box[0]))
    columns = sorted({box[0] for box in cells})
    place = {x0: index for index, x0 in enumerate(columns)}
    rows: dict[float, list[GridCell]] = {}
    for x0, top, x1, bottom in cells:
        covered = sum(x0 <= column < x1 for column in columns)
        cell = GridCell(Rect(x0, -bottom, x1, -top), place[x0], covered)
        rows.setdefault(top, []).append(cell)
    rect = Rect(
        min(box[0] for box in cells),
        -max(box[3] for box in cells),
        max(box[2] for box in cells),
        -min(box[1] for box in cells),
    )
    return Grid(rect, list(rows.values()))


def is_table(grid: Grid) -> bool:
    """True unless it is a frame: a single row, or never two cells side by side."""
    return len(grid.rows) >= 2 and max(len(row) for row in grid.rows) >= 2
