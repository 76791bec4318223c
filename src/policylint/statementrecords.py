"""From what a plan says to the records of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from policylint.documents.model import Document
from policylint.report import (
    CriterionRecord,
    Evidence,
    GoalRecord,
    IndicatorRecord,
    LinkRecord,
    MeasureRecord,
    Range,
    ValueRecord,
    Where,
)
from policylint.statements.model import Criterion, Goal, Indicator, Link, Measure, Value


def goal_records(document: Document, goals: Iterable[Goal]) -> Iterator[GoalRecord]:
    """Yield a record per goal."""
    for goal in goals:
        yield GoalRecord(
            id=goal.id,
            text=goal.text,
            span=Range(start=goal.span.start, end=goal.span.end),
            location=Where.of(document.locate(goal.span)),
            places=tuple(Evidence.of(document, place) for place in goal.places),
            level=goal.level,
            orientation=goal.orientation,
            origin=goal.origin,
            reason=goal.reason,
            criteria=_criteria(document, goal.criteria),
            indicators=_links(goal.indicators),
            measures=_links(goal.measures),
            sure=goal.is_sure,
        )


def measure_records(document: Document, measures: Iterable[Measure]) -> Iterator[MeasureRecord]:
    """Yield a record per measure."""
    for measure in measures:
        yield MeasureRecord(
            id=measure.id,
            text=measure.text,
            span=Range(start=measure.span.start, end=measure.span.end),
            location=Where.of(document.locate(measure.span)),
            origin=measure.origin,
            criteria=_criteria(document, measure.criteria),
            goals=_links(measure.goals),
        )


def indicator_records(
    document: Document, indicators: Iterable[Indicator]
) -> Iterator[IndicatorRecord]:
    """Yield a record per indicator."""
    for indicator in indicators:
        yield IndicatorRecord(
            id=indicator.id,
            name=indicator.name,
            text=indicator.span.of(document.text),
            unit=indicator.unit,
            span=Range(start=indicator.span.start, end=indicator.span.end),
            location=Where.of(document.locate(indicator.span)),
            baseline=_value(indicator.baseline) if indicator.baseline else None,
            targets=tuple(_value(target) for target in indicator.targets),
            source=indicator.source,
            mandatory=indicator.mandatory,
            goals=_links(indicator.goals),
        )


def _criteria(document: Document, criteria: Mapping[str, Criterion]) -> dict[str, CriterionRecord]:
    return {
        name: CriterionRecord(
            verdict=criterion.verdict,
            reason=criterion.reason,
            evidence=tuple(
                Evidence.of(document, item.span, item.modality) for item in criterion.evidence
            ),
            inherited=criterion.inherited,
        )
        for name, criterion in criteria.items()
    }


def _links(links: Iterable[Link]) -> tuple[LinkRecord, ...]:
    return tuple(LinkRecord(id=link.id, reason=link.reason) for link in links)


def _value(value: Value) -> ValueRecord:
    return ValueRecord(
        raw=value.raw,
        number=value.number,
        unit=value.unit,
        year=value.year,
        source=value.source,
    )
