"""From words to lines, in the order in which the page was written.

The content order keeps columns apart; sorting by position would interleave them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from policylint.documents.pdf.line import BULLET, Line, make_line
from policylint.documents.pdf.page import Word

# Shares of the font size.
BASELINE_STEP = 0.55  # raised footnote marks stay on their line, the next line does not
STEP_BACK = 1.2
COLUMN_GAP = 2.5
LABEL_GAP = 10.0  # from a bullet or number to its text, with a tab between
MEND_GAP = 1.2
MEND_WINDOW = 6

_NUMBER = re.compile(r"\d{1,2}(\.(\d{1,2}|[a-z])){0,4}[.)]?|[A-Za-z][.)]|[ivxIVX]{1,5}[.)]")


def page_lines(page: int, words: Sequence[Word]) -> list[Line]:
    """Return the lines of `words`, which are not rotated and stand in content order."""
    lines: list[Line] = []
    current: list[Word] = []
    for word in words:
        if current and _starts_line(current[-1], word):
            _add(lines, make_line(page, current))
            current = []
        current.append(word)
    if current:
        _add(lines, make_line(page, current))
    return lines


def _starts_line(last: Word, word: Word) -> bool:
    size = max(word.style.size, last.style.size, 1.0)
    if abs(word.baseline - last.baseline) > BASELINE_STEP * size:
        return True
    gap = word.x0 - last.x1
    return gap < -STEP_BACK * size or gap > COLUMN_GAP * size


def _add(lines: list[Line], line: Line) -> None:
    """Add a line, or the rest of a line that was begun before.

    A label and its text can be further apart than two columns. And pdfium may hand out words of
    the margin in the middle of a line of the letter beside it.
    """
    if lines and _is_label_of(lines[-1], line):
        lines[-1] = make_line(line.page, lines[-1].words + line.words)
        return
    for index in range(len(lines) - 1, max(-1, len(lines) - 1 - MEND_WINDOW), -1):
        if _continues(lines[index], line):
            lines[index] = make_line(line.page, lines[index].words + line.words)
            return
    lines.append(line)


def _is_label_of(label: Line, line: Line) -> bool:
    return (
        len(label.words) == 1
        and (BULLET.fullmatch(label.text) or _NUMBER.fullmatch(label.text)) is not None
        and _same_baseline(label, line)
        and 0 < line.x0 - label.x1 < LABEL_GAP * line.size
    )


def _continues(before: Line, line: Line) -> bool:
    if not _same_baseline(before, line):
        return False
    gap = line.x0 - before.x1
    size = max(before.size, line.size)
    return -0.3 * size < gap < MEND_GAP * size


def _same_baseline(left: Line, right: Line) -> bool:
    return abs(left.baseline - right.baseline) < 0.15 * max(left.style.size, right.style.size)
