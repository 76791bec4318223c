"""Goals as an indicator may be tied to them: their words, how rare those are, numbers, places."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from policylint.documents.model import Cell, Document
from policylint.statements.contentwords import content_words
from policylint.statements.drafts import Draft
from policylint.statements.indicators import TableIndicator
from policylint.statements.kinship import fields_of, likeness
from policylint.statements.passages import quantities_in

_NUMBER = regex.compile(
    r"(?<![\w.])([A-Z]{1,3}\.?\d+(?:\.\d+)*[a-z]?|\d+(?:\.\d+)*[a-z]?|[A-Z]+(?:\.(?:\d+|[a-z]))?)(?![\w%])"
)
"""The number of a goal: "2.1", "D2", "I.a", "3b"."""
_NUMBERED = regex.compile(rf"(?:\p{{L}}+ )?{_NUMBER.pattern}\W*")
_CODE = 12
"""Characters of a cell that may hold the number of its goal."""
_NAME = 20
"""Letters of a name of a goal: "Hoofddoel"."""
_UNKNOWN = 0.6
"""What a word weighs that no goal has: "totaal", "huishoudelijk"."""


@dataclass(frozen=True, slots=True)
class Target:
    """A goal as an indicator may be tied to it."""

    words: frozenset[str]
    fields: frozenset[str]
    """What it is about: classes of the lexicon `verwante-woorden`."""
    above: frozenset[str]
    """Words of the headings over it."""
    beside: frozenset[str]
    """Words of the sentences before and behind it."""
    paragraph: frozenset[str]
    """Words of all that stands in its section."""
    fields_above: frozenset[str]
    numbers: frozenset[str]
    amounts: frozenset[float]
    section: int | None
    chapter: int | None
    end: int


class Targets:
    """All goals of a document, with how rare each word is among them."""

    def __init__(self, document: Document, groups: Sequence[Sequence[Draft]]) -> None:
        self.document = document
        self.goals = [_target(document, group) for group in groups]
        counts = Counter(word for goal in self.goals for word in goal.words)
        self._rarity = _rarity(counts, len(self.goals))
        fields = Counter(field for goal in self.goals for field in goal.fields)
        self._field_rarity = _rarity(fields, len(self.goals))

    def rarity(self, word: str) -> float:
        """Return what a word weighs, from nearly 0 to 1."""
        return self._rarity.get(word, _UNKNOWN)

    def shared_fields(self, fields: frozenset[str], others: frozenset[str]) -> float:
        """Return the share of some fields that others have too, each by how few goals have it."""
        weights = {field: self._field_rarity.get(field, 1.0) for field in fields}
        return sum(weights[field] for field in fields & others) / (sum(weights.values()) or 1.0)

    def overlap(self, words: frozenset[str], others: frozenset[str]) -> float:
        """Return the share of some words that others have too, each by its rarity."""
        whole = sum(map(self.rarity, words))
        return sum(self.rarity(w) * likeness(w, others) for w in words) / whole if whole else 0.0


def _rarity(counts: Mapping[str, int], whole: int) -> dict[str, float]:
    """Return what each name weighs: 1 if one of so many has it, nearly 0 if all have."""
    most = math.log(whole + 1) or 1.0
    return {name: math.log((whole + 1) / count) / most for name, count in counts.items()}


def _target(document: Document, group: Sequence[Draft]) -> Target:
    text, first = document.text, group[0]
    above = " ".join(document.section_path(first.span.start)[1:])
    units = [draft.unit for draft in group if draft.unit is not None]
    beside = " ".join(span.of(text) for unit in units for span in unit.beside)
    labels = " ".join(unit.label for unit in units)
    section = document.section_at(first.span.start)
    words = " ".join([labels, *(draft.text for draft in group)])
    own = document.own_span(section).of(text) if section is not None else ""
    return Target(
        words=content_words(words),
        fields=fields_of(words),
        fields_above=fields_of(above),
        above=content_words(above),
        paragraph=content_words(own),
        beside=content_words(beside),
        numbers=frozenset(number for draft in group for number in _own_numbers(draft, document)),
        amounts=frozenset(
            quantity.number
            for draft in group
            for quantity in quantities_in(text, draft.span.start, draft.span.end)
            if quantity.number is not None
        ),
        section=section,
        chapter=chapter_of(document, section) if section is not None else None,
        end=first.span.end,
    )


def numbers_of(document: Document, found: TableIndicator) -> frozenset[str]:
    """Return the numbers of goals that an indicator's row gives."""
    cells = [cell for cell in (found.goal_cell, found.number_cell) if cell is not None]
    named = _NUMBER.match(found.indicator.name)
    numbers = {named[1]} if named and "." in named[1] else set()
    for cell in cells:
        words = _text(document, cell).strip()
        numbers |= {match[1].rstrip(".") for match in _NUMBER.finditer(words[:_CODE])}
        numbers |= set(_as_name(words))
    return frozenset(numbers)


def _as_name(words: str) -> Iterator[str]:
    """Yield what stands in a cell if it is a name rather than a sentence: "Hoofddoel"."""
    if 0 < len(words) <= _NAME and words.isalpha():
        yield words.lower()


def _own_numbers(draft: Draft, document: Document) -> Iterator[str]:
    """Yield the number of a goal: in its label, its list marker, or before it in its row."""
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
        for cell in draft.row.cells.values():
            words = _text(document, cell).strip()
            if cell.span.start < draft.span.start:
                number = _NUMBERED.fullmatch(words)
                yield from [number[1]] if number else _as_name(words)


def chapter_of(document: Document, index: int) -> int:
    """Return the section that holds this one just below the title."""
    parent = document.sections[index].parent
    while parent is not None and document.sections[parent].parent is not None:
        index, parent = parent, document.sections[parent].parent
    return index


def _text(document: Document, cell: Cell) -> str:
    return cell.span.of(document.text)
