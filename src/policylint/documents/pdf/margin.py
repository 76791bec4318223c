"""What stands beside the text: the sender on a letter, and what its maker left untagged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from policylint.documents.pdf.line import Line, Role, text_lines
from policylint.documents.pdf.page import Page

SMALL = 0.88  # of the body size
LEAST_BODY_LINES = 3
TAGGED_SHARE = 0.8  # of the words on a page, before an untagged line says something
CLEAR = 2.0  # points between text and margin


def mark_margins(pages: Sequence[Sequence[Line]], body_size: float) -> None:
    """Claim small lines that stand wholly beside the text of their page.

    What stands there on several pages is furniture, as the sender of a letter.
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


def mark_untagged(page: Page, lines: Sequence[Line]) -> None:
    """Claim lines that a tagged page leaves out of its text: credits of photos, letterheads."""
    if not is_tagged(page):
        return
    for line in text_lines(lines):
        if all(word.mcid < 0 for word in line.words):
            line.role = Role.MARGIN


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


def is_tagged(page: Page) -> bool:
    """True if nearly all words of a page belong to its structure."""
    tagged = len([word for word in page.words if word.mcid >= 0])
    return tagged > TAGGED_SHARE * len(page.words) > 0
