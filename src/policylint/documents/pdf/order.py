"""Reading order on a page: the content order, mended where it was drawn late or at random.

Word draws a text box after the page it stands on, and a chart's labels last of all: such a piece
goes into the hole that the text around it leaves. Only if the order jumps up again and again is
the page cut by its white space.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

MOST_JUMPS = 0.2  # of the items on a page
FEW_JUMPS = 6
SLACK = 4.0  # points
GUTTER = 8.0


class Placed(Protocol):
    """Anything with a place on the page."""

    @property
    def x0(self) -> float: ...  # noqa: D102
    @property
    def x1(self) -> float: ...  # noqa: D102
    @property
    def top(self) -> float: ...  # noqa: D102
    @property
    def bottom(self) -> float: ...  # noqa: D102


Item = TypeVar("Item", bound=Placed)


def reading_order(items: Sequence[Item]) -> list[Item]:
    """Return the items of a page in the order in which they are read."""
    chunks = _chunks(items)
    if len(chunks) - 1 > max(FEW_JUMPS, MOST_JUMPS * len(items)):
        return _cut(list(items))
    ordered = list(chunks[0]) if chunks else []
    for chunk in chunks[1:]:
        place = _hole(ordered, chunk)
        ordered[place:place] = chunk
    return ordered


def _chunks(items: Sequence[Item]) -> list[list[Item]]:
    """Split where the order jumps up."""
    chunks: list[list[Item]] = []
    for item in items:
        if not chunks or item.bottom > chunks[-1][-1].top - SLACK:
            chunks.append([])
        chunks[-1].append(item)
    return chunks


def _hole(ordered: Sequence[Item], chunk: Sequence[Item]) -> int:
    """Return where `chunk` fits between two neighbours, above all of them, or at the end."""
    x0, x1 = min(item.x0 for item in chunk), max(item.x1 for item in chunk)
    top, bottom = chunk[0].top, chunk[-1].bottom
    beside = [
        index for index, item in enumerate(ordered) if min(x1, item.x1) - max(x0, item.x0) > SLACK
    ]
    above: int | None = None
    for index in beside:
        item = ordered[index]
        fits_above = above is None or ordered[above].bottom >= top - SLACK
        if fits_above and item.top <= bottom + SLACK:
            return index
        above = index
    return len(ordered)


def _cut(items: list[Item]) -> list[Item]:
    """Order items by cutting the page along its widest gutter, else between two lines."""
    if len(items) < 2:
        return items
    at = _gap([(item.x0, item.x1) for item in items], GUTTER)
    if at is not None:
        left = [item for item in items if item.x1 <= at]
        return _cut(left) + _cut([item for item in items if item.x1 > at])
    at = _gap([(item.bottom, item.top) for item in items], 0.0)
    if at is not None:
        above = [item for item in items if item.bottom >= at]
        return _cut(above) + _cut([item for item in items if item.bottom < at])
    return sorted(items, key=lambda item: (-item.top, item.x0))


def _gap(intervals: Sequence[tuple[float, float]], least: float) -> float | None:
    """Return where the widest gap between the intervals ends, if it is wider than `least`."""
    widest, place, reach = least, None, float("-inf")
    for start, end in sorted(intervals):
        if reach > float("-inf") and start - reach > widest:
            widest, place = start - reach, start
        reach = max(reach, end)
    return place
