"""A report on a small plan with three goals, made by hand: what extraction finds may change."""

from __future__ import annotations

from policylint.config import load_config
from policylint.documents import read_text
from policylint.documents.model import Document, Span
from policylint.linter import Linter
from policylint.report import Report
from policylint.statementrecords import goal_records, indicator_records, measure_records
from policylint.statements.model import (
    Criterion,
    Evidence,
    Goal,
    Indicator,
    Level,
    Link,
    Measure,
    Modality,
    Orientation,
    Origin,
    Value,
    Verdict,
)
from statementmaker import span_of

PLAN = """\
# Beleidsplan Samen 2025-2028

Ouderen doen langer mee. De ambtenaar belt waar mogelijk terug.

## Doelen

- In 2028 voelt nog 15% van de ouderen zich eenzaam.
- Ouderen doen langer mee, waar mogelijk, waar mogelijk, waar mogelijk, waar mogelijk.
- Er zijn vier =huiskamers= in de wijken.

## Cijfers

| Indicator | 2023 | 2026 | 2028 | Bron |
|---|---|---|---|---|
| Eenzame ouderen | 22% | 18% | 15% | GGD; elk jaar |
| -Bezoekers | | n.n.b. | 7,5 | |
"""

CRITERIA = ("S", "M", "nulmeting", "bron", "A", "R", "T", "doelgroep")


def goal_report() -> Report:
    """Check PLAN with the rules that are shipped, and put three goals into the report."""
    document = read_text(PLAN, name="map/samen.md")
    report = Linter(*load_config(None)).check(document)
    goals = _goals(document)
    update = {
        "goals": tuple(goal_records(document, goals)),
        "indicators": tuple(indicator_records(document, _indicators(document))),
        "measures": tuple(measure_records(document, _measures(document))),
    }
    return report.model_copy(update=update)


def _goals(document: Document) -> list[Goal]:
    first = span_of("In 2028 voelt nog 15% van de ouderen zich eenzaam.", document)
    # The fullest passage comes first; the other stands at the top of the plan.
    second = span_of("Ouderen doen langer mee, waar mogelijk", document)
    second = Span(second.start, document.text.index(".", second.end) + 1)
    earlier = span_of("Ouderen doen langer mee.", document)
    third = span_of("Er zijn vier =huiskamers= in de wijken.", document)
    in_row = (Link("i1", "staat in dezelfde rij"),)
    return [
        _goal(document, "d1", (first,), "ja ja ja deels nvb nvb ja deels", indicators=in_row),
        _goal(document, "d2", (second, earlier), "deels nee nee nee nvb deels deels* nee"),
        _goal(
            document,
            "d3",
            (third,),
            "ja ja nee nee nvt nvb nee nee",
            level=Level.PRESTATIEDOEL,
            orientation=Orientation.OUTPUT,
            indicators=(Link("i2", "gaat over hetzelfde"),),
        ),
    ]


def _goal(
    document: Document,
    name: str,
    places: tuple[Span, ...],
    answers: str,
    level: Level = Level.EFFECTDOEL,
    orientation: Orientation = Orientation.OUTCOME,
    indicators: tuple[Link, ...] = (),
) -> Goal:
    title = span_of("2025-2028", document)
    criteria = {
        criterion: Criterion(
            Verdict(word.rstrip("*")),
            (Evidence(title, Modality.INHERITED),) if word.endswith("*") else (),
            f"reden van {criterion}",
        )
        for criterion, word in zip(CRITERIA, answers.split(), strict=True)
    }
    return Goal(
        name,
        places[0],
        places[0].of(document.text),
        places,
        Origin.HEADING,
        "staat onder een kop met doelen",
        level,
        orientation,
        criteria=criteria,
        indicators=indicators,
    )


def _indicators(document: Document) -> list[Indicator]:
    def value(raw: str, year: int | None, number: float | None, unit: str = "") -> Value:
        return Value(span_of(raw, document), raw, number, unit, year)

    lonely = span_of("Eenzame ouderen", document)
    visitors = span_of("-Bezoekers", document)
    return [
        Indicator(
            "i1",
            lonely,
            "Eenzame ouderen",
            lonely,
            unit="%",
            baseline=value("22%", 2023, 22.0, "%"),
            targets=(value("18%", 2026, 18.0, "%"), value("15%", 2028, 15.0, "%")),
            source="GGD; elk jaar",
            goals=(Link("d1", "staat in dezelfde rij"),),
        ),
        Indicator(
            "i2",
            visitors,
            "-Bezoekers",
            visitors,
            targets=(value("n.n.b.", 2026, None), value("7,5", 2028, 7.5)),
            goals=(Link("d3", "gaat over hetzelfde"),),
        ),
    ]


def _measures(document: Document) -> list[Measure]:
    span = span_of("De ambtenaar belt waar mogelijk terug.", document)
    actor = Evidence(span_of("De ambtenaar", document))
    criteria = {
        "actor": Criterion(Verdict.DEELS, (actor,), "noemt een functie"),
        "T": Criterion(Verdict.NEE, (), "noemt geen moment"),
        "geld": Criterion(Verdict.NEE, (), "noemt geen geld"),
    }
    return [Measure("m1", span, span.of(document.text), Origin.CUE, criteria=criteria)]
