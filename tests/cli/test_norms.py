"""`policylint norms`: the normenkader on paper, and plans held against it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from policylint.cli import policylint

CORPORA = Path(__file__).parents[2] / "corpora"
PLAN = str(CORPORA / "oosterwaard-sociale-agenda" / "plan.md")


def run(*args: str) -> str:
    result = CliRunner().invoke(policylint, ["norms", *args])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_list_names_every_norm_under_its_group() -> None:
    lines = run("list", "--frame", "rekenkamer-sociaal").splitlines()
    assert "Participatie en terugkoppeling" in lines
    assert sum(line.startswith("  ") for line in lines) == 80


def test_show_tells_what_a_norm_asks_and_who_says_so() -> None:
    shown = run("show", "F2")
    assert shown.startswith("F2 Evaluatie gepland\n")
    assert "  ja " in shown
    assert "Bron: Rekenkamercommissie Leiden 2012" in shown


def test_show_of_a_norm_that_does_not_exist() -> None:
    result = CliRunner().invoke(policylint, ["norms", "show", "F22"])
    assert result.exit_code == 1 or result.exit_code == 2
    assert "norm 'F22' bestaat niet; bedoelde u" in str(result.exception or result.output)


@pytest.mark.parametrize("format_name", ["md", "csv", "text"])
def test_export_has_every_norm_with_its_words(format_name: str) -> None:
    printed = " ".join(run("export", "--format", format_name, "--frame", "kern").split())
    assert "Evaluatie gepland" in printed
    assert "en wie evalueert of wat er onderzocht wordt" in printed


def test_check_shows_verdict_passage_and_place() -> None:
    shown = run("check", PLAN)
    assert "Regie: samenwerking organiseren" in shown
    assert "niet gevonden in dit document; gezocht naar:" in shown
    assert "regel 155  “We praten de raad regelmatig bij.”" in shown
    assert shown.count(PLAN) == 1


def test_check_as_records() -> None:
    found = json.loads(run("check", PLAN, "--format", "json", "--frame", "rekenkamer-sociaal"))
    assert found["normenkader"]["frame"] == "rekenkamer-sociaal"
    assert len(found["norms"]) == 80
    text = (CORPORA / "oosterwaard-sociale-agenda" / "plan.md").read_text(encoding="utf-8")
    for norm in found["norms"]:
        assert norm["verdict"] in ("ja", "deels", "nee", "nvb", "nvt")
        if norm["verdict"] in ("nee", "nvb"):
            assert norm["searched"]
        for each in norm["evidence"]:
            assert each["location"]["line"] <= text.count("\n") + 1
    assert [field["field"] for field in found["regie_fields"]] == [
        *("afbakenen", "overzicht", "beleidslijnen", "samenwerking", "verantwoording")
    ]


def test_check_as_a_sheet_has_room_for_the_reader() -> None:
    rows = list(csv.DictReader(run("check", PLAN, "--format", "csv").splitlines(), delimiter=";"))
    assert {row["norm"] for row in rows} >= {"S", "M", "F2", "R5.1"}
    assert all(row["oordeel onderzoeker"] == "" for row in rows)


def test_one_broken_document_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "leeg.txt").write_text("", encoding="utf-8")
    result = CliRunner().invoke(policylint, ["norms", "check", str(tmp_path / "leeg.txt"), PLAN])
    assert result.exit_code == 2
    assert "F2" in result.stdout


def test_a_frame_that_does_not_exist_is_told_before_any_document() -> None:
    result = CliRunner().invoke(policylint, ["norms", "check", PLAN, "--frame", "kernn"])
    assert result.exit_code != 0
    assert "kies uit kern" in str(result.exception or result.output)


def test_without_language_analysis_no_verdict_is_given(tmp_path: Path) -> None:
    config = tmp_path / "policylint.yaml"
    config.write_text("pipeline: geen", encoding="utf-8")
    result = CliRunner().invoke(policylint, ["norms", "check", PLAN, "--config", str(config)])
    assert "normen vragen taalanalyse" in str(result.exception)


def test_what_is_no_plan_says_so(tmp_path: Path) -> None:
    shown = run("check", PLAN, "--kind", "rapport")
    assert "Geen plan, maar een rapport" in shown


def test_the_examples_of_a_norm_are_run() -> None:
    assert "0 niet zoals verwacht" in run("test", "F2")
    result = CliRunner().invoke(policylint, ["norms", "test", "F22"])
    assert "norm 'F22' bestaat niet; bedoelde u" in str(result.exception)


def test_check_shows_roles_and_the_chain_of_every_theme() -> None:
    shown = run("check", PLAN)
    assert "Rollen van de gemeente\n    regisseur" in shown
    assert "Keten per thema" in shown
    found = json.loads(run("check", PLAN, "--format", "json"))
    assert [link["name"] for link in found["chain"][0]["links"]] == [
        *("probleem", "doel", "maatregel", "indicator", "geld", "verantwoording")
    ]
    assert {role["role"] for role in found["roles"]} <= {
        *("regisseur", "opdrachtgever", "uitvoerder", "partner")
    }
