"""The running sentences of a document: not its headings, tables, captions or page footers."""

from __future__ import annotations

from collections.abc import Iterator

from policylint.documents.model import BlockKind, Document, Span
from policylint.language.sentences import split_sentences

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BOX})


def running_sentences(document: Document) -> Iterator[Span]:
    """Yield the sentences of paragraphs, list items and boxes, in reading order."""
    for block in document.blocks:
        if block.kind in _RUNNING:
            yield from split_sentences(document.text, block.span.start, block.span.end)
