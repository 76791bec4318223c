"""What holds for any text, whichever reader takes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outlines import blocks, check_sound
from policylint.documents.markdown import read_markdown
from policylint.documents.plaintext import read_plain
from policylint.documents.reading import read_bytes
from policylint.documents.result import Reading
from policylint.errors import DocumentError

Read = Callable[[str], Reading]
READERS = pytest.mark.parametrize("read", [read_plain, read_markdown])

SIGNS = r"""
    # ## - 1. a) 1 2 3.1 > | |---| * ** _ ` ``` [ ] ( ) \ & &amp; < > <br> <!-- --> --- === ~ ! :
    [^1] [^1]: [1] plannen.5 plan- ning. Doelen het de raad 2026 12 10% ﬁnanciën
"""
WORDS = ["De", "raad", "stelt", "doelen", "vast", "voor", "jeugd"]
WHITE = ["\t", "    ", "\u00a0", "\u00ad", "\u200b", "\n", "\n\n"]
ENDS = ["\r\n", "\r", "\f", "\0", "\u2028"]
LONG = ["De raad stelt het plan vast en het college voert het uit, ieder jaar opnieuw."]
MARKS = ["## Page 1\n", "## Page 2\n", "## Page 3\n", "---\ntitle: Plan\n---\n"]
ANYTHING = st.lists(st.sampled_from(SIGNS.split() + WHITE + ENDS + LONG * 3 + MARKS), max_size=60)
DOCUMENTS = ANYTHING.map(" ".join) | ANYTHING.map("".join)
LINES = st.lists(st.lists(st.sampled_from(SIGNS.split() + LONG), max_size=8).map(" ".join))


@READERS
@given(text=st.text(max_size=300) | DOCUMENTS)
@settings(deadline=None, max_examples=300)
def test_any_text_gives_a_sound_document(read: Read, text: str) -> None:
    reading = read(text)
    check_sound(reading)
    assert read(text) == reading


@READERS
@given(lines=LINES)
@settings(deadline=None, max_examples=200)
def test_line_ends_change_nothing_but_offsets(read: Read, lines: list[str]) -> None:
    unix, windows = read("\n".join(lines)), read("\r\n".join(lines))
    assert blocks(windows) == blocks(unix)
    for block in unix.blocks:
        here, there = unix.source.place(block.span), windows.source.place(block.span)
        assert (here.line, here.column) == (there.line, there.column)


@given(data=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.md", "zonder"]))
@settings(deadline=None)
def test_any_bytes_are_read_or_refused_in_words(data: bytes, name: str) -> None:
    try:
        document = read_bytes(data, name)
    except DocumentError as error:
        assert error.reason
    else:
        assert document.sha256


@READERS
@given(words=st.lists(st.sampled_from(WORDS), min_size=1))
def test_text_without_marks_stands_in_the_file_as_it_is_read(read: Read, words: list[str]) -> None:
    text = "Vooraf een regel.\n\n" + " ".join(words) + " en klaar.\n"
    reading = read(text)
    for block in reading.blocks:
        offset = reading.source.place(block.span).offset
        assert offset is not None
        assert offset.of(text) == block.span.of(reading.text)
