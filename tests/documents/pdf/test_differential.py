"""Two engines that know nothing of each other must read the same: words, places and tables.

This also holds our table search against `pdfplumber.Page.find_tables`.
"""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from policylint.documents.pdf import pdfium, plumber
from policylint.documents.pdf.page import Page

ROOT = Path(__file__).parents[3]
BUDGET = ROOT.parent / "shared" / "documents" / "wassenaar_begroting_2024.pdf"
SHIPPED = [
    ROOT / "tests" / "data" / "note" / "note.pdf",
    ROOT / "tests" / "data" / "note" / "note_columns.pdf",
    ROOT / "corpora" / "zandermeer-beleidsplan-eenzaamheid" / "plan.pdf",
]

Item = tuple[str, tuple[float, ...]]


def pages_of(path: Path, indices: range) -> Iterator[tuple[Page, Page]]:
    """Yield each page as pdfium and as pdfplumber read it."""
    data = path.read_bytes()
    document = pypdfium2.PdfDocument(data)
    try:
        with pdfplumber.open(io.BytesIO(data)) as slow:
            for index in indices:
                if index < len(document):
                    yield pdfium.read_page(document, index), plumber.read_page(slow, index)
    finally:
        document.close()


def shared_share(
    pages: list[tuple[Page, Page]], items: Callable[[Page], list[Item]], slack: float
) -> tuple[float, int]:
    """Return the share of pdfplumber's items that pdfium has at the same place, and of how many."""
    found = total = 0
    for fast, slow in pages:
        free: dict[str, list[tuple[float, ...]]] = defaultdict(list)
        for text, place in items(fast):
            free[text].append(place)
        for text, place in items(slow):
            total += 1
            near = [p for p in free[text] if _is_near(p, place, slack)]
            if near:
                free[text].remove(near[0])
                found += 1
    return found / max(1, total), total


def _is_near(left: tuple[float, ...], right: tuple[float, ...], slack: float) -> bool:
    return all(abs(a - b) < slack for a, b in zip(left, right, strict=True))


def words(page: Page) -> list[Item]:
    return [(word.text, (word.x0, word.baseline)) for word in page.words]


def styles(page: Page) -> list[Item]:
    return [(f"{w.text} {w.style.font} {w.style.bold}", (w.style.size,)) for w in page.words]


def cells(page: Page) -> list[Item]:
    return [("", tuple(cell.rect)) for grid in page.grids for row in grid.rows for cell in row]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_engines_agree_on_shipped_documents(path: Path) -> None:
    pages = list(pages_of(path, range(12)))
    share, total = shared_share(pages, words, 3)
    assert total > 500
    assert share >= 0.99
    assert shared_share(pages, styles, 0.11)[0] >= 0.98
    share, total = shared_share(pages, cells, 2)
    assert total >= 6
    assert share >= 0.99


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.skipif(not BUDGET.exists(), reason=f"no {BUDGET.name} beside the checkout")
def test_engines_agree_on_a_real_budget() -> None:
    pages = list(pages_of(BUDGET, range(121)))
    share, total = shared_share(pages, words, 3)
    assert total > 30_000
    assert share >= 0.96
    share, total = shared_share(pages, cells, 2)
    assert total > 5_000
    assert share >= 0.99
