"""The numbers of a `metric` rule that take knowing what the plan says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from policylint.statements.model import Orientation, Statements


@dataclass(frozen=True, slots=True)
class StatementMetric:
    """What is counted, and how."""

    description: str
    count: Callable[[Statements], int]


def _oriented(orientation: Orientation) -> Callable[[Statements], int]:
    return lambda found: sum(goal.orientation is orientation for goal in found.goals)


STATEMENT_METRICS: Mapping[str, StatementMetric] = {
    "goals": StatementMetric("doelen", lambda found: len(found.goals)),
    "outcome_goals": StatementMetric(
        "doelen over wat inwoners merken", _oriented(Orientation.OUTCOME)
    ),
    "output_goals": StatementMetric(
        "doelen over wat de organisatie levert", _oriented(Orientation.OUTPUT)
    ),
    "indicators": StatementMetric("indicatoren", lambda found: len(found.indicators)),
    "measures": StatementMetric("maatregelen", lambda found: len(found.measures)),
}
