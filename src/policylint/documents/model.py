"""The document model: one reading text, and half-open spans into it.

Every format becomes a `Document`: its `text` is what a person would read, and each place in
the project is a `Span` of character offsets into that text. A `Source` leads from a span back
to the page, line, boxes or runs it came from; later stages know no formats, and whoever needs a
place brings its offset along.

All types are frozen and slotted: a document does not change once it is read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range `[start, end)` of character offsets, counted from 0."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the passage itself."""
        return text[self.start : self.end]


class BlockKind(StrEnum):
    """What a block is. `furniture` (running headers, page numbers) is kept but never linted."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"
    FOOTNOTE = "footnote"
    BOX = "box"
    CAPTION = "caption"
    FURNITURE = "furniture"


class DocumentKind(StrEnum):
    """What a document is for; decides which rules apply (design, section 3)."""

    KADER = "kader"
    BELEIDSPLAN = "beleidsplan"
    UITVOERINGSPLAN = "uitvoeringsplan"
    BEGROTING = "begroting"
    VERANTWOORDING = "verantwoording"
    OPDRACHT = "opdracht"
    RAPPORT = "rapport"
    OVERIG = "overig"

    @property
    def is_plan(self) -> bool:
        """True for the kinds that set goals: kader, beleidsplan, uitvoeringsplan, begroting."""
        return self in PLAN_KINDS


PLAN_KINDS = frozenset(
    {
        DocumentKind.KADER,
        DocumentKind.BELEIDSPLAN,
        DocumentKind.UITVOERINGSPLAN,
        DocumentKind.BEGROTING,
    }
)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text that belongs together.

    `level` is the depth of a heading (1 is the highest) or of a list item (1 is the outermost);
    0 for every other kind. `marker` is what stood before a list item ("1.", "a)", "•"); it is
    no part of the text.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with all that stands under it, to the next heading of its level or higher.

    `sections` of a document is the tree in reading order; `parent` is an index into it, or None.
    Text before the first heading is a section of level 0 without a title.
    """

    title: str
    number: str
    level: int
    span: Span
    heading: Span | None
    parent: int | None

    @property
    def label(self) -> str:
        """Number and title as a reader would name the section: "3.1 Doelen"."""
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; `row` and `column` count from 0, `columns` is how many columns it covers."""

    span: Span
    row: int
    column: int
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table block. `rows` holds the cells row by row; the first `header_rows` are the header."""

    span: Span
    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 1

    def cells(self) -> Iterator[Cell]:
        """Yield every cell, row by row."""
        for row in self.rows:
            yield from row

    def width(self) -> int:
        """Return the number of columns."""
        return max((cell.column + cell.columns for cell in self.cells()), default=0)

    def header(self, text: str) -> tuple[str, ...]:
        """Return one header text per column; a cell over several columns counts for each."""
        parts: list[list[str]] = [[] for _ in range(self.width())]
        for row in self.rows[: self.header_rows]:
            for cell in row:
                words = cell.span.of(text).strip()
                for column in range(cell.column, cell.column + cell.columns):
                    if words and words not in parts[column]:
                        parts[column].append(words)
        return tuple(" ".join(part) for part in parts)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note: its mark ("5"), its text, and where its mark was blanked in the running text."""

    mark: str
    span: Span
    anchor: Span | None


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in PDF user space (points, origin at the bottom left)."""

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class RunPart:
    """Characters of one run of a Word file: what a comment is anchored to.

    `paragraph` counts the elements w:p of the document, its footnotes and its endnotes, in that
    order; `run` counts w:r and m:r in that paragraph; both from 1. `characters` are those of its
    w:t, and one for every other sign in it (tab, break, w:sym, note mark).
    """

    paragraph: int
    run: int
    characters: Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a span came from in its file. Pages, lines, columns and paragraphs count from 1.

    `offset` is the range in the decoded file (text formats); `boxes` are on the page (PDF);
    `paragraph` is that of the first of `runs` (Word).
    """

    page: int | None = None
    line: int | None = None
    column: int | None = None
    offset: Span | None = None
    boxes: tuple[Box, ...] = ()
    paragraph: int | None = None
    runs: tuple[RunPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Location:
    """A `Place` with the path of section labels that leads to it, outermost first."""

    page: int | None
    line: int | None
    column: int | None
    offset: Span | None
    section: tuple[str, ...]
    boxes: tuple[Box, ...]
    paragraph: int | None = None
    runs: tuple[RunPart, ...] = ()


class Source(Protocol):
    """The total, monotone map from the reading text back to the file."""

    def place(self, span: Span) -> Place:
        """Return where `span` came from; never raises for a span inside the text."""
        ...


class Readability(StrEnum):
    """How far the text of a file could be read at all."""

    OK = "ok"
    PARTLY = "partly"
    SCAN = "scan"
    GARBLED = "garbled"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Quality:
    """What the reader could not read; page numbers count from 1, shares are 0.0 to 1.0."""

    readability: Readability = Readability.OK
    pages: int | None = None
    pages_without_text: tuple[int, ...] = ()
    pages_garbled: tuple[int, ...] = ()
    pages_by_fallback: tuple[int, ...] = ()
    tables_not_understood: tuple[int, ...] = ()
    unknown_words: float | None = None
    notes: tuple[str, ...] = ()

    @property
    def is_readable(self) -> bool:
        """False when linting would only pretend: a scan, a garbled text layer, no text."""
        return self.readability in (Readability.OK, Readability.PARTLY)


@dataclass(frozen=True, slots=True)
class KindEvidence:
    """Why a document was taken for a kind: a reason, `en` in English, and the place if any."""

    reason: str
    en: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read: reading text, structure, and the way back to the file.

    `blocks` are in reading order and do not overlap; every block lies in a section. `engine`
    names what read it: pdfium, pdfplumber, text, markdown, docx.
    """

    path: str
    media_type: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    footnotes: tuple[Footnote, ...]
    quality: Quality
    kind: DocumentKind
    kind_evidence: tuple[KindEvidence, ...]
    source: Source
    title: str = ""
    engine: str = ""
    _section_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = tuple(section.span.start for section in self.sections)
        object.__setattr__(self, "_section_starts", starts)

    def section_at(self, offset: int) -> int | None:
        """Return the index in `sections` of the innermost section at `offset`."""
        index = bisect_right(self._section_starts, offset) - 1
        return index if index >= 0 else None

    def own_span(self, index: int) -> Span:
        """Return what stands in a section itself: behind its heading, before the next one."""
        section = self.sections[index]
        start = section.heading.end if section.heading else section.span.start
        behind = self.sections[index + 1].span.start if index + 1 < len(self.sections) else None
        end = section.span.end if behind is None else min(section.span.end, behind)
        return Span(start, max(start, end))

    def section_path(self, offset: int) -> tuple[str, ...]:
        """Return the labels of the sections around `offset`, outermost first."""
        labels: list[str] = []
        index = self.section_at(offset)
        while index is not None:
            section = self.sections[index]
            if section.level:
                labels.append(section.label)
            index = section.parent
        return tuple(reversed(labels))

    def locate(self, span: Span) -> Location:
        """Return where `span` stands in its file, with the path of its sections."""
        place = self.source.place(span)
        return Location(
            page=place.page,
            line=place.line,
            column=place.column,
            offset=place.offset,
            section=self.section_path(span.start),
            boxes=place.boxes,
            paragraph=place.paragraph,
            runs=place.runs,
        )
