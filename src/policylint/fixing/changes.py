"""From findings to changes: which of their passages can be replaced in the file, and by what."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from policylint.documents.model import Block, Document, Span
from policylint.fixing.fitting import fitting
from policylint.fixing.offlimits import no_prose, others_words
from policylint.fixing.splicing import Change
from policylint.report import Finding
from policylint.rules.asides import Asides

_LINE_BREAK = re.compile(r"\s*[\r\n\f\v\x85\u2028\u2029]\s*")
_PHRASE = 6
"""Words of a passage that is one phrase: what is said of it goes before a fix of its parts."""


def changes(document: Document, source: str, findings: Sequence[Finding]) -> list[Change]:
    """Return the changes that can be made at once, in order; no two of them are neighbours.

    `source` is the text of the file that `document` was read from.
    """
    place = _Place(document, source, findings)
    found: list[Change] = []
    for finding, span in sorted(_safe(findings), key=lambda each: each[1]):
        change = place.change(finding, span)
        # What stands beside a change is looked at again once that is made.
        if change and (not found or change.span.start > found[-1].span.end + 1):
            found.append(change)
    return found


def _safe(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Span]]:
    for finding in findings:
        if finding.safe and finding.span and finding.suppressed is None:
            yield finding, Span(finding.span.start, finding.span.end)


class _Place:
    """A document as one who mends it looks at it."""

    def __init__(self, document: Document, source: str, findings: Iterable[Finding]) -> None:
        self.document = document
        self.source = source
        self.others = others_words(document)
        self.no_prose = no_prose(document, source)
        self.asides = Asides(document)
        self.phrases = list(_phrases(findings))
        self.starts = [block.span.start for block in document.blocks]

    def change(self, finding: Finding, span: Span) -> Change | None:
        """Return the change that mends a finding; None if it is left to the writer."""
        where = finding.location.offset
        block = self._block(span)
        if where is None or block is None or self._is_part_of_phrase(span):
            return None
        in_file = Span(where.start, where.end)
        if in_file.of(self.source).split() != finding.text.split():
            return None  # over a hyphen at the end of a line, or with markup in it
        if _touches(span, self.others) or _touches(in_file, self.no_prose):
            return None
        if self.asides.holds("name", span):
            return None
        text = self.document.text
        before, behind = text[block.span.start : span.start], text[span.end : block.span.end]
        better = fitting(before, finding.text, behind, finding.fixes[0])
        return None if better is None else _written(self.source, in_file, better)

    def _block(self, span: Span) -> Block | None:
        row = bisect_right(self.starts, span.start) - 1
        block = self.document.blocks[row] if row >= 0 else None
        return block if block and span in block.span else None

    def _is_part_of_phrase(self, span: Span) -> bool:
        return any(span in phrase and span != phrase for phrase in self.phrases)


def _phrases(findings: Iterable[Finding]) -> Iterator[Span]:
    for finding in findings:
        if finding.span and 1 < len(finding.text.split()) <= _PHRASE:
            yield Span(finding.span.start, finding.span.end)


def _touches(span: Span, others: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in others)


def _written(source: str, span: Span, better: str) -> Change | None:
    """Return the change; a line break in the passage comes to stand before the replacement."""
    breaks = _LINE_BREAK.findall(span.of(source))
    if not breaks:
        return Change(span, better)
    if len(breaks) > 1 or not span.start or source[span.start - 1] != " ":
        return None
    return Change(Span(span.start - 1, span.end), breaks[0] + better)
