"""Puts changes into the bytes of a file: what no change names stays byte for byte as it was."""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass

from policylint.documents.decoding import decode
from policylint.documents.model import Span

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The encodings that begin with a mark; UTF-32 first, its mark begins like that of UTF-16."""


@dataclass(frozen=True, slots=True)
class Change:
    """`text` takes the place of `span`, a range of characters of the decoded file."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Encoded:
    """The bytes of a file, its text, and how the one is written as the other behind its `mark`."""

    data: bytes
    text: str
    codec: str
    mark: bytes

    @classmethod
    def of(cls, data: bytes, name: str) -> Encoded:
        """Decode a file. Raises DocumentError if it is no text."""
        text, encoding = decode(data, name)
        mark, codec = next((each for each in _MARKS if data.startswith(each[0])), (b"", encoding))
        return cls(data, text, codec, mark)

    def holds(self, text: str) -> bool:
        """True if the encoding has all characters of a text."""
        try:
            text.encode(self.codec)
        except UnicodeEncodeError:
            return False
        return True

    def with_changes(self, changes: Sequence[Change]) -> bytes:
        """Return the bytes with changes, which stand in order and do not overlap."""
        written = [self.mark]
        at, done = len(self.mark), 0
        for change in changes:
            kept = self._size(self.text[done : change.span.start])
            written += [self.data[at : at + kept], change.text.encode(self.codec)]
            at += kept + self._size(change.span.of(self.text))
            done = change.span.end
        return b"".join([*written, self.data[at:]])

    def _size(self, text: str) -> int:
        # A byte that cp1252 does not know was read as one character, and counts for one byte.
        return len(text.encode(self.codec, errors="replace"))
