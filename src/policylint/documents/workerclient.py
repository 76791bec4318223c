"""The linter's side of the worker: starts it, sends files, stops it when it takes too long."""

from __future__ import annotations

import atexit
import contextlib
import queue
import subprocess
import sys
import threading
import time
from functools import cache
from typing import IO, cast

from policylint.documents.frames import Message, read_frame, write_frame
from policylint.documents.result import Reading
from policylint.documents.wire import from_wire
from policylint.errors import DocumentError

BASE_SECONDS = 20.0
SECONDS_PER_PAGE = 0.3
MAX_FILES = 50  # then a new child: libraries leak a little with every file

_UNREADABLE = "kan niet gelezen worden: {}; open het bestand en sla het opnieuw op als PDF"
_TOO_SLOW = "het lezen duurde langer dan {:.0f} seconden"
_DIED = "het bestand vraagt te veel geheugen of is kwaadaardig"
_NO_START = "het leesproces start niet (probeer: python -m policylint.documents.worker)"
_FAILED = "onverwachte inhoud ({})"


def read_pdf_in_worker(data: bytes, path: str, engine: str | None = None) -> Reading:
    """Read a PDF in the child process. Raises DocumentError; never takes the linter down."""
    return _shared_worker().read("pdf", data, path, engine)


@cache
def _shared_worker() -> WorkerClient:
    client = WorkerClient()
    atexit.register(client.close)
    return client


class WorkerClient:
    """One child process, started when first needed and again after it was stopped.

    The limits are wall-clock seconds: a base, and more for each page once the child counted them.
    """

    def __init__(
        self, base_seconds: float = BASE_SECONDS, seconds_per_page: float = SECONDS_PER_PAGE
    ) -> None:
        self._base_seconds = base_seconds
        self._seconds_per_page = seconds_per_page
        self._child: _Child | None = None
        self._lock = threading.Lock()

    def read(self, reader: str, data: bytes, path: str, engine: str | None = None) -> Reading:
        """Read a file; one at a time. Raises DocumentError."""
        request = {"reader": reader, "path": path, "engine": engine}
        with self._lock:
            if self._child is not None and self._child.files >= MAX_FILES:
                self._stop()
            if self._child is None:
                self._child = _Child()
            try:
                answer = self._ask(self._child, request, data)
                if "reading" in answer:
                    return from_wire(answer["reading"])
            except _Trouble as trouble:
                self._stop()
                raise DocumentError(path, _UNREADABLE.format(trouble)) from None
            except BaseException:
                self._stop()  # an answer may be under way: it must not meet the next file
                raise
            if "failure" in answer:
                self._stop()
                reason = _UNREADABLE.format(_explain(answer["failure"]))
                raise DocumentError(path, reason)
        raise DocumentError(path, answer["error"])

    def close(self) -> None:
        """Stop the child; a later `read` starts another."""
        with self._lock:
            self._stop()

    def _ask(self, child: _Child, request: Message, data: bytes) -> Message:
        begin = time.monotonic()
        limit = self._base_seconds
        child.send(request, data)
        answer = child.receive(begin + limit, limit)
        if "pages" in answer:
            limit += self._seconds_per_page * answer["pages"]
            answer = child.receive(begin + limit, limit)
        return answer

    def _stop(self) -> None:
        if self._child is not None:
            self._child.stop()
            self._child = None


class _Trouble(Exception):  # noqa: N818 - not an error of ours: its text completes a sentence
    """The child did not answer; the text says why, in Dutch."""


class _Child:
    def __init__(self) -> None:
        command = [sys.executable, "-P", "-m", "policylint.documents.worker"]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # pdfium and pdfminer write of every crooked font: nothing a reader could act on.
            stderr=subprocess.DEVNULL,
        )
        self._answers: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        # Windows cannot wait for a pipe with a time limit; a thread and a queue can anywhere.
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.files = 0

    def send(self, request: Message, data: bytes) -> None:
        self.files += 1
        try:
            write_frame(self._pipe(self._process.stdin), request, data)
        except OSError:
            raise _Trouble(self._cause_of_death()) from None

    def receive(self, deadline: float, limit: float) -> Message:
        try:
            answer = self._answers.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            raise _Trouble(_TOO_SLOW.format(limit)) from None
        if answer is None:
            raise _Trouble(self._cause_of_death())
        return answer

    def _cause_of_death(self) -> str:
        """Tell a child that Python could not start from one that its file killed."""
        return _NO_START if self._process.wait() == 1 else _DIED

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what was left unwritten is for a dead child
                self._pipe(pipe).close()

    def _listen(self) -> None:
        pipe = self._pipe(self._process.stdout)
        while (frame := read_frame(pipe)) is not None:
            self._answers.put(frame[0])
        self._answers.put(None)

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        return cast("IO[bytes]", pipe)


def _explain(failure: str) -> str:
    return _DIED if failure.startswith("MemoryError") else _FAILED.format(failure)
