"""Headings by how they look: larger, bold, italic, in capitals or on a band, and on their own.

A heading stands out from the running text and stands alone on its lines; what continues a
sentence, belongs to a row of cells or names a figure is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from policylint.documents.pdf.line import Line, overlap
from policylint.documents.pdf.typography import Body

LARGER = 1.12  # than the body text
SMALLEST = 0.9  # of the body text, for bold and italic headings
LEADING = 1.45  # of the size, between the lines of one heading, or as the body is set
TIGHT = 1.25  # of the usual leading: the line above reads on
MOST_LINES = 4
NEIGHBOURS = 12  # lines looked at for the right edge of a column
ROW_REACH = 3  # lines before and after, among which the rest of a row may be

_START = re.compile(r"[\"'“‘„(¿]*[^\W_a-zß-öø-ÿ]")
_WORD = re.compile(r"[^\W\d_]{2}")
_UNFINISHED = re.compile(r"[^.!?:;…”\"’')\]]$")
_NUMBER = re.compile(
    r"(?i)(?:(?:hoofdstuk|paragraaf|deel|bijlage|artikel|programma|thema)\s+)?"
    r"(?:\d{1,2}(?:\.\d{1,3}){0,4}|[IVX]{1,5}|[A-Z])[.):]?\s"
)
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,3})+\.?\s")
_ABBREVIATED = re.compile(r"\b(?:etc|e\.d|a\.o|o\.a|c\.a)\.$")
CAPTION = re.compile(
    r"(?:(?:Figuur|Fig\.|Tabel|Grafiek|Kaart|Diagram|Afbeelding|Schema|Foto|Kader|Box)"
    r"\s+[\dIVX][\w.]*(?:\s*[:.–—-]|\s+[A-Z(‘“\"]|\s*$)"
    r"|(?:Bron|Bronnen|Foto|Fotografie|Beeld|Toelichting bij)\s*:)"
)


class Look(Enum):
    """What makes a line stand out, and how many words it may have because of it."""

    LARGE = auto()
    BAND = auto()
    BOLD = auto()
    CAPITALS = auto()
    ITALIC = auto()


NUMBERED_WORDS = 8  # a numbered heading may have more: "2.1.01 Het akkoord wordt voortgezet."
MOST_WORDS = {Look.LARGE: 25, Look.BAND: 16, Look.BOLD: 18, Look.CAPITALS: 14, Look.ITALIC: 14}


@dataclass(slots=True)
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
    """Yield the headings among the running lines of the document, in reading order."""
    start = 0
    while start < len(lines):
        end = _group_end(lines, start, bands, body)
        if _is_heading(lines, start, end, bands, body):
            yield Heading(list(lines[start:end]), lines[start] in bands)
        start = end


def _group_end(lines: Sequence[Line], start: int, bands: Collection[Line], body: Body) -> int:
    """Return the end of the lines that are set alike and closely follow the first one."""
    first = lines[start]
    end = start + 1
    most = max(LEADING, 1.1 * body.leading) * first.size
    while end < len(lines) and _reads_on(lines[end - 1], lines[end], first, most):
        if first in bands or lines[end] in bands or _NUMBER.match(lines[end].text):
            break
        if first.size < LARGER * body.size and _had_room(lines[end - 1], lines[end], lines, start):
            break
        end += 1
    return end


def _had_room(line: Line, following: Line, lines: Sequence[Line], start: int) -> bool:
    """True if the next line had fitted on this one: two headings, one under the other."""
    if following.text[0].islower():
        return False
    right = max(
        other.x1
        for other in lines[max(0, start - NEIGHBOURS) : start + NEIGHBOURS]
        if other.page == line.page and overlap(other, line) > 0.5
    )
    room = right - line.x1
    first = following.words[0]
    return room > 0.25 * (right - line.x0) and room > first.x1 - first.x0


def _reads_on(line: Line, following: Line, first: Line, most: float) -> bool:
    step = line.baseline - following.baseline
    return (
        following.page == line.page
        and abs(following.size - first.size) < 0.3
        and following.style.bold == first.style.bold
        and following.style.italic == first.style.italic
        and 0 < step < most
        and overlap(line, following) > 0
    )


def look(line: Line, banded: bool, body: Body) -> Look | None:
    """Return what makes a line stand out from the body text, if anything does."""
    if line.size >= LARGER * body.size:
        return Look.LARGE
    letters = [character for character in line.text if character.isalpha()]
    signs = {
        Look.BAND: banded,
        Look.BOLD: line.style.bold and not body.bold,
        Look.CAPITALS: len(letters) >= 4 and all(letter.isupper() for letter in letters),
        Look.ITALIC: line.style.italic and not body.italic,
    }
    if line.size < SMALLEST * body.size:
        return None
    return next((sign for sign, given in signs.items() if given), None)


def _is_heading(
    lines: Sequence[Line], start: int, end: int, bands: Collection[Line], body: Body
) -> bool:
    first, group = lines[start], lines[start:end]
    found = look(first, first in bands, body)
    if found is None or len(group) > MOST_LINES or end == len(lines):
        return False
    text = " ".join(line.text for line in group)
    words = MOST_WORDS[found] + (NUMBERED_WORDS if _DECIMAL.match(text) else 0)
    if len(text.split()) > words or not _reads_like_a_title(text, found):
        return False
    around = [*lines[max(0, start - ROW_REACH) : start], *lines[end : end + ROW_REACH]]
    if any(_same_row(line, other) for line in group for other in around):
        return False
    before = lines[start - 1] if start else None
    if _runs_in(group[-1], lines[end], body):
        return False
    return found in (Look.LARGE, Look.BAND) or not _is_tail(before, first, body, found)


def _reads_like_a_title(text: str, found: Look) -> bool:
    if not _START.match(text) or not _WORD.search(text) or CAPTION.match(text):
        return False
    letters = sum(character.isalpha() for character in text)
    if letters < 0.5 * len(text.replace(" ", "")):
        return False
    if text[-1] in ".,;" and found is not Look.BAND:
        return bool(_ABBREVIATED.search(text) or (text[-1] == "." and _DECIMAL.match(text)))
    return text[-1] != ":" or len(text.split()) <= 6


def _same_row(left: Line, right: Line) -> bool:
    """True if two neighbours share a baseline: cells of a row, a label and its value."""
    return left.page == right.page and abs(left.baseline - right.baseline) < 0.3 * left.size


def _is_tail(before: Line | None, line: Line, body: Body, found: Look) -> bool:
    """True if the line goes on with the sentence of the line above it."""
    if before is None or before.page != line.page or overlap(before, line) <= 0:
        return False
    step = before.baseline - line.baseline
    if not 0 < step < TIGHT * body.leading * max(line.size, before.size):
        return False
    if _UNFINISHED.search(before.text) and before.x1 > line.x0 + 100:
        return True
    return found is Look.ITALIC and not before.style.bold and not _is_short(before, line)


def _is_short(before: Line, line: Line) -> bool:
    return before.x1 < line.x1


def _runs_in(last: Line, after: Line, body: Body) -> bool:
    """True if the text below goes on with the sentence: a bold lead-in, not a heading."""
    step = last.baseline - after.baseline
    return (
        after.page == last.page
        and 0 < step < TIGHT * body.leading * last.size
        and after.text[:1].islower()
        and abs(after.size - last.size) < 0.3
    )
