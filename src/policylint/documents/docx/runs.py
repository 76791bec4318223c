"""The runs of a Word document: pieces of text that remember which run they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from policylint.documents.assemble import Run
from policylint.documents.textruns import runs_of

LINE_BREAK = "\n"

_NOT_A_SPACE = re.compile(r"\S")
_CONTROLS = str.maketrans(dict.fromkeys("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))


class Origin(NamedTuple):
    """Characters `start` to `end` of a run; paragraphs and runs count from 1 (`model.RunPart`)."""

    paragraph: int
    run: int
    start: int
    end: int


WordRun = Run[Origin]


def clean(text: str, paragraph: int, run: int, start: int) -> list[WordRun]:
    """Return the text of a w:t, which begins at character `start` of its run, as clean runs."""
    return [
        Run(piece.text, Origin(paragraph, run, piece.origin.start, piece.origin.end))
        for piece in runs_of(text.translate(_CONTROLS), start)
    ]


def text_of(runs: Iterable[WordRun]) -> str:
    """Return the text of runs, as it will stand in the reading text but for note marks."""
    return "".join(run.text for run in runs)


def trimmed(runs: Sequence[WordRun]) -> list[WordRun]:
    """Return runs without white space before the first word and behind the last."""
    first = next((i for i, run in enumerate(runs) if run.text.strip()), None)
    if first is None:
        return []
    last = next(i for i in range(len(runs) - 1, first - 1, -1) if runs[i].text.strip())
    kept = list(runs[first : last + 1])
    kept[-1] = _cut(kept[-1], 0, len(kept[-1].text.rstrip()))
    kept[0] = _cut(kept[0], len(kept[0].text) - len(kept[0].text.lstrip()), len(kept[0].text))
    return kept


def without_start(runs: Sequence[WordRun], count: int) -> list[WordRun]:
    """Return runs without their first `count` characters, and what is blank behind those."""
    rest: list[WordRun] = []
    for run in runs:
        dropped = min(count, len(run.text))
        count -= dropped
        if dropped < len(run.text):
            rest.append(_cut(run, dropped, len(run.text)))
    return trimmed(rest)


def lines(runs: Sequence[WordRun]) -> list[list[WordRun]]:
    """Return the runs of each line between line breaks, trimmed; a line may be empty."""
    found: list[list[WordRun]] = [[]]
    for run in runs:
        if run.text == LINE_BREAK:
            found.append([])
        else:
            found[-1].append(run)
    return [trimmed(line) for line in found]


def on_one_line(runs: Iterable[WordRun]) -> list[WordRun]:
    """Return runs with a space for every line break, trimmed."""
    return trimmed([Run(" ", r.origin) if r.text == LINE_BREAK else r for r in runs])


def _cut(run: WordRun, start: int, end: int) -> WordRun:
    if start == 0 and end == len(run.text):
        return run
    origin = run.origin
    if origin.end - origin.start == len(run.text):
        first = origin.start + start
        origin = Origin(origin.paragraph, origin.run, first, origin.start + end)
    return Run(run.text[start:end], origin, run.note)
