"""Runs of the text formats: cleaned pieces of the decoded file, each with its range in it."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence

from policylint.documents.assemble import Assembled, Run
from policylint.documents.model import Span
from policylint.documents.note_marks import mark_label
from policylint.documents.sources import TextSource

TextRun = Run[Span]

_ODD = re.compile("[\u00a0\u2007\u202f\u00ad\u200b-\u200d\u2060\ufeff\ufb00-\ufb06\t]")
_REPLACED = {
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\t": " ",
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip


def runs_of(text: str, start: int) -> list[TextRun]:
    """Return `text`, which stands at `start` in the file, as runs of clean text.

    Hard spaces and tabs become spaces, soft hyphens and zero-width marks go, ligatures become
    letters.
    """
    runs: list[TextRun] = []
    done = 0
    for match in _ODD.finditer(text):
        if match.start() > done:
            runs.append(Run(text[done : match.start()], Span(start + done, start + match.start())))
        replaced = _REPLACED.get(match[0], "")
        if replaced:
            runs.append(Run(replaced, Span(start + match.start(), start + match.end())))
        done = match.end()
    if done < len(text):
        runs.append(Run(text[done:], Span(start + done, start + len(text))))
    return runs


def line_starts(text: str) -> array[int]:
    """Return the offset at which each line of a file starts, whatever its line ends are."""
    return array("q", [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))])


def text_source(
    assembled: Assembled[Span], file_text: str, pages: Sequence[int] = ()
) -> TextSource:
    """Build the way back; `pages` are the offsets in the file at which pages start."""
    starts = array("q", (start for start, _, _ in assembled.placed))
    origins = array("q", (origin.start for _, _, origin in assembled.placed))
    ends = array("q", (origin.end for _, _, origin in assembled.placed))
    return TextSource(starts, origins, ends, line_starts(file_text), array("q", pages))


def blank(runs: Iterable[TextRun], marks: Sequence[Span]) -> list[TextRun]:
    """Split runs at footnote marks, given as ranges of the runs' joined text, and mark those."""
    cut: list[TextRun] = []
    at = 0
    pending = list(marks)
    for run in runs:
        end = at + len(run.text)
        cursor = at
        while pending and pending[0].start < at:
            pending.pop(0)  # it began in a run that maps to other characters: left as it is
        while pending and pending[0].start < end and _maps(run):
            mark = pending[0]
            if mark.end > end:
                break
            pending.pop(0)
            cut.extend(_part(run, at, cursor, mark.start))
            for part in _part(run, at, mark.start, mark.end):
                part.note = mark_label(part.text)
                cut.append(part)
            cursor = mark.end
        cut.extend(_part(run, at, cursor, end))
        at = end
    return cut


def joined(runs: Iterable[TextRun]) -> list[TextRun]:
    """Join runs that follow each other in the file as they do in the text."""
    whole: list[TextRun] = []
    for run in runs:
        last = whole[-1] if whole else None
        if last is not None and last.origin.end == run.origin.start and _maps(last) and _maps(run):
            whole[-1] = Run(last.text + run.text, Span(last.origin.start, run.origin.end))
        else:
            whole.append(run)
    return whole


def without_start(run: TextRun, count: int) -> TextRun:
    """Return `run` without its first `count` characters."""
    start = min(run.origin.start + count, run.origin.end)
    return Run(run.text[count:], Span(start, run.origin.end))


def _maps(run: TextRun) -> bool:
    return len(run.text) == len(run.origin)


def _part(run: TextRun, base: int, start: int, end: int) -> list[TextRun]:
    if start >= end:
        return []
    if start == base and end == base + len(run.text):
        return [run]
    origin = Span(run.origin.start + start - base, run.origin.start + end - base)
    return [Run(run.text[start - base : end - base], origin)]
