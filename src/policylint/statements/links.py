"""Ties indicators to goals, each with the reason that is shown to users.

By row (the indicator stands in the goal's own row), by number ("Doel 2.1"), or by the words they
share, where a goal in the same section or chapter goes before one further off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from policylint.documents.model import Document, Span
from policylint.statements.drafts import Draft
from policylint.statements.indicators import TableIndicator
from policylint.statements.repeats import content_words

_NUMBER = regex.compile(r"(?<![\w.])([A-Z]?\.?\d+(?:\.\d+)*[a-z]?|[A-Z](?:\.\d+)?)(?![\w%])")
_IN_NAMED = 0.5
"""What it counts for that a goal stands in the section whose number the indicator's row gives."""
_WORD = regex.compile(r"[\p{L}\d][\p{L}\d'’%-]*")
_ENOUGH = 0.34
"""Share of the indicator's words that a goal must have, a short word weighing less."""


def goal_of_indicator(
    document: Document, found: TableIndicator, groups: Sequence[Sequence[Draft]]
) -> tuple[int, str] | None:
    """Return which group of drafts an indicator belongs to, and why."""
    by_row = _by_row(found, groups)
    if by_row is not None:
        return by_row, "staat in dezelfde rij"
    numbers = _numbers_of(document, found)
    for index, group in enumerate(groups):
        shared = numbers & {number for draft in group for number in _own_numbers(draft, document)}
        if shared:
            return index, f"heeft hetzelfde nummer ({sorted(shared)[0]})"
    return _by_words(document, found, groups, _sections_named(document, numbers))


def _sections_named(document: Document, numbers: set[str]) -> frozenset[int]:
    """Return the sections whose number an indicator's row gives: "3.2" under "Par."."""
    return frozenset(i for i, s in enumerate(document.sections) if s.number.rstrip(".") in numbers)


def _by_row(found: TableIndicator, groups: Sequence[Sequence[Draft]]) -> int | None:
    if found.goal_cell is None:
        return None
    for index, group in enumerate(groups):
        if any(draft.span == found.goal_cell.span for draft in group):
            return index
    return None


def _numbers_of(document: Document, found: TableIndicator) -> set[str]:
    cells = [cell for cell in (found.goal_cell, found.number_cell) if cell is not None]
    return {
        match[1].rstrip(".")
        for cell in cells
        for match in _NUMBER.finditer(cell.span.of(document.text)[:12])
    }


def _own_numbers(draft: Draft, document: Document) -> Iterator[str]:
    """Yield the number of a goal: in its label, its list marker, or before it in its cell."""
    if draft.unit is not None:
        label = _NUMBER.search(draft.unit.label)
        if label:
            yield label[1]
        marker = _NUMBER.fullmatch(draft.unit.marker.strip("().: "))
        if marker and "." in marker[1]:
            yield marker[1]
    elif draft.row is not None:
        head = _NUMBER.match(draft.text)
        if head:
            yield head[1]


def _by_words(
    document: Document,
    found: TableIndicator,
    groups: Sequence[Sequence[Draft]],
    named: frozenset[int],
) -> tuple[int, str] | None:
    words = content_words(found.indicator.name)
    best: tuple[float, int, frozenset[str]] | None = None
    section = document.section_at(found.indicator.span.start)
    for index, group in enumerate(groups):
        for draft in group:
            shared = _shared(words, content_words(draft.text))
            if not shared:
                continue
            score = sum(map(_weight, shared)) / max(1.0, sum(map(_weight, words)))
            score += _nearness(document, draft.span, section)
            score += _IN_NAMED if document.section_at(draft.span.start) in named else 0.0
            if best is None or score > best[0]:
                best = (score, index, shared)
    if best is None or best[0] < _ENOUGH:
        return None
    names = dict.fromkeys(match[0].lower() for match in _WORD.finditer(found.indicator.name))
    shown = ", ".join(name for name in names if content_words(name) & best[2])
    return best[1], f"gaat over hetzelfde ({shown})"


def _shared(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the words that both have, or of which one is the end of the other."""
    return frozenset(
        word
        for word in words
        if word in others
        or (
            len(word) > 5
            and any(
                other.endswith(word) or word.endswith(other) for other in others if len(other) > 5
            )
        )
    )


def _weight(word: str) -> float:
    return 1.0 if len(word) > 4 else 0.3


def _nearness(document: Document, span: Span, section: int | None) -> float:
    """Return a bonus for a goal in the same section, or under the same chapter."""
    own = document.section_at(span.start)
    if own is None or section is None:
        return 0.0
    if own == section:
        return 0.3
    return 0.2 if _chapter(document, own) == _chapter(document, section) else 0.0


def _chapter(document: Document, index: int) -> int:
    """Return the section that holds this one just below the title."""
    parent = document.sections[index].parent
    while parent is not None and document.sections[parent].parent is not None:
        index, parent = parent, document.sections[parent].parent
    return index
