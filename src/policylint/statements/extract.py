"""From a document to what it says: the one door of this package, read top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from policylint.documents.model import Document
from policylint.language.analysis import Analysis
from policylint.statements.acceptance import decisions
from policylint.statements.assertions import Assertion, assertions
from policylint.statements.drafts import Draft, goal_drafts, measure_drafts
from policylint.statements.frame import Frame, frame_of
from policylint.statements.goals import goal_of
from policylint.statements.indicators import TableIndicator, table_indicators
from policylint.statements.links import Tie, goals_of_indicators
from policylint.statements.measures import measure_of
from policylint.statements.model import Indicator, Link, Statements
from policylint.statements.readings import read_units
from policylint.statements.repeats import merged
from policylint.statements.roles import shipped_roles
from policylint.statements.tables import records
from policylint.statements.toldindicators import told_indicators
from policylint.statements.weighing import weighed
from policylint.statements.weights import shipped_weights
from policylint.statements.words import shipped_words


@dataclass(frozen=True, slots=True)
class Passages:
    """What states something in a document, before anything is asked of it.

    `goals` are groups of drafts: the places of one goal.
    """

    frame: Frame
    goals: list[list[Draft]]
    measures: list[Draft]
    indicators: list[TableIndicator]
    assertions: list[Assertion]


def read_passages(document: Document, analysis: Analysis) -> Passages:
    """Find the passages that state goals, measures and indicators."""
    roles, words, frame = shipped_roles(), shipped_words(), frame_of(document)
    tables = [records(document, table) for table in document.tables]
    readings = read_units(document, analysis, roles, words, frame)
    if frame.is_plan:
        readings = weighed(document, readings, shipped_weights("uitspraken"))
    in_tables = table_indicators(document, tables, roles, frame.first_year)
    return Passages(
        frame=frame,
        goals=merged(goal_drafts(document, readings, tables, words)),
        measures=measure_drafts(document, readings, tables, words),
        indicators=_numbered([*in_tables, *told_indicators(document, readings, frame)]),
        assertions=list(assertions(readings)),
    )


def extract(document: Document, analysis: Analysis) -> Statements:
    """Return what a plan says: its goals with their criteria, its indicators and measures."""
    found = read_passages(document, analysis)
    weights = shipped_weights("koppeling")
    ties = goals_of_indicators(document, found.indicators, found.goals, weights)
    indicators = tuple(_linked(each, own) for each, own in zip(found.indicators, ties, strict=True))
    agreed = decisions(document)
    goals = tuple(
        goal_of(document, analysis, _goal_id(index), drafts, indicators, found.frame, agreed)
        for index, drafts in enumerate(found.goals)
    )
    measures = tuple(
        measure_of(document, draft, found.frame, f"m{number}")
        for number, draft in enumerate(found.measures, start=1)
    )
    return Statements(
        goals=goals,
        indicators=indicators,
        measures=measures,
        assertions=tuple(found.assertions),
    )


def _numbered(found: Sequence[TableIndicator]) -> list[TableIndicator]:
    """Give the indicators their ids, in reading order."""
    in_order = sorted(found, key=lambda each: each.indicator.span)
    return [
        replace(each, indicator=replace(each.indicator, id=f"i{number}"))
        for number, each in enumerate(in_order, start=1)
    ]


def _linked(found: TableIndicator, ties: Sequence[Tie]) -> Indicator:
    links = tuple(Link(_goal_id(index), reason) for index, reason in ties)
    return replace(found.indicator, goals=links)


def _goal_id(index: int) -> str:
    return f"d{index + 1}"
