"""From items to the blocks of the reading text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from policylint.documents.assemble import BLOCK_SEPARATOR, RawBlock, RawCell, Run
from policylint.documents.docx.body import Item, NoteItem, TableItem
from policylint.documents.docx.paragraphs import Paragraph
from policylint.documents.docx.runs import (
    Origin,
    WordRun,
    lines,
    on_one_line,
    text_of,
    trimmed,
    without_start,
)
from policylint.documents.model import BlockKind
from policylint.documents.titles import is_caption

Block = RawBlock[Origin]

_BULLET = re.compile(r"(?P<marker>[-–—•*▪●■□◆◦○‣▶►·➢✓❑❒❖→⇒])\s+(?=\S)")
_ORDINAL = re.compile(r"(?P<marker>(?P<number>\d{1,2}|[a-z])[.)])\s+(?=\S)")
_CAPTION_STYLE = re.compile(r"caption|bijschrift", re.IGNORECASE)
_MOST_WORDS_CAPTION = 30


def make_blocks(items: Sequence[Item], headings: Mapping[int, int]) -> Iterator[Block]:
    """Yield the blocks of a document. `headings`: the levels of items that are headings."""
    last_ordinal = ""
    for index, (item, following) in enumerate(zip(items, [*items, None][1:], strict=True)):
        if isinstance(item, TableItem):
            yield _table(item)
        elif isinstance(item, NoteItem):
            runs = _joined([on_one_line(p.runs) for p in item.paragraphs], " ")
            yield RawBlock(BlockKind.FOOTNOTE, runs, note=item.mark)
        elif item.is_contents:
            yield RawBlock(BlockKind.FURNITURE, on_one_line(item.runs))
        elif index in headings:
            yield RawBlock(BlockKind.HEADING, _heading(item), headings[index])
        else:
            blocks = list(_text(item, following, last_ordinal))
            last_ordinal = blocks[-1].marker if blocks else ""
            yield from blocks


def _heading(paragraph: Paragraph) -> list[WordRun]:
    """Return the text of a heading, behind the number that its list gives it."""
    runs = on_one_line(paragraph.runs)
    number = paragraph.number
    if number is None or number.is_bullet or not number.text:
        return runs
    return [Run(f"{number.text} ", _before(runs[0].origin)), *runs]


def _text(paragraph: Paragraph, following: Item | None, last_ordinal: str) -> Iterator[Block]:
    runs = trimmed(paragraph.runs)
    kind = BlockKind.BOX if paragraph.boxed else BlockKind.PARAGRAPH
    if _is_caption(paragraph):
        yield RawBlock(BlockKind.CAPTION, on_one_line(runs))
        return
    number = paragraph.number
    if number is not None and number.text:
        first, *more = _parts(runs)
        item = RawBlock(BlockKind.LIST_ITEM, first, number.level + 1, marker=number.text)
        yield _without_typed_marker(item) if number.is_bullet else item
        yield from (_typed(part, kind) for part in more)
        return
    match = _ORDINAL.match(text_of(runs))
    if match and _is_counted(match, following, last_ordinal):
        rest = without_start(runs, match.end())
        yield RawBlock(BlockKind.LIST_ITEM, on_one_line(rest), 1, marker=match["marker"])
        return
    yield from (_typed(part, kind) for part in _parts(runs))


def _is_caption(paragraph: Paragraph) -> bool:
    if _CAPTION_STYLE.match(paragraph.style.name):
        return True
    return is_caption(paragraph.text) and len(paragraph.text.split()) <= _MOST_WORDS_CAPTION


def _parts(runs: Sequence[WordRun]) -> list[list[WordRun]]:
    """Return a paragraph in parts: at empty lines, and at lines that begin with a bullet.

    Within a part a line break is a space.
    """
    parts: list[list[WordRun]] = [[]]
    for line in lines(runs):
        if not line or (parts[-1] and _BULLET.match(text_of(line))):
            parts.append([])
        if parts[-1] and line:
            parts[-1].append(Run(" ", _before(line[0].origin)))
        parts[-1] += line
    return [part for part in parts if part]


def _typed(runs: list[WordRun], kind: BlockKind) -> Block:
    """Return a list item if the text begins with a bullet, else a block of its kind."""
    if _BULLET.match(text_of(runs)):
        return _without_typed_marker(RawBlock(BlockKind.LIST_ITEM, runs, 1))
    return RawBlock(kind, runs)


def _without_typed_marker(block: Block) -> Block:
    match = _BULLET.match(text_of(block.runs))
    if match:
        block.runs = without_start(block.runs, match.end())
        block.marker = block.marker or match["marker"]
    return block


def _is_counted(match: re.Match[str], following: Item | None, last: str) -> bool:
    """True if a typed number is one of a count: "1. Inleiding" alone may be anything."""
    number, mark = match["number"], match["marker"][-1]
    before = _ORDINAL.match(f"{last} x")
    if before and before["marker"][-1] == mark and _next(before["number"]) == number:
        return True
    text = following.text if isinstance(following, Paragraph) else ""
    after = _ORDINAL.match(text)
    return bool(after and after["marker"][-1] == mark and _next(number) == after["number"])


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else chr(ord(number) + 1)


def _table(table: TableItem) -> Block:
    rows = [
        [RawCell(_cell(cell.paragraphs), cell.column, cell.columns) for cell in row]
        for row in table.rows
    ]
    return RawBlock(BlockKind.TABLE, rows=rows, header_rows=table.header_rows)


def _cell(paragraphs: Sequence[Paragraph]) -> list[WordRun]:
    parts = [part for paragraph in paragraphs for part in _parts(trimmed(paragraph.runs))]
    return _joined([_typed(part, BlockKind.PARAGRAPH).runs for part in parts], BLOCK_SEPARATOR)


def _joined(parts: Sequence[list[WordRun]], separator: str) -> list[WordRun]:
    whole: list[WordRun] = []
    for part in parts:
        if whole and part:
            whole.append(Run(separator, _before(part[0].origin)))
        whole += part
    return whole


def _before(origin: Origin) -> Origin:
    """Return the place just before a run, for what Word shows there and does not store."""
    return Origin(origin.paragraph, origin.run, origin.start, origin.start)
