"""From lines to runs of text: spaces, line-end hyphens, footnote marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from policylint.documents.assemble import Run
from policylint.documents.hyphens import join_hyphen
from policylint.documents.pdf.line import Line
from policylint.documents.pdf.page import Word

Known = Callable[[str], bool]


Spot = tuple[int, Word]
"""Where a run came from: the number of a page, and a word on it."""


def line_runs(lines: Sequence[Line], known: Known, skip: int = 0) -> list[Run[Spot]]:
    """Return the runs of `lines`, which read on from one to the next.

    `skip` words at the beginning are left out: the marker of a list item.
    """
    runs: list[Run[Spot]] = []
    last = len(lines) - 1
    for number, line in enumerate(lines):
        words = line.words
        end = len(words) - 1
        for index, word in enumerate(words):
            if index < end:
                behind = "" if words[index + 1].glued else " "
            elif number < last:
                behind = _line_end(word, lines[number + 1].words[0], known)
            else:
                behind = "-" if word.hyphen else ""
            mark = line.marks.get(index, "") if line.marks else ""
            runs.append(Run(word.text + behind, (line.page, word), mark))
    return runs[skip:]


def _line_end(word: Word, following: Word, known: Known) -> str:
    if not word.hyphen:
        return "" if following.glued else " "
    return join_hyphen(word.text, following.text, known)
