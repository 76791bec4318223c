"""The styles of a document: how text looks, and which paragraphs are headings by their style.

A style takes from the one it is based on what it does not say itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from policylint.documents.docx.xml import W, is_on, value, whole_number

_MOST_NAMES = 12  # Word lets a style be based on 10 others


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks; None where it says nothing. `size` is in half points."""

    bold: bool | None = None
    size: int | None = None
    hidden: bool | None = None
    font: str | None = None

    def over(self, below: Look) -> Look:
        """Return this look laid over another: what it does not say shows through."""
        return Look(
            bold=below.bold if self.bold is None else self.bold,
            size=below.size if self.size is None else self.size,
            hidden=below.hidden if self.hidden is None else self.hidden,
            font=below.font if self.font is None else self.font,
        )


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it takes from others.

    `outline` is 0 to 8 for heading levels, 9 for body text; `number_id` and `number_level` are
    those of its list. `names` are its own name and those of the styles it is based on.
    """

    names: tuple[str, ...] = ()
    outline: int | None = None
    number_id: str | None = None
    number_level: int | None = None
    bordered: bool | None = None
    look: Look = field(default_factory=Look)

    @property
    def name(self) -> str:
        """Return its own name, as it is called in the file ("heading 1" in Dutch Word too)."""
        return self.names[0] if self.names else ""


NO_LOOK = Look()
_NO_STYLE = Style()


class Styles:
    """The styles by their id; an unknown id is a style that says nothing."""

    def __init__(self, root: Element | None) -> None:
        found = root.iter(W + "style") if root is not None else ()
        self._elements = {style.get(W + "styleId", ""): style for style in found}
        self._known: dict[str, Style] = {}
        self._paragraphs: dict[str, Style] = {}
        self._default_look = NO_LOOK
        self._default_id = ""
        if root is None:
            return
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._default_look = look_of(defaults)
        for style_id, element in self._elements.items():
            is_default = element.get(W + "default", "0") in ("1", "true", "on")
            if is_default and element.get(W + "type") == "paragraph":
                self._default_id = style_id

    def paragraph(self, style_id: str | None) -> Style:
        """Return a paragraph style; the default one for None or an id that does not exist."""
        if style_id is None or style_id not in self._elements:
            style_id = self._default_id
        if style_id not in self._paragraphs:
            style = self.named(style_id)
            full = replace(style, look=style.look.over(self._default_look))
            self._paragraphs[style_id] = full
        return self._paragraphs[style_id]

    def named(self, style_id: str) -> Style:
        """Return a style with all it takes from those it is based on."""
        if style_id not in self._known:
            self._resolve(style_id)
        return self._known.get(style_id, _NO_STYLE)

    def lists(self) -> Mapping[str, str]:
        """Return the list that each numbering style names, by style id."""
        lists = {key: value(e, f"{W}pPr/{W}numPr/{W}numId") for key, e in self._elements.items()}
        return {key: number for key, number in lists.items() if number is not None}

    def _resolve(self, style_id: str) -> None:
        """Learn a style and those it is based on, each once; a chain may lead to itself."""
        chain: dict[str, Element] = {}
        following: str | None = style_id
        while following in self._elements and not (following in chain or following in self._known):
            chain[following] = self._elements[following]
            following = value(chain[following], W + "basedOn")
        style = self._known.get(following or "", _NO_STYLE)
        for name, element in reversed(chain.items()):
            style = self._known[name] = _based_on(style, element)


def _based_on(below: Style, element: Element) -> Style:
    own = whole_number(value(element, f"{W}pPr/{W}outlineLvl"))
    number_id = value(element, f"{W}pPr/{W}numPr/{W}numId")
    number_level = whole_number(value(element, f"{W}pPr/{W}numPr/{W}ilvl"))
    bordered = is_bordered(element.find(W + "pPr"))
    return Style(
        names=(value(element, W + "name") or "", *below.names)[:_MOST_NAMES],
        outline=below.outline if own is None else own,
        number_id=below.number_id if number_id is None else number_id,
        number_level=below.number_level if number_level is None else number_level,
        bordered=below.bordered if bordered is None else bordered,
        look=look_of(element.find(W + "rPr")).over(below.look),
    )


def is_bordered(properties: Element | None) -> bool | None:
    """True for a paragraph in a frame, None if its properties say nothing about borders."""
    borders = properties.find(W + "pBdr") if properties is not None else None
    if borders is None:
        return None
    sides = [value(borders, W + side) for side in ("left", "right")]
    return any(side not in (None, "nil", "none") for side in sides)


def look_of(properties: Element | None) -> Look:
    """Return what the properties of a run (w:rPr) say of its look."""
    if properties is None or len(properties) == 0:
        return NO_LOOK
    bold = size = hidden = font = None
    for each in properties:
        if each.tag == W + "b":
            bold = is_on(each)
        elif each.tag == W + "sz":
            size = whole_number(each.get(W + "val"))
        elif each.tag == W + "vanish":
            hidden = is_on(each)
        elif each.tag == W + "rFonts":
            font = each.get(W + "ascii") or each.get(W + "hAnsi")
    return Look(bold, size, hidden, font)
