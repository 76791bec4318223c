"""The numbers of lists and headings, counted as Word counts them.

Paragraphs only say which list they belong to and how deep; the number is nowhere in the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple
from xml.etree.ElementTree import Element

from policylint.documents.docx.styles import look_of
from policylint.documents.docx.symbols import bullet
from policylint.documents.docx.xml import W, is_on, value, whole_number

LEVELS = 9
NO_LIST = "0"

_PLACE = re.compile(r"%([1-9])")
_LARGEST_LETTERED = 26 * 30
_LARGEST_ROMAN = 3999
_LONGEST_TEXT = 60  # it is repeated for every paragraph
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Number(NamedTuple):
    """What stands before a paragraph: "2.1", "a)", "•"; empty for a list without numbers."""

    text: str
    level: int
    is_bullet: bool


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    style: str = "decimal"
    text: str = ""
    bullet: str = ""
    restarts_after: int | None = None  # the level (from 1) that starts it anew; 0: none
    all_decimal: bool = False


@dataclass(slots=True)
class _List:
    """A list in use. Lists of one definition share their `counters`."""

    levels: dict[int, _Level]
    counters: list[int | None]
    starts: dict[int, int] = field(default_factory=dict)  # levels to start anew, once


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: Element | None, style_lists: Mapping[str, str]) -> None:
        definitions = root.findall(W + "abstractNum") if root is not None else []
        self._definitions = {d.get(W + "abstractNumId", ""): d for d in definitions}
        numbers = root.findall(W + "num") if root is not None else []
        self._numbers = {n.get(W + "numId", ""): n for n in numbers}
        self._style_lists = style_lists
        self._counters: dict[str, list[int | None]] = {}
        self._lists: dict[str, _List | None] = {}

    def level_of_style(self, number_id: str, style_id: str | None) -> int:
        """Return the level that a list gives to paragraphs of a style; 0 if it names none."""
        definition = self._definition(number_id)
        for level in definition.findall(W + "lvl") if definition is not None else ():
            if style_id is not None and value(level, W + "pStyle") == style_id:
                return whole_number(level.get(W + "ilvl")) or 0
        return 0

    def count(self, number_id: str, level: int) -> Number | None:
        """Count one paragraph on and return its number; None if there is no such list."""
        if number_id not in self._lists:
            self._lists[number_id] = self._list(number_id)
        current = self._lists[number_id]
        if current is None or not 0 <= level < LEVELS:
            return None
        _advance(current, level)
        found = current.levels.get(level, _Level())
        if found.style == "bullet":
            return Number(found.bullet, level, True)
        return Number(_shown(current, found), level, False)

    def _list(self, number_id: str) -> _List | None:
        definition = self._definition(number_id)
        if definition is None:
            return None
        key = definition.get(W + "abstractNumId", "")
        counters = self._counters.setdefault(key, [None] * LEVELS)
        found = _List(_levels(definition), counters)
        for change in self._numbers[number_id].findall(W + "lvlOverride"):
            index = whole_number(change.get(W + "ilvl")) or 0
            own = change.find(W + "lvl")
            if own is not None:
                found.levels[index] = _level(own)
            start = whole_number(value(change, W + "startOverride"))
            if start is not None:
                found.starts[index] = start
                found.levels[index] = replace(found.levels.get(index, _Level()), start=start)
        return found

    def _definition(self, number_id: str) -> Element | None:
        """Return the definition of a list, by way of its numbering style if it has one."""
        number = self._numbers.get(number_id)
        definition = self._definitions.get(value(number, W + "abstractNumId") or "")
        linked = value(definition, W + "numStyleLink")
        if linked is None:
            return definition
        number = self._numbers.get(self._style_lists.get(linked, ""))
        return self._definitions.get(value(number, W + "abstractNumId") or "", definition)


def _advance(current: _List, level: int) -> None:
    counters = current.counters
    if level in current.starts:
        counters[level] = current.starts.pop(level)
    else:
        before = counters[level]
        start = current.levels.get(level, _Level()).start
        counters[level] = start if before is None else before + 1
    for deeper in range(level + 1, LEVELS):
        after = current.levels.get(deeper, _Level()).restarts_after
        if after is None or level < after:
            counters[deeper] = None


def _shown(current: _List, level: _Level) -> str:
    def number(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        other = current.levels.get(index, _Level())
        counted = current.counters[index]
        counted = other.start if counted is None else counted
        return formatted(counted, "decimal" if level.all_decimal else other.style)

    return _PLACE.sub(number, level.text).strip()


def formatted(number: int, style: str) -> str:
    """Return a number in a format of Word: decimal, lowerLetter, upperRoman, none, ..."""
    match style:
        case "none":
            return ""
        case "decimalZero":
            return f"{number:02}"
        case "lowerLetter" | "upperLetter" if 0 < number <= _LARGEST_LETTERED:
            letter = chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26)
            return letter.upper() if style == "upperLetter" else letter
        case "lowerRoman" | "upperRoman" if 0 < number <= _LARGEST_ROMAN:
            return _roman(number).upper() if style == "upperRoman" else _roman(number)
        case _:
            return str(number)


def _roman(number: int) -> str:
    letters = ""
    for size, sign in _ROMAN:
        letters += sign * (number // size)
        number %= size
    return letters


def _levels(definition: Element) -> dict[int, _Level]:
    return {
        whole_number(level.get(W + "ilvl")) or 0: _level(level)
        for level in definition.findall(W + "lvl")
    }


def _level(element: Element) -> _Level:
    text = (value(element, W + "lvlText") or "")[:_LONGEST_TEXT]
    start = whole_number(value(element, W + "start"))
    decimal = element.find(W + "isLgl")
    return _Level(
        start=1 if start is None else start,
        style=value(element, W + "numFmt") or "decimal",
        text=text,
        bullet=bullet(text, look_of(element.find(W + "rPr")).font),
        restarts_after=whole_number(value(element, W + "lvlRestart")),
        all_decimal=decimal is not None and is_on(decimal),
    )
