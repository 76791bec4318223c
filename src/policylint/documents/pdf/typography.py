"""What the running text of a document looks like: the measure for all that stands out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from policylint.documents.pdf.line import Line, Role, overlap

DEFAULT_SIZE = 10.0
DEFAULT_LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Body:
    """The style of most characters; `leading` is the step between lines, in sizes."""

    size: float
    bold: bool
    italic: bool
    leading: float


def body_style(pages: Iterable[Sequence[Line]]) -> Body:
    """Return the style of the running text, weighed by characters."""
    sizes: Counter[float] = Counter()
    looks: Counter[tuple[float, bool, bool]] = Counter()
    steps: list[float] = []
    for lines in pages:
        last: Line | None = None
        for line in lines:
            if line.role is not Role.TEXT:
                continue
            size = round(line.size * 2) / 2
            sizes[size] += len(line.text)
            looks[size, line.style.bold, line.style.italic] += len(line.text)
            if last is not None and last.size == line.size and overlap(last, line) > 0.5:
                steps.append((last.baseline - line.baseline) / line.size)
            last = line
    if not sizes:
        return Body(DEFAULT_SIZE, False, False, DEFAULT_LEADING)
    size = sizes.most_common(1)[0][0]
    own = [(count, look) for look, count in looks.items() if look[0] == size]
    _, (_, bold, italic) = max(own)
    usual = [step for step in steps if 0.8 < step < 2.1]
    return Body(size, bold, italic, median(usual) if usual else DEFAULT_LEADING)
