"""The command line as a process of its own: start-up, streams, errors without a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rulemaker import write_rule
from sampleplan import PLAN

LAYERS = ("pydantic", "spacy", "pdfplumber", "pypdfium2", "yaml", "regex")
LOADED = (
    "import sys\nfrom policylint.cli import policylint\n"
    "try:\n    policylint(sys.argv[1:], standalone_mode=False)\n"
    "except SystemExit:\n    pass\n"
    f"print([m for m in {LAYERS} if m in sys.modules], file=sys.stderr)"
)


def process(*words: str, folder: Path, data: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "policylint", *words],
        cwd=folder,
        input=data,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "0"},
        timeout=60,
        check=False,
    )


def loaded(*words: str, folder: Path) -> set[str]:
    """Return which of LAYERS a command imports."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    return {name for name in LAYERS if f"'{name}'" in done.stderr.splitlines()[-1]}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    return tmp_path


def test_version_and_help_import_nothing_heavy(plan: Path) -> None:
    assert loaded("--version", folder=plan) == set()
    assert loaded("--help", folder=plan) == set()


def test_a_text_is_checked_without_pdf_or_language_libraries(plan: Path) -> None:
    words = ("check", "plan.md", "--kind", "rapport", "--select", "taal/lange-zin")
    assert not loaded(*words, folder=plan) & {"spacy", "pdfplumber", "pypdfium2"}


def test_reading_alone_does_not_import_pydantic(plan: Path) -> None:
    assert not loaded("text", "plan.md", folder=plan) & {"pydantic", "spacy", "pdfplumber"}


def test_a_pipe_has_no_colour_and_is_utf8(plan: Path) -> None:
    done = process("check", "-", folder=plan, data="Café de de.\n")
    assert done.returncode in (0, 1)
    assert "\x1b[" not in done.stdout
    assert "<stdin>" in done.stdout


def test_rules_have_the_same_hash_in_every_process(plan: Path) -> None:
    ask = "from policylint.evaluation.run import shipped_linter; print(shipped_linter().rules_hash)"
    hashes = {
        subprocess.run(
            [sys.executable, "-c", ask],
            cwd=plan,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONHASHSEED": seed},
            timeout=60,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    (only,) = hashes
    assert only.strip().isalnum()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_name_that_is_no_utf8_is_checked_and_printed(plan: Path) -> None:
    (plan / "plan.md").rename(plan / os.fsdecode(b"pl\xe4n.md"))
    done = process("check", ".", "--format", "json", "--select", "taal/men", folder=plan)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["document"]["path"].endswith("n.md")


def test_an_error_made_for_users_has_no_traceback(plan: Path) -> None:
    write_rule(plan / "eigen", "proef/regel", "extends: existence\ntokens: ['(']")
    (plan / "policylint.yaml").write_text("rule_folders: eigen", encoding="utf-8")
    done = process("check", "plan.md", folder=plan)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("eigen/proef/regel.yml:2:10: '(' is geen geldig patroon")
    assert len(done.stderr.splitlines()) == 1


def test_a_pattern_that_runs_wild_is_a_failed_rule_and_exit_code_2(plan: Path) -> None:
    runaway = "extends: existence\nnonword: true\ntokens: ['(?:a|aa)+$']"
    write_rule(plan / "eigen", "eigen/traag", runaway)
    (plan / "policylint.yaml").write_text("rule_folders: eigen", encoding="utf-8")
    (plan / "lang.md").write_text("a" * 60 + "!\n", encoding="utf-8")
    start = time.monotonic()
    done = process("check", "lang.md", "--select", "eigen/traag", folder=plan)
    assert done.returncode == 2
    assert "Mislukt: eigen/traag: patroon duurde langer dan 5 seconden" in done.stdout
    assert time.monotonic() - start < 60


@pytest.mark.skipif(os.name == "nt", reason="closes a descriptor through a POSIX shell")
def test_a_closed_standard_output_is_no_crash(plan: Path) -> None:
    command = f'"{sys.executable}" -m policylint check --fail-on never plan.md >&-'
    done = subprocess.run(
        ["sh", "-c", command], cwd=plan, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
