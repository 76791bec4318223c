"""What commands on several documents share: which ones, one at a time, to a file or the screen."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from policylint.cli.progress import progress
from policylint.cli.source import open_source
from policylint.documents.reading import STANDARD_INPUT, walk
from policylint.errors import DocumentError, PolicylintError, why
from policylint.linter import Linter
from policylint.reports import WIDTH, Failure, Options, Outcome

_NO_DOCUMENTS = "is een map zonder documenten (.pdf, .docx, .md, .txt)"
_NARROWEST, _WIDEST = 60, 140
"""Columns between which a report follows the terminal."""


def folder_of(paths: Sequence[str]) -> Path:
    """Return where to look for the configuration: with the first document."""
    first = Path(paths[0])
    if paths[0] == STANDARD_INPUT:
        return Path.cwd()
    return first if first.is_dir() else first.parent


def check_all(
    paths: Sequence[str], linter: Linter, kind: str | None, engine: str | None
) -> list[Outcome]:
    """Check every document; whatever is wrong with one stays its own problem."""
    return [_checked(item, linter, kind, engine) for item in progress(list(files_of(paths)), str)]


def files_of(paths: Sequence[str]) -> Iterator[str | Failure]:
    """Yield the files to read; a folder without documents is a failure."""
    for name in paths:
        path = Path(name)
        if name != STANDARD_INPUT and path.is_dir():
            found: list[str | Failure] = [str(file) for file in walk(path)]
            yield from found or [Failure(name, _NO_DOCUMENTS)]
        else:
            yield name


def _checked(item: str | Failure, linter: Linter, kind: str | None, engine: str | None) -> Outcome:
    if isinstance(item, Failure):
        return item
    try:
        return linter.check(open_source(item, kind or linter.config.kind_of(Path(item)), engine))
    except DocumentError as error:
        return Failure(error.path, error.reason)


def refuse_missing_folder(output: Path | None) -> None:
    """Refuse to write into a folder that is not there, before the work. Raises PolicylintError."""
    if output is not None and not output.parent.is_dir():
        raise PolicylintError(f"{output}: de map {output.parent} bestaat niet")


def shown_on(output: Path | None, width: int = WIDTH) -> Options:
    """Return how to render: in colour and as wide as the terminal; without one, in `width`."""
    if output is not None or not sys.stdout.isatty():
        return Options(width=width)
    columns = shutil.get_terminal_size((width, 0)).columns
    return Options(color=True, width=min(max(columns, _NARROWEST), _WIDEST))


def deliver(rendered: str, output: Path | None) -> None:
    """Write to a file, or else to standard output. Raises PolicylintError."""
    if output is None:
        click.echo(rendered, nl=False)
        return
    try:
        # As on standard output: a file name need not be valid UTF-8.
        output.write_text(rendered, encoding="utf-8", errors="replace")
    except OSError as error:
        raise PolicylintError(f"{output}: kan niet worden geschreven: {why(error)}") from None
