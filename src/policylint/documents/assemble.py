"""From raw blocks to one reading text with spans: the step that all readers share.

A reader yields raw blocks whose text is a list of `Run`s. Assembling lays them one after the
other, with one blank line between blocks, a tab between cells and a line end between rows, and
notes for every run where it landed. No text is searched for afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from policylint.documents.model import Block, BlockKind, Cell, Footnote, Section, Span, Table

Origin = TypeVar("Origin")

BLOCK_SEPARATOR = "\n\n"
ROW_SEPARATOR = "\n"
CELL_SEPARATOR = "\t"


@dataclass(slots=True)
class Run(Generic[Origin]):
    """A piece of text taken from one place. `origin` is whatever the reader's source needs.

    `note` is the mark of a footnote reference: such a run is blanked, character by character,
    so that offsets stay and no sentence reads "plannen.5".
    """

    text: str
    origin: Origin
    note: str = ""


@dataclass(slots=True)
class RawCell(Generic[Origin]):
    """A table cell that covers `columns` columns."""

    runs: list[Run[Origin]]
    column: int
    columns: int = 1


@dataclass(slots=True)
class RawBlock(Generic[Origin]):
    """A block before it has offsets. A table has `rows` in place of `runs`.

    `note` is the mark of a footnote block; `marker` is what stood before a list item.
    """

    kind: BlockKind
    runs: list[Run[Origin]] = field(default_factory=list)
    level: int = 0
    rows: list[list[RawCell[Origin]]] = field(default_factory=list)
    header_rows: int = 1
    note: str = ""
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Assembled(Generic[Origin]):
    """The reading text with its structure.

    `placed` says for each run where in the text it starts and ends, and where it came from.
    """

    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    footnotes: tuple[Footnote, ...]
    placed: tuple[tuple[int, int, Origin], ...]


def assemble(raw: Iterable[RawBlock[Origin]]) -> Assembled[Origin]:
    """Lay raw blocks out as one text. Blocks without text are left out."""
    writer: _Writer[Origin] = _Writer()
    for block in raw:
        writer.write(block)
    return writer.finish()


class _Writer(Generic[Origin]):
    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._tables: list[Table] = []
        self._placed: list[tuple[int, int, Origin]] = []
        self._marks: list[tuple[str, Span]] = []
        self._notes: list[tuple[str, Span]] = []

    def write(self, raw: RawBlock[Origin]) -> None:
        runs = raw.runs or [run for row in raw.rows for cell in row for run in cell.runs]
        if not any(run.text.strip() for run in runs):
            return
        if self._blocks:
            self._append(BLOCK_SEPARATOR)
        span = self._table(raw) if raw.kind is BlockKind.TABLE else self._runs(raw.runs)
        self._blocks.append(Block(raw.kind, span, raw.level, raw.marker))
        if raw.kind is BlockKind.FOOTNOTE:
            self._notes.append((raw.note, span))

    def finish(self) -> Assembled[Origin]:
        text = "".join(self._pieces)
        return Assembled(
            text=text,
            blocks=tuple(self._blocks),
            sections=build_sections(text, self._blocks),
            tables=tuple(self._tables),
            footnotes=_pair_notes(self._notes, self._marks),
            placed=tuple(self._placed),
        )

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _runs(self, runs: Sequence[Run[Origin]]) -> Span:
        begin = end = self._length
        for run in runs:
            text = run.text
            if not text:
                continue
            start, end = end, end + len(text)
            if run.note:
                text = " " * len(text)
                self._marks.append((run.note, Span(start, end)))
            self._pieces.append(text)
            # No Span: there is a run for every word, and none of them is looked at alone.
            self._placed.append((start, end, run.origin))
        self._length = end
        return Span(begin, end)

    def _table(self, raw: RawBlock[Origin]) -> Span:
        start = self._length
        rows: list[tuple[Cell, ...]] = []
        for raw_row in raw.rows:
            if rows:
                self._append(ROW_SEPARATOR)
            cells: list[Cell] = []
            for raw_cell in raw_row:
                if cells:
                    self._append(CELL_SEPARATOR)
                span = self._runs(raw_cell.runs)
                cells.append(Cell(span, len(rows), raw_cell.column, raw_cell.columns))
            rows.append(tuple(cells))
        span = Span(start, self._length)
        self._tables.append(Table(span, tuple(rows), raw.header_rows))
        return span


def _pair_notes(
    notes: Sequence[tuple[str, Span]], marks: Sequence[tuple[str, Span]]
) -> tuple[Footnote, ...]:
    """Give every note the nearest mark of its number that is not taken; marks may repeat."""
    free: dict[str, list[Span]] = {}
    for mark, span in marks:
        free.setdefault(mark, []).append(span)
    footnotes: list[Footnote] = []
    for mark, span in notes:
        candidates = free.get(mark, [])  # in the order of the text
        behind = bisect_left(candidates, span)
        nearest = range(max(0, behind - 1), min(behind + 1, len(candidates)))
        index = min(nearest, key=lambda i: abs(candidates[i].start - span.start), default=None)
        anchor = candidates.pop(index) if index is not None else None
        footnotes.append(Footnote(mark, span, anchor))
    return tuple(footnotes)


_NUMBER = re.compile(
    r"""(?x)
    (?P<number>
        (?:(?:hoofdstuk|paragraaf|deel|bijlage|artikel|programma|thema|doel|opgave)\s+)?
        (?: \d{1,3} (?:\.\d{1,3}){0,4} | [IVX]{1,5} | [A-Z] )
    )
    (?: [.:)]\s* | \s+[-–—:]\s+ | \s+(?=\S) )
    (?P<title>\S.*)
    """,
    re.IGNORECASE,
)
_PLAIN_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,4}\.?")


def split_number(heading: str) -> tuple[str, str]:
    """Split "3.1 Doelen" into its number and its title; the number is empty if it has none.

    A lone letter or roman numeral counts only with a mark behind it ("A. Inleiding"), so that
    "I love Leiden" and "De raad" keep their first word.
    """
    text = " ".join(heading.split())
    match = _NUMBER.match(text)
    if not match:
        return "", text
    number, title = match["number"], match["title"]
    if not any(c.isdigit() for c in number) and " " not in number:
        mark = text[len(number) : len(number) + 1]
        if mark not in ".:)" or not number.isupper():
            return "", text
    if number.isdigit() and len(number) > 2:
        return "", text  # "100 dagen plan", "2030 in beeld": an amount or a year, no number
    if _PLAIN_NUMBER.fullmatch(number) and title[:1] in "%,":
        return "", text
    return number, title


def build_sections(text: str, blocks: Sequence[Block]) -> tuple[Section, ...]:
    """Build the section tree from heading blocks; it covers every block."""
    if not blocks:
        return ()
    opened: list[tuple[int, Block]] = []
    parents: list[int | None] = []
    headings = [block for block in blocks if block.kind is BlockKind.HEADING]
    for index, block in enumerate(headings):
        while opened and opened[-1][1].level >= block.level:
            opened.pop()
        parents.append(opened[-1][0] if opened else None)
        opened.append((index, block))
    end_of_text = blocks[-1].span.end
    preamble = blocks[0].kind is not BlockKind.HEADING
    sections: list[Section] = []
    if preamble:
        end = headings[0].span.start if headings else end_of_text
        sections.append(Section("", "", 0, Span(blocks[0].span.start, end), None, None))
    ends = _section_ends(headings, end_of_text)
    shift = len(sections)
    for block, parent, end in zip(headings, parents, ends, strict=True):
        number, title = split_number(block.span.of(text))
        above = None if parent is None else parent + shift
        span = Span(block.span.start, end)
        sections.append(Section(title, number, block.level, span, block.span, above))
    return tuple(sections)


def _section_ends(headings: Sequence[Block], end_of_text: int) -> list[int]:
    """Return for each heading where its section ends: at the next of its level or higher."""
    ends = [end_of_text] * len(headings)
    opened: list[int] = []
    for index, block in enumerate(headings):
        while opened and headings[opened[-1]].level >= block.level:
            ends[opened.pop()] = block.span.start
        opened.append(index)
    return ends
