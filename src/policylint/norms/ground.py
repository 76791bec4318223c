"""The plan as norms see it: its sentences, list items and table rows, and what each asserts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from policylint.documents.model import BlockKind, Document, Span
from policylint.language.sentences import split_sentences
from policylint.rules.wordindex import WordIndex
from policylint.statements.actors import find_actors, partner_names
from policylint.statements.assertions import Assertion
from policylint.statements.model import Actor, Evidence, Modality, Moment, Statements
from policylint.statements.passages import moments_in
from policylint.statements.voices import voices_in

_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BOX, BlockKind.HEADING, BlockKind.TABLE}
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, list item, heading or table row. `block` and `section` are indexes."""

    span: Span
    kind: BlockKind
    block: int
    section: int | None
    assertion: Assertion | None = None
    head: Span | None = None
    """The header row of the table that a row stands in."""
    quoted: bool = False
    """Another says it."""

    @property
    def modality(self) -> Modality:
        """Whether what it says is stated, wished for, asked of others, or said by another."""
        if self.quoted:
            return Modality.QUOTED
        return self.assertion.modality if self.assertion is not None else Modality.STATED


class Ground:
    """One plan, ready for every norm; what it holds is made at first use."""

    def __init__(self, document: Document, statements: Statements) -> None:
        self.document = document
        self.statements = statements
        self.text = document.text
        self._actors: dict[Span, list[Actor]] = {}
        self._moments: dict[Span, list[Moment]] = {}
        self._titles: dict[int | None, Sequence[str]] = {}
        self.facets: dict[tuple[str, int], bool] = {}
        """Which units (by index) have a facet (by name), as far as asked."""

    @cached_property
    def units(self) -> Sequence[Unit]:
        """Every unit in reading order; a list item is cut into its sentences.

        What invented residents go through is left out.
        """
        voices = voices_in(self.document)
        asserted = {each.span.end: each for each in self.statements.assertions}
        found: list[Unit] = []
        for index, block in enumerate(self.document.blocks):
            if block.kind not in _READ:
                continue
            section = self.document.section_at(block.span.start)
            if block.kind is BlockKind.TABLE:
                found.extend(self._rows(index, block.span, section))
                continue
            found.extend(
                Unit(
                    span,
                    block.kind,
                    index,
                    section,
                    asserted.get(span.end),
                    quoted=voices.quoted.holds(span),
                )
                for span in self._sentences(block.kind, block.span)
                if not voices.invented.holds(span)
            )
        return tuple(found)

    @cached_property
    def starts(self) -> Sequence[int]:
        """Where each unit starts, for bisection."""
        return tuple(unit.span.start for unit in self.units)

    @cached_property
    def words(self) -> WordIndex:
        """Where every word of the plan starts."""
        return WordIndex(self.text)

    @cached_property
    def partners(self) -> frozenset[str]:
        """The partners that the plan names."""
        return partner_names(self.text)

    @cached_property
    def goal_sections(self) -> frozenset[int | None]:
        """The sections that hold goals."""
        places = (place for goal in self.statements.goals for place in goal.places)
        return frozenset(self.document.section_at(place.start) for place in places)

    @cached_property
    def statement_starts(self) -> frozenset[int]:
        """Where goals and measures start."""
        goals = (place.start for goal in self.statements.goals for place in goal.places)
        return frozenset((*goals, *(measure.span.start for measure in self.statements.measures)))

    def actors(self, unit: Unit) -> list[Actor]:
        """Return who is mentioned in a unit; looked up once for all norms."""
        if unit.span not in self._actors:
            found = find_actors(self.text, unit.span.start, unit.span.end, self.partners)
            self._actors[unit.span] = found
        return self._actors[unit.span]

    def moments(self, unit: Unit) -> list[Moment]:
        """Return the moments in a unit; looked up once for all norms."""
        if unit.span not in self._moments:
            self._moments[unit.span] = moments_in(self.text, unit.span.start, unit.span.end)
        return self._moments[unit.span]

    def unit_at(self, offset: int) -> int | None:
        """Return the index of the unit that holds a character; None between units."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0 or offset >= self.units[index].span.end:
            return None
        return index

    def near(self, index: int, reach: int) -> range:
        """Return the units around one in its section, itself among them."""
        section = self.units[index].section
        first, last = index, index
        while first > 0 and index - first < reach and self.units[first - 1].section == section:
            first -= 1
        while (
            last + 1 < len(self.units)
            and last - index < reach
            and self.units[last + 1].section == section
        ):
            last += 1
        return range(first, last + 1)

    def headings_over(self, index: int) -> Sequence[str]:
        """Return the titles of the sections that a unit stands in, outermost first."""
        unit = self.units[index]
        if unit.section not in self._titles:
            self._titles[unit.section] = self.document.section_path(unit.span.start)
        return self._titles[unit.section]

    def evidence(self, index: int) -> Evidence:
        """Return a unit as a passage to show."""
        unit = self.units[index]
        return Evidence(unit.span, unit.modality)

    @cached_property
    def _table_ends(self) -> Sequence[int]:
        return tuple(table.span.end for table in self.document.tables)

    def _sentences(self, kind: BlockKind, span: Span) -> Sequence[Span]:
        if kind is BlockKind.HEADING:
            return (span,)
        return split_sentences(self.text, span.start, span.end)

    def _rows(self, block: int, span: Span, section: int | None) -> list[Unit]:
        rows: list[Unit] = []
        first = bisect_left(self._table_ends, span.start + 1)
        for table in self.document.tables[first:]:
            if table.span.start >= span.end:
                break
            filled = [[cell.span for cell in row if len(cell.span)] for row in table.rows]
            spans = [Span(min(row).start, max(row).end) for row in filled if row]
            head = spans[0] if spans and table.header_rows else None
            rows.extend(
                Unit(each, BlockKind.TABLE, block, section, None, head)
                for each in spans[table.header_rows :]
            )
        return rows
