"""The table of measures: one row each, with who does it, when, and with what money."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from policylint.report import MeasureRecord, Report
from policylint.reports.goalwords import VERDICTS
from policylint.reports.pen import shortened
from policylint.reports.tables import Cell, Column, Table
from policylint.reports.tables.columns import ids, labelled, one_line, placed, reasons

_QUESTIONS = {"actor": "wie", "T": "wanneer", "geld": "geld"}


def _shown(name: str) -> Callable[[MeasureRecord, Report], Cell]:
    return lambda measure, _: VERDICTS["nl"][measure.criteria[name].verdict]


def _verdict(name: str) -> Callable[[MeasureRecord, Report], Cell]:
    return lambda measure, _: measure.criteria[name].verdict.value


def _evidence(name: str) -> Callable[[MeasureRecord, Report], Cell]:
    def cell(measure: MeasureRecord, _: Report) -> str:
        passages = (one_line(each.text) for each in measure.criteria[name].evidence)
        return "; ".join(dict.fromkeys(passages))

    return cell


def _sheet(_: Sequence[Report]) -> Sequence[Column[MeasureRecord]]:
    return (
        Column("document", lambda _, report: report.document.path),
        Column("id", lambda measure, _: measure.id),
        Column("maatregel", lambda measure, _: one_line(measure.text)),
        *placed(lambda measure: measure.location),
        *(
            column
            for name, short in _QUESTIONS.items()
            for column in (
                Column(short, _verdict(name)),
                Column(f"{short} (passage)", _evidence(name)),
            )
        ),
        Column("doelen", lambda measure, _: ids(measure.goals)),
        Column("reden koppeling", lambda measure, _: reasons(measure.goals)),
    )


TABLE: Table[MeasureRecord] = Table(
    key="measures",
    none="Geen maatregelen gevonden.",
    records=lambda report: report.measures,
    screen=(
        Column("id", lambda measure, _: labelled(measure.id, measure.location)),
        Column("maatregel", lambda measure, _: shortened(measure.text), least=30),
        *(Column(short, _shown(name)) for name, short in _QUESTIONS.items()),
        Column("doel", lambda measure, _: ids(measure.goals, "\n")),
    ),
    sheet=_sheet,
)
