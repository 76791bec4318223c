"""What every command reads: a file, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TypeVar

import click

from policylint.documents.model import Document, DocumentKind
from policylint.documents.reading import STANDARD_INPUT, read, read_bytes
from policylint.errors import DocumentError, why

_STDIN = "<stdin>"
Names = TypeVar("Names", str, tuple[str, ...])


class SourceCommand(click.Command):
    """A command on files; it says how to name a file that looks like an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the command line. Raises click.UsageError."""
        dashed = [word for word in args if word.startswith("-") and word != STANDARD_INPUT]
        try:
            return super().parse_args(ctx, args)
        except click.UsageError:
            file = next((word for word in dashed if Path(word).exists()), None)
            if file is None:
                raise
            hint = f"{file!r} is gelezen als optie; bedoelt u het bestand, schrijf dan ./{file}"
            raise click.UsageError(hint, ctx) from None


def not_empty(_ctx: click.Context, _param: click.Parameter, names: Names) -> Names:
    """Refuse an empty name, which a path takes for the folder one is in."""
    if "" in ((names,) if isinstance(names, str) else names):
        raise click.BadParameter("een lege naam is geen bestand; is er een variabele leeg?")
    return names


def open_source(
    path: str, kind: DocumentKind | str | None = None, engine: str | None = None
) -> Document:
    """Read a file, or standard input for "-". Raises DocumentError."""
    if path == STANDARD_INPUT:
        return read_bytes(_standard_input(), _STDIN, kind, engine)
    return read(Path(path), kind, engine)


def open_bytes(path: str) -> bytes:
    """Return the bytes of a file, or of standard input for "-". Raises DocumentError."""
    if path == STANDARD_INPUT:
        return _standard_input()
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise DocumentError(path, why(error)) from None


def _standard_input() -> bytes:
    if sys.stdin is None:  # what Python makes of `<&-`
        raise DocumentError(_STDIN, "er is geen standaardinvoer; geef een bestand")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise DocumentError(_STDIN, why(error)) from None
