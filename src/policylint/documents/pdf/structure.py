"""The headings of a document: tags and bookmarks where they can be trusted, style for the rest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from policylint.documents.pdf.headings import Heading, find_headings
from policylint.documents.pdf.layout import Layout
from policylint.documents.pdf.levels import set_levels
from policylint.documents.pdf.line import Line
from policylint.documents.pdf.tags import Bookmark, Structure
from policylint.documents.titles import is_caption

COVERED = 0.9  # of the words have a tag, or the tags are not to be trusted
PAGES_PER_HEADING = 8
TITLE_PAGE_WORDS = 60
MOST_WORDS = 40

_LEADER = re.compile(r"\.{4,}|…{2,}")
_NUMBER = re.compile(r"^[\divxIVX.]+[.):]?\s+")


def find_structure(layout: Layout, structure: Structure) -> list[Heading]:
    """Return the headings with their levels, in reading order."""
    lines = [line for page in layout.pages for line in page.text]
    tagged = _tagged_headings(layout, structure, lines)
    taken = {line for heading in tagged for line in heading.lines}
    styled = [
        heading
        for heading in find_headings(lines, layout.bands, layout.body)
        if taken.isdisjoint(heading.lines)
    ]
    styled = _without_title_page(layout, styled)
    place = {line: index for index, line in enumerate(lines)}
    headings = sorted([*tagged, *styled], key=lambda heading: place[heading.lines[0]])
    if not tagged:
        _apply_bookmarks(headings, structure.bookmarks)
    set_levels(headings)
    return headings


def _without_title_page(layout: Layout, headings: Sequence[Heading]) -> list[Heading]:
    """Leave only the title of what is set large on a first page without text."""
    first = layout.pages[0] if layout.pages else None
    if first is None or sum(len(line.words) for line in first.text) > TITLE_PAGE_WORDS:
        return list(headings)
    on_first = [heading for heading in headings if heading.lines[0].page == first.page.number]
    title = max(on_first, key=lambda heading: heading.lines[0].size, default=None)
    return [heading for heading in headings if heading is title or heading not in on_first]


def _tagged_headings(layout: Layout, structure: Structure, lines: Sequence[Line]) -> list[Heading]:
    """Return the headings that the tags name, or none if there are too few to trust them."""
    words = [word for page in layout.pages for word in page.page.words]
    covered = sum(word.mcid >= 0 for word in words)
    if not structure.headings or covered < COVERED * len(words):
        return []
    found = list(_tagged_lines(structure, lines))
    if len(found) * PAGES_PER_HEADING < len(layout.pages):
        return []
    return [Heading(group, group[0] in layout.bands, level) for level, group in found]


def _tagged_lines(structure: Structure, lines: Sequence[Line]) -> Iterator[tuple[int, list[Line]]]:
    """Yield level and lines of every tagged heading that reads like one."""
    owners = {
        place: index
        for index, heading in enumerate(structure.headings)
        for place in heading.content
    }
    groups: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        inside = [owners.get((line.page, word.mcid)) for word in line.words]
        owner = inside[0]
        if owner is not None and inside.count(owner) > len(inside) / 2:
            groups[owner].append(line)
    for index, group in groups.items():
        text = " ".join(line.text for line in group)
        if (
            len(text.split()) <= MOST_WORDS
            and any(character.isalpha() for character in text)
            and not _LEADER.search(text)
            and not is_caption(text)
        ):
            yield structure.headings[index].level, group


def _apply_bookmarks(headings: Sequence[Heading], bookmarks: Sequence[Bookmark]) -> None:
    """Give headings that the outline names the level they have there."""
    named: dict[str, list[Heading]] = defaultdict(list)
    for heading in headings:
        named[_plain(heading.text)].append(heading)
    for bookmark in bookmarks:
        candidates = [
            heading
            for heading in named.get(_plain(bookmark.title), [])
            if not bookmark.page or abs(heading.lines[0].page - bookmark.page) <= 1
        ]
        for heading in candidates[:1]:
            heading.level = bookmark.level
            named[_plain(bookmark.title)].remove(heading)


def _plain(title: str) -> str:
    """Return a title as it is compared: no number, no case, no spaces."""
    return re.sub(r"\W+", "", _NUMBER.sub("", title).lower())
