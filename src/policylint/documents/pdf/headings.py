"""Headings by how they look: larger, bold, italic, in capitals or on a band, and on their own.

A heading stands out from the running text and stands alone on its lines; what continues a
sentence, belongs to a row of cells or names a figure is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from policylint.documents.pdf.line import BULLET, Line, overlap, right_edge
from policylint.documents.pdf.typography import Body
from policylint.documents.titles import is_caption, is_numbered, reads_like_a_title

LARGER = 1.12  # than the body text
SMALLEST = 0.9  # of the body text, for bold and italic headings
LEADING = 1.45  # of the size, between the lines of one heading, or as the body is set
TIGHT = 1.25  # of the usual leading: the line above reads on
MOST_LINES = 4
MOST_IN_A_ROW = 3
NUMBERED_WORDS = 8  # a numbered heading may have more: "2.1.01 Het akkoord wordt voortgezet."
ROW_REACH = 3  # lines before and after, among which the rest of a row may be

_UNFINISHED = re.compile(r"[^.!?:;…”\"’')\]]$")
_POSTAL_CODE = re.compile(r"\d{4}\s?[A-Z]{2}\b")


class Look(Enum):
    """What makes a line stand out."""

    LARGE = auto()
    BAND = auto()
    BOLD = auto()
    CAPITALS = auto()
    ITALIC = auto()


MOST_WORDS = {Look.LARGE: 25, Look.BAND: 16, Look.BOLD: 24, Look.CAPITALS: 14, Look.ITALIC: 14}


@dataclass(slots=True, eq=False)
class Heading:
    """Lines that head the text below. `level` 0 means: still to be ranked by style."""

    lines: list[Line]
    banded: bool = False
    level: int = 0

    @property
    def text(self) -> str:
        """Return the words of the heading."""
        return " ".join(line.text for line in self.lines)


def find_headings(lines: Sequence[Line], bands: Collection[Line], body: Body) -> Iterator[Heading]:
    """Yield the headings among the running lines of the document, in reading order.

    Several in a row, set alike, with nothing to head between them are a list.
    """
    scan = _Scan(lines, bands, body)
    row: list[Heading] = []
    last: Line | None = None
    start = 0
    while start < len(lines):
        end = scan.group_end(start)
        is_heading = scan.is_heading(start, end, under_heading=last is lines[start - 1])
        if not is_heading or (row and row[-1].lines[0].style != lines[start].style):
            yield from row if len(row) <= MOST_IN_A_ROW else ()
            row = []
        if is_heading:
            row.append(Heading(list(lines[start:end]), lines[start] in bands))
            last = lines[end - 1]
        start = end
    yield from row if len(row) <= MOST_IN_A_ROW else ()


@dataclass(frozen=True, slots=True)
class _Scan:
    """The running lines of a document, which of them stand on a band, and its usual style."""

    lines: Sequence[Line]
    bands: Collection[Line]
    body: Body

    def group_end(self, start: int) -> int:
        """Return the end of the lines that are set alike and closely follow the first one."""
        first = self.lines[start]
        most = max(LEADING, 1.1 * self.body.leading) * first.size
        end = start + 1
        while end < len(self.lines):
            line, following = self.lines[end - 1], self.lines[end]
            if not _is_set_alike(first, following) or not _is_below(line, following, most):
                break
            if first in self.bands or following in self.bands or is_numbered(following.text):
                break
            is_other = not following.text[0].islower() and self._had_room(end - 1)
            if is_other and first.size < LARGER * self.body.size:
                break
            end += 1
        return end

    def is_heading(self, start: int, end: int, under_heading: bool) -> bool:
        """True if the lines from `start` to `end` stand out, read like a title and stand alone."""
        first, group = self.lines[start], self.lines[start:end]
        found = self._look(first)
        if found is None or len(group) > MOST_LINES or end == len(self.lines):
            return False
        text = " ".join(line.text for line in group)
        if BULLET.fullmatch(first.words[0].text):
            if found is not Look.BOLD or not self._returns_to_margin(end):
                return False
            text = text.partition(" ")[2]
        words = MOST_WORDS[found] + (NUMBERED_WORDS if is_numbered(text) else 0)
        if len(text.split()) > words or not reads_like_a_title(text) or is_caption(text):
            return False
        if self._shares_row(start, end) or self._runs_in(end):
            return False
        return (
            under_heading
            or found in (Look.LARGE, Look.BAND)
            or not self._is_tail(start, italic=found is Look.ITALIC)
        )

    def _look(self, line: Line) -> Look | None:
        """Return what makes a line stand out from the body text, if anything does."""
        if line.size >= LARGER * self.body.size:
            return Look.LARGE
        if line.size < SMALLEST * self.body.size:
            return None
        signs = {
            Look.BAND: line in self.bands,
            Look.BOLD: line.style.bold and not self.body.bold,
            Look.CAPITALS: _is_in_capitals(line.text),
            Look.ITALIC: line.style.italic and not self.body.italic,
        }
        return next((sign for sign, given in signs.items() if given), None)

    def _had_room(self, index: int) -> bool:
        """True if the next line had fitted on this one: two headings, one under the other."""
        line, following = self.lines[index], self.lines[index + 1]
        room = right_edge(self.lines, index) - line.x1
        first = following.words[0]
        return room > 0.25 * (room + line.x1 - line.x0) and room > first.x1 - first.x0

    def _returns_to_margin(self, end: int) -> bool:
        """True if the text below a bold bullet is not part of the item: the bullet heads it."""
        last, after = self.lines[end - 1], self.lines[end]
        return (
            after.page == last.page
            and after.x0 <= last.x0
            and not after.style.bold
            and not BULLET.fullmatch(after.words[0].text)
        )

    def _shares_row(self, start: int, end: int) -> bool:
        """True if a neighbour stands on the same baseline: cells of a row, label and value."""
        before = self.lines[max(0, start - ROW_REACH) : start]
        around = [*before, *self.lines[end : end + ROW_REACH]]
        return any(_same_row(line, other) for line in self.lines[start:end] for other in around)

    def _runs_in(self, end: int) -> bool:
        """True if the text below goes on with the sentence: a bold lead-in, not a heading."""
        last, after = self.lines[end - 1], self.lines[end]
        most = TIGHT * self.body.leading * last.size
        return (
            after.text[:1].islower()
            and (abs(after.size - last.size) < 0.3 or not self._had_room(end - 1))
            and _is_below(last, after, most)
        )

    def _is_tail(self, start: int, italic: bool) -> bool:
        """True if the line goes on with the sentence of the line above it."""
        if not start:
            return False
        before, line = self.lines[start - 1], self.lines[start]
        most = TIGHT * self.body.leading * max(line.size, before.size)
        if not _is_below(before, line, most):
            return False
        reaches_far = italic or before.x1 > line.x0 + 100
        return reaches_far and _UNFINISHED.search(before.text) is not None


def _is_set_alike(first: Line, following: Line) -> bool:
    return (
        abs(following.size - first.size) < 0.3
        and following.style.bold == first.style.bold
        and following.style.italic == first.style.italic
    )


def _is_below(line: Line, following: Line, most: float) -> bool:
    """True if `following` stands right below `line`, at most `most` points lower."""
    step = line.baseline - following.baseline
    return line.page == following.page and 0 < step < most and overlap(line, following) > 0


def _same_row(left: Line, right: Line) -> bool:
    return left.page == right.page and abs(left.baseline - right.baseline) < 0.3 * left.size


def _is_in_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return (
        len(letters) >= 4
        and all(letter.isupper() for letter in letters)
        and not _POSTAL_CODE.match(text)
    )
