"""Ruled tables: columns, merged cells, frames; and each step against pdfplumber's."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from pdfplumber import table as plumber_table

from policylint.documents.pdf.cells import contiguous, enclosed_cells, find_crossings
from policylint.documents.pdf.drawing import Ruling
from policylint.documents.pdf.grids import (
    MAX_CROSSINGS,
    SHORTEST_EDGE,
    SHORTEST_PIECE,
    TOLERANCE,
    find_grids,
    merged,
)

Level = tuple[float, float, float]


def rulings(upright: list[Level], level: list[Level]) -> list[Ruling]:
    return [Ruling(x, y0, x, y1) for x, y0, y1 in upright] + [
        Ruling(x0, y, x1, y) for y, x0, x1 in level
    ]


def full(xs: list[float], ys: list[float]) -> list[Ruling]:
    return rulings([(x, ys[0], ys[-1]) for x in xs], [(y, xs[0], xs[-1]) for y in ys])


def shape(lines: list[Ruling]) -> list[list[list[tuple[int, int]]]]:
    return [
        [[(cell.column, cell.columns) for cell in row] for row in grid.rows]
        for grid in find_grids(lines)
    ]


def test_rows_run_from_the_top_and_cells_from_the_left() -> None:
    (grid,) = find_grids(full([50, 150, 300], [400, 420, 460]))
    assert grid.rect == (50, 400, 300, 460)
    assert [[cell.rect for cell in row] for row in grid.rows] == [
        [(50, 420, 150, 460), (150, 420, 300, 460)],
        [(50, 400, 150, 420), (150, 400, 300, 420)],
    ]


def test_merged_header_cell_covers_its_columns() -> None:
    lines = rulings(
        [(50, 400, 460), (150, 400, 460), (220, 400, 440), (300, 400, 460)],
        [(y, 50, 300) for y in (400, 420, 440, 460)],
    )
    assert shape(lines) == [[[(0, 1), (1, 2)], [(0, 1), (1, 1), (2, 1)], [(0, 1), (1, 1), (2, 1)]]]


def test_cell_over_two_rows_stands_in_the_row_where_it_begins() -> None:
    lines = rulings(
        [(50, 400, 440), (150, 400, 440), (300, 400, 440)],
        [(400, 50, 300), (420, 150, 300), (440, 50, 300)],
    )
    assert shape(lines) == [[[(0, 1), (1, 1)], [(1, 1)]]]


def test_borders_drawn_cell_by_cell_are_one_table() -> None:
    pieces = [Ruling(x, y, x + 98, y) for x in (50, 150) for y in (400, 420, 440)] + [
        Ruling(x, y, x, y + 19) for x in (50, 150, 250) for y in (400, 420)
    ]
    assert shape(pieces) == [[[(0, 1), (1, 1)], [(0, 1), (1, 1)]]]


def test_frames_are_no_tables() -> None:
    assert shape(full([50, 300], [400, 460])) == []
    assert shape(full([50, 300], [400, 420, 460])) == []
    assert shape(full([50, 150, 300], [400, 460])) == []
    assert shape([]) == []


def test_two_tables_on_a_page() -> None:
    above, below = full([50, 150, 300], [600, 620, 640]), full([50, 90, 300], [100, 120, 140])
    assert [len(rows) for rows in shape(below + above)] == [2, 2]
    assert [round(grid.rect.y1) for grid in find_grids(below + above)] == [640, 140]


def test_graph_paper_is_no_table() -> None:
    side = int(MAX_CROSSINGS**0.5) + 10
    assert shape(full([4.0 * i for i in range(side)], [4.0 * i for i in range(side)])) == []


def test_settings_are_the_defaults_of_pdfplumber() -> None:
    defaults = plumber_table.TableSettings()
    tolerances = (
        defaults.snap_x_tolerance, defaults.snap_y_tolerance,
        defaults.join_x_tolerance, defaults.join_y_tolerance,
        defaults.intersection_x_tolerance, defaults.intersection_y_tolerance,
    )  # fmt: skip
    assert set(tolerances) == {TOLERANCE}
    assert defaults.edge_min_length_prefilter == SHORTEST_PIECE
    assert defaults.edge_min_length == SHORTEST_EDGE


segment = st.tuples(st.integers(0, 5), st.integers(0, 4), st.integers(1, 5))


@settings(max_examples=200)
@given(st.lists(segment, max_size=14), st.lists(segment, max_size=14))
def test_cells_and_tables_are_those_of_pdfplumber(
    upright: list[tuple[int, int, int]], level: list[tuple[int, int, int]]
) -> None:
    edges = plumber_table.merge_edges(
        [edge("v", 20.0 * x, 20.0 * y, 20.0 * x, 20.0 * (y + n)) for x, y, n in upright]
        + [edge("h", 20.0 * x, 20.0 * y, 20.0 * (x + n), 20.0 * y) for y, x, n in level],
        3, 3, 3, 3,
    )  # fmt: skip
    points = plumber_table.edges_to_intersections(edges, 3, 3)
    expected = plumber_table.intersections_to_cells(points)

    rulings = [Ruling(e["x0"], -e["bottom"], e["x1"], -e["top"]) for e in edges]
    crossings = find_crossings(*merged(rulings), TOLERANCE)
    cells = enclosed_cells(crossings)

    assert set(crossings) == set(points)
    assert cells == expected
    tables = [sorted(table) for table in contiguous(cells) if len(table) > 1]
    assert tables == [sorted(table) for table in plumber_table.cells_to_tables(expected)]


def edge(orientation: str, x0: float, top: float, x1: float, bottom: float) -> dict[str, object]:
    return {
        "object_type": "rect_edge",
        "orientation": orientation,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }
