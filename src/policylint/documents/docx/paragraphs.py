"""A paragraph of a Word document with all that its style and list say of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from policylint.documents.docx.inline import Inline, InlineReader
from policylint.documents.docx.numbering import NO_LIST, Number, Numbering
from policylint.documents.docx.runs import WordRun, text_of
from policylint.documents.docx.styles import Look, Style, Styles, is_bordered
from policylint.documents.docx.xml import W, value, whole_number

_DEFAULT_SIZE = 20  # half points: 10 point, where nothing says otherwise
_REMOVED_MARKS = (f"{W}rPr/{W}del", f"{W}rPr/{W}moveFrom")


@dataclass(slots=True)
class Paragraph:
    """A paragraph; `outline` is 0 to 8 for a heading by its style, 9 for body text, or None.

    `number` is what its list puts before it, `list_id` that list. `size` (half points) is that
    of most of its letters, `bold` says whether all of them are. `framed`: it has borders;
    `boxed`: it stands in a text box; `in_table`: among the cells of a table that lays text out;
    `is_contents`: in a table of contents.
    `text` is without line breaks and double spaces.
    """

    inline: Inline
    style: Style
    outline: int | None = None
    number: Number | None = None
    list_id: str = ""
    size: int = _DEFAULT_SIZE
    bold: bool = False
    framed: bool = False
    boxed: bool = False
    in_table: bool = False
    is_contents: bool = False
    text: str = ""

    @property
    def runs(self) -> list[WordRun]:
        """Return its text as runs."""
        return self.inline.runs


@dataclass(slots=True)
class ParagraphReader:
    """Reads the paragraphs of the parts of a document, in reading order."""

    styles: Styles
    numbering: Numbering
    inline: InlineReader
    numbers: dict[Element, int]  # of the paragraphs of the file, from 1
    _carried: list[tuple[Inline, Element]] = field(default_factory=list)

    def read(self, element: Element) -> Paragraph | None:
        """Return a paragraph, or None if its text goes on in the next one."""
        properties = element.find(W + "pPr")
        style = self.styles.paragraph(value(properties, W + "pStyle"))
        self._carried.append((self.inline.read(element, self.numbers[element], style), element))
        return None if _joins_next(properties) else self.rest()

    def rest(self) -> Paragraph | None:
        """Return the paragraph that waits for a next one; None if there is none."""
        if not self._carried:
            return None
        inline = _joined([inline for inline, _ in self._carried])
        properties = self._carried[-1][1].find(W + "pPr")
        self._carried = []
        style_id = value(properties, W + "pStyle")
        style = self.styles.paragraph(style_id)
        size, bold = _main_look(inline.looks, style.look)
        outline = whole_number(value(properties, W + "outlineLvl"))
        framed = is_bordered(properties)
        paragraph = Paragraph(
            inline,
            style,
            outline=style.outline if outline is None else outline,
            size=size,
            bold=bold,
            framed=bool(style.bordered if framed is None else framed),
            text=" ".join(text_of(inline.runs).split()),
        )
        if paragraph.text:  # Word numbers empty paragraphs, but nobody means to
            self._number(paragraph, properties, style_id)
        return paragraph

    def _number(
        self, paragraph: Paragraph, properties: Element | None, style_id: str | None
    ) -> None:
        style = paragraph.style
        list_id = value(properties, f"{W}numPr/{W}numId")
        level = whole_number(value(properties, f"{W}numPr/{W}ilvl"))
        if list_id is None:
            list_id = style.number_id
            level = style.number_level if level is None else level
            if list_id is not None and level is None:
                level = self.numbering.level_of_style(list_id, style_id)
        if list_id is None or list_id == NO_LIST:
            return
        paragraph.list_id = list_id
        paragraph.number = self.numbering.count(list_id, level or 0)


def _joins_next(properties: Element | None) -> bool:
    """True if the end of the paragraph was deleted, or it is only a drop cap."""
    if properties is None:
        return False
    frame = properties.find(W + "framePr")
    if frame is not None and frame.get(W + "dropCap", "none") != "none":
        return True
    return any(properties.find(path) is not None for path in _REMOVED_MARKS)


def _joined(parts: list[Inline]) -> Inline:
    if len(parts) == 1:
        return parts[0]
    whole = Inline()
    for part in parts:
        whole.runs += part.runs
        whole.looks += part.looks
        whole.notes += part.notes
        whole.boxes += part.boxes
        whole.in_contents |= part.in_contents
        whole.figures += part.figures
    return whole


def _main_look(looks: list[tuple[int, Look]], style: Look) -> tuple[int, bool]:
    sizes: Counter[int] = Counter()
    for letters, look in looks:
        sizes[look.size or style.size or _DEFAULT_SIZE] += letters
    with_letters = [look for letters, look in looks if letters]
    size = sizes.most_common(1)[0][0] if sizes else _DEFAULT_SIZE
    return size, bool(with_letters) and all(look.bold for look in with_letters)
