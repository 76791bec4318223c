"""Does the plan say elsewhere what a goal itself leaves out?

A baseline often stands in the sentence before the goal, a source in a table at the end. Whoever
says that it is missing must have looked there too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import regex

from policylint.documents.model import Block, BlockKind, Document, Span
from policylint.language.sentences import split_sentences
from policylint.rules.timing import TimedPattern
from policylint.statements.model import Goal

_WORD = regex.compile(r"\p{L}{5,}")
_STEM = 6
"""Letters that words must share: "leegstand" and "leegstandscijfer"."""

_RARE = 5
"""A word that stands oftener in a plan does not tell by itself what a passage is about."""

_NEXT = 3
"""Characters between a sentence and the one after it: a space, a line end."""

_POINTS_BACK = regex.compile(
    r"^(?:dat|die|daar\w*|hier\w*)\b"
    r"|\b(?:dat|die|dit|deze) (?:aantal|aandeel|percentage|cijfer|rapportcijfer|verschil)\b",
    regex.IGNORECASE,
)
"""A goal about what was said before it: "In 2028 staat dat rapportcijfer op een 7"."""

_AMOUNT = regex.compile(r"(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d")
"""A number that is no year."""

_SHARE = regex.compile(
    r"%|\bprocent|\bop de (?:tien|vijf|vier|drie|honderd)\b|\b(?:helft|kwart|driekwart)\b",
    regex.IGNORECASE,
)

_TELLS_NOTHING = frozenset(
    {"eerste", "tweede", "derde", "laatst", "kwarta", "maande", "daalt", "stijgt", "groeit"}
    | {"hoogst", "minste", "terug", "brenge", "aantal", "aandee", "percen", "gemidd", "jaarli"}
)


@dataclass(frozen=True)
class Elsewhere:
    """The passages of one document that match a pattern: sentences, and rows of tables."""

    document: Document
    pattern: TimedPattern

    def said_of(self, goal: Goal) -> Span | None:
        """Return a passage outside the goal that is about it: beside it, or by its words."""
        stems = _stems(goal.text)
        telling = {stem for stem in stems if self._often[stem] <= _RARE}
        for span, words in self._passages:
            if any(span.overlaps(place) for place in goal.places):
                continue
            if words & telling or len(words & stems) > 1 or self._is_beside(span, goal):
                return span
        return None

    def _is_beside(self, span: Span, goal: Goal) -> bool:
        """True for a neighbour in its paragraph, or what comes before a goal that points back."""
        points_back = _POINTS_BACK.search(goal.text) is not None
        for place in goal.places:
            if self._paragraph(place) != self._paragraph(span):
                continue
            if points_back and span.end <= place.start:
                return True
            between = max(place.start - span.end, span.start - place.end)
            if between < _NEXT and _same_kind(goal.text, span.of(self.document.text)):
                return True
        return False

    def _paragraph(self, span: Span) -> int:
        """Return the index of the block that a place stands in."""
        starts = [block.span.start for block in self.document.blocks]
        return bisect_right(starts, span.start)

    @cached_property
    def _often(self) -> Counter[str]:
        """How often words occur in the plan."""
        words = _WORD.finditer(self.document.text)
        return Counter(match[0][:_STEM].lower() for match in words)

    @cached_property
    def _passages(self) -> list[tuple[Span, frozenset[str]]]:
        return [
            (span, _stems(span.of(self.document.text)))
            for span, read in self._candidates()
            if self.pattern.search(read)
        ]

    def _candidates(self) -> Iterator[tuple[Span, str]]:
        """Yield passages with what is read of them: a row with the heads of its columns."""
        text = self.document.text
        for table in self.document.tables:
            header = " | ".join(table.header(text))
            for row in table.rows[table.header_rows :]:
                span = Span(row[0].span.start, row[-1].span.end)
                yield span, f"{header}\n{span.of(text)}"
        for block in self.document.blocks:
            if _is_running(block):
                for span in split_sentences(text, block.span.start, block.span.end):
                    yield span, span.of(text)


def _same_kind(goal: str, passage: str) -> bool:
    """True if a passage tells no amount, or a share where the goal tells one."""
    if not _AMOUNT.search(passage):
        return True
    return bool(_SHARE.search(goal)) and bool(_SHARE.search(passage))


def _is_running(block: Block) -> bool:
    kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.FOOTNOTE, BlockKind.BOX)
    return block.kind in kinds


def _stems(text: str) -> frozenset[str]:
    stems = frozenset(match[0][:_STEM].lower() for match in _WORD.finditer(text))
    return stems - _TELLS_NOTHING
