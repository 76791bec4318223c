"""The goals that count for a document."""

from __future__ import annotations

from collections.abc import Sequence

from policylint.statements.model import Goal, Level


def counted_goals(goals: Sequence[Goal]) -> list[Goal]:
    """Return the goals that count for a document: those that are sure, visions apart."""
    counted = [goal for goal in goals if goal.level is not Level.VISIE]
    return [goal for goal in counted if goal.is_sure] or counted
