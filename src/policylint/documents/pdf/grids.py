"""Ruled tables: pdfplumber's own table algorithm, run on rulings from either engine.

The building blocks of `pdfplumber.table` are public by name but undocumented; a differential
test holds the outcome against `pdfplumber.Page.find_tables`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import Any

from pdfplumber import table as plumber

from policylint.documents.pdf.cells import enclosed_cells
from policylint.documents.pdf.drawing import Ruling
from policylint.documents.pdf.page import Grid, GridCell, Rect

MAX_CROSSINGS = 40_000  # of upright with level rulings: graph paper, not a table
_SETTINGS = plumber.TableSettings()
_SHORTEST = _SETTINGS.edge_min_length_prefilter

_Segment = tuple[float, float, float]


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
    """Snap and join rulings as `pdfplumber.table.merge_edges` does with the edges of its own page.

    Done on tuples: Word draws two sides of a border for each cell, and pdfplumber's copying of
    dicts would take longer than all the rest.
    """
    long_enough = [r for r in rulings if max(r.x1 - r.x0, r.y1 - r.y0) >= _SHORTEST]
    level = [(r.y0, r.x0, r.x1) for r in long_enough if r.is_level]
    upright = [(r.x0, r.y0, r.y1) for r in long_enough if not r.is_level]
    snap_x, snap_y = _SETTINGS.snap_x_tolerance, _SETTINGS.snap_y_tolerance
    join_x, join_y = _SETTINGS.join_x_tolerance, _SETTINGS.join_y_tolerance
    edges = [_edge(Ruling(x0, y, x1, y)) for y, x0, x1 in _lines(level, snap_y, join_x)]
    edges += [_edge(Ruling(x, y0, x, y1)) for x, y0, y1 in _lines(upright, snap_x, join_y)]
    return edges


def _lines(segments: Iterable[_Segment], snap: float, join: float) -> Iterator[_Segment]:
    """Bring segments (at, start, end) that lie nearly in line to their mean, and join them."""
    cluster: list[_Segment] = []
    for segment in sorted(segments):
        if cluster and segment[0] > cluster[-1][0] + snap:
            yield from _joined(cluster, join)
            cluster = []
        cluster.append(segment)
    if cluster:
        yield from _joined(cluster, join)


def _joined(cluster: Sequence[_Segment], tolerance: float) -> Iterator[_Segment]:
    """Join the segments of one line where the gap is small; leave out what stays too short."""
    mean = sum(at for at, _, _ in cluster) / len(cluster)
    pieces = sorted((start, end) for _, start, end in cluster)
    start, end = pieces[0]
    for next_start, next_end in [*pieces, (inf, inf)]:
        if next_start > end + tolerance:
            if end - start >= _SETTINGS.edge_min_length:
                yield mean, start, end
            start = next_start
        end = max(end, next_end)


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
