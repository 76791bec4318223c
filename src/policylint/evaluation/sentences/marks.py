"""Marks: what an editor said of a text, and where the cited words stand in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policylint.documents.model import Span
from policylint.evaluation.annotations import find_passage

GAP = " … "
"""Stands between two parts of a citation with other words between them."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a kind: as they were cited, and where each part of the citation stands."""

    kind: str
    words: str
    parts: tuple[Span, ...]

    def is_on(self, span: Span) -> bool:
        """True if a passage holds some of the cited words; what is between the parts is not."""
        return any(part.overlaps(span) for part in self.parts)


def place_marks(
    cited: Mapping[str, Sequence[str]], text: str
) -> tuple[tuple[Mark, ...], list[tuple[str, int]]]:
    """Find the citations of each kind in a text; cited twice under a kind is the second time.

    Returns the marks, and which citations are not in the text, by kind and index.
    """
    marks, absent = [], []
    for kind, citations in cited.items():
        times: Counter[str] = Counter()
        for index, words in enumerate(citations):
            times[words] += 1
            parts = find_parts(words.split(GAP), text, times[words])
            if parts:
                marks.append(Mark(kind, words, parts))
            else:
                absent.append((kind, index))
    return tuple(marks), absent


def find_parts(parts: Sequence[str], text: str, nth: int = 1) -> tuple[Span, ...]:
    """Return where the parts of a citation stand, one after the other; nothing if they do not.

    `nth` counts the first part. Of places that would do, each part stands as close to the next as
    it can: in "is nieuw en is betaald" the citation "is … betaald" is about the second "is".
    """
    found = _forward(parts, text, nth)
    if not found:
        return ()
    placed = [found[-1]]
    for part, first in zip(reversed(parts[:-1]), reversed(found[:-1]), strict=True):
        placed.append(_last(part, text, first, placed[-1].start))
    return tuple(reversed(placed))


def _forward(parts: Sequence[str], text: str, nth: int) -> list[Span]:
    found: list[Span] = []
    for part in parts:
        start = found[-1].end if found else 0
        span = find_passage(part, text[start:], 1 if found else nth)
        if span is None:
            return []
        found.append(_moved(span, start))
    return found


def _last(part: str, text: str, first: Span, end: int) -> Span:
    """Return the last place of a part that ends before `end`; `first` is one of them."""
    last = first
    while (span := find_passage(part, text[last.end : end])) is not None:
        last = _moved(span, last.end)
    return last


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
