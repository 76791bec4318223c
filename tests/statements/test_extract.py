"""A small plan from text to statements; and the same goals whatever the format."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from planreading import plan, statements_of
from policylint.documents import read
from policylint.documents.model import Document
from policylint.documents.reading import read_bytes
from policylint.statements.model import CRITERIA, Criterion, Modality, Origin, Statements
from wordfiles import document as word_file
from wordfiles import level, lists, p, tbl, tr

DATA = Path(__file__).parents[1] / "data"
CORPORA = Path(__file__).parents[2] / "corpora"
TITLE = "# Groenplan Zonneveld 2025-2028"

PLAN = """
In dit plan staat wat we met groen willen.

## Samenvatting

We willen dat elke straat in 2028 een boom heeft.

## Waar staan we nu?

In 2023 had 60% van de straten een boom.

## Doelen

- Doel 1: Elke straat heeft in 2028 een boom.
- Inwoners voelen zich thuis in het park.

| Doel | Indicator | 2023 | 2028 | Bron |
|---|---|---|---|---|
| Doel 1 | Straten met een boom | 60% | 100% | Eigen telling, jaarlijks |
| Bezoekers blijven langer in het park | Bezoektijd in minuten | 20 | 35 | Tellus |

## Wat gaan we doen?

- Team Groen plant in 2026 driehonderd bomen (€ 90.000).
- Vrijwilligers geven rondleidingen.

## Vaststelling

De raad heeft dit plan op 12 december 2024 vastgesteld.
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return plan(PLAN, title=TITLE)


@pytest.fixture(scope="module")
def found(document: Document) -> Statements:
    return statements_of(document)


def test_goals(found: Statements) -> None:
    assert [(goal.id, goal.text, goal.origin) for goal in found.goals] == [
        ("d1", "We willen dat elke straat in 2028 een boom heeft.", Origin.CUE),
        ("d2", "Inwoners voelen zich thuis in het park.", Origin.HEADING),
        ("d3", "Bezoekers blijven langer in het park", Origin.TABLE),
    ]


def test_a_goal_told_twice_has_two_places(document: Document, found: Statements) -> None:
    places = [place.of(document.text) for place in found.goals[0].places]
    assert places == [found.goals[0].text, "Elke straat heeft in 2028 een boom."]


def test_every_goal_has_an_answer_to_every_question(found: Statements) -> None:
    assert all(tuple(goal.criteria) == CRITERIA for goal in found.goals)
    assert all(c.reason for goal in found.goals for c in goal.criteria.values())
    answers = [" ".join(c.verdict for c in goal.criteria.values()) for goal in found.goals]
    assert answers[0].startswith("ja ja ja ja ja")


def test_indicators(found: Statements) -> None:
    tree, time = found.indicators
    assert [tree.id, time.id] == ["i1", "i2"]
    assert [link.id for link in tree.goals] == ["d1"]
    assert [link.id for link in time.goals] == ["d3"]
    assert tree.source == "Eigen telling, jaarlijks"
    assert [value.number for value in (*tree.past, *tree.targets)] == [60, 100]


def test_measures(found: Statements) -> None:
    assert [(measure.id, measure.text) for measure in found.measures] == [
        ("m1", "Team Groen plant in 2026 driehonderd bomen (€ 90.000)."),
        ("m2", "Vrijwilligers geven rondleidingen."),
    ]
    first = found.measures[0].criteria
    assert {name: criterion.verdict for name, criterion in first.items()} == {
        "actor": "ja",
        "T": "ja",
        "geld": "ja",
    }


def test_the_decision_holds_for_every_goal(document: Document, found: Statements) -> None:
    for goal in found.goals:
        (evidence,) = goal.criteria["A"].evidence
        assert evidence.modality is Modality.INHERITED
        assert "vastgesteld" in evidence.span.of(document.text)


def test_everything_stands_in_the_text(document: Document, found: Statements) -> None:
    text = document.text
    for goal in found.goals:
        assert " ".join(goal.span.of(text).split()) == goal.text
    spans = [e.span for g in found.goals for c in g.criteria.values() for e in c.evidence]
    spans += [e.span for m in found.measures for c in m.criteria.values() for e in c.evidence]
    assert all(span.of(text).strip() for span in spans)


def in_word(markdown: str) -> bytes:
    """Return this plan as a Word file: headings, items of a list, a table and paragraphs."""
    body, rows = [], []
    for line in markdown.splitlines():
        if line.startswith("|"):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            rows += [] if set(line) <= set("|-") else [tr(*cells)]
            continue
        if rows:
            body.append(tbl(*rows))
            rows = []
        if line.startswith("## "):
            body.append(p(line[3:], style="Kop1"))
        elif line.startswith("# "):
            body.append(p(line[2:], style="Titel"))
        elif line.startswith("- "):
            body.append(p(line[2:], number=(1, 0)))
        elif line:
            body.append(p(line))
    return word_file(*body, numbering=lists(level(0, "bullet", "-")))


def all_that_is_said(found: Statements) -> list[tuple[str, ...]]:
    statements = [
        *((goal.text, goal.level, *verdicts(goal.criteria)) for goal in found.goals),
        *((measure.text, *verdicts(measure.criteria)) for measure in found.measures),
    ]
    return statements + [
        (each.name, each.unit, each.source, *(value.raw for value in (*each.past, *each.targets)))
        for each in found.indicators
    ]


def verdicts(criteria: Mapping[str, Criterion]) -> list[str]:
    return [criterion.verdict for criterion in criteria.values()]


def test_word_says_the_same(document: Document, found: Statements) -> None:
    word = read_bytes(in_word(f"{TITLE}\n{PLAN}"), "plan.docx")
    assert word.kind is document.kind
    assert all_that_is_said(statements_of(word)) == all_that_is_said(found)


def test_a_sample_plan_has_the_same_goals_in_word_and_pdf() -> None:
    word = statements_of(read(DATA / "zandermeer.docx"))
    pdf = statements_of(read(CORPORA / "zandermeer-beleidsplan-eenzaamheid" / "plan.pdf"))
    assert [goal.text for goal in word.goals] == [goal.text for goal in pdf.goals]
    assert len(word.goals) > 5
