"""The command line in process: exit codes, choices, and errors that teach."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policylint.cli import policylint
from policylint.errors import PolicylintError
from rulemaker import COMMON, ship, write_rule
from sampleplan import PLAN, RULES, write_rules

CLEAN = "# Beleidsplan Sport\n\n## Evaluatie\n\nIedereen kan sporten.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a plan and the small rules in the place of the shipped ones."""
    ship(monkeypatch, write_rules(tmp_path / "regels"))
    (tmp_path / "werk").mkdir()
    monkeypatch.chdir(tmp_path / "werk")
    Path("plan.md").write_text(PLAN, encoding="utf-8")
    Path("goed.md").write_text(CLEAN, encoding="utf-8")
    return tmp_path / "werk"


def call(*words: str, data: bytes | None = None) -> Result:
    return CliRunner().invoke(policylint, list(words), input=data)


def error_of(*words: str) -> str:
    """Return the text of the error made for users (`main` shows it and exits with 2)."""
    result = call(*words)
    assert isinstance(result.exception, PolicylintError)
    return str(result.exception)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["goed.md"], 0),
        (["plan.md"], 1),
        (["plan.md", "--fail-on", "never"], 0),
        (["plan.md", "--ignore", "proef/evaluatie"], 0),
        (["plan.md", "--ignore", "proef/evaluatie", "--fail-on", "warning"], 1),
        (["plan.md", "--select", "proef/waar-mogelijk", "--fail-on", "warning"], 0),
        (["plan.md", "--select", "proef/waar-mogelijk", "--fail-on", "suggestion"], 1),
        (["plan.md", "--kind", "rapport"], 0),
        (["weg.md"], 2),
        (["weg.md", "goed.md"], 2),
        (["leeg"], 2),
        (["."], 1),
        ([], 2),
        (["plan.md", "--format", "word"], 2),
        (["plan.md", "--kind", "nota"], 2),
    ],
)
def test_the_exit_code(folder: Path, words: list[str], code: int) -> None:
    Path("leeg").mkdir()
    Path("leeg/plan.xyz").write_text(PLAN, encoding="utf-8")
    assert call("check", *words).exit_code == code


def test_a_broken_file_does_not_keep_the_others_from_being_checked(folder: Path) -> None:
    Path("stuk.docx").write_bytes(b"PK\x03\x04rest")
    result = call("check", "stuk.docx", "plan.md", "weg.md", "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 2
    assert [document["document"]["path"] for document in report["documents"]] == ["plan.md"]
    assert [error["path"] for error in report["errors"]] == ["stuk.docx", "weg.md"]
    assert "is beschadigd" in report["errors"][0]["reason"]


def test_an_empty_folder_says_what_was_looked_for(folder: Path) -> None:
    Path("leeg").mkdir()
    assert "is een map zonder documenten (.pdf, .docx, .md, .txt)" in call("check", "leeg").stdout


def test_standard_input(folder: Path) -> None:
    result = call("check", "-", "--format", "json", data=PLAN.encode())
    report = json.loads(result.stdout)
    assert report["document"]["path"] == "<stdin>"
    assert len(report["findings"]) == 8


def test_select_and_ignore_take_rules_families_and_patterns(folder: Path) -> None:
    def rules(*words: str) -> set[str]:
        report = json.loads(call("check", "plan.md", "--format", "json", *words).stdout)
        return {finding["rule"] for finding in report["findings"]}

    assert rules() == set(RULES)
    assert rules("--select", "proef") == set(RULES)
    assert rules("--select", "proef/d*", "--select", "proef/beter") == {
        "proef/dubbel",
        "proef/beter",
    }
    both = rules("--select", "proef/d*", "--select", "proef/beter")
    assert rules("--select", "proef/d*, proef/beter") == both
    assert rules("--select", "proef", "--ignore", "proef/[a-v]*") == {"proef/waar-mogelijk"}


def test_output_goes_to_a_file_without_colour(folder: Path) -> None:
    result = call("check", "plan.md", "-o", "rapport.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "\x1b[" not in Path("rapport.txt").read_text(encoding="utf-8")


def test_the_configuration_beside_the_document_counts(folder: Path) -> None:
    Path("policylint.yaml").write_text("rules: {proef/evaluatie: off}", encoding="utf-8")
    assert call("check", "plan.md").exit_code == 0
    Path("streng.yaml").write_text("fail_on: suggestion", encoding="utf-8")
    assert call("check", "plan.md", "--config", "streng.yaml").exit_code == 1


def test_a_mistake_in_the_configuration_stops_before_anything_is_checked(folder: Path) -> None:
    Path("policylint.yaml").write_text("rules: {proef/weg: off}", encoding="utf-8")
    assert "policylint.yaml:1:9: regel 'proef/weg' bestaat niet" in error_of("check", "plan.md")


def test_an_unknown_rule_is_refused_with_what_there_is(folder: Path) -> None:
    assert "families zijn: proef" in error_of("check", "plan.md", "--select", "taal")
    assert "bedoelde u proef/dubbel" in error_of("explain", "proef/dubel")


@pytest.mark.parametrize("words", [("explain",), ("rules", "show")])
def test_a_rule_is_explained(folder: Path, words: tuple[str, ...]) -> None:
    shown = call(*words, "proef/waar-mogelijk").stdout
    for part in ("Ernst: suggestie", "Normen: smart/T", "Vraag: Wanneer wel?", "blijft stil goed"):
        assert part in shown


def test_rules_are_listed(folder: Path) -> None:
    lines = call("rules", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == sorted(RULES)
    assert len(call("rules", "list", "proef/d*").stdout.splitlines()) == 1


def test_rules_are_tested_by_their_examples(folder: Path) -> None:
    write_rule(folder / "eigen", "eigen/regel", "extends: existence\ntokens: [fout]")
    Path("policylint.yaml").write_text("rule_folders: eigen", encoding="utf-8")
    result = call("rules", "test", "eigen")
    assert (result.exit_code, result.stdout) == (
        0,
        "1 regel, 2 voorbeelden, 0 niet zoals verwacht\n",
    )
    write_rule(folder / "eigen", "eigen/regel", "extends: existence\ntokens: [goed]")
    result = call("rules", "test", "eigen")
    assert result.exit_code == 1
    assert "eigen/eigen/regel.yml: voorbeeld 2: 'goed'" in result.stdout
    assert "gevonden: ['goed']" in result.stdout


def test_a_message_with_more_gaps_than_its_check_fills(folder: Path) -> None:
    common = COMMON.replace("Gevonden: %s", "Schrijf %s, niet %s")
    write_rule(folder / "eigen", "eigen/regel", "extends: existence\ntokens: [fout]", common)
    Path("policylint.yaml").write_text("rule_folders: eigen", encoding="utf-8")
    result = call("rules", "test", "eigen")
    assert result.exit_code == 1
    assert "de boodschap heeft 2 keer %s; 'existence' vult er hier 1" in result.stdout


def test_one_word_is_no_plural(folder: Path) -> None:
    assert " · 1 woord\n" in call("check", "-", data=b"Sport.").stdout


def test_text_and_outline(folder: Path) -> None:
    assert call("text", "goed.md").stdout.startswith("Beleidsplan Sport\n")
    assert call("outline", "goed.md").stdout.splitlines() == [
        "   regel 1  Beleidsplan Sport",
        "   regel 3    Evaluatie",
    ]
    assert call("text", "-", data=CLEAN.encode()).stdout == call("text", "goed.md").stdout
    assert call("outline", "-", data=CLEAN.encode()).stdout == call("outline", "goed.md").stdout
    assert len(json.loads(call("outline", "goed.md", "--format", "json").stdout)["sections"]) == 2
