"""Tables of which only the header is shaded or ruled: the rows below are found by its columns.

Dutch budgets set their tables of indicators like this. A row begins where the first column and
half of the others have text; what stands below in some columns only is the rest of its cells.
"""

from __future__ import annotations

from collections.abc import Sequence

from policylint.documents.pdf.page import Grid, GridCell, Page, Rect, Word

LEAST_COLUMNS = 3
LARGEST_STEP = 3.0  # of the size: beyond it the table has ended
CROSSING = 2.0  # points that a word may stick out of its column
MOST_HEADER_ROWS = 2

Band = tuple[float, list[Word]]  # a baseline, and the words on it


def with_rows_below(page: Page, grid: Grid) -> Grid:
    """Return `grid` with the rows below it, if it is the header of a table and no more."""
    columns = _columns(grid)
    if len(columns) < LEAST_COLUMNS or not _is_header(page, grid):
        return grid
    rows = _rows(_bands(page, grid, columns), columns)
    if not rows:
        return grid
    added: list[list[GridCell]] = []
    top = grid.rect.y0
    for index, row in enumerate(rows):
        following = rows[index + 1][0] if index + 1 < len(rows) else None
        low = _top(following) if following else row[-1][0] - 0.4 * row[-1][1][0].style.size
        added.append(
            [GridCell(Rect(x0, low, x1, top), place) for place, (x0, x1) in enumerate(columns)]
        )
        top = low
    whole = Rect(grid.rect.x0, top, grid.rect.x1, grid.rect.y1)
    return Grid(whole, [*grid.rows, *added])


def _columns(grid: Grid) -> list[tuple[float, float]]:
    """Return the columns of the finest row, if it has them all."""
    finest = max(grid.rows, key=len)
    if any(cell.columns > 1 for cell in finest):
        return []
    return [(cell.rect.x0, cell.rect.x1) for cell in finest]


def _is_header(page: Page, grid: Grid) -> bool:
    """True if the few rows that have text stand on a fill, all of it."""
    if len(grid.rows) > 2 * MOST_HEADER_ROWS:
        return False
    inside = [word for word in page.words if grid.rect.holds(*word.center)]
    with_text = sum(
        any(cell.rect.holds(*word.center) for cell in row for word in inside) for row in grid.rows
    )
    return (
        bool(inside)
        and with_text <= MOST_HEADER_ROWS
        and all(any(fill.holds(*word.center) for fill in page.fills) for word in inside)
    )


def _bands(page: Page, grid: Grid, columns: Sequence[tuple[float, float]]) -> list[Band]:
    """Return the baselines below the header, as far as no word runs over an edge."""
    below = [
        word
        for word in page.words
        if word.baseline < grid.rect.y0
        and grid.rect.x0 - CROSSING < word.x1
        and word.x0 < grid.rect.x1 + CROSSING
        and not word.rotated
    ]
    bands: list[Band] = []
    height = grid.rect.y0
    for baseline, words in _baselines(below):
        far = height - baseline > LARGEST_STEP * words[0].style.size
        if far or not _fit(words, columns):
            break
        bands.append((baseline, words))
        height = baseline
    return bands


def _baselines(words: Sequence[Word]) -> list[Band]:
    """Group words by their baselines, from the top."""
    bands: list[Band] = []
    for word in sorted(words, key=lambda word: -word.baseline):
        if bands and bands[-1][0] - word.baseline < 0.4 * word.style.size:
            bands[-1][1].append(word)
        else:
            bands.append((word.baseline, [word]))
    return bands


def _fit(words: Sequence[Word], columns: Sequence[tuple[float, float]]) -> bool:
    """True if words keep to the columns; in a full row one may not, as its maker left no space."""
    astray = sum(not _fits(word, columns) for word in words)
    filled = {_column(word, columns) for word in words}
    return not astray or (astray == 1 and len(filled) >= len(columns) / 2)


def _fits(word: Word, columns: Sequence[tuple[float, float]]) -> bool:
    return any(x0 - CROSSING < word.x0 and word.x1 < x1 + CROSSING for x0, x1 in columns)


def _rows(bands: Sequence[Band], columns: Sequence[tuple[float, float]]) -> list[list[Band]]:
    rows: list[list[Band]] = []
    for band in bands:
        filled = {_column(word, columns) for word in band[1]}
        if 0 in filled and len(filled) >= len(columns) / 2:
            rows.append([band])
        elif rows:
            rows[-1].append(band)
        else:
            return []
    return rows


def _column(word: Word, columns: Sequence[tuple[float, float]]) -> int:
    middle = (word.x0 + word.x1) / 2
    return sum(x1 < middle for _, x1 in columns)


def _top(band: Band) -> float:
    baseline, words = band
    return baseline + max(word.style.size for word in words)
