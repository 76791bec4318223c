"""Where somebody else speaks: quotations, the lines that name the speaker, invented residents.

What they say is no goal, act or promise of the plan. A title or a term in quotation marks is no
quotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from policylint.documents.model import Block, BlockKind, Document, Span
from policylint.statements.cues import wording

_LEXICON = "stemmen"
_SPOKEN_IN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BOX})

_QUOTATION = regex.compile(
    r"""(?<!\w)(?:
        “(?P<inner>[^“”]{20,}+)”
      | „(?P<inner>[^„”“]{20,}+)[”“]
      | ,,(?P<inner>[^"”]{20,}?)(?:''|’’|["”])
      | "(?P<inner>[^"]{20,}+)"
      | [‘‚](?P<inner>(?:[^‘’]|(?<=\w)’(?=\w)){20,}+)’
      | '(?P<inner>(?:[^']|(?<=\w)'(?=\w)){20,}+)'
    )(?!\w)""",
    regex.VERBOSE,
)
_WORDS = 8
"""Words from which a stretch in quotation marks can be what somebody said."""
_STOPS = (".", "!", "?", "…", ",")
_BESIDE = 60
"""Characters around a quotation in which its speaker is named."""
_BY_LINE = 25
"""Words in the line under a quotation that says whose it is."""
_STORY = 12
"""Paragraphs that the story of an invented resident runs on at most."""


class Stretches:
    """Spans in reading order of which none overlaps."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans: Sequence[Span] = _joined(spans)
        self._starts = [span.start for span in self.spans]

    def holds(self, span: Span) -> bool:
        """True if more than half of a passage stands in them."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        inside = 0
        for each in self.spans[first:]:
            if each.start >= span.end:
                break
            inside += max(0, min(each.end, span.end) - max(each.start, span.start))
        return inside * 2 > len(span)


@dataclass(frozen=True, slots=True)
class Voices:
    """Where others speak in one document: real ones (`quoted`) and `invented` ones."""

    quoted: Stretches
    invented: Stretches


def voices_in(document: Document) -> Voices:
    """Find the quotations, with their by-lines, and the stories of invented residents."""
    return Voices(Stretches(_quoted(document)), Stretches(_invented(document)))


def _quoted(document: Document) -> Iterator[Span]:
    by_line = wording(_LEXICON, "naamregel")
    was_quoted = False
    for block in document.blocks:
        if block.kind not in _SPOKEN_IN:
            was_quoted = False
            continue
        said = block.span.of(document.text)
        if was_quoted and len(said.split()) <= _BY_LINE and by_line.match(said):
            yield block.span
        quotations = list(_quotations(document.text, block))
        yield from quotations
        was_quoted = bool(quotations) and quotations[-1].end >= block.span.end - _BESIDE


def _invented(document: Document) -> Iterator[Span]:
    """Yield the paragraphs of each story: from "Boaz (43), inwoner" to the next heading."""
    persona = wording(_LEXICON, "persona")
    left = 0
    for block in document.blocks:
        is_persona = persona.match(block.span.of(document.text)) is not None
        if block.kind is BlockKind.HEADING:
            left = _STORY if is_persona else 0
        elif block.kind in _SPOKEN_IN:
            left = _STORY if is_persona else left
            if left:
                yield block.span
            left = max(left - 1, 0)


def _quotations(text: str, block: Block) -> Iterator[Span]:
    speaks = wording(_LEXICON, "spreekt")
    for match in _QUOTATION.finditer(text, block.span.start, block.span.end):
        inner = match["inner"].strip()
        if len(inner.split()) < _WORDS:
            continue
        before = max(block.span.start, match.start() - _BESIDE)
        behind = min(block.span.end, match.end() + _BESIDE)
        is_speech = (
            inner.endswith(_STOPS)
            or match.start() == block.span.start
            or speaks.search(text, before, match.start())
            or speaks.search(text, match.end(), behind)
        )
        if is_speech:
            yield Span(*match.span())


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
