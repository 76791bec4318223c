"""The annotations of the sample plans are valid, and their texts stand in the plans."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from policylint.documents import read
from policylint.evaluation.annotations import (
    FILE_NAME,
    GoalUnit,
    IndicatorUnit,
    place,
    read_annotations,
)

CORPORA = Path(__file__).parents[2] / "corpora"
FILES = sorted(CORPORA.glob(f"*/{FILE_NAME}"))


@pytest.mark.parametrize("path", FILES, ids=[path.parent.name for path in FILES])
def test_every_unit_stands_in_its_plan_and_none_in_another_unit(path: Path) -> None:
    annotations, file = read_annotations(path)
    document = read(path.parent / annotations.plan)
    placed = place(annotations, file, document)
    assert len(placed) == len(annotations.units) > 0
    spans = sorted(item.span for item in placed)
    assert [a.of(document.text) for a, b in pairwise(spans) if a.overlaps(b)] == []


def test_both_parts_hold_plans_and_no_municipality_is_in_both() -> None:
    read_files = [read_annotations(path)[0] for path in FILES]
    towns = {part: {a.gemeente for a in read_files if a.part == part} for part in ("tune", "test")}
    assert towns["tune"]
    assert towns["test"]
    assert towns["tune"] & towns["test"] == set()


@pytest.mark.parametrize("path", FILES, ids=[path.parent.name for path in FILES])
def test_labels_of_a_goal_count_what_its_indicators_say(path: Path) -> None:
    units = read_annotations(path)[0].units
    goals = {unit.id: unit for unit in units if isinstance(unit, GoalUnit) and not unit.same_as}
    wrong = []
    for indicator in units:
        if not isinstance(indicator, IndicatorUnit):
            continue
        for goal in (goals[name] for name in indicator.goals if name in goals):
            for label, answer in _owed(indicator):
                if getattr(goal, label) != answer:
                    wrong.append((goal.id, label, getattr(goal, label), indicator.name))
    assert wrong == []


def _owed(indicator: IndicatorUnit) -> Iterator[tuple[str, str]]:
    """Yield the labels that a goal must have for the sake of one of its indicators."""
    aimed = [target for target in indicator.targets if target.number is not None]
    if aimed:
        yield "M", "ja"
    if any(target.year is not None for target in aimed):
        yield "T", "ja"
    start = indicator.baseline
    if start is not None and start.number is not None and (start.year or indicator.source):
        yield "nulmeting", "ja"
