"""What every command reads: a file, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from policylint.documents.model import Document, DocumentKind
from policylint.documents.reading import STANDARD_INPUT, read, read_bytes


def open_source(
    path: str, kind: DocumentKind | str | None = None, engine: str | None = None
) -> Document:
    """Read a file, or standard input for "-". Raises DocumentError."""
    if path == STANDARD_INPUT:
        return read_bytes(sys.stdin.buffer.read(), "<stdin>", kind, engine)
    return read(Path(path), kind, engine)
