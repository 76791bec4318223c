"""`policylint check --fix` and `--diff`: what is written, what is said, and how it ends."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fixrules import ship_fixes
from policylint.cli import fixes, policylint
from policylint.errors import PolicylintError

PLAN = "# Plan\n\nDit is thans zo.\n\nDit is inzake geld, en tevens voor de wijk.\n"
FIXED = "# Plan\n\nDit is nu zo.\n\nDit is inzake geld, en ook voor de wijk.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    ship_fixes(monkeypatch, tmp_path / "regels")
    (tmp_path / "werk").mkdir()
    monkeypatch.chdir(tmp_path / "werk")
    Path("plan.md").write_text(PLAN, encoding="utf-8")
    return tmp_path / "werk"


def call(*words: str, data: bytes | None = None) -> Result:
    return CliRunner().invoke(policylint, ["check", *words], input=data)


def test_fix_writes_and_reports_what_is_left(folder: Path) -> None:
    result = call("--fix", "plan.md", "--fail-on", "warning")
    assert Path("plan.md").read_text(encoding="utf-8") == FIXED
    assert result.stderr == "2 aanpassingen gemaakt; 1 bevinding blijft.\n"
    assert "“inzake”" in result.stdout
    assert "thans" not in result.stdout
    assert result.exit_code == 1
    again = call("--fix", "plan.md", "--ignore", "taal/beter", "--fail-on", "warning")
    assert again.stderr == "Geen aanpassingen gemaakt; 0 bevindingen blijven.\n"
    assert again.exit_code == 0


def test_json_is_the_report_after_fixing(folder: Path) -> None:
    report = json.loads(call("--fix", "plan.md", "--format", "json").stdout)
    (finding,) = report["findings"]
    assert (finding["text"], finding["safe"]) == ("inzake", False)


def test_diff_shows_and_writes_nothing(folder: Path) -> None:
    result = call("--diff", "plan.md")
    assert Path("plan.md").read_text(encoding="utf-8") == PLAN
    assert result.stdout.splitlines()[:2] == ["--- plan.md", "+++ plan.md"]
    assert [line for line in result.stdout.splitlines()[3:] if line[0] in "+-"] == [
        "-Dit is thans zo.",
        "+Dit is nu zo.",
        "-Dit is inzake geld, en tevens voor de wijk.",
        "+Dit is inzake geld, en ook voor de wijk.",
    ]
    assert result.stderr == "2 aanpassingen mogelijk; er is niets geschreven.\n"
    assert result.exit_code == 1


def test_diff_of_nothing(folder: Path) -> None:
    result = call("--diff", "plan.md", "--ignore", "taal/beter", "--fail-on", "suggestion")
    assert (result.stdout, result.exit_code) == ("", 0)
    assert result.stderr == "Geen aanpassingen; er is niets geschreven.\n"


def test_diff_goes_before_fix_and_to_a_file(folder: Path) -> None:
    result = call("--diff", "--fix", "plan.md", "-o", "plan.diff")
    assert result.stdout == ""
    assert Path("plan.diff").read_text(encoding="utf-8").startswith("--- plan.md\n+++ plan.md\n")
    assert Path("plan.md").read_text(encoding="utf-8") == PLAN


def test_a_diff_says_that_a_line_has_no_end(folder: Path) -> None:
    Path("plan.txt").write_bytes(b"Dit is thans zo.")
    marks = "\\ No newline at end of file\n"
    assert call("--diff", "plan.txt").stdout.endswith(
        f"-Dit is thans zo.\n{marks}+Dit is nu zo.\n{marks}"
    )


def test_standard_input_can_be_shown_not_written(folder: Path) -> None:
    assert "+Dit is nu zo." in call("--diff", "-", data=PLAN.encode()).stdout
    result = call("--fix", "plan.md", "-", data=PLAN.encode())
    assert isinstance(result.exception, PolicylintError)
    assert "standaardinvoer is geen bestand" in str(result.exception)
    assert Path("plan.md").read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize("name", ["zandermeer.docx", "scan.pdf"])
def test_other_formats_are_left_as_they_are(folder: Path, name: str) -> None:
    samples = Path(__file__).parents[1] / "data"
    word = (samples / "zandermeer.docx").read_bytes()
    data = word if name.endswith(".docx") else b"%PDF-1.7\nDit is thans zo."
    Path(name).write_bytes(data)
    plain, result = call(name), call("--fix", name)
    assert result.exit_code == plain.exit_code
    assert result.stderr.startswith(f"{name}: blijft zoals het is; alleen tekst (.txt) en Markdown")
    assert Path(name).read_bytes() == data


def test_what_cannot_be_read_keeps_nothing_else_from_being_fixed(folder: Path) -> None:
    result = call("--fix", "weg.md", "plan.md", "--format", "json")
    assert [error["path"] for error in json.loads(result.stdout)["errors"]] == ["weg.md"]
    assert Path("plan.md").read_text(encoding="utf-8") == FIXED
    assert result.exit_code == 2
    shown = call("--diff", "weg.md", "plan.md")
    assert "weg.md: bestaat niet" in shown.stderr
    assert shown.exit_code == 2


def test_what_cannot_be_written_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(fixes, "replace_file", refuse)
    result = call("--fix", "plan.md")
    assert "plan.md\n  kan niet worden geschreven: u hebt geen toegang" in result.stdout
    assert result.stderr.startswith("Geen aanpassingen gemaakt;")
    assert result.exit_code == 2


def test_a_file_keeps_its_mode_its_link_and_its_line_ends(folder: Path) -> None:
    plan = Path("echt.txt")
    plan.write_bytes("\ufeffDit is thans één.\r\nEn dat.\r\n".encode())
    plan.chmod(0o640)
    Path("link.txt").symlink_to(plan)
    assert call("--fix", "link.txt").exit_code == 0
    assert plan.read_bytes() == "\ufeffDit is nu één.\r\nEn dat.\r\n".encode()
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640
    assert Path("link.txt").is_symlink()
    assert {path.name for path in Path().iterdir()} == {"echt.txt", "link.txt", "plan.md"}


def test_a_write_that_fails_leaves_the_file_and_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copymode", fail)
    with pytest.raises(OSError, match="No space"):
        fixes.replace_file(Path("plan.md"), b"half")
    assert Path("plan.md").read_text(encoding="utf-8") == PLAN
    assert [path.name for path in Path().iterdir()] == ["plan.md"]


def test_a_folder_is_fixed_file_by_file(folder: Path) -> None:
    Path("map").mkdir()
    for name in ("een.md", "twee.txt"):
        Path("map", name).write_text("Dit is thans zo.\n", encoding="utf-8")
    assert call("--fix", "map").stderr.startswith("2 aanpassingen gemaakt;")
    assert {path.read_text(encoding="utf-8") for path in Path("map").iterdir()} == {
        "Dit is nu zo.\n"
    }
