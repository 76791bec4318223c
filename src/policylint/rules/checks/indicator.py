"""indicator: a slot of an indicator that is empty, open, or at odds with another.

Keys: `slot` and `when` (which slots, which faults):

| slot | when |
|---|---|
| target | missing, placeholder, words ("daling"), equal or worse than the baseline, unclear |
| baseline, source | missing, placeholder |
| year_of_baseline, year_of_target | missing |
| unit | mixed (a share and a count in one row), count (no share) |
| name | placeholder, mandatory (the BBV prescribes it), any |

`names` and `unless_names` (patterns: only indicators with such a name), `under` (patterns for the
heading, caption or header over it), `mandatory: true` (those that the BBV prescribes too),
`unless` (patterns: silent where the section says so, or why), `every: true` (one hit on the
document, if all have the fault and there are `at_least` so many).
One hit an indicator; where all of a table have the fault, one hit on its header.
Message: the first %s is the name (or names), the others what stands there; with `every` the number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from policylint.language.needs import Need
from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.indicatordefects import FINDERS, Defect
from policylint.rules.indicatorrows import (
    IndicatorRow,
    by_table,
    header_span,
    indicator_rows,
    names_of,
    section_says,
)
from policylint.rules.matching import any_of
from policylint.rules.schema import Rule, as_list
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View

Slot = Literal["target", "baseline", "year_of_baseline", "year_of_target", "source", "unit", "name"]
Fault = Literal[
    "missing",
    "placeholder",
    "words",
    "equal",
    "worse",
    "unclear",
    "mixed",
    "count",
    "mandatory",
    "any",
]
_A_TABLE = 2


class IndicatorRule(Rule):
    """Indicators with one of these faults in one slot."""

    extends: Literal["indicator"]
    slot: Annotated[tuple[Slot, ...], BeforeValidator(as_list), Field(min_length=1)]
    when: Annotated[tuple[Fault, ...], BeforeValidator(as_list), Field(min_length=1)]
    names: TokenGroups = ()
    unless_names: TokenGroups = ()
    under: TokenGroups = ()
    unless: TokenGroups = ()
    mandatory: bool = False
    every: bool = False
    at_least: Annotated[int, Field(ge=1)] = 1

    @model_validator(mode="after")
    def _is_known(self) -> Self:
        for slot in self.slot:
            known = [fault for of, fault in FINDERS if of == slot]
            if not set(self.when) <= set(known):
                raise ValueError(f"bij slot '{slot}' kan 'when' zijn: {', '.join(known)}")
        return self

    def needs(self) -> frozenset[str]:
        """Return all annotation: what a plan says is read from its parse."""
        return frozenset(Need)

    @cached_property
    def explained(self) -> TimedPattern | None:
        """Matches what a section says that makes the fault none."""
        return any_of(flatten(self.unless))

    @cached_property
    def patterns(self) -> tuple[TimedPattern | None, TimedPattern | None, TimedPattern | None]:
        """The compiled `names`, `unless_names` and `under`."""
        wanted, unwanted, over = map(flatten, (self.names, self.unless_names, self.under))
        return any_of(wanted), any_of(unwanted), any_of(over)

    def is_about(self, row: IndicatorRow) -> bool:
        """True if the rule looks at this indicator."""
        if (row.indicator.mandatory and not self.mandatory) or not row.is_told:
            return False
        name = row.indicator.name
        wanted, unwanted, over = self.patterns
        if wanted is not None and not wanted.search(name):
            return False
        if unwanted is not None and unwanted.search(name):
            return False
        return over is None or over.search(row.over) is not None

    def defects(self, row: IndicatorRow, view: View) -> list[Defect]:
        """Return the first of the faults that each of the slots has."""
        return [found for slot in self.slot if (found := self._defect(slot, row, view))]

    def _defect(self, slot: Slot, row: IndicatorRow, view: View) -> Defect | None:
        found = (FINDERS[slot, fault](row, view) for fault in self.when)
        return next((defect for defect in found if defect is not None), None)


def run(rule: IndicatorRule, view: View) -> Iterator[Hit]:
    """Yield a hit per indicator, per table, or for the document."""
    rows = [row for row in indicator_rows(view) if view.is_within(rule, row.indicator.span)]
    if rule.every:
        yield from _of_all(rule, view, rows)
        return
    for group in by_table([row for row in rows if rule.is_about(row)]):
        if not section_says(view.document, rule.explained, group[0].indicator.span):
            yield from _of_table(rule, view, group)


def _of_all(rule: IndicatorRule, view: View, rows: Sequence[IndicatorRow]) -> Iterator[Hit]:
    """Yield one hit if all indicators of the plan are so; `names` are part of the fault here."""
    told = [row for row in rows if row.is_told]
    if not rule.mandatory:
        told = [row for row in told if not row.indicator.mandatory]
    if len(told) < rule.at_least:
        return
    faults = [rule.defects(row, view) if rule.is_about(row) else [] for row in told]
    if all(faults):
        spans = tuple(found[0].span for found in faults)
        yield Hit(None, args=(str(len(told)),), evidence=spans)


def _of_table(rule: IndicatorRule, view: View, rows: Sequence[IndicatorRow]) -> Iterator[Hit]:
    found = [(row, defect) for row in rows for defect in rule.defects(row, view)]
    header = header_span(rows[0].table) if rows[0].table is not None else None
    empty = [row for row, defect in found if not defect.args]
    if header and len(empty) == len(rows) >= _A_TABLE and not rule.names:
        spans = tuple(defect.span for _, defect in found)
        yield Hit(header, args=(names_of(rows),), evidence=spans)
        return
    for row, defect in found:
        args = (f"‘{row.indicator.name}’", *defect.args)
        yield Hit(defect.span, args=args, evidence=defect.evidence)
