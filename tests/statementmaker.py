"""Statements made by hand, for tests: the words of a passage in, spans out."""

from __future__ import annotations

from collections.abc import Mapping

from policylint.documents.model import Document, Span
from policylint.evaluation.gold import Gold
from policylint.statements.model import (
    Criterion,
    Goal,
    Indicator,
    Level,
    Link,
    Measure,
    Orientation,
    Origin,
    Statements,
    Value,
    Verdict,
)


def span_of(words: str, document: Document) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def answers(labels: Mapping[str, str]) -> dict[str, Criterion]:
    return {name: Criterion(Verdict(label)) for name, label in labels.items()}


def goal(
    name: str,
    *places: Span,
    level: Level = Level.EFFECTDOEL,
    orientation: Orientation = Orientation.OUTCOME,
    criteria: Mapping[str, str] | None = None,
    indicators: tuple[str, ...] = (),
) -> Goal:
    return Goal(
        name,
        places[0],
        "",
        places,
        Origin.CUE,
        "",
        level,
        orientation,
        answers(criteria or {}),
        tuple(Link(each, "") for each in indicators),
    )


def measure(name: str, span: Span, criteria: Mapping[str, str] | None = None) -> Measure:
    return Measure(name, span, "", Origin.CUE, criteria=answers(criteria or {}))


def value(number: float | None, year: int | None = None) -> Value:
    return Value(Span(0, 0), str(number), number, year=year)


def perfect(gold: Gold) -> Statements:
    """Return what a reader who is always right would have found."""
    labels = ("S", "M", "nulmeting", "bron", "T", "doelgroep")
    return Statements(
        goals=tuple(
            goal(
                g.unit.id,
                *g.spans,
                level=Level(str(g.unit.level)),
                orientation=Orientation(str(g.unit.orientation)),
                criteria={name: str(getattr(g.unit, name)) for name in labels},
            )
            for g in gold.goals
        ),
        measures=tuple(
            measure(f"m{n}", m.span, {k: getattr(m.unit, k) for k in ("actor", "T", "geld")})
            for n, m in enumerate(gold.measures)
        ),
        indicators=tuple(
            Indicator(
                i.unit.id,
                i.span,
                i.unit.name,
                i.span,
                unit=i.unit.unit,
                baseline=value(i.unit.baseline.number, i.unit.baseline.year)
                if i.unit.baseline
                else None,
                targets=tuple(value(t.number, t.year) for t in i.unit.targets),
                source=i.unit.source or (i.unit.baseline.source if i.unit.baseline else ""),
                goals=tuple(Link(gold.goal_of[name], "") for name in i.unit.goals),
            )
            for i in gold.indicators
        ),
    )
