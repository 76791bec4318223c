"""A passage as a report quotes it: on one line, a table row with its empty cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from policylint.report import Evidence, Report
from policylint.reports.pen import Pen, shortened
from policylint.reports.places import place

_TAB = "\t"
"""What stands between cells in the reading text."""
_EMPTY = "(leeg)"


class Quotes:
    """Quotes the passages of one report."""

    def __init__(self, report: Report, pen: Pen) -> None:
        self._report = report
        self._pen = pen

    def lines(self, passage: Evidence, indent: str, label: str = "") -> Iterator[str]:
        """Yield a passage behind its place (and a label), over as many lines as it takes."""
        head = f"{indent}{label}{place(passage.location)}  "
        later = " " * len(head) if not label else indent + "  "
        yield from self._pen.wrapped(f"{head}“{shortened(self.text(passage))}”", "", later)

    def listed(
        self, passages: Sequence[Evidence], indent: str, most: int, label: str = ""
    ) -> Iterator[str]:
        """Yield the first passages, and how many more there are; a label stands above them."""
        if label and passages:
            yield indent + self._pen.dim(label)
        for each in passages[:most]:
            yield from self.lines(each, indent)
        if len(passages) > most:
            yield indent + self._pen.dim(f"en nog {len(passages) - most}")

    def one_line(self, passages: Sequence[Evidence], indent: str) -> Iterator[str]:
        """Yield the first passage on one line, and how many more there are."""
        for each in passages[:1]:
            more = f"  en nog {len(passages) - 1}" if len(passages) > 1 else ""
            head = f"{indent}{place(each.location)}  "
            room = max(self._pen.width - len(head) - len(more) - len("“”"), 1)
            yield f"{head}“{shortened(self.text(each), room)}”{self._pen.dim(more)}"

    def text(self, passage: Evidence) -> str:
        """Return the words of a passage; of a table row its cells, also those that are empty."""
        if _TAB not in passage.text:
            return passage.text
        whole = _with_empty_ends(passage.text, self._rows(passage))
        return " | ".join(" ".join(cell.split()) or _EMPTY for cell in whole.split(_TAB))

    def _rows(self, passage: Evidence) -> Iterator[str]:
        """Yield the rows of the table that a passage stands in, as they stand in the text."""
        for table in self._report.tables:
            if table.span.start <= passage.span.start < table.span.end:
                yield from (_TAB.join(row) for row in table.rows)


def _with_empty_ends(text: str, rows: Iterable[str]) -> str:
    """Return the text of a row with the empty cells that the row begins and ends with.

    A passage starts at the first cell that is filled, and ends with the last.
    """
    for row in rows:
        before, found, behind = row.partition(text)
        if found:
            start = before if not before.strip() else ""
            return start + text + (behind if not behind.strip() else "")
    return text
