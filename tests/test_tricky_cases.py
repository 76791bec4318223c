"""Constructions that fool who looks for words: each case is a text in its surroundings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from policylint.config import load_config
from policylint.documents.model import Document, Span
from policylint.linter import Linter
from policylint.norms.view import NormView
from policylint.rules.examples import example_document
from policylint.rules.ids import matches
from policylint.rules.schema import Context
from policylint.yamlfile import read_yaml

CASES: list[dict[str, Any]] = read_yaml(Path(__file__).parent / "data" / "tricky_cases.yml").data
READINGS = [
    pytest.param(
        case,
        id=case["id"],
        marks=pytest.mark.xfail(reason=case["pending"], strict=True) if "pending" in case else (),
    )
    for case in CASES
]
LINTER = Linter(*load_config(None))


def view_of(case: dict[str, Any]) -> NormView:
    context = Context.model_validate(case["context"])
    return LINTER.view(example_document(case["text"], context))


def passage(case: dict[str, Any], document: Document) -> Span:
    """Return where the text of the case stands: a sentence, or the cells of a row."""
    first = case["text"].lstrip("- ").split(" | ")[0]
    last = case["text"].split(" | ")[-1]
    start = document.text.index(first)
    return Span(start, document.text.rindex(last.lstrip("- ")) + len(last.lstrip("- ")))


def classes(view: NormView, span: Span) -> set[str]:
    """Return what the text is taken for."""
    found = view.statements
    kinds = {
        "doel": [place for goal in found.goals for place in goal.places],
        "maatregel": [measure.span for measure in found.measures],
        "indicator": [indicator.span for indicator in found.indicators],
    }
    return {name for name, spans in kinds.items() if any(s.overlaps(span) for s in spans)}


@pytest.mark.parametrize("case", READINGS)
def test_a_tricky_case_is_read_as_a_reader_would(case: dict[str, Any]) -> None:
    expected = case["expect"]
    view = view_of(case)
    span = passage(case, view.document)
    if "class" in expected:
        wanted = {expected["class"]} - {"overig"}
        assert classes(view, span) == wanted
    if "criteria" in expected:
        (goal,) = [g for g in view.statements.goals if any(p.overlaps(span) for p in g.places)]
        answers = {name: str(goal.criteria[name].verdict) for name in expected["criteria"]}
        assert answers == expected["criteria"]
        assert {name for name in answers if goal.criteria[name].inherited} == set(
            expected.get("inherited", [])
        )
        assert str(goal.orientation) == expected.get("orientation", str(goal.orientation))
        assert str(goal.level) == expected.get("level", str(goal.level))
    if "targets" in expected:
        (indicator,) = view.statements.indicators
        targets = [{"number": t.number, "year": t.year} for t in indicator.targets]
        assert targets == expected["targets"]
        if "baseline" in expected:
            assert indicator.baseline is not None
            value = {"number": indicator.baseline.number, "year": indicator.baseline.year}
            assert value == expected["baseline"]
    if "indicators" in expected:
        assert len(view.statements.indicators) == expected["indicators"]
    if expected.get("explains"):
        assert list(view.explained.values()) == [span]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_tricky_case_gives_the_findings_of_a_reader(case: dict[str, Any]) -> None:
    rules = {finding.rule for finding in LINTER.report(view_of(case)).findings}
    assert set(case["expect"].get("findings", [])) <= rules
    unwanted = case["expect"].get("no_findings", [])
    assert {rule for rule in rules for pattern in unwanted if matches(rule, pattern)} == set()
