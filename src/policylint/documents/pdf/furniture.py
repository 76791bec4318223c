"""Running headers and footers, page numbers, and the artifacts of tagged documents.

They repeat: the same words (numbers apart) at the same height, on a few pages at least. Left and
right pages and chapters have their own, so the threshold is low.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from policylint.documents.pdf.line import Line, Role
from policylint.documents.pdf.margin import is_tagged
from policylint.documents.pdf.page import Page, Style

OUTER_BAND = 0.12  # of the height of the page, at the top and at the bottom
HEIGHT_BIN = 4.0  # points
EDGE_BAND = 0.05  # where a line in the same place, set alike, runs whatever it says
LEAST_PAGES = 3
LEAST_SHARE = 0.06
EDGE_SHARE = 0.3

_NUMBERS = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(
    r"(?i)(?:(?:pagina|pag\.?|p\.|blad|blz\.?|-|–|\|)?\s*)\d{1,4}(?:\s*(?:van|/|\|)\s*\d{1,4})?(?:\s*[-–|])?"
)

Key = tuple[str, int]
Place = tuple[Style, int, int]


def mark_furniture(pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> None:
    """Give running lines, lone page numbers and artifacts the role of furniture."""
    outer = [_outer_lines(page, on_page) for page, on_page in zip(pages, lines, strict=True)]
    repeated = _repeated(outer)
    edge_places = _edge_places(pages, outer) - _places_of_text(lines, outer)
    for page, in_band in zip(pages, outer, strict=True):
        for line in in_band:
            runs = _key(line) in repeated or _place(line) in edge_places
            if runs or _PAGE_NUMBER.fullmatch(line.text):
                line.role = Role.FURNITURE
        if is_tagged(page):
            for line in in_band:
                if all(word.mcid < 0 for word in line.words):
                    line.role = Role.FURNITURE


def _outer_lines(page: Page, lines: Iterable[Line]) -> list[Line]:
    low = page.rect.y0 + OUTER_BAND * page.rect.height
    high = page.rect.y1 - OUTER_BAND * page.rect.height
    return [line for line in lines if not low <= line.baseline <= high]


def _key(line: Line) -> Key:
    return _NUMBERS.sub("#", line.text.lower()).strip(), round(line.baseline / HEIGHT_BIN)


def _repeated(outer: Sequence[Sequence[Line]]) -> set[Key]:
    """Return the keys on enough pages; a line may stand one bin higher or lower elsewhere."""
    seen: dict[Key, set[int]] = defaultdict(set)
    for number, lines in enumerate(outer):
        for line in lines:
            seen[_key(line)].add(number)
    enough = max(LEAST_PAGES, LEAST_SHARE * len(outer))
    repeated: set[Key] = set()
    for text, height in seen:
        near = ((text, height + step) for step in (-1, 0, 1))
        if len(set().union(*(seen.get(key, ()) for key in near))) >= enough:
            repeated.add((text, height))
    return repeated


def _edge_places(pages: Sequence[Page], outer: Sequence[Sequence[Line]]) -> set[Place]:
    """Return the places at the very edge that hold a line on many pages.

    Proceedings have the name of the speaker there, and yearbooks the title of the chapter.
    """
    seen: Counter[Place] = Counter()
    for page, lines in zip(pages, outer, strict=True):
        low = page.rect.y0 + EDGE_BAND * page.rect.height
        high = page.rect.y1 - EDGE_BAND * page.rect.height
        seen.update({_place(line) for line in lines if not low <= line.baseline <= high})
    enough = max(LEAST_PAGES + 1, EDGE_SHARE * len(pages))
    return {place for place, count in seen.items() if count >= enough}


def _places_of_text(lines: Sequence[Sequence[Line]], outer: Sequence[Sequence[Line]]) -> set[Place]:
    """Return the places of lines that are set as most lines are: the text may begin up there."""
    styles = Counter(line.style for on_page in lines for line in on_page)
    if not styles:
        return set()
    usual = styles.most_common(1)[0][0]
    return {_place(line) for on_page in outer for line in on_page if line.style == usual}


def _place(line: Line) -> Place:
    return line.style, round(line.baseline / HEIGHT_BIN), round(line.x0 / HEIGHT_BIN)
