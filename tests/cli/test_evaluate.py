"""`policylint evaluate` on a folder with one small plan, read by a reader made by hand."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policylint.cli import evaluate, policylint
from policylint.documents.model import Document
from policylint.errors import PolicylintError
from policylint.evaluation.annotations import place, read_annotations
from policylint.evaluation.gold import sort_gold
from policylint.language.analysis import Analysis
from policylint.statements.model import Statements
from rulemaker import ship
from sampleplan import write_rules
from smallplan import write_plan
from statementmaker import perfect


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the plan as `tune` and as `test`; the reader finds all but the last goal."""
    ship(monkeypatch, write_rules(tmp_path / "regels"))
    corpora = tmp_path / "corpora"
    annotations = read_annotations(write_plan(corpora / "zonzijde") / "statements.yaml")
    write_plan(corpora / "maanzijde", "test")

    def almost_all(document: Document, analysis: Analysis) -> Statements:
        found = perfect(sort_gold(place(*annotations, document)))
        return replace(found, goals=found.goals[:-1])

    monkeypatch.setattr(evaluate, "extract", almost_all)
    return corpora


def call(*words: str | Path) -> Result:
    return CliRunner().invoke(policylint, ["evaluate", *map(str, words)])


def test_figures_per_part_and_plan(folder: Path) -> None:
    result = call(folder)
    assert result.exit_code == 0
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["tune:", "1", "plan"] in lines
    assert ["test:", "1", "plan"] in lines
    assert ["zonzijde", "0,67", "1,00", "1,00"] in lines
    goals = [words for words in lines if words[:1] == ["doel"]]
    assert [words[:3] for words in goals] == [["doel", "2", "1,00"]] * 2
    assert ["1", "proef/evaluatie"] in lines
    assert "gemist" not in result.stdout


def test_errors_of_the_test_part_take_two_words(folder: Path) -> None:
    missed = "Een fijne wijk om prettig te wonen."
    shown = call(folder, "--errors").stdout
    assert "zonzijde: doel gemist\n  Wijkplan Zonzijde 2025-2028 > Doelen\n  " + missed in shown
    assert "maanzijde: doel" not in shown
    assert "doel gemist" not in call(folder, "--part", "test").stdout
    only = call(folder, "--part", "test", "--errors").stdout
    assert "maanzijde: doel gemist" in only
    assert "zonzijde" not in only


def test_json(folder: Path) -> None:
    data = json.loads(call(folder, "--format", "json", "--errors").stdout)
    tune, test = data["parts"]
    assert (tune["part"], test["part"]) == ("tune", "test")
    assert tune["figures"]["doel"]["measures"]["recall"]["value"] == 0.5
    assert [plan["plan"] for plan in data["plans"]] == ["maanzijde", "zonzijde"]
    assert {mistake["part"] for mistake in data["mistakes"]} == {"tune"}
    assert data["falls"] == []


def test_the_ratchet(folder: Path) -> None:
    baseline = folder / "baseline.json"
    assert call(folder, "--record").exit_code == 0
    recorded = json.loads(baseline.read_text(encoding="utf-8"))
    assert recorded["tune"]["doel f1"] == 0.667
    assert call(folder).exit_code == 0
    recorded["tune"]["doel f1"] = 0.7
    baseline.write_text(json.dumps(recorded), encoding="utf-8")
    result = call(folder)
    assert result.exit_code == 1
    assert "GEDAALD tune: doel f1 was 0,700, is nu 0,667" in result.stdout
    assert call(folder, "--part", "test").exit_code == 0


def test_vague_words_by_rules_of_choice(folder: Path) -> None:
    data = json.loads(call(folder, "--format", "json", "--vague", "proef/*").stdout)
    # The small rules find nothing in its goals: both vague words are missed.
    assert data["parts"][0]["figures"]["vaag"]["measures"]["recall"]["value"] == 0
    result = call(folder, "--vague", "proef/weg")
    assert isinstance(result.exception, PolicylintError)


def test_a_folder_without_annotations_is_an_error(folder: Path) -> None:
    (folder / "leeg").mkdir()
    result = call(folder / "leeg")
    assert "hier staat geen plan met een statements.yaml" in str(result.exception)
    result = call(folder / "zonzijde", "--part", "test")
    assert "geen van deze plannen hoort bij het deel 'test'" in str(result.exception)
