"""Pages of words drawn as text, so that a layout test shows what it is about.

A picture is read row by row, from the top; a character is half as wide as it is high. The letter
before the first bar says how the row is set; a second bar begins a second column, which is
written after the first one, as a word processor does:

    T|Wat willen we bereiken?
     |Het aandeel eenzame        |Daarom komt er een
     |ouderen daalt.             |plan van aanpak.
    n|1 Zie de nota.

A word that ends in "¬" has a line-end hyphen; "^5" is a raised footnote mark, glued to the word
before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from policylint.documents.assemble import Assembled
from policylint.documents.model import Block
from policylint.documents.pdf.page import Grid, GridCell, Page, Rect, Style, Word
from policylint.documents.pdf.reader import read_pages
from policylint.documents.pdf.runs import Spot
from policylint.documents.pdf.tags import Structure

SIZE = 10.0
LEADING = 12.0
LEFT = 70.0
TOP = 700.0
PAGE = Rect(0, 0, 595, 842)

STYLES = {
    " ": Style(SIZE, "Serif", bold=False, italic=False),
    "B": Style(SIZE, "Serif-Bold", bold=True, italic=False),
    "I": Style(SIZE, "Serif-Italic", bold=False, italic=True),
    "T": Style(16.0, "Serif-Bold", bold=True, italic=False),
    "n": Style(7.5, "Serif", bold=False, italic=False),
}


def picture(
    text: str,
    number: int = 1,
    top: float = TOP,
    grids: list[Grid] | None = None,
    fills: list[Rect] | None = None,
) -> Page:
    """Return a page with the words of a picture, 12 points from row to row."""
    columns: list[list[Word]] = [[], []]
    rows = text.strip("\n").split("\n")
    for index, row in enumerate(rows):
        style = STYLES[row[:1] or " "]
        left, bar, right = row[2:].partition("|")
        baseline = top - LEADING * index
        columns[0] += row_words(left, LEFT, baseline, style)
        columns[1] += row_words(right, LEFT + len(left + bar) * SIZE / 2, baseline, style)
    words = columns[0] + columns[1]
    return Page(number, PAGE, 0, PAGE, words, grids or [], fills or [])


def row_words(text: str, x: float, baseline: float, style: Style = STYLES[" "]) -> Iterator[Word]:
    """Yield the words of one row that begins at `x`."""
    width = style.size / 2
    at = 0
    for part in text.split(" "):
        plain, _, mark = part.partition("^")
        if plain:
            yield make_word(plain, x + at * width, baseline, style)
        if mark:
            raised = style._replace(size=0.6 * style.size)
            digits = mark.rstrip(".,;")
            place = x + (at + len(plain)) * width
            yield make_word(digits, place, baseline + 0.3 * style.size, raised, glued=True)
            if digits != mark:
                place += len(digits) * width
                yield make_word(mark[len(digits) :], place, baseline, style, glued=True)
        at += len(part) + 1


def make_word(text: str, x: float, baseline: float, style: Style, glued: bool = False) -> Word:
    """Return one word; a "¬" at its end is a line-end hyphen."""
    hyphen = text.endswith("¬")
    text = text.rstrip("¬")
    right = x + len(text) * style.size / 2
    low, high = baseline - 0.2 * style.size, baseline + 0.8 * style.size
    return Word(text, x, low, right, high, baseline, style, hyphen=hyphen, glued=glued)


def grid(columns: list[float], rows: list[float]) -> Grid:
    """Return a ruled table with these edges, rows from the top."""
    cells = [
        [
            GridCell(Rect(left, low, right, high), index)
            for index, (left, right) in enumerate(pairwise(columns))
        ]
        for high, low in pairwise(rows)
    ]
    return Grid(Rect(columns[0], rows[-1], columns[-1], rows[0]), cells)


def read(*pages: Page) -> Assembled[Spot]:
    """Lay out pages that say nothing about themselves."""
    return read_pages(list(pages), Structure())


def found(*pages: Page) -> list[tuple[str, str]]:
    """Return kind and text of every block."""
    result = read(*pages)
    return [(str(block.kind), block.span.of(result.text)) for block in result.blocks]


def of_kind(kind: str, *pages: Page) -> list[str]:
    """Return the texts of the blocks of one kind."""
    return [text for each, text in found(*pages) if each == kind]


def start_page(result: Assembled[Spot], block: Block) -> int:
    """Return the page on which a block begins."""
    return next(page for start, _, (page, _) in result.placed if start >= block.span.start)
