"""Which paragraphs are headings, and how deep.

Styles say it best: an outline level, a built-in name, a place in the code of the table of
contents, a name like "Tussenkop". Many documents have none: there a short bold paragraph, or a
short one in larger letters, is a heading if a text follows.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from policylint.documents.docx.body import Item, TableItem
from policylint.documents.docx.paragraphs import Paragraph
from policylint.documents.docx.xml import W
from policylint.documents.titles import is_caption, is_numbered, reads_like_a_title

BODY_TEXT = 9  # the outline level of what is no heading
MOST_WORDS_STYLED = 40  # more, and a heading style was used for a paragraph
MOST_WORDS = 14
LARGER = 1.15

_BUILT_IN = re.compile(r"(?:heading|kop) ?(?P<level>[1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|titel", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:tussen|sub|onder|hoofdstuk|paragraaf)?(?:kop(?:je)?|heading|titel)(?![a-z])"
    r"|^(?:hoofdstuk|paragraaf)\b",
    re.IGNORECASE,
)
_NAMED_OTHERWISE = re.compile(
    r"tekst|text|inhoud|toc|content|tabel|table|figuur|lijst|list|caption|bijschrift|voet|foot",
    re.IGNORECASE,
)
_NEVER = re.compile(r"subtitle|ondertitel|caption|bijschrift", re.IGNORECASE)
_LEVEL = re.compile(r"\d+(?:\.\d+)*")
_STYLES_IN_CONTENTS = re.compile(r'\\t\s+"(?P<pairs>[^"]{1,2000})"')
_CONTENTS = re.compile(r"TOC\b.*", re.DOTALL)
_LABELLED = re.compile(r"[^\W\d]+ ?: +\S")  # "Datum: 3 mei", and not "Doel 1: minder armoede"
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2})+")


def levels_in_contents(root: Element) -> dict[str, int]:
    r"""Return the level of each style that the table of contents names: TOC \t "Kop (1.1);2"."""
    levels: dict[str, int] = {}
    code = "".join(part.text or "" for part in root.iter(W + "instrText"))
    contents = _CONTENTS.search(code)
    for match in _STYLES_IN_CONTENTS.finditer(contents[0] if contents else ""):
        # The separator is that of the lists of the writer's country.
        parts = [part.strip() for part in re.split("[;,]", match["pairs"])]
        for name, level in zip(parts[::2], parts[1::2], strict=False):
            if level.isdecimal() and 1 <= int(level) <= BODY_TEXT:
                levels[name.lower()] = int(level)
    return levels


def is_title(paragraph: Paragraph) -> bool:
    """True for the title of the document by its style."""
    return any(_TITLE.fullmatch(name) for name in paragraph.style.names)


def find_headings(items: Sequence[Item], in_contents: Mapping[str, int]) -> dict[int, int]:
    """Return the level of each item that is a heading, by its index."""
    styled = {
        index: level
        for index, item in enumerate(items)
        if isinstance(item, Paragraph)
        and (level := _styled_level(item, in_contents)) is not None
        and _may_be_styled(item)
    }
    layout = _Layout(items, styled)
    return layout.levels()


def _may_be_styled(paragraph: Paragraph) -> bool:
    if paragraph.boxed or paragraph.is_contents:
        return False
    return len(paragraph.text.split()) <= MOST_WORDS_STYLED


def _styled_level(paragraph: Paragraph, in_contents: Mapping[str, int]) -> int | None:
    """Return the level that its style gives a paragraph; 0 for a heading of unknown level."""
    name = paragraph.style.name
    if name.lower() in in_contents:
        return in_contents[name.lower()]
    if paragraph.outline is not None:
        return paragraph.outline + 1 if paragraph.outline < BODY_TEXT else None
    if is_title(paragraph):
        return 1
    for inherited in paragraph.style.names:
        built_in = _BUILT_IN.fullmatch(inherited)
        if built_in:
            return int(built_in["level"])
    is_named = _NAMED.search(name) and not _NAMED_OTHERWISE.search(name)
    return _level_in(name) if is_named and reads_like_a_title(paragraph.text) else None


def _level_in(name: str) -> int:
    """Return the level that the name of a style tells: "Kop 2", "Hoofdstuk (1.1)"; 0 for none."""
    number = _LEVEL.search(name)
    if number is None:
        return 0
    depth = number[0].count(".") + 1 if "." in number[0] else int(number[0][0])
    return min(depth, BODY_TEXT)


class _Layout:
    """The letters of the body text, and of the headings that are known by their style."""

    def __init__(self, items: Sequence[Item], styled: Mapping[int, int]) -> None:
        self._items = items
        self._styled = styled
        body = [
            item
            for index, item in enumerate(items)
            if isinstance(item, Paragraph) and index not in styled and not item.is_contents
        ]
        self._body_size = _most_common((p.size, len(p.text)) for p in body)
        self._body_is_bold = bool(_most_common((int(p.bold), len(p.text)) for p in body))
        self._sizes = _sizes(items, styled)
        self._below: dict[int, dict[int, tuple[int, int]]] = {}
        self._largest: dict[str, int] = {}
        for index, level in styled.items():
            item = items[index]
            if not level and isinstance(item, Paragraph):
                name = item.style.name
                self._largest[name] = max(item.size, self._largest.get(name, 0))

    def levels(self) -> dict[int, int]:
        """Return the level of each heading by its index."""
        candidates = self._unstyled()
        levels: dict[int, int] = {}
        numbered: dict[int, int] = {}  # the level of the last numbered heading of a size
        below = self._levels_below(0, candidates)
        for index in sorted({*self._styled, *candidates}):
            size = self._size(index)
            if self._styled.get(index):
                levels[index] = self._styled[index]
                below = self._levels_below(levels[index], candidates)
                numbered.clear()
                continue
            above, level = below[size]
            depth = _depth(self._items[index])
            if depth:
                level = numbered[size] = above + depth
            elif size in numbered:
                level = numbered[size] + 1
            levels[index] = level
        return levels

    def _levels_below(self, level: int, candidates: Sequence[int]) -> dict[int, tuple[int, int]]:
        """Return for each size of candidates below a styled heading the level above and its own.

        Larger letters stand higher; none stands higher than the first level below the largest
        styled ones that are no smaller.
        """
        if level not in self._below:
            found: dict[int, tuple[int, int]] = {}
            own = (-1, 0)
            for size in sorted({self._size(index) for index in candidates}, reverse=True):
                above = min(self._level_above(size), level)
                own = (above, own[1] + 1 if above == own[0] else above + 1)
                found[size] = own
            self._below[level] = found
        return self._below[level]

    def _size(self, index: int) -> int:
        """Return the size of a heading's letters; a style without a level is as its largest."""
        item = self._items[index]
        if not isinstance(item, Paragraph):
            return 0
        return self._largest.get(item.style.name, item.size) if index in self._styled else item.size

    def _level_above(self, size: int) -> int:
        """Return the deepest level whose headings are no smaller than `size`."""
        return max((level for level, known in self._sizes.items() if known >= size), default=0)

    def _unstyled(self) -> list[int]:
        found = []
        for index, (item, following) in enumerate(pairwise(self._items)):
            if index in self._styled or not isinstance(item, Paragraph):
                continue
            if self._stands_out(item) and self._leads(item, following, index + 1):
                found.append(index)
        unknown = [index for index, level in self._styled.items() if not level]
        return found + unknown

    def _stands_out(self, paragraph: Paragraph) -> bool:
        text = paragraph.text
        if paragraph.boxed or paragraph.in_table or paragraph.framed:
            return False
        if paragraph.is_contents or paragraph.outline == BODY_TEXT:
            return False
        if _NEVER.match(paragraph.style.name):
            return False
        if paragraph.number is not None and paragraph.number.is_bullet:
            return False
        is_bold = paragraph.bold and not self._body_is_bold
        if not is_bold and paragraph.size < LARGER * self._body_size:
            return False
        if len(text.split()) > MOST_WORDS or is_caption(text) or _LABELLED.match(text):
            return False
        return reads_like_a_title(text)

    def _leads(self, paragraph: Paragraph, following: Item, after: int) -> bool:
        """True if a text or table follows: of lines that look alike only the last is a heading."""
        if isinstance(following, TableItem) or after in self._styled:
            return True
        if not isinstance(following, Paragraph) or following.is_contents:
            return False
        if paragraph.number is not None and following.list_id == paragraph.list_id:
            return False  # an item of a list in bold
        same_look = (following.size, following.bold) == (paragraph.size, paragraph.bold)
        return not same_look or _depth(paragraph) > 0


def _depth(item: Item) -> int:
    """Return how deep its number says a heading is: 2 for "2.1 Doelen"; 0 without a number."""
    if not isinstance(item, Paragraph):
        return 0
    number = item.number.text if item.number is not None else ""
    decimal = _DECIMAL.match(number or item.text)
    if decimal:
        return decimal[0].count(".") + 1
    return 1 if number or is_numbered(item.text) else 0


def _sizes(items: Sequence[Item], styled: Mapping[int, int]) -> dict[int, int]:
    """Return the size of the letters of each level of heading."""
    counts: dict[int, Counter[int]] = {}
    for index, level in styled.items():
        item = items[index]
        if level and isinstance(item, Paragraph):
            counts.setdefault(level, Counter())[item.size] += 1
    return {level: sizes.most_common(1)[0][0] for level, sizes in counts.items()}


def _most_common(weighted: Iterable[tuple[int, int]]) -> int:
    counts: Counter[int] = Counter()
    for value, weight in weighted:
        counts[value] += weight
    return counts.most_common(1)[0][0] if counts else 0
