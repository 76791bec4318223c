"""Files that are no plan: one Dutch line each, exit code 2, and never a traceback."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

import hostile
from pdfmaker import make_pdf

GOOD = "# Plan\n\nDe gemeente wil dat iedereen meedoet.\n"
PICTURE = "q 530 0 0 780 30 30 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q"
LIMIT = 60.0  # seconds: the slowest takes three


def check(*paths: Path) -> subprocess.CompletedProcess[str]:
    """Run `policylint check` as a user would; hanging is failing."""
    command = [sys.executable, "-m", "policylint", "check", "--fail-on", "never"]
    return subprocess.run(
        [*command, *map(str, paths)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=LIMIT,
    )


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def assert_refused(done: subprocess.CompletedProcess[str], words: str) -> None:
    assert done.returncode == 2, done.stdout + done.stderr
    # The folder is called after the test: its words are no answer.
    said = "\n".join(line for line in done.stdout.splitlines() if "/test_" not in line)
    assert words in said + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("make", "words"), hostile.ERRORS.items(), ids=lambda value: getattr(value, "__name__", "")
)
def test_pdf_that_cannot_be_read(make: hostile.Maker, words: str, tmp_path: Path) -> None:
    assert_refused(check(written(tmp_path, "plan.pdf", make())), words)


def test_scan_is_called_a_scan(tmp_path: Path) -> None:
    path = written(tmp_path, "bladen.pdf", make_pdf(PICTURE, PICTURE))
    assert_refused(check(path), "dit is een scan")


def test_pdf_without_text_is_called_empty(tmp_path: Path) -> None:
    assert_refused(check(written(tmp_path, "leeg.pdf", make_pdf("", ""))), "er staat geen tekst")


@pytest.mark.parametrize("name", ["plan.txt", "plan.md"])
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is leeg"),
        (hostile.garbage(), "is geen tekst"),
        (hostile.apple_double(), "is geen tekst"),
        (b"PK\x03\x04 a word file", "Word"),
    ],
    ids=["empty", "binary", "apple_double", "word"],
)
def test_text_that_is_none(name: str, data: bytes, words: str, tmp_path: Path) -> None:
    assert_refused(check(written(tmp_path, name, data)), words)


def test_heading_without_words_is_called_empty(tmp_path: Path) -> None:
    assert_refused(check(written(tmp_path, "leeg.md", b"# \n\n")), "er staat geen tekst")


def test_fifty_megabytes_of_text_are_refused_at_once(tmp_path: Path) -> None:
    sentence = b"De gemeente wil dat iedereen meedoet. "
    path = written(tmp_path, "groot.txt", sentence * (50_000_000 // len(sentence)))
    begin = time.monotonic()
    assert_refused(check(path), "te groot")
    assert time.monotonic() - begin < 60


def test_folder_with_hidden_files_only(tmp_path: Path) -> None:
    for name in (".plan.md", "._plan.pdf", "~$plan.md", "foto.jpg"):
        written(tmp_path, name, hostile.apple_double())
    assert_refused(check(tmp_path), "zonder documenten")


def test_missing_file(tmp_path: Path) -> None:
    assert_refused(check(tmp_path / "weg.pdf"), "bestaat niet")


def test_good_file_beside_bad_ones_is_still_checked(tmp_path: Path) -> None:
    written(tmp_path, "a.pdf", hostile.kids_loop())
    written(tmp_path, "b.txt", hostile.garbage())
    written(tmp_path, "c.pdf", hostile.encrypted_user())
    good = written(tmp_path, "d.md", GOOD.encode())
    written(tmp_path, "._d.md", hostile.apple_double())
    alone, among = check(good), check(tmp_path)
    assert alone.returncode == 0, alone.stderr
    assert_refused(among, "is beschadigd")
    for name in ("a.pdf", "b.txt", "c.pdf", "d.md"):
        assert name in among.stdout + among.stderr
    assert "._d.md" not in among.stdout + among.stderr


@pytest.mark.slow
def test_file_that_kills_its_reader_does_not_stop_the_run(tmp_path: Path) -> None:
    written(tmp_path, "bom.pdf", hostile.nested_forms())
    written(tmp_path, "goed.md", GOOD.encode())
    done = check(tmp_path)
    # On a busy machine the time limit strikes before the memory limit; which of the two is
    # tested with the worker itself, here the run must go on.
    assert_refused(done, "kan niet gelezen worden: het ")
    assert "het bestand vraagt te veel geheugen" in done.stdout or "duurde langer" in done.stdout
    assert "goed.md" in done.stdout


@pytest.mark.parametrize("module", ["resource", "fcntl", "pwd", "termios"])
def test_imports_nothing_that_windows_lacks(module: str) -> None:
    """What only exists on Unix may be imported in a function that can do without it."""
    code = (
        f"import sys; sys.modules[{module!r}] = None\n"
        "import policylint.cli, policylint.cli.check, policylint.documents.worker\n"
        "import policylint.documents.workerclient, policylint.documents.pdf.reader\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
