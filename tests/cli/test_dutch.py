"""What users see of the command line is Dutch, also where click or the system speaks."""

from __future__ import annotations

import errno
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from policylint import cli
from policylint.cli import check, dutch, policylint
from policylint.errors import PolicylintError, why

ENGLISH = ("Usage", "Options:", "Commands", "Show ", "Try ", "Error:", "Invalid", "Missing", "such")
PLACEHOLDERS = ("OPTIONS", "COMMAND", "ARGS", "PATH", "PATTERNS", "FILE", "TEXT")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "--help",
        "--version",
        "check --help",
        "goals --help",
        "indicators --help",
        "measures --help",
        "goals plan.md --format word",
        "text --help",
        "outline --help",
        "explain --help",
        "rules --help",
        "rules list --help",
        "rules test --help",
        "check",
        "explain",
        "chek",
        "rules lst",
        "check plan.md --selct x",
        "check plan.md --kind nota",
        "check plan.md --format",
        "check plan.md --all=3",
        "check plan.md --config .",
        "check plan.md --output .",
        "text a b",
        "-plan.md",
    ],
)
def test_no_english(words: str) -> None:
    output = CliRunner().invoke(policylint, words.split()).output
    assert output
    assert [word for word in (*ENGLISH, *PLACEHOLDERS) if word in output] == []


def test_a_word_that_is_not_in_the_table_stays_as_it_is() -> None:
    assert dutch.translated("Rarely said") == "Rarely said"


def test_why_a_file_cannot_be_opened() -> None:
    assert why(PermissionError(errno.EACCES, "Permission denied")) == "u hebt geen toegang"
    assert why(NotADirectoryError(errno.ENOTDIR, "Not a directory")).startswith("bestaat niet")
    assert why(OSError(errno.EXDEV, "Rare trouble")) == "Rare trouble"


@pytest.mark.parametrize("name", ["weg/rapport.txt", "n" * 300])
def test_output_that_cannot_be_written(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.md").write_text("# Plan\n\nIedereen sport.\n", encoding="utf-8")
    result = CliRunner().invoke(policylint, ["check", "plan.md", "-o", name])
    assert isinstance(result.exception, PolicylintError)
    assert str(result.exception).startswith(f"{name}: ")


def test_ctrl_c_is_no_finding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "load_config", interrupted)
    result = CliRunner().invoke(policylint, ["check", str(tmp_path)])
    assert (result.exit_code, result.output.strip()) == (130, "Afgebroken.")


def test_a_full_disk_has_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(cli, "policylint", full)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert capsys.readouterr().err == "uitvoer: de schijf is vol\n"


def test_a_crash_is_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @click.command
    def crash() -> None:
        raise ZeroDivisionError("nul")

    monkeypatch.setattr(cli, "policylint", lambda: crash([]))
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    assert (
        "Interne fout in policylint, meld dit: ZeroDivisionError('nul')" in capsys.readouterr().err
    )
