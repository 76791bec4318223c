"""Margin blocks: small print beside the text, such as the sender's details on a letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from policylint.documents.pdf.line import Line, Role, text_lines

SMALL = 0.88  # of the body size
LEAST_BODY_LINES = 3
CLEAR = 2.0  # points between text and margin


def mark_margins(pages: Sequence[Sequence[Line]], body_size: float) -> None:
    """Claim small lines that stand wholly beside the text of their page.

    What stands there on several pages, or on the first page of a letter, is furniture.
    """
    beside = [_beside(text_lines(lines), body_size) for lines in pages]
    times = Counter(text for lines in beside for text in {line.text for line in lines})
    for lines, found in zip(pages, beside, strict=True):
        repeats = any(times[line.text] > 1 for line in found)
        for line in found:
            line.role = Role.FURNITURE if repeats else Role.MARGIN
        # A last page with three lines of text does not show where its margin is.
        for line in text_lines(lines):
            if line.size <= SMALL * body_size and times[line.text] > 1:
                line.role = Role.FURNITURE


def _beside(lines: Sequence[Line], body_size: float) -> list[Line]:
    body = [line for line in lines if line.size > SMALL * body_size and len(line.words) > 3]
    if len(body) < LEAST_BODY_LINES:
        return []
    left, right = min(line.x0 for line in body), max(line.x1 for line in body)
    return [
        line
        for line in lines
        if line.size <= SMALL * body_size and (line.x0 > right + CLEAR or line.x1 < left - CLEAR)
    ]
