"""The table of indicators: one row each, values and years in columns of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from policylint.report import IndicatorRecord, Report, ValueRecord
from policylint.reports.goalwords import value
from policylint.reports.pen import shortened
from policylint.reports.tables import Cell, Column, Table
from policylint.reports.tables.columns import ids, labelled, one_line, placed, reasons

Pick = Callable[[IndicatorRecord], ValueRecord | None]


def _of(
    pick: Pick, take: Callable[[ValueRecord], Cell]
) -> Callable[[IndicatorRecord, Report], Cell]:
    def cell(indicator: IndicatorRecord, _: Report) -> Cell:
        found = pick(indicator)
        return take(found) if found is not None else None

    return cell


def _values(name: str, pick: Pick) -> Iterator[Column[IndicatorRecord]]:
    """Yield the columns of one value: as it stands there, as a number, its year."""
    yield Column(name, _of(pick, lambda found: found.raw))
    yield Column(f"{name} (getal)", _of(pick, lambda found: found.number))
    yield Column(f"{name} (jaar)", _of(pick, lambda found: found.year))


def _target(index: int) -> Pick:
    def pick(indicator: IndicatorRecord) -> ValueRecord | None:
        return indicator.targets[index] if index < len(indicator.targets) else None

    return pick


def _goal_texts(indicator: IndicatorRecord, report: Report) -> str:
    texts = {goal.id: one_line(goal.text) for goal in report.goals}
    return " | ".join(texts[link.id] for link in indicator.goals if link.id in texts)


def _baseline(indicator: IndicatorRecord, _: Report) -> str:
    return value(indicator.baseline) if indicator.baseline else "geen"


def _source(indicator: IndicatorRecord, _: Report) -> str:
    in_baseline = indicator.baseline.source if indicator.baseline else ""
    return one_line(indicator.source or in_baseline)


def _sheet(reports: Sequence[Report]) -> Sequence[Column[IndicatorRecord]]:
    counts = (len(each.targets) for report in reports for each in report.indicators)
    most = max(counts, default=1) or 1
    return (
        Column("document", lambda _, report: report.document.path),
        Column("id", lambda indicator, _: indicator.id),
        Column("indicator", lambda indicator, _: one_line(indicator.name)),
        Column("eenheid", lambda indicator, _: indicator.unit),
        *placed(lambda indicator: indicator.location),
        *_values("nulmeting", lambda indicator: indicator.baseline),
        *(
            column
            for index in range(most)
            for column in _values(f"streefwaarde {index + 1}", _target(index))
        ),
        Column("bron", _source),
        Column("verplicht (BBV)", lambda indicator, _: "ja" if indicator.mandatory else "nee"),
        Column("doelen", lambda indicator, _: ids(indicator.goals)),
        Column("doelen voluit", _goal_texts),
        Column("reden koppeling", lambda indicator, _: reasons(indicator.goals)),
    )


TABLE: Table[IndicatorRecord] = Table(
    key="indicators",
    none="Geen indicatoren gevonden.",
    records=lambda report: report.indicators,
    screen=(
        Column("id", lambda indicator, _: labelled(indicator.id, indicator.location)),
        Column("indicator", lambda indicator, _: shortened(indicator.name), least=18),
        Column("eenheid", lambda indicator, _: indicator.unit, least=8),
        Column("nulmeting", _baseline),
        Column(
            "streefwaarde",
            lambda indicator, _: "\n".join(value(each) for each in indicator.targets),
        ),
        Column("bron", _source, least=10, from_width=90),
        Column("doel", lambda indicator, _: ids(indicator.goals, "\n")),
        Column("reden", lambda indicator, _: reasons(indicator.goals), least=12, from_width=110),
    ),
    sheet=_sheet,
)
