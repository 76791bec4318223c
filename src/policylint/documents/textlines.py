"""The lines of a plain text, and how they were laid out: wrapped or not, spaced or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from statistics import median, quantiles

_LINE = re.compile(r"[^\r\n\f]*(?:\r\n|\r|\n|\f|\Z)")
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’)\]]*$")

LONGEST_WRAPPED = 140
"""Typed or extracted text is wrapped at 60 to 120 characters; longer lines are paragraphs."""

NEIGHBOURS = 8
"""How many lines on each side tell whether empty lines are mere spacing."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its indent and trailing white space; `start` is where its text starts.

    `indent` counts the white space before it; `is_blank` lines have no text.
    """

    text: str
    start: int
    indent: int

    @property
    def is_blank(self) -> bool:
        """True if the line holds white space only."""
        return not self.text


@dataclass(frozen=True, slots=True)
class Typesetting:
    """How a text was laid out.

    `spacing`: the indexes of empty lines that only space the text out, as files saved from some
    PDF viewers have between all lines of a page; they end no paragraph. `width`: the number of
    characters at which lines were wrapped, or 0. `paged`: an indent of one space starts a page.
    """

    spacing: frozenset[int]
    width: int
    paged: bool


def split_lines(text: str) -> tuple[list[Line], list[int]]:
    """Return the lines of `text`, and the offsets at which pages start (form feeds)."""
    lines: list[Line] = []
    pages = [0] if "\f" in text else []
    for match in _LINE.finditer(text):
        raw = match[0].rstrip()
        if match.end() == match.start():
            break
        bare = raw.lstrip("\ufeff \t\u00a0\u3000")
        indent = len(raw) - len(bare)
        lines.append(Line(bare, match.start() + indent, _visible_indent(match[0], bare)))
        if match[0].endswith("\f"):
            pages.append(match.end())
    return lines, pages


def _visible_indent(raw: str, bare: str) -> int:
    """Return the indent; a line of white space only has the width of that white space."""
    if bare:
        return len(raw) - len(raw.lstrip("\ufeff \t\u00a0\u3000"))
    return len(raw.rstrip("\r\n\f"))


def typesetting(lines: Sequence[Line]) -> Typesetting:
    """Measure how the lines were laid out."""
    written = [line for line in lines if not line.is_blank]
    if len(written) < 3:
        return Typesetting(frozenset(), width=0, paged=False)
    indented = sum(line.indent == 1 for line in written)
    flush = sum(line.indent == 0 for line in written)
    return Typesetting(
        spacing=frozenset(_spacing(lines)),
        width=_wrap_width(written),
        paged=0 < indented < 0.1 * len(written) and flush > 0.8 * len(written),
    )


def _spacing(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the empty lines in stretches where one stands behind nearly every line.

    A file may be spaced in one part and not in the next, so each line is judged by its
    neighbours.
    """
    written = [index for index, line in enumerate(lines) if not line.is_blank]
    spaced = [_is_empty(lines, index + 1) for index in written]
    unfinished = [
        gap and not _SENTENCE_END.search(lines[index].text)
        for index, gap in zip(written, spaced, strict=True)
    ]
    gaps, inside = _running_sums(spaced), _running_sums(unfinished)
    for row, index in enumerate(written):
        if not spaced[row] or (index + 2 < len(lines) and lines[index + 2].is_blank):
            continue
        first, last = max(0, row - NEIGHBOURS), min(len(written), row + NEIGHBOURS + 1)
        followed = gaps[last] - gaps[first]
        if (
            last - first >= NEIGHBOURS
            and followed >= 0.7 * (last - first)
            and inside[last] - inside[first] >= 0.4 * followed
        ):
            yield index + 1


def _is_empty(lines: Sequence[Line], index: int) -> bool:
    return index < len(lines) and lines[index].is_blank and lines[index].indent == 0


def _running_sums(flags: Sequence[bool]) -> list[int]:
    return list(accumulate(flags, initial=0))


def _wrap_width(written: Sequence[Line]) -> int:
    lengths = [len(line.text) for line in written]
    width = round(quantiles(lengths, n=10)[8])
    wrapped = width <= LONGEST_WRAPPED and max(lengths) <= 2 * LONGEST_WRAPPED
    unfinished = sum(not _SENTENCE_END.search(line.text) for line in written)
    full = [length for length in lengths if length > 0.75 * width]
    runs_on = wrapped and unfinished >= 0.4 * len(written)
    return width if runs_on and full and median(full) >= 40 else 0


def groups(lines: Sequence[Line], layout: Typesetting) -> Iterator[list[Line]]:
    """Yield the lines between paragraph breaks."""
    group: list[Line] = []
    for index, line in enumerate(lines):
        starts_page = layout.paged and line.indent == 1 and not line.is_blank
        breaks = line.is_blank and index not in layout.spacing
        if (breaks or starts_page) and group:
            yield group
            group = []
        if not line.is_blank:
            group.append(line)
    if group:
        yield group
