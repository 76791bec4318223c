"""What stands in a document without being its own words: quotations, and names.

A rule says with `not_in` which of them it leaves alone. A quotation is what somebody else says, and
whatever else stands in quotation marks; a name is the title of a law, a plan or an organisation,
a word with a capital that does not begin a sentence, a first name that does, and a web address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property

import regex

from policylint.documents.model import Document, Span
from policylint.statements.voices import Stretches, voices_in
from policylint.vocabulary import shipped_lexicon

_MARKED = regex.compile(
    r"“[^“”\n]+”|„[^„”“\n]+[”“]|«[^«»\n]+»|\"[^\"\n]+\""
    r"|(?<!\w)[‘‚](?:[^‘’\n]|(?<=\w)’(?=\w))+’(?!\w)|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w))+'(?!\w)"
)
_MARK = regex.compile(r"[“„«\"‘‚']")
_ADDRESS = regex.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.@-])[\p{L}\d-]{2,}(?:\.[\p{L}\d-]{2,})+/\S*"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+\.\w\S*"
)
_ADDRESS_SIGN = regex.compile(r"[/@]|www\.")
_BEGINS = regex.compile(r"(?:^|[.!?:;…•*>)\]–—-]\s+|[“„«\"‘‚'(\[]|\n)\s*\Z")
"""What stands before a word that has its capital from its place."""
_BEFORE = 6
_LONGEST = 80
"""Characters that a title goes on for, as a rule."""
_SIGN = regex.compile(r"(?<!^)(?<![.!?:] )\b\p{Lu}|Wet\b|Besluit\b")
"""Without a capital inside a sentence there is no title; that saves looking for most words."""


class Asides:
    """The quotations and names of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def holds(self, kind: str, span: Span) -> bool:
        """True if most of a passage stands in an aside of this kind (one of KINDS)."""
        return _HOLDS[kind](self, span)

    def in_quotation(self, span: Span) -> bool:
        """True if most of a passage is said by somebody else, or stands in quotation marks."""
        return self._marked.holds(span) or self._quoted.holds(span)

    def in_name(self, span: Span) -> bool:
        """True if a passage is part of a name."""
        return (
            self._is_capital(span)
            or self._addresses.holds(span)
            or self._begins_person(span)
            or self._in_title(span)
        )

    @cached_property
    def _quoted(self) -> Stretches:
        return voices_in(self._document).quoted

    @cached_property
    def _addresses(self) -> Stretches:
        return self._found(_ADDRESS, _ADDRESS_SIGN)

    @cached_property
    def _marked(self) -> Stretches:
        return self._found(_MARKED, _MARK)

    def _found(self, pattern: regex.Pattern[str], sign: regex.Pattern[str]) -> Stretches:
        """Return where a pattern stands; only blocks with a sign of it are looked at."""
        text, blocks = self._document.text, self._document.blocks
        return Stretches(
            Span(*match.span())
            for block in blocks
            if sign.search(text, block.span.start, block.span.end)
            for match in pattern.finditer(text, block.span.start, block.span.end)
        )

    def _in_title(self, span: Span) -> bool:
        """True if a title begins before a passage, in the same line, and holds most of it."""
        text = self._document.text
        begin = max(text.rfind("\n", 0, span.start) + 1, span.start - _LONGEST)
        if not _SIGN.search(text, begin, span.end):
            return False
        end = text.find("\n", span.end)
        end = min(len(text) if end < 0 else end, span.end + _LONGEST)
        titles = (
            Span(*match.span())
            for kind in ("wet", "stuk")
            for pattern in _titles(kind)
            for match in pattern.finditer(text, begin, end)
        )
        return Stretches(titles).holds(span)

    def _begins_person(self, span: Span) -> bool:
        """True if a passage is a first name that a surname and a verb follow."""
        text = self._document.text
        is_capital = text[span.start].isupper()
        return is_capital and any(p.match(text, span.start) for p in _titles("mens"))

    def _is_capital(self, span: Span) -> bool:
        text = self._document.text
        if not text[span.start].isupper() or text[span.start : span.start + 2].isupper():
            return False
        return not _BEGINS.search(text, max(0, span.start - _BEFORE), span.start)


@cache
def _titles(kind: str) -> tuple[regex.Pattern[str], ...]:
    return tuple(map(regex.compile, shipped_lexicon("titels").entries(kind)))


_HOLDS: Mapping[str, Callable[[Asides, Span], bool]] = {
    "quotation": Asides.in_quotation,
    "name": Asides.in_name,
}
