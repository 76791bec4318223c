"""What is built from a checkout runs elsewhere, with the rules inside."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from policylint._version import __version__
from policylint.resources import rules_dir

ROOT = Path(__file__).resolve().parent.parent
PLAN = ROOT / "corpora" / "oosterwaard-sociale-agenda" / "plan.md"


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist of this checkout. Not isolated: a test does not go to the network."""
    return _build("--sdist", ROOT, tmp_path_factory.mktemp("sdist"), "*.tar.gz")


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from the sdist, as an installer would: what the sdist lacks, it lacks."""
    folder = tmp_path_factory.mktemp("wheel")
    # Python 3.11.2 knows no filter for what it extracts, 3.12 warns without one.
    subprocess.run([sys.executable, "-m", "tarfile", "-e", sdist, folder], check=True)
    (source,) = (path for path in folder.iterdir() if path.is_dir())
    return _build("--wheel", source, folder / "dist", "*.whl")


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the unpacked wheel; a pure Python wheel is its own installation."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.mark.slow
def test_sdist_holds_all_that_a_packager_tests_with(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "src/policylint/py.typed",
        "rules/lexicons/documentsoorten.yml",
        "corpora/oosterwaard-sociale-agenda/plan.md",
        "corpora/oosterwaard-sociale-agenda/gold.yaml",
        "tests/test_packaging.py",
    } <= names


@pytest.mark.slow
def test_wheel_holds_every_module_and_every_rule(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    modules = {f"policylint/{path}" for path in _below(ROOT / "src" / "policylint", "*.py")}
    rules = {f"policylint/_data/rules/{path}" for path in _below(ROOT / "rules", "*.yml")}
    assert rules
    assert modules | rules | {"policylint/py.typed"} <= names
    assert not any(name.startswith(("tests/", "corpora/")) for name in names)


@pytest.mark.slow
def test_installed_wheel_runs_with_its_own_rules(installed: Path, tmp_path: Path) -> None:
    where = "from policylint.resources import rules_dir; print(rules_dir())"
    found = _python(installed, tmp_path, "-c", where).stdout.strip()
    assert Path(found) == installed / "policylint" / "_data" / "rules"
    version = _python(installed, tmp_path, "-m", "policylint", "--version").stdout
    assert __version__ in version
    checked = _python(
        installed, tmp_path, "-m", "policylint", "check", "--fail-on", "never", str(PLAN)
    )
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.strip()


def test_checkout_runs_with_the_rules_beside_it() -> None:
    assert rules_dir() == ROOT / "rules"


def test_module_is_the_command_line(tmp_path: Path) -> None:
    done = _python(ROOT / "src", tmp_path, "-m", "policylint", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout


def _build(what: str, source: Path, target: Path, pattern: str) -> Path:
    command = [sys.executable, "-m", "build", what, "--no-isolation", "--outdir", str(target)]
    done = subprocess.run(
        [*command, str(source)], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = target.glob(pattern)
    return built


def _python(path: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in `folder` with nothing of this checkout but what stands in `path`."""
    environment = os.environ | {"PYTHONPATH": str(path), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def _below(folder: Path, pattern: str) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob(pattern)}
