"""Contents pages: their lines are titles with page numbers, and no headings.

A page is one if at least four lines end in a page number behind dots, or end in numbers that
never fall under the heading "Inhoud".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from policylint.documents.pdf.line import Line, Role, text_lines

LEAST_ENTRIES = 4

_TITLE = re.compile(r"(?i)inhoud(sopgave|sopgaaf|soverzicht)?|content[s]?")
_LEADER = re.compile(r"\.{4,}|(?:\. ){4,}|…{2,}|_{4,}")
_ENTRY_PAGE = re.compile(r"[\s.…_|](\d{1,3})$")
_WORD = re.compile(r"[^\W\d_]{3}")


def mark_contents(pages: Sequence[Sequence[Line]]) -> None:
    """Give the lines of contents pages their role."""
    under_title = False
    for lines in pages:
        rows = contents_entries(text_lines(lines))
        titled = any(_TITLE.fullmatch(line.text.strip(" :")) for row in rows for line in row)
        entries = [row for row in rows if _entry_page(row) is not None]
        dotted = [row for row in rows if _LEADER.search(_row_text(row))]
        is_contents = len(dotted) >= LEAST_ENTRIES or (
            (titled or under_title) and len(entries) >= LEAST_ENTRIES and _rises(entries)
        )
        under_title = is_contents
        if is_contents:
            _claim(rows, dotted, entries)


def contents_entries(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the entries: a title and its page number stand on one baseline."""
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(rows[-1][-1].baseline - line.baseline) < 0.3 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _row_text(row: Sequence[Line]) -> str:
    return " ".join(line.text for line in row)


def _entry_page(row: Sequence[Line]) -> int | None:
    match = _ENTRY_PAGE.search(row[-1].text) or re.fullmatch(r"(\d{1,3})", row[-1].text)
    return int(match[1]) if match and _WORD.search(row[0].text) else None


def _rises(entries: Sequence[Sequence[Line]]) -> bool:
    numbers = [_entry_page(row) or 0 for row in entries]
    falls = sum(later < earlier for earlier, later in pairwise(numbers))
    return falls <= len(numbers) // 10


def _claim(
    rows: Sequence[Sequence[Line]],
    dotted: Sequence[Sequence[Line]],
    entries: Sequence[Sequence[Line]],
) -> None:
    """Claim the entries and what stands between them: titles over two lines, parts."""
    wanted = {id(row) for row in (*dotted, *entries)}
    places = [index for index, row in enumerate(rows) if id(row) in wanted]
    for row in rows[places[0] : places[-1] + 1]:
        for line in row:
            line.role = Role.CONTENTS
    for row in rows[: places[0]]:
        for line in row:
            if not _TITLE.fullmatch(line.text.strip(" :")):
                continue
            line.role = Role.CONTENTS
