"""Follows the inline tokens of Markdown through the file they came from.

The parser gives lines for blocks and nothing for what stands inside them. A cursor that only
goes forward finds each piece behind the one before it, so each character is where it came from
and nothing is found twice. What cannot be followed keeps its text and gets the cursor's place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from policylint.documents.assemble import Run
from policylint.documents.model import Span
from policylint.documents.textruns import TextRun, runs_of

_LINE_BREAK_TAG = re.compile(r"<br\b", re.IGNORECASE)
_LINK_TARGET = re.compile(r"[*_~`]*\](?P<opening>[(\[])")
_BRACKET = re.compile(r"\\.|[()]", re.DOTALL)
_SKIPPED_HTML = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<tag>script|style)\b.*?(?:</(?P=tag)>|\Z)|</?[a-z!?][^<>]*>",
    re.IGNORECASE | re.DOTALL,
)


class InlineText:
    """A cursor in `text` between `start` and `end`, and the runs it yields on its way."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.cursor = start
        self.end = end
        self._needs_space = False

    def runs(self, tokens: Sequence[Token]) -> Iterator[TextRun]:
        """Yield the text of inline tokens, each piece with its place in the file."""
        for token in tokens:
            match token.type:
                case "softbreak" | "hardbreak":
                    self._needs_space = True
                case "text" | "code_inline":
                    yield from self._piece(token.content)
                case "text_special":
                    yield from self._special(token)
                case "image":
                    yield from self.runs(token.children or ())
                    self._pass_link_target()
                case "link_close" if token.markup != "autolink":
                    self._pass_link_target()
                case "html_inline":
                    self._pass_tag(token.content)

    def html(self) -> Iterator[TextRun]:
        """Yield the text between the tags of an HTML block."""
        tags = list(_SKIPPED_HTML.finditer(self.text, self.cursor, self.end))
        starts = [self.cursor, *(tag.end() for tag in tags)]
        ends = [*(tag.start() for tag in tags), self.end]
        for start, end in zip(starts, ends, strict=True):
            if self.text[start:end].strip():
                self.cursor = start
                yield from self._words(self.text[start:end])
                self._needs_space = True

    def lines(self, content: str) -> Iterator[TextRun]:
        """Yield the lines of a code block, which keep their line ends but not their indent."""
        is_first = True
        for line in content.split("\n"):
            if not line.strip():
                continue
            if not is_first:
                yield Run("\n", Span(self.cursor, min(self.cursor + 1, self.end)))
            is_first = False
            yield from self._piece(line.strip())

    def _piece(self, content: str) -> Iterator[TextRun]:
        if not content:
            return
        at = self.text.find(content, self.cursor, self.end)
        if at < 0:
            yield from self._words(content)
            return
        yield from self._space(at)
        yield from runs_of(content, at)
        self.cursor = at + len(content)

    def _words(self, content: str) -> Iterator[TextRun]:
        """Yield a piece word by word: code over two lines, a cell with an escaped bar."""
        for word in content.split():
            for written in (word, word.replace("|", r"\|")):
                at = self.text.find(written, self.cursor, self.end)
                if at >= 0:
                    break
            else:
                at, written = self.cursor, ""
            yield from self._space(at)
            if written == word:
                yield from runs_of(word, at)
            else:
                yield Run(word, Span(at, at + len(written)))
            self.cursor = at + len(written)
            self._needs_space = True
        self._needs_space = content[-1:].isspace()

    def _special(self, token: Token) -> Iterator[TextRun]:
        """Yield a character that was written as an entity or behind a backslash."""
        at = self.text.find(token.markup, self.cursor, self.end)
        at = self.cursor if at < 0 else at
        yield from self._space(at)
        self.cursor = min(at + len(token.markup), self.end)
        yield Run(token.content, Span(at, max(at, self.cursor)))

    def _space(self, at: int) -> Iterator[TextRun]:
        if self._needs_space:
            self._needs_space = False
            yield Run(" ", Span(self.cursor, max(self.cursor, min(self.cursor + 1, at))))

    def _pass_tag(self, tag: str) -> None:
        if _LINE_BREAK_TAG.match(tag):
            self._needs_space = True
        at = self.text.find(tag, self.cursor, self.end)
        if at >= 0:
            self.cursor = at + len(tag)

    def _pass_link_target(self) -> None:
        """Go past "](address)" or "][label]", in which the words behind it could be found."""
        target = _LINK_TARGET.match(self.text, self.cursor, self.end)
        if target is None:
            return
        if target["opening"] == "[":
            at = self.text.find("]", target.end(), self.end)
            self.cursor = at + 1 if at >= 0 else self.cursor
            return
        depth = 1
        for bracket in _BRACKET.finditer(self.text, target.end(), self.end):
            depth += {"(": 1, ")": -1}.get(bracket[0], 0)
            if depth == 0:
                self.cursor = bracket.end()
                return
