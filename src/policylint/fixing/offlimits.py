"""What no fix may touch: the words of others, and what is no running text.

Quotation marks of every kind count, also around a single word, and one that is never closed holds
to the end of its paragraph. In the file itself: block quotes, code, HTML and links of Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex
from markdown_it import MarkdownIt
from markdown_it.token import Token

from policylint.documents.markdown import MEDIA_TYPE as MARKDOWN
from policylint.documents.model import BlockKind, Document, Span
from policylint.documents.textruns import line_starts
from policylint.statements.voices import voices_in

# Wider than the quotations of `rules/asides.py`: a finding in doubt does no harm, a change does; so
# a mark that nothing closes here quotes all that follows.
_QUOTED = regex.compile(
    r"""
      (?P<open>“)[^”]*+(?P<close>”)?
    | (?P<open>„)[^”“]*+(?P<close>[”“])?
    | (?P<open>«)[^»]*+(?P<close>»)?
    | (?P<open>»)[^«]*+(?P<close>«)?
    | (?P<open>"|,,(?=\w))(?:(?!["”]|''|’’).)*+(?P<close>["”]|''|’’)?
    | (?<!\w)[‘‚‹](?!(?:[stnmkr]|\d\d)\b)(?:[^’›]|’(?=\w))*+[’›]?
    | (?<!\w)'(?!(?:[stnmkr]|\d\d)\b)(?=\w)(?:[^']|'(?=\w))*+'?
    | `[^`]*+`?
    """,
    regex.VERBOSE | regex.DOTALL,
)
_CLOSING = "”"
"""Closes what an earlier paragraph opened, where no mark in its own paragraph does."""

_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_LINK = re.compile(r"\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])?")
_NO_TEXT_BLOCKS = frozenset({"blockquote_open", "fence", "code_block", "html_block"})
_NO_TEXT_PIECES = frozenset({"code_inline", "html_inline"})
_LINE_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)


def others_words(document: Document) -> tuple[Span, ...]:
    """Return the passages of the reading text that are quoted, or told by an invented resident."""
    voices = voices_in(document)
    return (*voices.quoted.spans, *voices.invented.spans, *_in_quotation_marks(document))


def no_prose(document: Document, source: str) -> tuple[Span, ...]:
    """Return the passages of a file (ranges of `source`, its text) that are no running text."""
    is_markdown = document.media_type == MARKDOWN
    pattern = _LINK if is_markdown else _QUOTED_LINE
    found = (Span(*match.span()) for match in pattern.finditer(source))
    return (*found, *_markup(source)) if is_markdown else tuple(found)


def _in_quotation_marks(document: Document) -> Iterator[Span]:
    """Yield what stands in quotation marks; a quotation may run on into paragraphs without any."""
    is_open = False
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            is_open = False
            continue
        text = block.span.of(document.text)
        stray = _first_stray(text)
        found = list(_QUOTED.finditer(text, stray))
        if is_open and not stray and not found:
            yield block.span
            continue
        if stray:
            yield Span(block.span.start, block.span.start + stray)
        for match in found:
            yield Span(block.span.start + match.start(), block.span.start + match.end())
        is_open = bool(found and found[-1]["open"] and not found[-1]["close"])


def _first_stray(text: str) -> int:
    """Return where a quotation ends that a paragraph before this one began; 0 if none does."""
    at = text.find(_CLOSING)
    return 0 if at < 0 or _QUOTED.search(text, 0, at) else at + 1


def _markup(source: str) -> Iterator[Span]:
    """Yield the lines of quotes, code and HTML, and of paragraphs with code or HTML in them."""
    lines = [*line_starts(source), len(source)]
    for token in MarkdownIt("commonmark").parse(source):
        if token.map and (token.type in _NO_TEXT_BLOCKS or _has_markup(token)):
            first, last = token.map
            yield Span(lines[first], lines[min(last, len(lines) - 1)])


def _has_markup(token: Token) -> bool:
    return any(
        child.type in _NO_TEXT_PIECES and not _LINE_BREAK_TAG.match(child.content)
        for child in token.children or ()
    )
