"""From rulings to tables: where they cross, the cells they enclose, the cells that hang together.

The outcome of `pdfplumber.table`, to which property tests hold it. Done anew because pdfplumber
compares every point of a page with every other, minutes on graph paper, and because importing it
takes as long as five pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

Point = tuple[float, float]
CellBox = tuple[float, float, float, float]
Segment = tuple[float, float, float]  # at, start, end: where it runs, and from where to where


class Crossing(NamedTuple):
    """Which upright and which level segments meet at a point, by their index."""

    upright: set[int]
    level: set[int]


Crossings = Mapping[Point, Crossing]


def find_crossings(
    upright: Sequence[Segment], level: Sequence[Segment], tolerance: float
) -> Crossings:
    """Return the points (x, top) where segments cross, or miss by no more than `tolerance`."""
    crossings: dict[Point, Crossing] = {}
    for column, (x, top, bottom) in enumerate(upright):
        for row, (y, x0, x1) in enumerate(level):
            if (
                top <= y + tolerance
                and bottom >= y - tolerance
                and x0 - tolerance <= x <= x1 + tolerance
            ):
                crossing = crossings.setdefault((x, y), Crossing(set(), set()))
                crossing.upright.add(column)
                crossing.level.add(row)
    return crossings


def enclosed_cells(crossings: Crossings) -> list[CellBox]:
    """Return for each crossing the smallest cell of which it is the top left corner.

    A cell is (x0, top, x1, bottom); its four sides must run along one ruling each.
    """
    points = sorted(crossings)
    columns = _grouped(points, 0)
    rows = _grouped(points, 1)
    cells = (_smallest(point, columns[point[0]], rows[point[1]], crossings) for point in points)
    return [cell for cell in cells if cell is not None]


def _smallest(
    point: Point, column: Sequence[Point], row: Sequence[Point], crossings: Crossings
) -> CellBox | None:
    x0, top = point
    upright, level = crossings[point]
    right = [p for p in row if p[0] > x0 and not level.isdisjoint(crossings[p].level)]
    if not right:
        return None
    for below in column:
        bottom = below[1]
        if bottom <= top or upright.isdisjoint(crossings[below].upright):
            continue
        for x1, _ in right:
            corner = crossings.get((x1, bottom))
            if (
                corner is not None
                and not corner.upright.isdisjoint(crossings[x1, top].upright)
                and not corner.level.isdisjoint(crossings[below].level)
            ):
                return x0, top, x1, bottom
    return None


def _grouped(points: Iterable[Point], axis: int) -> dict[float, list[Point]]:
    groups: dict[float, list[Point]] = {}
    for point in points:
        groups.setdefault(point[axis], []).append(point)
    return groups


def contiguous(cells: Sequence[CellBox]) -> list[list[CellBox]]:
    """Return groups of cells that hang together by their corners, from the top of the page."""
    by_corner: dict[Point, list[CellBox]] = {}
    for cell in cells:
        for corner in _corners(cell):
            by_corner.setdefault(corner, []).append(cell)
    groups: list[list[CellBox]] = []
    placed: set[CellBox] = set()
    for first in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        if first in placed:
            continue
        placed.add(first)
        group = [first]
        for cell in group:  # grows while it is walked
            for corner in _corners(cell):
                for other in by_corner.pop(corner, ()):
                    if other not in placed:
                        placed.add(other)
                        group.append(other)
        groups.append(group)
    return groups


def _corners(cell: CellBox) -> tuple[Point, Point, Point, Point]:
    x0, top, x1, bottom = cell
    return (x0, top), (x0, bottom), (x1, top), (x1, bottom)
