"""From lines to paragraphs and list items, joined over columns and pages.

Start pages never go back: what stands on the page where a paragraph begins (its footnotes, its
footer) comes before a paragraph that goes on overleaf; what stands on the next page comes after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from policylint.documents.assemble import RawBlock
from policylint.documents.model import BlockKind
from policylint.documents.pdf.line import BULLET, Line, overlap, right_edge
from policylint.documents.pdf.runs import Known, Spot, line_runs
from policylint.documents.pdf.typography import Body
from policylint.documents.titles import is_caption

GAP = 1.3  # of the usual leading
SIZE_STEP = 0.12
INDENT = 0.8  # of the size

_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}\.\d{1,2}\.?")
_SENTENCE_END = re.compile(r"[.!?:;…][”\"’')\]]*$")

Block = RawBlock[Spot]


@dataclass(slots=True)
class _Open:
    """A block that may still go on, and what was met since."""

    kind: BlockKind
    lines: list[Line]
    level: int = 0
    marker: str = ""
    waiting: list[tuple[int, Block]] = field(default_factory=list)


class Flow:
    """Collects blocks in reading order, holding back the paragraph that may go on."""

    def __init__(self, body: Body, known: Known, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        self.blocks: list[Block] = []
        self._kind = kind
        self._body = body
        self._known = known
        self._open: _Open | None = None
        self._last: tuple[Sequence[Line], int] = (), 0  # the line last added, among its page's
        self._indents: list[float] = []
        self._quote: list[Line] = []

    def aside(self, page: int, block: Block) -> None:
        """Add a block that does not belong to the running text, nor interrupts it."""
        self._end_quote()
        if self._open is None:
            self.blocks.append(block)
        else:
            self._open.waiting.append((page, block))

    def heading(self, lines: list[Line], level: int) -> None:
        """Add a heading: it ends the paragraph before it."""
        self.close()
        self._indents.clear()
        first = lines[0].words[0].text
        marker = first if BULLET.fullmatch(first) and len(lines[0].words) > 1 else ""
        runs = line_runs(lines, self._known, skip=bool(marker))
        self.blocks.append(RawBlock(BlockKind.HEADING, runs, level, marker=marker))

    def line(self, lines: Sequence[Line], index: int) -> None:
        """Add a running line; `lines` are those of its page, to measure its column by."""
        line = lines[index]
        opened = self._open
        if opened is not None and self._is_pull_quote(opened, line):
            self._quote.append(line)
            return
        self._end_quote()
        if opened is not None and self._goes_on(opened, line):
            for page, block in opened.waiting:
                if page == opened.lines[0].page:
                    self.blocks.append(block)
            opened.waiting = [item for item in opened.waiting if item[0] != opened.lines[0].page]
            opened.lines.append(line)
        else:
            self.close()
            self._open = self._begin(line)
        self._last = lines, index

    def _is_pull_quote(self, opened: _Open, line: Line) -> bool:
        """True for large print in the middle of a sentence: it must not cut the sentence."""
        last = opened.lines[-1]
        larger = line.size > (1 + SIZE_STEP) * max(last.size, self._body.size)
        return larger and _SENTENCE_END.search(last.text) is None

    def _end_quote(self) -> None:
        """Add the large print met since, as a box."""
        if self._quote:
            lines, self._quote = self._quote, []
            self.aside(lines[0].page, RawBlock(BlockKind.BOX, line_runs(lines, self._known)))

    def close(self) -> None:
        """End the open paragraph."""
        self._end_quote()
        opened = self._open
        if opened is None:
            return
        runs = line_runs(opened.lines, self._known, skip=bool(opened.marker))
        self.blocks.append(RawBlock(opened.kind, runs, opened.level, marker=opened.marker))
        self.blocks.extend(block for _, block in opened.waiting)
        self._open = None

    def _begin(self, line: Line) -> _Open:
        """Open a block of the kind that its first line shows."""
        if starts_item(line):
            while self._indents and line.x0 < self._indents[-1] - INDENT * line.size:
                self._indents.pop()
            if not self._indents or line.x0 > self._indents[-1] + INDENT * line.size:
                self._indents.append(line.x0)
            marker = line.words[0].text
            return _Open(BlockKind.LIST_ITEM, [line], len(self._indents), marker)
        self._indents.clear()
        kind = BlockKind.CAPTION if is_caption(line.text) else self._kind
        return _Open(kind, [line])

    def _goes_on(self, opened: _Open, line: Line) -> bool:
        last = opened.lines[-1]
        if abs(last.size - line.size) > SIZE_STEP * max(last.size, line.size):
            return False
        if starts_item(line) and self._may_start_item(opened, line):
            return False
        step = last.baseline - line.baseline
        below = (
            last.page == line.page
            and not opened.waiting
            and step > 0
            and overlap(last, line) > 0
            and step < GAP * self._leading(opened) * line.size
        )
        if not below:
            return self._goes_on_elsewhere(opened, line)
        return not self._begins_anew(opened, line)

    def _leading(self, opened: _Open) -> float:
        """Return the step between the lines of the open block, in sizes."""
        if len(opened.lines) < 2:
            return self._body.leading
        above, last = opened.lines[-2], opened.lines[-1]
        step = (above.baseline - last.baseline) / last.size
        return step if 0.8 < step < 2.5 else self._body.leading

    def _may_start_item(self, opened: _Open, line: Line) -> bool:
        """True unless the number at the start of a line belongs to the sentence before it."""
        if BULLET.fullmatch(line.words[0].text) and line.words[0].text not in "-–—*o":
            return True
        last = opened.lines[-1]
        return (
            opened.kind is BlockKind.LIST_ITEM
            or last.page != line.page
            or _SENTENCE_END.search(last.text) is not None
            or last.text[-1] in ",;"
            or last.x1 < line.x1 - 3 * line.size
            or last.baseline - line.baseline > GAP * self._body.leading * line.size
        )

    def _goes_on_elsewhere(self, opened: _Open, line: Line) -> bool:
        """True if a sentence is carried on in the next column, overleaf, or below a picture."""
        last = opened.lines[-1]
        if opened.kind is BlockKind.CAPTION:
            return False
        if last.words[-1].hyphen:
            return True
        unfinished = _SENTENCE_END.search(last.text) is None
        if line.text[0].islower():
            return unfinished or last.page != line.page
        if line.style.bold != last.style.bold or not unfinished:
            return False
        moved = last.page != line.page or line.baseline > last.baseline
        room = right_edge(*self._last) - last.x1
        return moved and room < _width_of_first_word(line)

    def _begins_anew(self, opened: _Open, line: Line) -> bool:
        """True if a line right below the open block begins another one."""
        last = opened.lines[-1]
        if opened.kind is BlockKind.LIST_ITEM:
            first = opened.lines[0]
            if line.x0 > first.x0 + 0.3 * line.size:
                return False
            if line.x0 < first.x0 - INDENT * line.size and line.text[0].isupper():
                return True
        if last.words[-1].hyphen or line.text[0].islower():
            return False
        ended = _SENTENCE_END.search(last.text) is not None
        if ended and line.x0 > opened.lines[0].x0 + INDENT * line.size and len(opened.lines) > 1:
            return True
        room = max(line.x1, right_edge(*self._last)) - last.x1
        if ended:
            return room > _width_of_first_word(line) + 0.5 * line.size
        column = max(line.x1, last.x1) - min(line.x0, last.x0) + room
        return room > _width_of_first_word(line) + 0.3 * column


def starts_item(line: Line) -> bool:
    """True if the line begins with a bullet or a number that numbers an item."""
    if len(line.words) < 2:
        return False
    first = line.words[0].text
    return BULLET.fullmatch(first) is not None or _NUMBER.fullmatch(first) is not None


def _width_of_first_word(line: Line) -> float:
    first = line.words[0]
    return first.x1 - first.x0 + 0.25 * line.size
