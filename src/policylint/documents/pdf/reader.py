"""Reads a PDF: pages, lines, what each line is, headings, blocks, one text."""

from __future__ import annotations

from array import array
from bisect import bisect_left

from policylint.documents.assemble import Assembled, assemble
from policylint.documents.hyphens import attested
from policylint.documents.pdf.blocks import make_blocks
from policylint.documents.pdf.extract import extract
from policylint.documents.pdf.layout import lay_out
from policylint.documents.pdf.page import Page, Rect
from policylint.documents.pdf.runs import Spot
from policylint.documents.pdf.structure import find_structure
from policylint.documents.pdf.tags import Structure, read_structure
from policylint.documents.quality import page_quality
from policylint.documents.result import Reading
from policylint.documents.sources import PageSource

MEDIA_TYPE = "application/pdf"


def read_pdf(path: str, data: bytes, engine: str | None = None) -> Reading:
    """Read a PDF with `engine` (pdfium or pdfplumber). Raises DocumentError if it cannot."""
    extracted = extract(path, data, engine)
    structure = read_structure(extracted.data)
    assembled = read_pages(extracted.pages, structure)
    return Reading.of(
        assembled,
        source=page_source(assembled, extracted.pages),
        quality=page_quality(extracted.pages, extracted.by_fallback, extracted.notes),
        media_type=MEDIA_TYPE,
        title=_title(assembled, structure),
        engine=extracted.engine,
    )


def read_pages(pages: list[Page], structure: Structure) -> Assembled[Spot]:
    """Return the text of `pages` with its structure."""
    layout = lay_out(pages)
    headings = find_structure(layout, structure)
    known = attested(word.text for page in pages for word in page.words)
    return assemble(make_blocks(layout, headings, known))


def _title(assembled: Assembled[Spot], structure: Structure) -> str:
    """Return what stands largest on the first page, else what the file says: often a template."""
    for section in assembled.sections:
        if section.heading is None or section.level > 1:
            continue
        row = bisect_left(assembled.placed, section.heading.start, key=lambda item: item[0])
        _, _, (page, _) = assembled.placed[row]
        if page == 1:
            return section.label
    return structure.title if any(map(str.isalpha, structure.title)) else ""


def page_source(assembled: Assembled[Spot], pages: list[Page]) -> PageSource:
    """Return the way back from the text to the words on the pages."""
    turned = {page.number: page for page in pages if page.rotation}
    placed = assembled.placed
    boxes: list[float] = []  # an array takes four times as long to grow
    for _, _, (number, word) in placed:
        box = (word.x0, word.y0, word.x1, word.y1)
        boxes += turned[number].to_user(Rect(*box)) if number in turned else box
    return PageSource(
        starts=array("i", [start for start, _, _ in placed]),
        ends=array("i", [min(end, start + len(word.text)) for start, end, (_, word) in placed]),
        pages=array("i", [number for _, _, (number, _) in placed]),
        boxes=array("f", boxes),
    )
