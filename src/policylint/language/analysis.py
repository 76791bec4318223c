"""Annotation on demand: a sentence is given to spaCy only when a rule asks for it.

One sentence is one Doc, and the pipeline sees it with single spaces: what comes out depends on
the words of the sentence and the pipeline alone, not on neighbours, line ends or other rules.
It sees straight apostrophes inside words, as the treebanks have: "programma’s" would be two tokens.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from policylint.documents.model import Span
from policylint.language.needs import NO_PIPELINE, SHIPPED, Need

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

# Sentences that go through the networks together. Ten times as many are no faster, and a budget
# then takes 485 MB, not 217.
_BATCH = 48

_PIECE = re.compile(r"\S+")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_])|^’(?=[stn](?![^\W_]))")
"""The curly apostrophe of "foto’s", "zo’n" and "’s avonds"; a quotation mark stands elsewhere."""


class Word(NamedTuple):
    """A word of a sentence, in lower case: its part of speech, form (tag) and role (relation)."""

    text: str
    lemma: str
    part: str
    form: str
    role: str


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

    def words(self) -> tuple[Word, ...]:
        """Return its words, with what the analysis says of each."""
        return tuple(
            Word(t.lower_, t.lemma_.lower(), t.pos_, t.tag_, t.dep_)
            for t in self.doc
            if not t.is_space
        )

    def token_span(self, token: Token) -> Span:
        """Return where a token of `doc` stands in the document."""
        return self.locate(token.idx, token.idx + len(token))

    def tokens_span(self, indexes: Iterable[int]) -> Span:
        """Return the span from the first to the last of some tokens, by index."""
        tokens = [self.doc[index] for index in sorted(indexes)]
        return self.locate(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))

    def locate(self, start: int, end: int) -> Span:
        """Return where the characters `[start, end)` of `doc.text` stand in the document."""
        return Span(self._in_text(start), self._in_text(end - 1) + 1)

    def _in_text(self, offset: int) -> int:
        piece = bisect_right(self._doc_starts, offset) - 1
        return self._text_starts[piece] + offset - self._doc_starts[piece]


class Analysis:
    """The annotations of one document. spaCy is loaded by the first sentence asked for."""

    def __init__(self, text: str, pipeline_name: str = SHIPPED) -> None:
        self._text = text
        self._pipeline_name = pipeline_name
        self._tagged: dict[str, Doc] = {}
        self._parsed: dict[str, Doc] = {}
        self._pieces: dict[Span, _Pieces] = {}

    def missing(self, needs: Iterable[str]) -> set[str]:
        """Return which of `needs` the pipeline does not give; a rule with any is skipped."""
        wanted: set[str] = set(needs) - {Need.TOKENS}
        if self._pipeline_name == SHIPPED:
            return set()  # known without loading it
        if not wanted or self._pipeline_name == NO_PIPELINE:
            return wanted
        from policylint.language.pipeline import capabilities

        return wanted - capabilities(self._pipeline())

    def sentence(self, span: Span, needs: Iterable[str] = tuple(Need)) -> Sentence:
        """Return the sentence at `span`, annotated."""
        return self.sentences([span], needs)[0]

    def sentences(
        self, spans: Iterable[Span], needs: Iterable[str] = tuple(Need)
    ) -> list[Sentence]:
        """Return the sentences at `spans`, annotated in one batch; much faster than one by one.

        With a parse come the tags and lemmas that it made better. Without, they are those that
        a tagger gives, also if another rule had the sentence parsed.
        """
        pieces = list(map(self._pieces_of, spans))
        docs = self._annotated(dict.fromkeys(piece.text for piece in pieces), Need.PARSE in needs)
        return [
            Sentence(piece.span, docs[piece.text], piece.starts, piece.text_starts)
            for piece in pieces
        ]

    def has_parsed(self, spans: Iterable[Span]) -> bool:
        """True if the parses of all sentences at `spans` are there already."""
        return all(self._pieces_of(span).text in self._parsed for span in spans)

    def _pieces_of(self, span: Span) -> _Pieces:
        if span not in self._pieces:
            self._pieces[span] = _Pieces.of(self._text, span)
        return self._pieces[span]

    def _annotated(self, texts: Iterable[str], parse: bool) -> dict[str, Doc]:
        known = self._parsed if parse else self._tagged
        new = [text for text in texts if text not in known]
        if new:
            from policylint.language.pipeline import mark_as_one_sentence, without_parse

            nlp = self._pipeline()
            docs = [mark_as_one_sentence(nlp.make_doc(text)) for text in new]
            left_out = [] if parse else without_parse(nlp)
            known.update(zip(new, nlp.pipe(docs, disable=left_out, batch_size=_BATCH), strict=True))
        return known

    def _pipeline(self) -> Language:
        from policylint.language.pipeline import load_pipeline

        return load_pipeline(self._pipeline_name)


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A stretch of text as the pipeline sees it, and where its pieces stood; see `Sentence`."""

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
        spaced = " ".join(_with_straight_apostrophe(match[0]) for match in matches)
        return cls(span, spaced, tuple(starts), tuple(match.start() for match in matches))


def _with_straight_apostrophe(piece: str) -> str:
    if "’" not in piece or "‘" in piece:  # "‘wij’gevoel"
        return piece
    return _APOSTROPHE.sub("'", piece)
