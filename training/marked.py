"""Reads texts with marks to train on: «D» behind a goal, «M» behind a measure, no other marks.

Such a text is quicker to write than an annotated plan, and says enough to weigh by.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from policylint.documents import read
from policylint.documents.model import Document
from policylint.statements.classify import Kind
from policylint.statements.units import Unit

_MARK = re.compile(r"«([DM])»")
_KINDS = {"D": Kind.GOAL, "M": Kind.MEASURE}
_TAIL = 30
"""Letters and digits before a mark that tell which unit it belongs to."""


def read_marked(path: Path) -> tuple[Document, list[tuple[str, Kind]]]:
    """Return the document without its marks, and the marks: what stands before each, and its kind.

    What stands before a mark is given by its last letters and digits.
    """
    marked = path.read_text(encoding="utf-8")
    tails = [
        (_letters(_MARK.sub("", marked[: match.start()])), _KINDS[match[1]])
        for match in _MARK.finditer(marked)
    ]
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / path.name
        plain.write_text(_MARK.sub("", marked), encoding="utf-8")
        return read(plain, kind="beleidsplan"), tails


def kinds_of(units: Sequence[Unit], tails: Sequence[tuple[str, Kind]]) -> list[Kind]:
    """Return what the marks say of each unit, both in reading order.

    Raises ValueError for a mark that stands behind no unit.
    """
    kinds = [Kind.OTHER] * len(units)
    at = 0
    for tail, kind in tails:
        index = next((i for i in range(at, len(units)) if _ends_with(units[i], tail)), None)
        if index is None:
            raise ValueError(f"the mark behind '... {tail}' stands at the end of no sentence")
        kinds[index], at = kind, index + 1
    return kinds


def _ends_with(unit: Unit, tail: str) -> bool:
    letters = _letters(unit.text)
    return bool(letters) and (letters.endswith(tail) or tail.endswith(letters))


def _letters(text: str) -> str:
    """Return the last letters and digits of a text: white space and markup left aside."""
    return "".join(char for char in text if char.isalnum())[-_TAIL:]
