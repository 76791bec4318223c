"""Fields: their code is no text, their result is; that of TOC is a table of contents.

A field is written as marks among the runs: begin, its code, separate, its result, end. It may
run over many paragraphs, and one may stand in another.
"""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from policylint.documents.docx.xml import W

_MARK = W + "fldChar"
_CODE = W + "instrText"
_KIND = W + "fldCharType"


@dataclass(slots=True)
class _Field:
    has_end: bool
    code: str = ""
    is_contents: bool = False


class Fields:
    """The fields that are open at this point of the document."""

    def __init__(self, root: Element) -> None:
        self._ended = _ended(root)
        self._open: list[_Field] = []
        self._in_code: list[_Field] = []  # of the open ones: those whose result has not begun
        self._tables_of_contents = 0

    @property
    def in_code(self) -> bool:
        """True where text is code."""
        return bool(self._in_code)

    @property
    def in_contents(self) -> bool:
        """True where text is part of a table of contents."""
        return self._tables_of_contents > 0

    def read(self, element: Element) -> None:
        """Take note of an element of a run: a mark of a field, or a piece of its code."""
        if element.tag == _CODE and self._in_code:
            self._in_code[-1].code += element.text or ""
        if element.tag != _MARK:
            return
        match element.get(_KIND):
            case "begin":
                self._open.append(_Field(element in self._ended))
                self._in_code.append(self._open[-1])
            case "separate":
                self._begin_result()
            case "end" if self._open:
                self._end()

    def end_paragraph(self) -> None:
        """Close the codes that the paragraph leaves open: a broken field hides no text."""
        self._in_code.clear()

    @staticmethod
    def is_contents(code: str) -> bool:
        """True for the code of a table of contents, or of figures."""
        return code.split(maxsplit=1)[:1] == ["TOC"]

    def _begin_result(self) -> None:
        if not (self._in_code and self._in_code[-1] is self._open[-1]):
            return
        current = self._in_code.pop()
        # Without an end it would take the whole document for its contents.
        current.is_contents = current.has_end and self.is_contents(current.code)
        self._tables_of_contents += current.is_contents

    def _end(self) -> None:
        current = self._open.pop()
        if self._in_code and self._in_code[-1] is current:
            self._in_code.pop()
        self._tables_of_contents -= current.is_contents


def _ended(root: Element) -> set[Element]:
    """Return the begin marks of fields that have an end."""
    begun: list[Element] = []
    ended: set[Element] = set()
    for mark in root.iter(_MARK):
        kind = mark.get(_KIND)
        if kind == "begin":
            begun.append(mark)
        elif kind == "end" and begun:
            ended.add(begun.pop())
    return ended
