"""linkage: the chain from goal to indicator to measure, and where it is broken.

Keys: `from` (goal, indicator, measure), `to` (goal; from a goal: indicator, measure or target, an
amount to reach in an indicator or in its own words), `levels` and `origins` (only goals of these),
`at_least` (so many statements, or the plan is too short to say), `unless` (patterns: silent where
the section says why), and `how`:

| how | hit |
|---|---|
| each | each statement without a partner |
| others | the same, but only where at least half of its kind have one: a rule for exceptions |
| few | the document, where some have a partner but less than half |
| none | the document, where not one has |

Indicators of one table are one statement here: they have a partner if one of them has. One in
running text belongs to what it stands by and is not asked; nor is a goal that the plan says it
leaves unmeasured, and why.
Message: %s is the words of the statement; about the document how many lack a partner, of how many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from policylint.documents.model import Span
from policylint.language.needs import Need
from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.indicatorrows import (
    IndicatorRow,
    by_table,
    header_span,
    indicator_rows,
    names_of,
    section_says,
)
from policylint.rules.matching import any_of
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View
from policylint.statements.model import Goal, Level, Origin, Verdict

_PARTNERS = {
    "goal": ("indicator", "target", "measure"),
    "indicator": ("goal",),
    "measure": ("goal",),
}
_WORDS_SHOWN = 12


class Linkage(Rule):
    """Statements of one kind that no statement of another kind belongs to."""

    extends: Literal["linkage"]
    start: Annotated[Literal["goal", "indicator", "measure"], Field(alias="from")]
    to: Literal["goal", "indicator", "measure", "target"]
    how: Literal["each", "others", "few", "none"] = "each"
    levels: tuple[Level, ...] = ()
    origins: tuple[Origin, ...] = ()
    at_least: Annotated[int, Field(ge=1)] = 1
    unless: TokenGroups = ()

    @model_validator(mode="after")
    def _is_a_link(self) -> Self:
        known = _PARTNERS[self.start]
        if self.to not in known:
            raise ValueError(f"van '{self.start}' kan alleen naar {', '.join(known)}")
        if (self.levels or self.origins) and self.start != "goal":
            raise ValueError("'levels' en 'origins' kunnen alleen bij 'from: goal'")
        return self

    def needs(self) -> frozenset[str]:
        """Return all annotation: what a plan says is read from its parse."""
        return frozenset(Need)

    @cached_property
    def explained(self) -> TimedPattern | None:
        """Matches what a section says that makes a missing link none."""
        return any_of(flatten(self.unless))


@dataclass(frozen=True, slots=True)
class _End:
    """One end of the chain: where it stands, its words, whether it has a partner."""

    span: Span
    words: str
    linked: bool


def run(rule: Linkage, view: View) -> Iterator[Hit]:
    """Yield the statements without a partner, or the document."""
    ends = [end for end in _ends(rule, view) if view.is_within(rule, end.span)]
    loose = [end for end in ends if not end.linked]
    if len(ends) < rule.at_least or not loose:
        return
    if rule.how in ("few", "none"):
        if _share_is(rule.how, len(loose), len(ends)):
            spans = tuple(end.span for end in loose)
            yield Hit(None, args=(str(len(loose)), str(len(ends))), evidence=spans)
    elif rule.how == "each" or 2 * len(loose) <= len(ends):
        for end in loose:
            if not section_says(view.document, rule.explained, end.span):
                yield Hit(end.span, args=(end.words,))


def _share_is(how: str, loose: int, total: int) -> bool:
    """True if `loose` of `total` is what `how` says: all of them, or more than half."""
    return loose == total if how == "none" else total < 2 * loose < 2 * total


def _ends(rule: Linkage, view: View) -> list[_End]:
    said = view.statements
    if rule.start == "indicator":
        told = [row for row in indicator_rows(view) if row.table is not None and row.is_told]
        return [_end_of(rows) for rows in by_table(told)]
    if rule.start == "measure":
        return [_End(m.span, _shown(m.text), bool(m.goals)) for m in said.measures]
    return [
        _End(goal.span, _shown(goal.text), _has(goal, rule.to))
        for goal in said.goals
        if goal.is_sure
        and goal.id not in view.explained
        and (not rule.levels or goal.level in rule.levels)
        and (not rule.origins or goal.origin in rule.origins)
    ]


def _end_of(rows: Sequence[IndicatorRow]) -> _End:
    first = rows[0]
    header = header_span(first.table) if first.table is not None else None
    linked = any(row.indicator.goals for row in rows)
    return _End(header or first.indicator.name_span, names_of(rows), linked)


def _has(goal: Goal, partner: str) -> bool:
    if partner == "measure":
        return bool(goal.measures)
    measurable = goal.criteria.get("M")
    verdict = measurable.verdict if measurable is not None else Verdict.NEE
    if partner == "target":
        return verdict is Verdict.JA
    return bool(goal.indicators) or verdict in (Verdict.JA, Verdict.DEELS)


def _shown(words: str) -> str:
    """Return the words of a statement as a message quotes them: the first dozen."""
    parts = words.split()
    rest = " …" if len(parts) > _WORDS_SHOWN else ""
    return " ".join(parts[:_WORDS_SHOWN]) + rest
