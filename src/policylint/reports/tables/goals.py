"""The table of goals: one row each, with the answers to the questions about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from policylint.report import GoalRecord, Report
from policylint.reports.goalwords import ORIENTATIONS, answer, course, linked, other_places
from policylint.reports.pen import shortened
from policylint.reports.tables import Cell, Column, Table
from policylint.reports.tables.columns import ids, labelled, one_line, placed, reasons
from policylint.statements.model import CRITERIA, Verdict

_ON_SCREEN = {
    "S": "S",
    "M": "M",
    "nulmeting": "nul",
    "bron": "bron",
    "T": "T",
    "doelgroep": "groep",
}


def _answer(name: str) -> Callable[[GoalRecord, Report], Cell]:
    return lambda goal, _: answer(goal, name)


def _verdict(name: str) -> Callable[[GoalRecord, Report], Cell]:
    return lambda goal, _: goal.criteria[name].verdict.value


def _sort(goal: GoalRecord, _: Report) -> str:
    lines = [goal.level.value, ORIENTATIONS["nl"][goal.orientation]]
    return "\n".join(lines if goal.sure else [*lines, "onzeker"])


def _what_is_missing(goal: GoalRecord, _: Report) -> str:
    return "; ".join(
        f"{name}: {criterion.reason}"
        for name, criterion in goal.criteria.items()
        if criterion.verdict is not Verdict.JA
    )


def _indicators(goal: GoalRecord, report: Report) -> str:
    by_id = {indicator.id: indicator for indicator in report.indicators}
    return " | ".join(f"{each.name}: {course(each)}" for each in linked(goal, by_id))


def _sheet(_: Sequence[Report]) -> Sequence[Column[GoalRecord]]:
    return (
        Column("document", lambda _, report: report.document.path),
        Column("id", lambda goal, _: goal.id),
        Column("doel", lambda goal, _: one_line(goal.text)),
        *placed(lambda goal: goal.location),
        Column("ook op", lambda goal, _: ", ".join(other_places(goal))),
        Column("niveau", lambda goal, _: goal.level.value),
        Column("gericht op", lambda goal, _: ORIENTATIONS["nl"][goal.orientation]),
        *(Column(name, _verdict(name)) for name in CRITERIA),
        Column("toelichting", _what_is_missing),
        Column("indicatoren", lambda goal, _: ids(goal.indicators)),
        Column("indicatoren voluit", _indicators),
        Column("reden koppeling", lambda goal, _: reasons(goal.indicators)),
        Column("maatregelen", lambda goal, _: ids(goal.measures)),
        Column("herkend aan", lambda goal, _: goal.reason),
        Column("zeker", lambda goal, _: "ja" if goal.sure else "nee"),
    )


TABLE: Table[GoalRecord] = Table(
    key="goals",
    none="Geen doelen gevonden.",
    records=lambda report: report.goals,
    screen=(
        Column("id", lambda goal, _: labelled(goal.id, goal.location)),
        Column("doel", lambda goal, _: shortened(goal.text), least=24),
        Column("soort", _sort, from_width=100),
        *(Column(short, _answer(name)) for name, short in _ON_SCREEN.items()),
        Column("indicator", lambda goal, _: ids(goal.indicators, "\n"), from_width=90),
    ),
    sheet=_sheet,
)
