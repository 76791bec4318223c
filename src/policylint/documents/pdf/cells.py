"""The cells that crossing rulings enclose.

The outcome of `pdfplumber.table.intersections_to_cells`, which compares every point of a page
with every other: 60 % of the time of a table page, and minutes on graph paper. A property test
holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Point = tuple[float, float]
Crossings = Mapping[Point, Mapping[str, Sequence[dict[str, Any]]]]
CellBox = tuple[float, float, float, float]


def enclosed_cells(crossings: Crossings) -> list[CellBox]:
    """Return for each crossing the smallest cell of which it is the top left corner.

    A cell is (x0, top, x1, bottom); its four sides must run along one ruling each.
    """
    upright = {point: _identities(edges["v"]) for point, edges in crossings.items()}
    level = {point: _identities(edges["h"]) for point, edges in crossings.items()}
    points = sorted(crossings)
    columns = _grouped(points, 0)
    rows = _grouped(points, 1)
    cells = []
    for point in points:
        x, top = point
        below = [p for p in columns[x] if p[1] > top and upright[p] & upright[point]]
        right = [p for p in rows[top] if p[0] > x and level[p] & level[point]]
        cell = _smallest(point, below, right, upright, level)
        if cell is not None:
            cells.append(cell)
    return cells


def _smallest(
    point: Point,
    below: Sequence[Point],
    right: Sequence[Point],
    upright: Mapping[Point, frozenset[int]],
    level: Mapping[Point, frozenset[int]],
) -> CellBox | None:
    for _, bottom in below:
        for x1, _ in right:
            corner = (x1, bottom)
            if (
                corner in upright
                and upright[corner] & upright[x1, point[1]]
                and level[corner] & level[point[0], bottom]
            ):
                return (*point, *corner)
    return None


def _identities(edges: Iterable[dict[str, Any]]) -> frozenset[int]:
    return frozenset(map(id, edges))


def _grouped(points: Iterable[Point], axis: int) -> dict[float, list[Point]]:
    groups: dict[float, list[Point]] = {}
    for point in points:
        groups.setdefault(point[axis], []).append(point)
    return groups
