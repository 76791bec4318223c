"""What stands in a paragraph: its text as a person sees it, note marks, text boxes.

Tracked changes are read as accepted; hidden text, field codes and the second version of text
boxes (mc:Fallback) are no text. What is not known is looked into: text is never lost to a new
kind of wrapper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import category
from xml.etree.ElementTree import Element

from policylint.documents.assemble import Run
from policylint.documents.docx.fields import Fields
from policylint.documents.docx.notes import NoteMarks
from policylint.documents.docx.runs import LINE_BREAK, Origin, WordRun, clean
from policylint.documents.docx.styles import NO_LOOK, Look, Style, Styles, look_of
from policylint.documents.docx.symbols import UNKNOWN, is_symbol_font, symbol
from policylint.documents.docx.xml import COMPATIBILITY, MATH, W, alternative, descendants, value

_RUNS = (W + "r", MATH + "r")
_TEXTS = frozenset({W + "t", MATH + "t"})
_PROPERTIES = W + "rPr"
_NOT_READ = frozenset({W + name for name in ("pPr", "rPr", "del", "moveFrom", "sdtPr", "sdtEndPr")})
_DRAWINGS = frozenset({W + "drawing", W + "pict", W + "object"})
# One character of a run each, as the place of a comment is counted.
_SIGNS = {
    W + "tab": " ",
    W + "ptab": " ",
    W + "cr": LINE_BREAK,
    W + "noBreakHyphen": "-",
    W + "softHyphen": "",
}
_NOTE_MARKS = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}
_BOX = W + "txbxContent"
_ALTERNATIVES = COMPATIBILITY + "AlternateContent"
_PLACEHOLDER = f"{W}sdtPr/{W}showingPlcHdr"
_FIGURES = ("/chart", "/diagram")  # what the address of drawn data ends in: their text is elsewhere


@dataclass(slots=True)
class Inline:
    """The content of a paragraph.

    `looks` has the number of letters in each look; `notes` the notes (kind, id, mark) whose
    marks stand here; `in_contents`: it is part of a table of contents that Word made.
    """

    runs: list[WordRun] = field(default_factory=list)
    looks: list[tuple[int, Look]] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    in_contents: bool = False
    figures: int = 0


class InlineReader:
    """Reads paragraphs in the order of the document: fields and note numbers run through it."""

    def __init__(self, styles: Styles, fields: Fields, marks: NoteMarks) -> None:
        self._styles = styles
        self._fields = fields
        self._marks = marks

    def read(self, paragraph: Element, number: int, style: Style) -> Inline:
        """Return what stands in the `number`th paragraph of the file."""
        found = Inline()
        runs = {run: index for index, run in enumerate(descendants(paragraph, *_RUNS), start=1)}
        for element in _contents(paragraph):
            if element.tag in _RUNS:
                self._run(element, _Run(number, runs.get(element, 1), style.look), found)
            elif element.tag == W + "fldSimple":
                found.in_contents |= self._fields.is_contents(element.get(W + "instr", ""))
        self._fields.end_paragraph()
        return found

    def _run(self, element: Element, run: _Run, found: Inline) -> None:
        properties = element.find(_PROPERTIES)
        look = self._look(properties, run.look)
        if look.hidden:
            self._pass_hidden(element)
            return
        for child in _contents(element):
            tag = child.tag
            if tag in _TEXTS:
                self._text(child.text or "", run, look, found)
            elif tag in _SIGNS:
                self._add(_SIGNS[tag], run, found)
            elif tag == W + "br":
                in_line = child.get(W + "type", "textWrapping") == "textWrapping"
                self._add(LINE_BREAK if in_line else " ", run, found)
            elif tag == W + "sym":
                self._add(_sign(child), run, found)
            elif tag in _NOTE_MARKS:
                self._note_mark(child, run, found)
            elif tag in _DRAWINGS:
                _drawing(child, found)
            else:
                self._fields.read(child)

    def _look(self, properties: Element | None, below: Look) -> Look:
        if properties is None:
            return below
        style_id = value(properties, W + "rStyle")
        if style_id is not None:
            below = self._styles.named(style_id).look.over(below)
        own = look_of(properties)
        return below if own is NO_LOOK else own.over(below)

    def _pass_hidden(self, run: Element) -> None:
        """Fields may begin and end in hidden runs."""
        for child in run:
            self._fields.read(child)

    def _text(self, text: str, run: _Run, look: Look, found: Inline) -> None:
        if self._fields.in_code or not text:
            run.length += len(text)
            return
        if run.custom_mark:
            kind, note_id = run.custom_mark
            self._mark(kind, note_id, text, len(text), run, found)
            run.custom_mark = None
            return
        if is_symbol_font(look.font):
            text = "".join(symbol(character, look.font) for character in text)
        found.runs.extend(clean(text, run.paragraph, run.number, run.length))
        found.in_contents |= self._fields.in_contents
        found.looks.append((sum(map(str.isalnum, text)), look))
        run.length += len(text)

    def _add(self, sign: str, run: _Run, found: Inline) -> None:
        if sign and not self._fields.in_code:
            origin = Origin(run.paragraph, run.number, run.length, run.length + 1)
            found.runs.append(Run(sign, origin))
        run.length += 1

    def _note_mark(self, element: Element, run: _Run, found: Inline) -> None:
        kind, note_id = _NOTE_MARKS[element.tag], element.get(W + "id", "")
        if element.get(W + "customMarkFollows", "0") in ("1", "true", "on"):
            run.custom_mark = (kind, note_id)
            return
        self._mark(kind, note_id, self._marks.next(kind), 1, run, found)

    def _mark(
        self, kind: str, note_id: str, mark: str, length: int, run: _Run, found: Inline
    ) -> None:
        origin = Origin(run.paragraph, run.number, run.length, run.length + length)
        found.runs.append(Run(mark, origin, note=mark))
        found.notes.append((kind, note_id, mark))
        run.length += length


@dataclass(slots=True)
class _Run:
    """The run that is being read, and how many of its characters were."""

    paragraph: int
    number: int
    look: Look
    length: int = 0
    custom_mark: tuple[str, str] | None = None


def _contents(element: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph, or the content of a run, out of whatever wraps them."""
    open_elements = [iter(element)]
    is_run = element.tag in _RUNS
    while open_elements:
        child = next(open_elements[-1], None)
        if child is None:
            open_elements.pop()
        elif child.tag == _ALTERNATIVES:
            chosen = alternative(child)
            if chosen is not None:
                open_elements.append(iter(chosen))
        elif child.tag in _NOT_READ or is_placeholder(child):
            continue
        else:
            yield child
            if not is_run and child.tag not in _RUNS:
                open_elements.append(iter(child))


def is_placeholder(element: Element) -> bool:
    """True for a content control that nobody filled in: "Klik of tik om tekst in te voeren."."""
    return element.tag == W + "sdt" and element.find(_PLACEHOLDER) is not None


def _sign(element: Element) -> str:
    try:
        character = chr(int(element.get(W + "char", "")[-4:], 16))
    except ValueError:
        return UNKNOWN
    is_no_sign = category(character) in ("Cc", "Cs")
    return UNKNOWN if is_no_sign else symbol(character, element.get(W + "font"))


def _drawing(element: Element, found: Inline) -> None:
    """Note the text boxes of a drawing, each once, and what it shows of other parts."""
    open_elements = [iter((element,))]
    while open_elements:
        child = next(open_elements[-1], None)
        if child is None:
            open_elements.pop()
        elif child.tag == _BOX:
            found.boxes.append(child)
        elif child.tag == _ALTERNATIVES:
            chosen = alternative(child)
            if chosen is not None:
                open_elements.append(iter(chosen))
        else:
            found.figures += child.get("uri", "").endswith(_FIGURES)
            open_elements.append(iter(child))
