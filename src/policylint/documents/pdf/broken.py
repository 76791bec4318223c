"""Words and figures that a narrow cell breaks without a hyphen: "237.06 2", "Samenwerkin g"."""

from __future__ import annotations

import re
from itertools import pairwise

from policylint.documents.pdf.runs import Known
from policylint.documents.pdf.tables import TableCell

ROOM = 1.3  # of the size, to the side of the cell: its padding and not one character more

_FIGURE = re.compile(r"[€+\-–(]*[\d.,]*\d[.,]?")
_REST_OF_FIGURE = re.compile(r"[.,]?\d[\d.,]*[%)]*")


def mend_broken_words(cell: TableCell, known: Known) -> None:
    """Glue the rest of a broken word to its beginning on the line before."""
    for line, following in pairwise(cell.lines):
        is_full = cell.rect.x1 - line.x1 < ROOM * line.size
        last, first = line.words[-1], following.words[0]
        if len(line.words) > 1 or not is_full or last.hyphen:
            continue
        figure = _FIGURE.fullmatch(last.text) and _REST_OF_FIGURE.fullmatch(first.text)
        word = first.text[0].islower() and known((last.text + first.text).lower())
        first.glued = bool(figure or word)
