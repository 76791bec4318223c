"""The tables of goals, indicators and measures, each format against a golden file."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest

from goalplan import goal_report
from policylint.report import Report
from policylint.reports import Failure, Options, tables
from policylint.reports.tables import FORMATS, TABLES, renderer, table_named
from rulemaker import ship

GOLDEN = Path(__file__).parent / "golden"
BROKEN = Failure("weg.pdf", "is versleuteld")


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    ship(monkeypatch, tmp_path / "regels")
    return goal_report()


def rows(report: Report, name: str) -> list[dict[str, str]]:
    rendered = renderer("csv")(table_named(name), [report, BROKEN], Options())
    assert rendered.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(rendered[1:]), delimiter=";"))


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("form", FORMATS)
def test_a_table_against_its_golden_file(name: str, form: str, report: Report) -> None:
    path = GOLDEN / f"{name}.{form}"
    found = renderer(form)(table_named(name), [report, BROKEN], Options(width=110))
    if os.environ.get("POLICYLINT_UPDATE_GOLDEN"):
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


def test_every_table_and_format_is_in_the_registry() -> None:
    modules = {path.stem for path in Path(tables.__file__).parent.glob("*.py")} - {"__init__"}
    named = {name.rpartition(".")[2] for name in (*TABLES.values(), *FORMATS.values())}
    assert modules - named == {"columns"}
    assert named <= modules


def test_numbers_and_years_have_columns_of_their_own(report: Report) -> None:
    lonely, visitors = rows(report, "indicators")
    assert lonely["nulmeting (getal)"] == "22"
    assert lonely["nulmeting (jaar)"] == "2023"
    assert visitors["streefwaarde 1"] == "n.n.b."
    assert visitors["streefwaarde 1 (getal)"] == ""
    assert visitors["streefwaarde 2 (getal)"] == "7,5"


def test_a_text_is_no_formula(report: Report) -> None:
    goal = report.goals[0].model_copy(update={"text": "=1+1"})
    changed = report.model_copy(update={"goals": (goal,)})
    assert rows(changed, "goals")[0]["doel"] == "'=1+1"


@pytest.mark.parametrize("raw", ["-", "-5%", "- 3", "-7,5"])
def test_a_negative_number_stays_one(raw: str, report: Report) -> None:
    first = report.indicators[0]
    assert first.baseline is not None
    baseline = first.baseline.model_copy(update={"raw": raw})
    indicator = first.model_copy(update={"baseline": baseline})
    changed = report.model_copy(update={"indicators": (indicator,)})
    assert rows(changed, "indicators")[0]["nulmeting"] == raw


def test_one_document_prints_its_own_records(report: Report) -> None:
    printed = json.loads(renderer("json")(table_named("goals"), [report], Options()))
    assert list(printed) == ["schema", "document", "goals"]
    assert printed["goals"] == json.loads(report.model_dump_json())["goals"]


@pytest.mark.parametrize("name", TABLES)
def test_a_plan_without_any_says_so(name: str, report: Report) -> None:
    empty = report.model_copy(update={name: ()})
    shown = renderer("text")(table_named(name), [empty], Options())
    assert "Geen " in shown
    assert " gevonden." in shown


@pytest.mark.parametrize("width", [80, 100, 140])
@pytest.mark.parametrize("name", TABLES)
def test_no_line_is_wider_than_the_screen(name: str, width: int, report: Report) -> None:
    shown = renderer("text")(table_named(name), [report], Options(width=width))
    assert max(map(len, shown.splitlines())) <= width
