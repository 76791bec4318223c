"""Ruled tables, as pdfplumber finds them with its default settings, from either engine's rulings.

A differential test holds the outcome against `pdfplumber.Page.find_tables`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from policylint.documents.pdf.cells import Segment, contiguous, enclosed_cells, find_crossings
from policylint.documents.pdf.drawing import Ruling
from policylint.documents.pdf.page import Grid, GridCell, Rect

MAX_CROSSINGS = 40_000  # of upright with level rulings: graph paper, not a table

# The defaults of `pdfplumber.table.TableSettings`, in points.
TOLERANCE = 3.0  # of snapping, joining and crossing
SHORTEST_PIECE = 1.0  # before joining
SHORTEST_EDGE = 3.0  # after it


def find_grids(rulings: Sequence[Ruling]) -> list[Grid]:
    """Return the ruled tables of two rows and two columns at least, from the top of the page."""
    upright, level = merged(rulings)
    if not upright or not level or len(upright) * len(level) > MAX_CROSSINGS:
        return []
    cells = enclosed_cells(find_crossings(upright, level, TOLERANCE))
    grids = (grid_of(group) for group in contiguous(cells))
    return [grid for grid in grids if is_table(grid)]


def merged(rulings: Iterable[Ruling]) -> tuple[list[Segment], list[Segment]]:
    """Snap and join rulings; return the upright segments and the level ones.

    From here on y counts downwards, as in pdfplumber: it is negative.
    """
    level: list[Segment] = []
    upright: list[Segment] = []
    for x0, y0, x1, y1 in rulings:
        if y0 == y1 and x1 - x0 >= SHORTEST_PIECE:
            level.append((y0, x0, x1))
        elif y0 != y1 and y1 - y0 >= SHORTEST_PIECE:
            upright.append((x0, y0, y1))
    return (
        [(x, -y1, -y0) for x, y0, y1 in _lines(upright)],
        [(-y, x0, x1) for y, x0, x1 in _lines(level)],
    )


def _lines(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Bring segments (at, start, end) that lie nearly in line to their mean, and join them."""
    cluster: list[Segment] = []
    for segment in sorted(segments):
        if cluster and segment[0] > cluster[-1][0] + TOLERANCE:
            yield from _joined(cluster)
            cluster = []
        cluster.append(segment)
    if cluster:
        yield from _joined(cluster)


def _joined(cluster: Sequence[Segment]) -> Iterator[Segment]:
    """Join the segments of one line where the gap is small; leave out what stays too short."""
    mean = sum([at for at, _, _ in cluster]) / len(cluster)
    pieces = sorted((start, end) for _, start, end in cluster)
    start, end = pieces[0]
    for next_start, next_end in [*pieces, (inf, inf)]:
        if next_start > end + TOLERANCE:
            if end - start >= SHORTEST_EDGE:
                yield mean, start, end
            start = next_start
        end = max(end, next_end)


def grid_of(boxes: Iterable[tuple[float, float, float, float]]) -> Grid:
    """Arrange cells, given as (x0, top, x1, bottom) with y downwards and negative, in rows.

    A cell stands in the row where it begins; it covers as many columns as begin within it.
    """
    cells = sorted(boxes, key=lambda box: (box[1], box[0]))
    columns = sorted({box[0] for box in cells})
    place = {x0: index for index, x0 in enumerate(columns)}
    rows: dict[float, list[GridCell]] = {}
    for x0, top, x1, bottom in cells:
        covered = bisect_left(columns, x1) - place[x0]
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
