"""How a document is named on the command line, and names that are easy to get wrong."""

from __future__ import annotations

import errno
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from policylint import cli
from policylint.cli import policylint

COMMANDS = ("check", "text", "outline")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("plan.md", "-plan.md", "-oud.md"):
        Path(name).write_text("# Plan\n\nIedereen sport.\n", encoding="utf-8")


def call(*words: str) -> Result:
    return CliRunner().invoke(policylint, list(words))


@pytest.mark.parametrize("command", COMMANDS)
def test_an_empty_name_is_not_the_folder_one_is_in(command: str) -> None:
    result = call(command, "")
    assert result.exit_code == 2
    assert "een lege naam is geen bestand" in result.output


def test_an_empty_name_among_others_stops_the_run() -> None:
    result = call("check", "plan.md", "")
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_looks_like_an_option(command: str) -> None:
    result = call(command, "-plan.md")
    assert result.exit_code == 2
    assert "schrijf dan ./-plan.md" in result.output
    assert call(command, "./-plan.md").exit_code == 0


def test_a_file_that_looks_like_an_option_with_a_value() -> None:
    assert "schrijf dan ./-oud.md" in call("check", "-oud.md").output


def test_an_option_that_is_no_file_stays_an_option() -> None:
    output = call("check", "-weg.md").output
    assert "De optie '-w' bestaat niet." in output
    assert "./" not in output


class Unreadable(BytesIO):
    """A standard input that is open for writing only."""

    def read(self, size: int | None = -1, /) -> bytes:
        raise OSError(errno.EBADF, "Bad file descriptor")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("stdin", "reason"),
    [(None, "er is geen standaardinvoer"), (TextIOWrapper(Unreadable()), "staat niet open")],
    ids=["closed", "for_writing"],
)
def test_standard_input_that_cannot_be_read(
    command: str,
    stdin: TextIOWrapper | None,
    reason: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(sys, "argv", ["policylint", command, "-"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    shown = capsys.readouterr()
    assert ended.value.code == 2
    assert reason in shown.out + shown.err
    assert "Traceback" not in shown.err
