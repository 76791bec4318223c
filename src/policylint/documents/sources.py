"""The way back: from an offset in the reading text to the place in the file.

All maps are columns of plain numbers, one row per segment, in reading order and without gaps:
a segment runs to the start of the next one. Columns keep a 200-page budget small and let a
document cross a process boundary as JSON.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from policylint.documents.model import Box, Place, RunPart, Span


def _row(starts: Sequence[int], offset: int) -> int:
    """Return the row of the segment that `offset` lies in; the first row if before all."""
    return max(0, bisect_right(starts, offset) - 1)


@dataclass(frozen=True, slots=True)
class TextSource:
    """For formats with lines: text, Markdown, HTML.

    Segment `i` of the reading text starts at `starts[i]`; it was taken from the decoded file at
    `[origins[i], ends[i])`. Within a segment characters map one to one as far as they go.
    `lines` holds the offset in the file at which each line starts, `pages` where each page does
    (empty if the file has no pages).
    """

    starts: array[int]
    origins: array[int]
    ends: array[int]
    lines: array[int]
    pages: array[int] = field(default_factory=lambda: array("q"))

    def place(self, span: Span) -> Place:
        """Return line, column and file offsets of `span`."""
        start = self._origin(span.start)
        end = max(start, self._origin(span.end - 1) + 1) if span.end > span.start else start
        line = max(1, bisect_right(self.lines, start))
        line_start = self.lines[line - 1] if self.lines else 0
        page = max(1, bisect_right(self.pages, start)) if self.pages else None
        column = start - line_start + 1
        return Place(page=page, line=line, column=column, offset=Span(start, end))

    def _origin(self, offset: int) -> int:
        if not self.starts:
            return 0
        row = _row(self.starts, offset)
        into = max(0, offset - self.starts[row])
        last = max(self.origins[row], self.ends[row] - 1)
        return min(self.origins[row] + into, last)


@dataclass(frozen=True, slots=True)
class PageSource:
    """For PDF: one segment per word, with its page and its box.

    `starts[i]` to `ends[i]` is the word in the reading text (the gap to the next word is white
    space); `boxes` holds x0, y0, x1, y1 per word, in PDF user space.
    """

    starts: array[int]
    ends: array[int]
    pages: array[int]
    boxes: array[float]

    def place(self, span: Span) -> Place:
        """Return the page of the first word of `span` and one box per line it touches."""
        if not self.starts:
            return Place(page=1)
        first = _row(self.starts, span.start)
        if self.ends[first] <= span.start and first + 1 < len(self.starts):
            following = self.starts[first + 1]
            first += 1 if following < span.end else 0
        last = max(first, _row(self.starts, max(span.start, span.end - 1)))
        return Place(page=self.pages[first], boxes=self._lines(first, last))

    def _lines(self, first: int, last: int) -> tuple[Box, ...]:
        """Join the boxes of words that stand side by side on one line."""
        joined: list[Box] = []
        for row in range(first, last + 1):
            x0, y0, x1, y1 = self.boxes[4 * row : 4 * row + 4]
            box = Box(self.pages[row], x0, y0, x1, y1)
            if joined and _same_line(joined[-1], box):
                before = joined.pop()
                box = Box(
                    box.page,
                    before.x0,
                    min(before.y0, box.y0),
                    max(before.x1, box.x1),
                    max(before.y1, box.y1),
                )
            joined.append(box)
        return tuple(joined)


@dataclass(frozen=True, slots=True)
class RunSource:
    """For Word: one segment per piece of a run.

    Segment `i` is `[starts[i], ends[i])` of the reading text (a gap behind it is white space
    between blocks); it was taken from the characters `first_characters[i]` to
    `last_characters[i]` of a run (`model.RunPart`), one to one as far as they go.
    """

    starts: array[int]
    ends: array[int]
    paragraphs: array[int]
    runs: array[int]
    first_characters: array[int]
    last_characters: array[int]

    def place(self, span: Span) -> Place:
        """Return the paragraph of `span` and the parts of runs it is made of."""
        if not self.starts:
            return Place()
        first = _row(self.starts, span.start)
        if self.ends[first] <= span.start and first + 1 < len(self.starts):
            first += 1 if self.starts[first + 1] < span.end else 0
        last = max(first, _row(self.starts, max(span.start, span.end - 1)))
        parts = self._parts(first, last, span)
        return Place(paragraph=parts[0].paragraph, runs=parts)

    def _parts(self, first: int, last: int, span: Span) -> tuple[RunPart, ...]:
        """Join the characters that stand in one run."""
        joined: list[RunPart] = []
        for row in range(first, last + 1):
            paragraph, run = self.paragraphs[row], self.runs[row]
            characters = self._characters(row, span)
            before = joined[-1] if joined else None
            if before and (before.paragraph, before.run) == (paragraph, run):
                start = min(before.characters.start, characters.start)
                characters = Span(start, max(before.characters.end, characters.end))
                joined.pop()
            joined.append(RunPart(paragraph, run, characters))
        return tuple(joined)

    def _characters(self, row: int, span: Span) -> Span:
        """Return the characters of a segment that `span` covers; all of them for a ligature."""
        begin, end = self.first_characters[row], self.last_characters[row]
        start, stop = self.starts[row], self.ends[row]
        if stop - start != end - begin:
            return Span(begin, end)
        first = min(max(span.start - start, 0), stop - start)
        last = min(max(span.end - start, first), stop - start)
        return Span(begin + first, begin + last)


def _same_line(left: Box, right: Box) -> bool:
    """True if `right` continues the line of `left`: same height on the page, further right."""
    overlap = min(left.y1, right.y1) - max(left.y0, right.y0)
    height = min(left.y1 - left.y0, right.y1 - right.y0)
    return left.page == right.page and overlap > 0.5 * height and right.x0 >= left.x0
