"""Reads a Word document: parts, items, headings, blocks, and the way back to its runs."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile
from statistics import median_low
from xml.etree.ElementTree import Element

from policylint.documents.assemble import Assembled, assemble
from policylint.documents.docx import refusals
from policylint.documents.docx.blocks import make_blocks
from policylint.documents.docx.body import BodyReader, Item
from policylint.documents.docx.contents import mark_contents
from policylint.documents.docx.fields import Fields
from policylint.documents.docx.headings import (
    BODY_TEXT,
    find_headings,
    is_title,
    levels_in_contents,
)
from policylint.documents.docx.inline import InlineReader
from policylint.documents.docx.notes import KINDS, NoteMarks, notes_by_id
from policylint.documents.docx.numbering import Numbering
from policylint.documents.docx.package import Package
from policylint.documents.docx.paragraphs import Paragraph, ParagraphReader
from policylint.documents.docx.runs import Origin
from policylint.documents.docx.styles import Styles
from policylint.documents.docx.xml import W
from policylint.documents.model import Quality
from policylint.documents.result import Reading
from policylint.documents.sources import RunSource
from policylint.errors import DocumentError

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_LARGE = 1.4  # times the letters of the text: a title on a cover
_MOST_WORDS_TITLE = 20
_FRONT = 15  # paragraphs, those of text boxes among them
_ONE_FIGURE = "de tekst in 1 figuur (grafiek, SmartArt of ingevoegd bestand) is niet gelezen"
_FIGURES = "de tekst in {} figuren (grafieken, SmartArt of ingevoegde bestanden) is niet gelezen"


def read_docx(data: bytes, path: str) -> Reading:
    """Read a Word document. Raises DocumentError."""
    package = Package(data, path)
    document = package.xml(package.main)
    body = document.find(W + "body") if document is not None else None
    if document is None or body is None:
        raise DocumentError(path, refusals.NO_DOCUMENT)
    reader = _body_reader(package, document)
    items = list(reader.read(body))
    mark_contents(items)
    headings = find_headings(items, levels_in_contents(document))
    assembled = assemble(make_blocks(items, headings))
    return Reading.of(
        assembled,
        source=_source(assembled),
        quality=_quality(reader.unread),
        media_type=MEDIA_TYPE,
        title=_title(package, items, assembled),
        engine="docx",
    )


def _body_reader(package: Package, document: Element) -> BodyReader:
    def part(kind: str) -> Element | None:
        name = package.related(kind, package.main)
        return package.xml(name) if name is not None else None

    note_parts = {kind: part(f"{kind}s") for kind in KINDS}
    roots = [document, *(root for root in note_parts.values() if root is not None)]
    numbers = {p: n for n, p in enumerate(chain.from_iterable(map(_paragraphs, roots)), start=1)}
    styles = Styles(part("styles"))
    marks = NoteMarks(document, part("settings"))
    inline = InlineReader(styles, Fields(document), marks)
    numbering = Numbering(part("numbering"), styles.lists())
    notes = {kind: notes_by_id(root, kind) for kind, root in note_parts.items()}
    return BodyReader(ParagraphReader(styles, numbering, inline, numbers), notes)


def _paragraphs(root: Element) -> Iterator[Element]:
    return root.iter(W + "p")


def _source(assembled: Assembled[Origin]) -> RunSource:
    starts, ends, origins = zip(*assembled.placed, strict=True) if assembled.placed else ((),) * 3
    return RunSource(
        starts=array("q", starts),
        ends=array("q", ends),
        paragraphs=array("q", (origin.paragraph for origin in origins)),
        runs=array("q", (origin.run for origin in origins)),
        first_characters=array("q", (origin.start for origin in origins)),
        last_characters=array("q", (origin.end for origin in origins)),
    )


def _quality(unread: int) -> Quality:
    if not unread:
        return Quality()
    return Quality(notes=(_ONE_FIGURE if unread == 1 else _FIGURES.format(unread),))


def _title(package: Package, items: Sequence[Item], assembled: Assembled[Origin]) -> str:
    """Return the title by style, else what stands large in front, else what the file says.

    What the file says is often the title of a template.
    """
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    by_style = [p.text for p in paragraphs if is_title(p)]
    if by_style:
        return by_style[0]
    largest = max(_front(paragraphs), key=lambda p: p.size, default=None)
    if largest is not None and largest.size > _LARGE * median_low(p.size for p in paragraphs):
        return largest.text
    name = package.related("core-properties")
    core = package.xml(name) if name is not None else None
    said = " ".join((core.findtext(_TITLE) or "").split()) if core is not None else ""
    if any(map(str.isalpha, said)):
        return said
    return next((s.title for s in assembled.sections if s.level == 1), "")


def _front(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return what may be a title on a cover: short texts before the first heading by style."""
    front = takewhile(lambda p: p.outline in (None, BODY_TEXT), paragraphs[:_FRONT])
    return [p for p in front if _may_be_title(p.text)]


def _may_be_title(text: str) -> bool:
    return any(map(str.isalpha, text)) and len(text.split()) <= _MOST_WORDS_TITLE
