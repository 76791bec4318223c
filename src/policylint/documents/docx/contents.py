"""Tables of contents: their lines are titles with page numbers, and no headings.

Word makes them as a field, in styles of their own; writers make them by hand, with dots or under
the title "Inhoud".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from policylint.documents.docx.body import Item
from policylint.documents.docx.paragraphs import Paragraph
from policylint.documents.linekinds import contents_line
from policylint.documents.textlines import Line

LEAST_ENTRIES = 4

_STYLE = re.compile(r"(?:toc|inhopg) ?(?:\d|heading)|table of figures", re.IGNORECASE)
_TITLE = re.compile(r"inhoud(?:sopgave|sopgaaf|soverzicht)?|table of contents", re.IGNORECASE)
_PAGE = re.compile(r"[^\W\d_].* (?P<page>\d{1,3})$")
_LONGEST_ENTRY = 300


def mark_contents(items: Sequence[Item]) -> None:
    """Mark the paragraphs that are part of a table of contents, its title among them."""
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    for paragraph in paragraphs:
        paragraph.is_contents = _is_entry(paragraph)
    for index, paragraph in enumerate(paragraphs):
        if not _TITLE.fullmatch(paragraph.text):
            continue
        for entry in _typed(paragraphs, index + 1):
            entry.is_contents = True
        following = paragraphs[index + 1 : index + 2]
        paragraph.is_contents |= any(entry.is_contents for entry in following)


def _is_entry(paragraph: Paragraph) -> bool:
    if paragraph.inline.in_contents or _STYLE.match(paragraph.style.name):
        return True
    text = paragraph.text
    return len(text) <= _LONGEST_ENTRY and contents_line(Line(text, 0, 0))


def _typed(paragraphs: Sequence[Paragraph], start: int) -> Iterator[Paragraph]:
    """Yield the entries that a writer typed: they end in numbers that never fall."""
    entries: list[Paragraph] = []
    pages: list[int] = []
    for index in range(start, len(paragraphs)):
        match = _PAGE.search(paragraphs[index].text[-_LONGEST_ENTRY:])
        if match is None:
            break
        entries.append(paragraphs[index])
        pages.append(int(match["page"]))
    if len(entries) >= LEAST_ENTRIES and all(page <= after for page, after in pairwise(pages)):
        yield from entries
