"""`policylint check --fix` and `--diff`: safe fixes written into the files, or only shown.

As with ruff; what was done is told on standard error, so that a report stays a report.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from policylint.cli.batch import files_of
from policylint.cli.progress import progress
from policylint.cli.source import open_bytes
from policylint.documents.decoding import decode
from policylint.documents.reading import STANDARD_INPUT
from policylint.errors import DocumentError, PolicylintError, why
from policylint.fixing import can_fix, fix
from policylint.linter import Linter
from policylint.report import Report
from policylint.reports import Failure, Outcome

_LEFT = "blijft zoals het is; alleen tekst (.txt) en Markdown (.md) worden aangepast"
_NO_FILE = (
    "--fix schrijft in het bestand zelf, en standaardinvoer is geen bestand; "
    "geef een bestand, of kies --diff"
)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_LINE_END = "\n\\ No newline at end of file\n"
"""What `patch` wants behind such a line, in any language."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A file with the fixes that can be made in it: its bytes before and after, and how many."""

    path: str
    before: bytes
    after: bytes
    count: int


def fix_all(paths: Sequence[str], linter: Linter, kind: str | None) -> tuple[int, list[Failure]]:
    """Write the fixes of each file; return how many, and the files that could not be written.

    What cannot be read is for the check to tell. Raises PolicylintError for standard input, before
    anything is written.
    """
    if STANDARD_INPUT in paths:
        raise PolicylintError(_NO_FILE)
    count = 0
    failures: list[Failure] = []
    for mended in _mended(paths, linter, kind):
        if isinstance(mended, Failure):
            continue
        try:
            replace_file(Path(mended.path), mended.after)
        except OSError as error:
            failures.append(Failure(mended.path, f"kan niet worden geschreven: {why(error)}"))
        else:
            count += mended.count
    return count, failures


def diff_all(
    paths: Sequence[str], linter: Linter, kind: str | None
) -> tuple[str, int, list[Failure]]:
    """Return what fixing would change as a unified diff, how many passages, and what failed."""
    diffs: list[str] = []
    count = 0
    failures: list[Failure] = []
    for mended in _mended(paths, linter, kind):
        if isinstance(mended, Failure):
            click.echo(f"{mended.path}: {mended.reason}", err=True)
            failures.append(mended)
        else:
            diffs.extend(_diff(mended))
            count += mended.count
    made = f"{_counted(count)} mogelijk" if count else "Geen aanpassingen"
    click.echo(f"{made}; er is niets geschreven.", err=True)
    return "".join(diffs), count, failures


def tell(count: int, outcomes: Sequence[Outcome]) -> None:
    """Say on standard error how many passages were replaced, and how many findings are left."""
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    left = sum(each.suppressed is None for report in reports for each in report.findings)
    made = f"{_counted(count)} gemaakt" if count else "Geen aanpassingen gemaakt"
    remain = "1 bevinding blijft" if left == 1 else f"{left} bevindingen blijven"
    click.echo(f"{made}; {remain}.", err=True)


def replace_file(path: Path, data: bytes) -> None:
    """Write a file in one step, with the mode it has; a link still leads to it. Raises OSError."""
    path = path.resolve()
    with path.open("r+b"):  # a file that is only to be read may stand in a folder to write in
        pass
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        shutil.copymode(path, name)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mended(paths: Sequence[str], linter: Linter, kind: str | None) -> Iterator[Mended | Failure]:
    """Yield the files in which something changes, and those that cannot be read."""
    for item in progress(list(files_of(paths)), str):
        if isinstance(item, Failure):
            yield item
            continue
        try:
            data = open_bytes(item)
            if not can_fix(data, item):
                click.echo(f"{item}: {_LEFT}", err=True)
                continue
            fixed = fix(data, item, linter, kind or linter.config.kind_of(Path(item)))
        except DocumentError as error:
            yield Failure(error.path, error.reason)
            continue
        if fixed.count:
            yield Mended(item, data, fixed.data, fixed.count)


def _diff(mended: Mended) -> Iterator[str]:
    path = mended.path
    before, after = (_LINE.findall(decode(d, path)[0]) for d in (mended.before, mended.after))
    for line in difflib.unified_diff(before, after, path, path):
        yield line if line.endswith("\n") else line + _NO_LINE_END


def _counted(count: int) -> str:
    return "1 aanpassing" if count == 1 else f"{count} aanpassingen"
