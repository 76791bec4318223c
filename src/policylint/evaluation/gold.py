"""The gold of one plan, sorted by what it is: goals with their repeats, measures, indicators."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from policylint.documents.model import Span
from policylint.evaluation.annotations import (
    GoalUnit,
    IndicatorUnit,
    MeasureUnit,
    PlacedUnit,
)


@dataclass(frozen=True, slots=True)
class GoldGoal:
    """A goal and all places that state it; the first is the one that carries the labels."""

    unit: GoalUnit
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldMeasure:
    """A measure and where it stands."""

    unit: MeasureUnit
    span: Span


@dataclass(frozen=True, slots=True)
class GoldIndicator:
    """An indicator and where it stands."""

    unit: IndicatorUnit
    span: Span


@dataclass(frozen=True, slots=True)
class Gold:
    """What stands in one plan. `goal_of` leads from any goal id to that of the labelled goal."""

    goals: tuple[GoldGoal, ...]
    measures: tuple[GoldMeasure, ...]
    indicators: tuple[GoldIndicator, ...]
    placed: tuple[PlacedUnit, ...]
    goal_of: Mapping[str, str]


def sort_gold(placed: Iterable[PlacedUnit]) -> Gold:
    """Sort placed units by class; a repeat becomes a place of the goal that it repeats."""
    placed = tuple(placed)
    repeats: dict[str, list[Span]] = {}
    goal_of: dict[str, str] = {}
    labelled: list[tuple[GoalUnit, Span]] = []
    measures, indicators = [], []
    for item in placed:
        unit = item.unit
        if isinstance(unit, GoalUnit):
            goal_of[unit.id] = unit.same_as or unit.id
            if unit.same_as:
                repeats.setdefault(unit.same_as, []).append(item.span)
            else:
                labelled.append((unit, item.span))
        elif isinstance(unit, MeasureUnit):
            measures.append(GoldMeasure(unit, item.span))
        elif isinstance(unit, IndicatorUnit):
            indicators.append(GoldIndicator(unit, item.span))
    goals = (GoldGoal(unit, (span, *repeats.get(unit.id, ()))) for unit, span in labelled)
    return Gold(tuple(goals), tuple(measures), tuple(indicators), placed, goal_of)
