"""The house stands as it was drawn: layers, small files, honest registries."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import policylint
from policylint.reports import FORMATS
from policylint.rules.checks import CHECKS

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "policylint"


def test_data_flows_one_way() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [str(program), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_no_source_file_is_longer_than_500_lines() -> None:
    lengths = {
        path.relative_to(SOURCE).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in SOURCE.rglob("*.py")
    }
    assert {name: lines for name, lines in lengths.items() if lines > 500} == {}


def test_every_public_name_exists_and_is_documented() -> None:
    pages = [ROOT / "README.md", ROOT / "docs" / "api.md"]
    words = "\n".join(page.read_text(encoding="utf-8") for page in pages if page.is_file())
    for name in policylint.__all__:
        assert getattr(policylint, name) is not None
    assert [name for name in policylint.__all__ if f"`{name}" not in words] == []


def modules(folder: str) -> set[str]:
    return {path.stem for path in (SOURCE / folder).glob("*.py")} - {"__init__"}


def test_every_check_module_is_in_the_registry() -> None:
    assert set(CHECKS) == modules("rules/checks")


def test_every_report_format_names_a_module() -> None:
    named = {name.rpartition(".")[2] for name in FORMATS.values()}
    assert named <= modules("reports")
    assert modules("reports") - named == {
        "cards",
        "goalwords",
        "normwords",
        "pen",
        "places",
        "remarks",
    }
