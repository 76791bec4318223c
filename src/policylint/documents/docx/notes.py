"""Footnotes and endnotes: the marks they get in the text, and where their own text stands."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from policylint.documents.docx.numbering import formatted
from policylint.documents.docx.xml import W, value

KINDS = ("footnote", "endnote")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_DEFAULT_FORMATS = {"footnote": "decimal", "endnote": "lowerRoman"}


class NoteMarks:
    """Counts the marks of notes in the order of the text, in the format of the document."""

    def __init__(self, document: Element, settings: Element | None) -> None:
        self._formats = {kind: _format(kind, document, settings) for kind in KINDS}
        self._counts = dict.fromkeys(KINDS, 0)

    def next(self, kind: str) -> str:
        """Return the mark of the next note of a kind: "5", "iv"."""
        self._counts[kind] += 1
        mark = formatted(self._counts[kind], self._formats[kind])
        return mark or str(self._counts[kind])


def _format(kind: str, document: Element, settings: Element | None) -> str:
    for root in (document, settings):
        for properties in root.iter(f"{W}{kind}Pr") if root is not None else ():
            found = value(properties, W + "numFmt")
            if found is not None:
                return found
    return _DEFAULT_FORMATS[kind]


def notes_by_id(root: Element | None, kind: str) -> dict[str, Element]:
    """Return the notes of a part by their id, without the lines that Word draws above them."""
    return {
        note.get(W + "id", ""): note
        for note in (root.iter(W + kind) if root is not None else ())
        if note.get(W + "type") not in _SEPARATORS
    }
