"""Passages: a document cut up as rules look at it, made once and shared by all rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from policylint.documents.model import Block, BlockKind, Document, Span
from policylint.language.sentences import split_sentences
from policylint.rules.scopes import Scope
from policylint.statements.model import Goal, Statements

_PARTS: dict[BlockKind, frozenset[str]] = {
    BlockKind.PARAGRAPH: frozenset({"text", "paragraph"}),
    BlockKind.LIST_ITEM: frozenset({"text", "list"}),
    BlockKind.HEADING: frozenset({"text", "heading"}),
    BlockKind.FOOTNOTE: frozenset({"text", "footnote"}),
    BlockKind.BOX: frozenset({"text", "box"}),
    BlockKind.CAPTION: frozenset({"text", "caption"}),
}
_TABLE_HEADER = frozenset({"text", "table", "header"})
_TABLE_CELL = frozenset({"text", "table", "cell"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the document with the parts that scopes ask for."""

    span: Span
    text: str
    parts: frozenset[str]


class Passages:
    """All passages of one document by grain: document, block (with table cells), sentence.

    And by statement: goal, measure, indicator; `statements` is asked only for those.
    """

    def __init__(self, document: Document, statements: Callable[[], Statements]) -> None:
        self._document = document
        self._statements = statements
        self._units: dict[str, tuple[Passage, ...]] = {}
        self._selected: dict[tuple[Scope, ...], tuple[Passage, ...]] = {}

    def select(self, scopes: Sequence[Scope]) -> tuple[Passage, ...]:
        """Return the passages in any of `scopes`, in reading order, none of them twice."""
        key = tuple(scopes)
        if key not in self._selected:
            found = {
                passage.span: passage
                for scope in scopes
                for passage in self.unit(scope.unit)
                if scope.matches(passage.parts)
            }
            self._selected[key] = tuple(sorted(found.values(), key=lambda p: p.span))
        return self._selected[key]

    def unit(self, unit: str) -> tuple[Passage, ...]:
        """Return every passage of one grain."""
        if unit not in self._units:
            makers = {
                "document": self._whole,
                "block": self._blocks,
                "sentence": self._sentences,
                "goal": self._goals,
                "measure": self._measures,
                "indicator": self._indicators,
            }
            self._units[unit] = tuple(makers[unit]())
        return self._units[unit]

    def _passage(self, span: Span, parts: frozenset[str]) -> Passage:
        return Passage(span, span.of(self._document.text), parts)

    def _whole(self) -> Iterator[Passage]:
        yield self._passage(Span(0, len(self._document.text)), frozenset({"document"}))

    def _goals(self) -> Iterator[Passage]:
        for goal in self._statements().goals:
            for place in goal.places if goal.is_sure else ():
                yield self._passage(place, goal_parts(goal))

    def _measures(self) -> Iterator[Passage]:
        for measure in self._statements().measures:
            yield self._passage(measure.span, frozenset({"measure"}))

    def _indicators(self) -> Iterator[Passage]:
        for indicator in self._statements().indicators:
            yield self._passage(indicator.span, frozenset({"indicator"}))

    def _blocks(self) -> Iterator[Passage]:
        tables = {table.span: table for table in self._document.tables}
        title = _title(self._document)
        for block in self._document.blocks:
            if block.kind is BlockKind.TABLE:
                table = tables[block.span]
                for cell in table.cells():
                    parts = _TABLE_HEADER if cell.row < table.header_rows else _TABLE_CELL
                    if len(cell.span):
                        yield self._passage(cell.span, parts)
            elif block.kind in _PARTS:
                parts = _parts(block)
                yield self._passage(block.span, parts | {"title"} if block is title else parts)

    def _sentences(self) -> Iterator[Passage]:
        for passage in self.unit("block"):
            parts = passage.parts | {"sentence"}
            for span in split_sentences(self._document.text, passage.span.start, passage.span.end):
                yield self._passage(span, parts)


def goal_parts(goal: Goal) -> frozenset[str]:
    """Return the parts that scopes see of a goal."""
    answers = (f"{name}-{answer.verdict.value}" for name, answer in goal.criteria.items())
    return frozenset({"goal", goal.level.value, goal.orientation.value, *answers})


def _title(document: Document) -> Block | None:
    """Return the heading of level 1 before all others: what the whole document is called."""
    heading = next((each for each in document.blocks if each.kind is BlockKind.HEADING), None)
    return heading if heading is not None and heading.level == 1 else None


def _parts(block: Block) -> frozenset[str]:
    parts = _PARTS[block.kind]
    if block.kind is BlockKind.HEADING:
        return parts | {f"h{min(block.level, 6)}"}
    return parts
