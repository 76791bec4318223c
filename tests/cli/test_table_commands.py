"""`policylint goals`, `indicators` and `measures`: what they take, and how they end."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policylint.cli import policylint
from policylint.errors import PolicylintError
from policylint.reports.tables import TABLES
from rulemaker import ship

PLAN = """\
# Beleidsplan Samen 2025-2028

## Doelen

- In 2028 voelt 15% van de ouderen zich eenzaam.

## Indicatoren

| Indicator | Nulmeting 2023 | Streefwaarde 2028 | Bron |
|---|---|---|---|
| Eenzame ouderen | 22% | 15% | GGD-monitor |
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in with a plan, and no rules: the tables do without."""
    ship(monkeypatch, tmp_path / "regels")
    (tmp_path / "werk").mkdir()
    monkeypatch.chdir(tmp_path / "werk")
    Path("plan.md").write_text(PLAN, encoding="utf-8")
    return tmp_path / "werk"


def call(*words: str, data: bytes | None = None) -> Result:
    return CliRunner().invoke(policylint, list(words), input=data)


def rows(result: Result) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout.lstrip("\ufeff")), delimiter=";"))


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["plan.md"], 0),
        (["."], 0),
        (["-"], 0),
        (["weg.md"], 2),
        (["weg.md", "plan.md"], 2),
        (["leeg"], 2),
        (["plan.md", "--format", "word"], 2),
        (["plan.md", "--kind", "nota"], 2),
        ([], 2),
    ],
)
def test_the_exit_code(name: str, words: list[str], code: int) -> None:
    Path("leeg").mkdir()
    assert call(name, *words, data=PLAN.encode()).exit_code == code


def test_a_broken_file_does_not_keep_the_others_out() -> None:
    Path("stuk.docx").write_bytes(b"PK\x03\x04rest")
    result = call("goals", "stuk.docx", "plan.md", "--format", "json")
    printed = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [document["document"]["path"] for document in printed["documents"]] == ["plan.md"]
    assert [error["path"] for error in printed["errors"]] == ["stuk.docx"]
    assert len(printed["documents"][0]["goals"]) == 1


def test_a_sheet_says_beside_it_what_was_not_read() -> None:
    result = call("goals", "weg.md", "plan.md", "--format", "csv")
    assert [row["document"] for row in rows(result)] == ["plan.md"]
    assert result.stderr == "weg.md: bestaat niet; controleer de naam\n"


def test_a_folder_gives_the_rows_of_all_its_plans() -> None:
    Path("b.md").write_text(PLAN, encoding="utf-8")
    found = rows(call("indicators", ".", "--format", "csv"))
    assert [row["document"] for row in found] == ["b.md", "plan.md"]
    assert found[0]["nulmeting (getal)"] == "22"
    assert found[0]["streefwaarde 1 (jaar)"] == "2028"


def test_a_sheet_in_a_file_begins_with_the_mark_that_excel_wants() -> None:
    result = call("goals", "plan.md", "--format", "csv", "-o", "doelen.csv")
    assert (result.exit_code, result.stdout) == (0, "")
    assert Path("doelen.csv").read_bytes().startswith(b"\xef\xbb\xbfdocument;id;doel;")


def test_a_report_is_not_searched_and_that_is_said() -> None:
    shown = call("goals", "plan.md", "--kind", "rapport").stdout
    assert "Geen plan, maar een rapport: er is niet in gezocht" in shown
    assert "Geen doelen gevonden." in shown


def test_without_a_pipeline_nothing_is_claimed() -> None:
    Path("policylint.yaml").write_text("pipeline: geen", encoding="utf-8")
    result = call("goals", "plan.md")
    assert isinstance(result.exception, PolicylintError)
    assert "vragen taalanalyse" in str(result.exception)


def test_language_rules_alone_show_no_cards() -> None:
    assert "1 doel:" not in call("check", "plan.md").stdout  # no rule about goals is on
