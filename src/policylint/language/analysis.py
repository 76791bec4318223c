"""Annotation on demand: a sentence is given to spaCy only when a rule asks for it.

One sentence is one Doc, and the pipeline sees it with single spaces: what comes out depends on
the words of the sentence and the pipeline alone, not on neighbours, line ends or other rules.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policylint.documents.model import Span
from policylint.language.needs import Need

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

_PIECE = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """An annotated sentence, and the way from its Doc back to the document.

    `doc` may be shared by sentences with the same words: read it, do not change it. Piece `i`
    (between white space) starts at `_doc_starts[i]` in `doc.text` and at `_text_starts[i]` in
    the document.
    """

    span: Span
    doc: Doc
    _doc_starts: tuple[int, ...]
    _text_starts: tuple[int, ...]

    def token_span(self, token: Token) -> Span:
        """Return where a token of `doc` stands in the document."""
        return self.locate(token.idx, token.idx + len(token))

    def locate(self, start: int, end: int) -> Span:
        """Return where the characters `[start, end)` of `doc.text` stand in the document."""
        return Span(self._in_text(start), self._in_text(end - 1) + 1)

    def _in_text(self, offset: int) -> int:
        piece = bisect_right(self._doc_starts, offset) - 1
        return self._text_starts[piece] + offset - self._doc_starts[piece]


class Analysis:
    """The annotations of one document. spaCy is loaded by the first sentence asked for."""

    def __init__(self, text: str, pipeline_name: str | None = None) -> None:
        self._text = text
        self._pipeline_name = pipeline_name
        self._docs: dict[str, Doc] = {}

    def missing(self, needs: Iterable[str]) -> set[str]:
        """Return which of `needs` the pipeline does not give; a rule with any is skipped."""
        wanted: set[str] = set(needs) - {Need.TOKENS}
        if not wanted or self._pipeline_name is None:
            return wanted
        from policylint.language.pipeline import capabilities

        return wanted - capabilities(self._pipeline())

    def sentence(self, span: Span) -> Sentence:
        """Return the sentence at `span`, annotated."""
        return self.sentences([span])[0]

    def sentences(self, spans: Iterable[Span]) -> list[Sentence]:
        """Return the sentences at `spans`, annotated in one batch; much faster than one by one."""
        pieces = [_Pieces.of(self._text, span) for span in spans]
        self._annotate(
            dict.fromkeys(piece.text for piece in pieces if piece.text not in self._docs)
        )
        return [
            Sentence(piece.span, self._docs[piece.text], piece.starts, piece.text_starts)
            for piece in pieces
        ]

    def _annotate(self, texts: Iterable[str]) -> None:
        from policylint.language.pipeline import mark_as_one_sentence

        nlp = self._pipeline()
        docs = [mark_as_one_sentence(nlp.make_doc(text)) for text in texts]
        self._docs.update((doc.text, doc) for doc in nlp.pipe(docs))

    def _pipeline(self) -> Language:
        from policylint.language.pipeline import load_pipeline

        return load_pipeline(self._pipeline_name)


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A stretch of text with single spaces, and where its pieces stood; see `Sentence`."""

    span: Span
    text: str
    starts: tuple[int, ...]
    text_starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, span: Span) -> _Pieces:
        matches = list(_PIECE.finditer(text, span.start, span.end))
        starts: list[int] = []
        length = 0
        for match in matches:
            starts.append(length)
            length += len(match[0]) + 1
        spaced = " ".join(match[0] for match in matches)
        return cls(span, spaced, tuple(starts), tuple(match.start() for match in matches))
