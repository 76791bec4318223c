"""The child process that reads files nobody vouches for: `python -m policylint.documents.worker`.

It answers a request for each file, and is used for many. A 5 kB PDF can make pdfium take memory
until it aborts, which no `except` catches: so the limits are those of a process. Requests come
in on standard input, answers go out on what was standard output (see `frames`):

    {"reader": "pdf", "path": "nota.pdf", "engine": null} + the bytes of the file
    -> {"pages": 45}                       as soon as it is known, for the time limit
    -> {"reading": {...}}  or  {"error": "is versleuteld; ..."}  or  {"failure": "MemoryError"}
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from typing import IO, NamedTuple

from policylint.collecting import collect_seldom
from policylint.documents.frames import Message, read_frame, write_frame
from policylint.documents.result import Reading
from policylint.documents.wire import to_wire
from policylint.errors import DocumentError

MEMORY_LIMIT = 2 * 1024**3


class Reader(NamedTuple):
    """A format that is read here: how many pages there are to read, and the reading itself."""

    pages: Callable[[str, bytes], int]
    read: Callable[[str, bytes, str | None], Reading]


def _pdf() -> Reader:
    from policylint.documents.pdf.extract import count_pages
    from policylint.documents.pdf.reader import read_pdf

    return Reader(count_pages, read_pdf)


READERS: dict[str, Callable[[], Reader]] = {"pdf": _pdf}


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until there are no more."""
    while (frame := read_frame(requests)) is not None:
        request, data = frame
        write_frame(answers, _answer(request, data, answers))


def _answer(request: Message, data: bytes, answers: IO[bytes]) -> Message:
    path = request["path"]
    try:
        reader = READERS[request["reader"]]()
        write_frame(answers, {"pages": reader.pages(path, data)})
        return {"reading": to_wire(reader.read(path, data, request["engine"]))}
    except DocumentError as error:
        return {"error": error.reason}
    except Exception as error:  # whatever a hostile file brings about, the answer is a sentence
        return {"failure": f"{type(error).__name__}: {error}"}


def limit_memory(size: int) -> None:
    """Cap the address space of this process, where the platform can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    with contextlib.suppress(ValueError, OSError):  # a lower limit is set already
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def take_stdout() -> IO[bytes]:
    """Return standard output for answers; what libraries print there goes nowhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return answers


def main() -> None:
    """Serve standard input under the memory limit."""
    limit_memory(MEMORY_LIMIT)
    collect_seldom()
    with take_stdout() as answers:
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
