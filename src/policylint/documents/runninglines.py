"""Running lines of texts that have pages: the same words at the edge of page after page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from policylint.documents.textlines import Line

EDGE = 3
"""Lines at the top and bottom of a page among which a running line is looked for."""

_FEWEST_PAGES = 3
_SHARE_OF_PAGES = 0.25


def running_lines(lines: Sequence[Line], pages: Sequence[int]) -> frozenset[int]:
    """Return where the running lines start; `pages` are the offsets at which pages start.

    Digits count as equal, so that "Beleidsplan 2026 | 12" is one line with the next page's.
    """
    on_page: list[list[Line]] = [[] for _ in range(len(pages) + 1)]
    for line in lines:
        if not line.is_blank:
            on_page[bisect_right(pages, line.start)].append(line)
    edges = [{*page[:EDGE], *page[-EDGE:]} for page in on_page]
    counted = Counter(words for edge in edges for words in {_words(line) for line in edge})
    enough = max(_FEWEST_PAGES, _SHARE_OF_PAGES * len(pages))
    return frozenset(
        line.start
        for edge in edges
        for line in edge
        if _words(line) and counted[_words(line)] >= enough
    )


def _words(line: Line) -> str:
    """Return a line without its numbers; empty if it has no words."""
    words = re.sub(r"\d+", "#", line.text)
    return words if any(character.isalpha() for character in words) else ""
