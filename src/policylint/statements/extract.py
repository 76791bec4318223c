"""From a document to what it says: the one door of this package, read top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from policylint.documents.model import Document
from policylint.language.analysis import Analysis
from policylint.statements.acceptance import decisions
from policylint.statements.drafts import goal_drafts, measure_drafts, read_units
from policylint.statements.frame import frame_of
from policylint.statements.goals import goal_of
from policylint.statements.indicators import TableIndicator, table_indicators
from policylint.statements.links import goal_of_indicator
from policylint.statements.measures import measure_of
from policylint.statements.model import Indicator, Link, Statements
from policylint.statements.repeats import merged
from policylint.statements.roles import shipped_roles
from policylint.statements.tables import records
from policylint.statements.toldindicators import told_indicators
from policylint.statements.weighing import weighed
from policylint.statements.weights import shipped_weights
from policylint.statements.words import shipped_words


def extract(document: Document, analysis: Analysis) -> Statements:
    """Return what a plan says: its goals with their criteria, its indicators and measures."""
    roles, words, frame = shipped_roles(), shipped_words(), frame_of(document)
    tables = [records(document, table) for table in document.tables]
    readings = read_units(document, analysis, roles, words, frame)
    if frame.is_plan:
        readings = weighed(document, readings, shipped_weights("uitspraken"))
    groups = merged(goal_drafts(document, readings, tables, words))
    in_tables = table_indicators(document, tables, roles, frame.first_year)
    found = _numbered([*in_tables, *told_indicators(document, readings, frame)])
    links = {each.indicator.id: goal_of_indicator(document, each, groups) for each in found}
    indicators = tuple(_linked(each, links[each.indicator.id]) for each in found)
    agreed = decisions(document)
    goals = tuple(
        goal_of(document, analysis, _goal_id(index), drafts, indicators, frame, agreed)
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
