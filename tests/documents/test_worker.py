"""The child process: what it answers, what it survives, when it is stopped."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

import hostile
from policylint.documents.workerclient import WorkerClient
from policylint.errors import DocumentError


@pytest.fixture(scope="module")
def worker() -> Iterator[WorkerClient]:
    client = WorkerClient()
    yield client
    client.close()


def test_one_child_reads_many_files(worker: WorkerClient) -> None:
    first = worker.read("pdf", hostile.plain(), "plan.pdf")
    child = worker._child
    assert first == worker.read("pdf", hostile.plain(), "ander.pdf")
    assert worker._child is child is not None
    assert "De gemeente wil dat iedereen meedoet." in first.text
    assert first.quality.pages == 2
    assert first.engine == "pdfium"


def test_engine_reaches_the_child(worker: WorkerClient) -> None:
    assert worker.read("pdf", hostile.plain(), "plan.pdf", "pdfplumber").engine == "pdfplumber"


def test_errors_come_back_and_the_child_goes_on(worker: WorkerClient) -> None:
    worker.read("pdf", hostile.plain(), "plan.pdf")
    child = worker._child
    for make, reason in hostile.ERRORS.items():
        with pytest.raises(DocumentError) as caught:
            worker.read("pdf", make(), "kapot.pdf")
        assert caught.value.path == "kapot.pdf"
        assert reason in caught.value.reason
    assert worker._child is child


@pytest.mark.parametrize("make", [*hostile.READABLE, *hostile.EITHER])
def test_hostile_files_end_in_time(worker: WorkerClient, make: hostile.Maker) -> None:
    begin = time.monotonic()
    try:
        worker.read("pdf", make(), "kwaad.pdf")
    except DocumentError as error:
        assert "\n" not in error.reason
    assert time.monotonic() - begin < 60


@pytest.mark.slow
def test_a_file_that_kills_the_child_is_an_error_and_no_more() -> None:
    client = WorkerClient(base_seconds=120.0)  # on a busy machine 20 would end it before memory
    try:
        with pytest.raises(DocumentError, match="het bestand vraagt te veel geheugen"):
            client.read("pdf", hostile.nested_forms(), "bom.pdf")
        assert client.read("pdf", hostile.plain(), "plan.pdf").text
    finally:
        client.close()


def test_a_file_that_takes_too_long_is_stopped() -> None:
    client = WorkerClient(base_seconds=0.0, seconds_per_page=0.0)
    try:
        with pytest.raises(DocumentError, match="duurde langer dan 0 seconden"):
            client.read("pdf", hostile.plain(), "traag.pdf")
        assert client._child is None
    finally:
        client.close()


def test_what_nobody_foresaw_becomes_a_sentence(worker: WorkerClient) -> None:
    with pytest.raises(DocumentError, match="onverwachte inhoud"):
        worker.read("geen-lezer", b"", "plan.xyz")
    assert worker.read("pdf", hostile.plain(), "plan.pdf").text


def test_a_child_that_cannot_start_is_not_the_fault_of_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    client = WorkerClient()
    try:
        with pytest.raises(DocumentError, match="het leesproces start niet"):
            client.read("pdf", hostile.plain(), "plan.pdf")
    finally:
        client.close()


def test_closing_ends_the_child() -> None:
    client = WorkerClient()
    client.read("pdf", hostile.plain(), "plan.pdf")
    assert client._child is not None
    process = client._child._process
    client.close()
    assert process.poll() is not None


def test_the_child_starts_without_heavy_libraries() -> None:
    code = (
        "import sys, policylint.documents.worker;"
        "print(sorted({'spacy','pydantic','click','numpy','pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
