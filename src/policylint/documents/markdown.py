"""Reads Markdown through markdown-it-py: structure from its tokens, offsets from the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from policylint.documents.assemble import RawBlock, RawCell, assemble
from policylint.documents.inlinetext import InlineText
from policylint.documents.model import BlockKind, Quality, Span
from policylint.documents.plaintext import blocks_of
from policylint.documents.result import Reading
from policylint.documents.textlines import split_lines
from policylint.documents.textruns import (
    TextRun,
    blank,
    joined,
    line_starts,
    text_source,
    without_start,
)

MEDIA_TYPE = "text/markdown"

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<body>.*?\r?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(?P<title>.+?)[\"']?[ \t]*$", re.MULTILINE)
_PAGE_HEADING = re.compile(r"^#{1,6} (?:Page|Pagina) (?P<number>\d{1,4})[ \t]*\r?$", re.MULTILINE)
_PAGES_MAKE_A_CONVERSION = 3
_NOTE_MARK = re.compile(r"\[\^(?P<mark>[^\]\s]{1,30})\]")
_NOTE = re.compile(_NOTE_MARK.pattern + r":\s*")


def read_markdown(text: str) -> Reading:
    """Read Markdown that is decoded already."""
    text = text.replace("\0", "\ufffd")  # as the parser does: both must read the same characters
    front = _FRONT_MATTER.match(text)
    body_start = front.end() if front else 0
    title = _TITLE.search(front["body"]) if front else None
    marks = list(_PAGE_HEADING.finditer(text, body_start))
    pages: list[int] = []
    if len(marks) >= _PAGES_MAKE_A_CONVERSION:
        raw, pages = _converted(text, body_start, marks)
    else:
        raw = list(_blocks(text, body_start))
    assembled = assemble(raw)
    heading = next((s.title for s in assembled.sections if s.level == 1), "")
    return Reading.of(
        assembled,
        source=text_source(assembled, text, pages),
        quality=Quality(pages=len(pages) or None),
        media_type=MEDIA_TYPE,
        title=title["title"].strip() if title else heading,
        engine="markdown",
    )


def _converted(
    text: str, start: int, marks: Sequence[re.Match[str]]
) -> tuple[list[RawBlock[Span]], list[int]]:
    """Read Markdown that a program made of a PDF: "## Page 3" above lines of plain text.

    Such headings are page numbers, and what stands between them has lost its structure, so it
    is read as plain text; the program's own preamble is left out.
    """
    blanked = list(text)
    blanked[: marks[0].start()] = re.sub(r"[^\r\n]", " ", text[: marks[0].start()])
    for mark in marks:
        blanked[mark.start() : mark.end()] = " " * (mark.end() - mark.start())
    lines, _ = split_lines("".join(blanked))
    pages = [start, *(mark.start() for mark in marks[1:])]
    return blocks_of(lines, pages), pages


def _blocks(text: str, start: int) -> Iterator[RawBlock[Span]]:
    lines = line_starts(text)
    skipped = max(0, bisect_right(lines, start) - 1)
    # Joined text would hide where an entity stood ("R&amp;D").
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").disable("text_join")
    tokens = parser.parse("\n" * skipped + _unix_lines(text, start))
    yield from _Reader(text, lines).read(tokens)


def _unix_lines(text: str, start: int) -> str:
    """Return the body with one-character line ends: the parser counts lines, not offsets."""
    return re.sub(r"\r\n|\r", "\n", text[start:])


def _marked(run: TextRun) -> list[TextRun]:
    """Split a run at references to notes: "in de plannen[^5]"."""
    marks = list(_NOTE_MARK.finditer(run.text))
    return blank([run], [Span(*mark.span()) for mark in marks])


@dataclass(slots=True)
class _List:
    ordered: bool
    count: int


@dataclass(slots=True)
class _Table:
    rows: list[list[RawCell[Span]]] = field(default_factory=list)
    header_rows: int = 0


class _Reader:
    """Walks the tokens of a document; knows the lists and tables it is inside of."""

    def __init__(self, text: str, lines: Sequence[int]) -> None:
        self.text = text
        self.lines = lines
        self.lists: list[_List] = []
        self.quotes = 0
        self.heading = 0
        self.table: _Table | None = None
        self.marker = ""
        self.cell_end = 0

    def read(self, tokens: Sequence[Token]) -> Iterator[RawBlock[Span]]:
        """Yield the blocks of a document."""
        for token in tokens:
            match token.type:
                case "inline" if token.map:
                    block = self._inline(token)
                    if block is not None:
                        yield block
                case "fence" | "code_block" if token.map:
                    yield RawBlock(BlockKind.BOX, list(self._code(token)))
                case "html_block" if token.map:
                    yield RawBlock(BlockKind.PARAGRAPH, list(self._source(token).html()))
                case _:
                    self._container(token)
                    yield from self._table_token(token)

    def _container(self, token: Token) -> None:
        """Note what the following tokens stand in."""
        match token.type:
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "bullet_list_open" | "ordered_list_open":
                first = token.attrGet("start")
                count = 0 if first is None else int(first) - 1
                self.lists.append(_List(token.type.startswith("ordered"), count))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self._open_item(token)
            case "list_item_close":
                self.marker = ""
            case "blockquote_open":
                self.quotes += 1
            case "blockquote_close":
                self.quotes -= 1

    def _open_item(self, token: Token) -> None:
        current = self.lists[-1]
        current.count += 1
        self.marker = f"{current.count}{token.markup}" if current.ordered else token.markup

    def _inline(self, token: Token) -> RawBlock[Span] | None:
        runs = joined(self._runs(token))
        note = _NOTE.match(runs[0].text) if runs else None
        if note and self.table is None:
            runs[0] = without_start(runs[0], note.end())
            return RawBlock(BlockKind.FOOTNOTE, runs, note=note["mark"])
        runs = [part for run in runs for part in _marked(run)]
        if self.table is not None:
            row = self.table.rows[-1]
            row.append(RawCell(runs, len(row)))
            return None
        if self.heading:
            return RawBlock(BlockKind.HEADING, runs, self.heading)
        if self.lists and self.marker:
            marker, self.marker = self.marker, ""
            return RawBlock(BlockKind.LIST_ITEM, runs, len(self.lists), marker=marker)
        if self.quotes:
            return RawBlock(BlockKind.BOX, runs)
        return RawBlock(BlockKind.PARAGRAPH, runs)

    def _table_token(self, token: Token) -> Iterator[RawBlock[Span]]:
        match token.type:
            case "table_open":
                self.table = _Table()
            case "tr_open" if self.table:
                self.table.rows.append([])
            case "thead_close" if self.table:
                self.table.header_rows = len(self.table.rows)
            case "table_close" if self.table:
                rows, header_rows = self.table.rows, self.table.header_rows
                self.table = None
                yield RawBlock(BlockKind.TABLE, rows=rows, header_rows=header_rows)

    def _runs(self, token: Token) -> Iterator[TextRun]:
        """Yield the text of an inline token, each piece with its place in the source."""
        source = self._source(token)
        if self.table is not None:
            # All cells of a row share its line: each goes on where the one before it ended.
            source.cursor = max(source.cursor, self.cell_end)
        yield from source.runs(token.children or ())
        self.cell_end = source.cursor

    def _code(self, token: Token) -> Iterator[TextRun]:
        return self._source(token, skipped=int(token.type == "fence")).lines(token.content)

    def _source(self, token: Token, skipped: int = 0) -> InlineText:
        """Return a cursor in the lines of a block token, without the first `skipped`."""
        first, last = token.map or (0, 0)
        end = self.lines[last] if last < len(self.lines) else len(self.text)
        start = self.lines[min(first + skipped, len(self.lines) - 1)]
        return InlineText(self.text, start, max(start, end))
