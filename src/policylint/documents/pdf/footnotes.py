"""Footnotes: marks in the running text, paired by number with the notes on the same page.

Pairing by number and not by size alone: a note may be set as large as the text, and its number
may be glued to its first word ("2Zie").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from policylint.documents.pdf.line import Line, Role, overlap
from policylint.documents.pdf.page import Word

MARK_SIZE = 0.85  # of the words around it
MARK_GAP = 0.6
MARK_RISE = 0.08
NOTE_SIZE = 0.95  # of the body text, for a note whose number is as large as its words
NOTE_LEADING = 1.9

_MARK = re.compile(r"\(?(\d{1,3}|\*{1,3})\)?")
_GLUED_NUMBER = re.compile(r"(\d{1,3})(?=[A-ZÀ-Ý“‘\"'])")
_UNITS = frozenset({"m", "km", "hm", "dm", "cm", "mm"})  # "m2" is no note


@dataclass(slots=True)
class Note:
    """A note at the foot of a page; without a mark the rest of one from the page before."""

    mark: str
    lines: list[Line]


def find_footnotes(
    lines: Sequence[Line], cell_lines: Sequence[Line], body_size: float
) -> list[Note]:
    """Return the notes of one page, claim their lines, and note the marks that lead to them.

    `cell_lines` are the lines inside tables: they may hold marks, but no notes.
    """
    marks = {line: dict(_marks(line)) for line in (*lines, *cell_lines)}
    numbers = {mark for found in marks.values() for mark in found.values()}
    notes = _notes(lines, numbers, body_size) if numbers else []
    for note in notes:
        for line in note.lines:
            line.role = Role.FOOTNOTE
    paired = {note.mark for note in notes}
    for line, found in marks.items():
        if line.role is not Role.FOOTNOTE:
            line.marks = {
                index: mark
                for index, mark in found.items()
                if mark in paired or not line.words[index - 1].text[-1].isdigit()  # 10^6
            }
    return notes


def _marks(line: Line) -> Iterator[tuple[int, str]]:
    """Yield the places in a line of small raised numbers that touch the word before them."""
    for index in range(1, len(line.words)):
        word, before = line.words[index], line.words[index - 1]
        if word.style is before.style:
            continue  # most words: not so much as a look at their sizes
        if word.style.size > MARK_SIZE * before.style.size or before.text in _UNITS:
            continue
        match = _MARK.fullmatch(word.text)
        if match and _is_raised(before, word):
            yield index, match[1]


def _is_raised(before: Word, word: Word) -> bool:
    size = before.style.size
    rise = max(word.baseline - before.baseline, word.y0 - before.y0)
    return abs(word.x0 - before.x1) < MARK_GAP * size and rise > MARK_RISE * size


def _notes(lines: Sequence[Line], numbers: Collection[str], body_size: float) -> list[Note]:
    """Group the lines of notes: each from its number to the next, or as long as it reads on."""
    starts = [
        (index, mark)
        for index, line in enumerate(lines)
        if line.role is Role.TEXT and (mark := _number(line, body_size)) in numbers
    ]
    notes: list[Note] = []
    end = 0
    for index, mark in starts:
        rest = _rest_of_note(lines, end, index, body_size)
        if rest:
            notes.append(Note("", rest))
        end = index + 1
        while end < len(lines) and _reads_on(lines[end - 1], lines[end]):
            if _number(lines[end], body_size) in numbers:
                break
            end += 1
        notes.append(Note(mark, list(lines[index:end])))
    return notes


def _number(line: Line, body_size: float) -> str:
    """Return the number with which a note would begin in this line, or nothing."""
    first = line.words[0]
    match = _MARK.fullmatch(first.text)
    if match and len(line.words) > 1:
        second = line.words[1]
        smaller = first.style.size <= MARK_SIZE * second.style.size
        raised = first.baseline - second.baseline > MARK_RISE * second.style.size
        if smaller or raised or second.style.size <= NOTE_SIZE * body_size:
            return match[1]
    glued = _GLUED_NUMBER.match(first.text)
    if glued and first.style.size <= NOTE_SIZE * body_size:
        return glued[1]
    return ""


def _reads_on(line: Line, following: Line) -> bool:
    step = line.baseline - following.baseline
    return (
        following.role is Role.TEXT
        and 0 < step < NOTE_LEADING * max(line.size, following.size)
        and following.size < 1.1 * _text_size(line)
        and overlap(line, following) > 0.3
    )


def _text_size(line: Line) -> float:
    return max(word.style.size for word in line.words)


def _rest_of_note(lines: Sequence[Line], least: int, first: int, body_size: float) -> list[Line]:
    """Return the small lines right above the first note: a note of the page before goes on."""
    index = first
    while index > least:
        above = lines[index - 1]
        if above.size > NOTE_SIZE * body_size or not _reads_on(above, lines[index]):
            break
        index -= 1
    return list(lines[index:first])
