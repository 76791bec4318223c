"""Reads Markdown through markdown-it-py: structure from its tokens, offsets from the source.

The parser gives lines for blocks and nothing for what stands inside them. Inline text is
followed through the source with a cursor that only goes forward, so each character is where it
came from and nothing is found twice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from policylint.documents.assemble import RawBlock, RawCell, Run, assemble
from policylint.documents.model import BlockKind, Quality, Span
from policylint.documents.plaintext import blocks_of
from policylint.documents.result import Reading
from policylint.documents.textlines import split_lines
from policylint.documents.textruns import TextRun, line_starts, runs_of, text_source

MEDIA_TYPE = "text/markdown"

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<body>.*?\r?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(?P<title>.+?)[\"']?[ \t]*$", re.MULTILINE)
_PAGE_HEADING = re.compile(r"^#{1,6} (?:Page|Pagina) (?P<number>\d{1,4})[ \t]*\r?$", re.MULTILINE)
_PAGES_MAKE_A_CONVERSION = 3

_CONTENT = {"text", "code_inline", "text_special"}


def read_markdown(text: str) -> Reading:
    """Read Markdown that is decoded already."""
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
    return Reading(
        text=assembled.text,
        blocks=assembled.blocks,
        sections=assembled.sections,
        tables=assembled.tables,
        footnotes=assembled.footnotes,
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
    return blocks_of(lines), [start if n == 0 else m.start() for n, m in enumerate(marks)]


def _blocks(text: str, start: int) -> Iterator[RawBlock[Span]]:
    lines = line_starts(text)
    skipped = max(0, bisect_right(lines, start) - 1)
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = parser.parse("\n" * skipped + _unix_lines(text, start))
    yield from _Reader(text, lines).read(tokens)


def _unix_lines(text: str, start: int) -> str:
    """Return the body with \\n line ends; the parser counts lines, we keep the offsets."""
    return re.sub(r"\r\n|\r", "\n", text[start:])


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
        self.table: _Table | None = None
        self.marker = ""
        self.cell_end: dict[int, int] = {}

    def read(self, tokens: Sequence[Token]) -> Iterator[RawBlock[Span]]:
        heading = 0
        for token in tokens:
            match token.type:
                case "heading_open":
                    heading = int(token.tag[1])
                case "heading_close":
                    heading = 0
                case "bullet_list_open" | "ordered_list_open":
                    ordered = token.type.startswith("ordered")
                    first = int(token.attrGet("start") or 1)
                    self.lists.append(_List(ordered, first - 1))
                case "bullet_list_close" | "ordered_list_close":
                    self.lists.pop()
                case "list_item_open":
                    self._open_item(token)
                case "blockquote_open":
                    self.quotes += 1
                case "blockquote_close":
                    self.quotes -= 1
                case "inline" if token.map:
                    block = self._inline(token, heading)
                    if block is not None:
                        yield block
                case "fence" | "code_block" if token.map:
                    yield RawBlock(BlockKind.BOX, list(self._code(token)))
                case _:
                    yield from self._table_token(token)

    def _open_item(self, token: Token) -> None:
        current = self.lists[-1]
        current.count += 1
        self.marker = f"{current.count}{token.markup}" if current.ordered else token.markup

    def _inline(self, token: Token, heading: int) -> RawBlock[Span] | None:
        runs = list(self._runs(token))
        if self.table is not None:
            row = self.table.rows[-1]
            row.append(RawCell(runs, len(row)))
            return None
        if heading:
            return RawBlock(BlockKind.HEADING, runs, heading)
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
        assert token.map is not None
        first, last = token.map
        start = self.lines[first]
        end = self.lines[last] if last < len(self.lines) else len(self.text)
        # All cells of a row share its line: each goes on where the one before it ended.
        cursor = max(start, self.cell_end.get(first, start)) if self.table else start
        glue = False
        for child in token.children or ():
            if child.type in ("softbreak", "hardbreak"):
                glue = True
                continue
            if child.type == "image" or (child.type in _CONTENT and child.content):
                content = child.content
            else:
                continue
            written = child.markup if child.type == "text_special" else content
            at = self.text.find(written, cursor, end)
            if at < 0:
                continue
            if glue:
                yield Run(" ", Span(cursor, max(cursor, min(cursor + 1, at))))
                glue = False
            if written == content:
                yield from runs_of(content, at)
            else:
                yield Run(content, Span(at, at + len(written)))
            cursor = at + len(written)
        self.cell_end[first] = cursor

    def _code(self, token: Token) -> Iterator[TextRun]:
        assert token.map is not None
        first, last = token.map
        fenced = token.type == "fence"
        start = self.lines[first + 1] if fenced else self.lines[first]
        end_line = last - 1 if fenced else last
        end = self.lines[end_line] if end_line < len(self.lines) else len(self.text)
        yield from runs_of(self.text[start:end].rstrip(), start)
