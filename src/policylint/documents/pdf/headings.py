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

_START = re.compile(r"[\"'“‘„(¿]*[^\W_a-zß-öø-ÿ]")
_WORD = re.compile(r"[^\W\d_]{2}")
_UNFINISHED = re.compile(r"[^.!?:;…”\"’')\]]$")
_NUMBER = re.compile(
    r"(?i)(?:(?:hoofdstuk|paragraaf|deel|bijlage|artikel|programma|thema)\s+)?"
    r"(?:\d{1,2}(?:\.\d{1,3}){0,4}|[IVX]{1,5}|[A-Z])[.):]?\s"
)
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
        end += 1
    return end


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
    if len(text.split()) > MOST_WORDS[found] or not _reads_like_a_title(text, found):
        return False
    before = lines[start - 1] if start else None
    after = lines[end]
    if before is not None and (_is_beside(before, first) or _same_row(before, first)):
        return False
    if _same_row(group[-1], after):
        return False
    if found is Look.LARGE or found is Look.BAND:
        return True
    return not _is_tail(before, first, body, found) and not _runs_in(group[-1], after, body)


def _reads_like_a_title(text: str, found: Look) -> bool:
    if not _START.match(text) or not _WORD.search(text) or CAPTION.match(text):
        return False
    letters = sum(character.isalpha() for character in text)
    if letters < 0.5 * len(text.replace(" ", "")):
        return False
    if text[-1] in ".,;" and found is not Look.BAND:
        return bool(re.search(r"\b(?:etc|e\.d|a\.o|o\.a|c\.a)\.$", text))
    return text[-1] != ":" or len(text.split()) <= 6


def _same_row(left: Line, right: Line) -> bool:
    """True if two neighbours share a baseline: cells of a row, a label and its value."""
    return left.page == right.page and abs(left.baseline - right.baseline) < 0.3 * left.size


def _is_beside(before: Line, line: Line) -> bool:
    return before.page == line.page and before.x0 == line.x0 and before.baseline == line.baseline


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
