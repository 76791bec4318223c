"""CPU time of reading the pages of PDFs, without layout: python benchmarks/pdf_pages.py FILE ..."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pypdfium2

from policylint.documents.pdf.drawing import page_drawing
from policylint.documents.pdf.grids import find_grids
from policylint.documents.pdf.page import Rect, Turn
from policylint.documents.pdf.words import page_words


class Clock:
    """Adds up CPU seconds by the name of a step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        begin = time.process_time()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - begin


def measure(path: Path) -> str:
    clock = Clock()
    with closing(pypdfium2.PdfDocument(path)) as document:
        count = len(document)
        for index in range(count):
            read_page(document, index, clock)
    steps = "  ".join(f"{name} {1000 * took / count:.2f}" for name, took in clock.seconds.items())
    total = 1000 * sum(clock.seconds.values()) / count
    return f"{path.name}: {count} pages, {total:.2f} ms/page  ({steps})"


def read_page(document: pypdfium2.PdfDocument, index: int, clock: Clock) -> None:
    with clock.step("page"):
        page = document[index]
        turn = Turn(page.get_rotation(), Rect(*page.get_mediabox()))
    with clock.step("text"):
        text_page = page.get_textpage()
    with clock.step("words"):
        page_words(text_page, turn)
    with clock.step("drawing"):
        drawing = page_drawing(page, turn, turn.media)
    with clock.step("grids"):
        find_grids(drawing.rulings)
    text_page.close()
    page.close()


if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(measure(Path(name)))
