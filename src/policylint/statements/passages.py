"""Passages of a document, and what can be read in one without the document around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from policylint.documents.model import BlockKind, Document, Span
from policylint.language.sentences import split_sentences
from policylint.statements.model import Moment, Quantity
from policylint.statements.moments import CitedYear, cited_years, find_moments
from policylint.statements.quantities import find_quantities

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BOX})


def running_sentences(document: Document) -> Iterator[Span]:
    """Yield the sentences of paragraphs, list items and boxes, in reading order."""
    for block in document.blocks:
        if block.kind in _RUNNING:
            yield from split_sentences(document.text, block.span.start, block.span.end)


def quantities_in(text: str, start: int, end: int) -> list[Quantity]:
    """Return the quantities of a passage, with their places in `text`; they do not overlap.

    The passage is cut out first: a reader of the whole text folds all of it for every sentence,
    which takes a budget 35 ms a sentence.
    """
    found: list[Quantity] = []
    for quantity in find_quantities(text[start:end]):
        span = _moved(quantity.span, start)
        if not found or span.start >= found[-1].span.end:  # "0€ 0" is read twice
            found.append(replace(quantity, span=span))
    return found


def moments_in(text: str, start: int, end: int) -> list[Moment]:
    """Return the moments of a passage, with their places in `text`."""
    return [
        replace(moment, span=_moved(moment.span, start)) for moment in find_moments(text[start:end])
    ]


def cited_in(text: str, start: int, end: int) -> list[CitedYear]:
    """Return the years of sources in a passage, with their places in `text`."""
    return [
        replace(cited, span=_moved(cited.span, start)) for cited in cited_years(text[start:end])
    ]


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset)
