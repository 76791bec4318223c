"""Levels of headings: tags and bookmarks fix what they name, style ranks the rest.

Numbering splits the headings of one style only where the numbers nest (3.2 under 3): in many
plans the numbers restart in every part, and then their depth says nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from policylint.documents.pdf.headings import Heading

MOST_LEVELS = 6
RARE = 0.02  # of all headings: a style that is used less does not make a level of its own

Style = tuple[float, bool, bool, bool, bool]
Rank = tuple[Style, int]  # the style, and how deep the number nests within it

_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,3}){0,4})\.?(?=\s)")


def set_levels(headings: Sequence[Heading]) -> None:
    """Give every heading its level, from 1; what tags or bookmarks gave it stays."""
    ranks = list(zip(map(style_rank, headings), _nesting(headings), strict=True))
    members: dict[Rank, list[Heading]] = defaultdict(list)
    for rank, heading in zip(ranks, headings, strict=True):
        members[rank].append(heading)
    levels = _levels(members)
    for rank, heading in zip(ranks, headings, strict=True):
        heading.level = heading.level or levels[rank]
    used = sorted({heading.level for heading in headings})
    for heading in headings:
        heading.level = min(MOST_LEVELS, used.index(heading.level) + 1)


def style_rank(heading: Heading) -> Style:
    """Return how a heading is set, in the order of importance."""
    style = heading.lines[0].style
    size = max(round(line.size * 2) / 2 for line in heading.lines)
    return size, heading.banded, heading.text.isupper(), style.bold, not style.italic


def _levels(members: Mapping[Rank, Sequence[Heading]]) -> dict[Rank, int]:
    """Return a level for each rank: one below what ranks higher, unless what ranks lower is."""
    order = sorted(members, key=lambda rank: (*(-part for part in rank[0]), rank[1]))
    known = [_known_level(members[rank]) for rank in order]
    total = sum(map(len, members.values()))
    levels: dict[Rank, int] = {}
    deepest = 0
    for index, rank in enumerate(order):
        below = [level for level in known[index:] if level]
        level = known[index] or min([deepest + 1, *below])
        levels[rank] = level
        if known[index] or len(members[rank]) >= RARE * total or not deepest:
            deepest = max(deepest, level)
    return levels


def _known_level(headings: Sequence[Heading]) -> int:
    """Return the level that tags or bookmarks give most of the headings of a rank, or 0."""
    counts = Counter(heading.level for heading in headings if heading.level)
    return counts.most_common(1)[0][0] if counts else 0


def _nesting(headings: Sequence[Heading]) -> list[int]:
    """Return per heading how deep its number nests in numbers of the same style before it."""
    open_numbers: dict[Style, list[str]] = defaultdict(list)
    depths: list[int] = []
    for heading in headings:
        match = _NUMBER.match(heading.text)
        if not match:
            depths.append(0)
            continue
        above = open_numbers[style_rank(heading)]
        while above and not match[1].startswith(above[-1] + "."):
            above.pop()
        depths.append(len(above))
        above.append(match[1])
    return depths
