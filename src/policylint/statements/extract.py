"""From a document to what it says: the one door of this package, read top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from policylint.documents.model import Document, Span
from policylint.language.analysis import Analysis
from policylint.statements.acceptance import decisions
from policylint.statements.criteria import goal_criteria, level_of, orientation_of
from policylint.statements.drafts import Draft, goal_drafts, measure_drafts, read_units
from policylint.statements.frame import Frame, frame_of
from policylint.statements.indicators import TableIndicator, table_indicators
from policylint.statements.links import goal_of_indicator
from policylint.statements.measures import measure_of
from policylint.statements.model import Budget, Evidence, Goal, Indicator, Link, Statements
from policylint.statements.money import find_budgets
from policylint.statements.repeats import merged
from policylint.statements.roles import shipped_roles
from policylint.statements.slots import slots_of
from policylint.statements.tables import records
from policylint.statements.toldindicators import told_indicators
from policylint.statements.words import Subject, shipped_words


def extract(document: Document, analysis: Analysis) -> Statements:
    """Return what a plan says: its goals with their criteria, its indicators and measures."""
    roles, words, frame = shipped_roles(), shipped_words(), frame_of(document)
    tables = [records(document, table) for table in document.tables]
    readings = read_units(document, analysis, roles, words, frame)
    groups = merged(goal_drafts(document, readings, tables, words))
    in_tables = table_indicators(document, tables, roles, frame.first_year)
    found = _numbered([*in_tables, *told_indicators(document, readings, frame)])
    links = {each.indicator.id: goal_of_indicator(document, each, groups) for each in found}
    indicators = tuple(_linked(each, links[each.indicator.id]) for each in found)
    agreed = decisions(document)
    goals = tuple(
        _goal(document, index, drafts, indicators, frame, words.activity, agreed)
        for index, drafts in enumerate(groups)
    )
    measures = tuple(
        measure_of(document, draft, frame, f"m{number}")
        for number, draft in enumerate(measure_drafts(document, readings, tables, words), start=1)
    )
    return Statements(goals=goals, indicators=indicators, measures=measures)


def _numbered(found: Sequence[TableIndicator]) -> list[TableIndicator]:
    """Give the indicators their ids, in reading order."""
    in_order = sorted(found, key=lambda each: each.indicator.span)
    return [
        replace(each, indicator=replace(each.indicator, id=f"i{number}"))
        for number, each in enumerate(in_order, start=1)
    ]


def _linked(found: TableIndicator, goal: tuple[int, str] | None) -> Indicator:
    links = (Link(_goal_id(goal[0]), goal[1]),) if goal is not None else ()
    return replace(found.indicator, goals=links)


def _goal_id(index: int) -> str:
    return f"d{index + 1}"


def _goal(
    document: Document,
    index: int,
    drafts: Sequence[Draft],
    indicators: Sequence[Indicator],
    frame: Frame,
    activity: frozenset[str],
    agreed: Sequence[Evidence],
) -> Goal:
    identifier = _goal_id(index)
    own = [i for i in indicators if any(link.id == identifier for link in i.goals)]
    slots = slots_of(document, drafts, own, frame)
    first = max(drafts, key=lambda draft: (len(draft.text.split()) > 3, -draft.span.start))
    is_act = _is_own_act(first, activity)
    orientation = orientation_of([first], is_act)
    return Goal(
        id=identifier,
        span=first.span,
        text=" ".join(first.text.split()),
        places=tuple(draft.span for draft in drafts),
        origin=first.origin,
        reason=first.reason,
        level=level_of([first], orientation, slots),
        orientation=orientation,
        criteria=goal_criteria(
            document, drafts, slots, frame, orientation, agreed, _budgets_near(document, first.span)
        ),
        indicators=tuple(
            Link(i.id, link.reason) for i in own for link in i.goals if link.id == identifier
        ),
    )


def _is_own_act(draft: Draft, activity: frozenset[str]) -> bool:
    """True for what the municipality does itself: "we organiseren", "opstellen van"."""
    clause = draft.clause
    if clause is None or clause.inner_subject or clause.verb not in activity:
        return False
    ours = (Subject.WE, Subject.MUNICIPALITY, Subject.NONE)
    return shipped_words().subject_of(clause) in ours


def _budgets_near(document: Document, span: Span) -> list[Budget]:
    """Return the money in the section that a goal stands in."""
    index = document.section_at(span.start)
    if index is None:
        return []
    own = document.own_span(index)
    return find_budgets(document.text, own.start, own.end)
