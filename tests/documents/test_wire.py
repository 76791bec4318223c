"""Readings cross the pipe unchanged."""

from __future__ import annotations

import io
import json
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.documents.frames import read_frame, write_frame
from policylint.documents.model import (
    Block,
    BlockKind,
    Cell,
    Footnote,
    Quality,
    Readability,
    Section,
    Span,
    Table,
)
from policylint.documents.result import Reading
from policylint.documents.sources import PageSource, TextSource
from policylint.documents.wire import from_wire, to_wire

numbers = st.integers(0, 10_000)
spans = st.tuples(numbers, numbers).map(lambda pair: Span(*sorted(pair)))
ints = st.lists(numbers, max_size=5).map(lambda values: array("i", values))
floats = st.lists(st.floats(width=32, allow_nan=False), max_size=8).map(
    lambda values: array("f", values)
)
pages = st.lists(numbers, max_size=4).map(tuple)
sources = st.builds(PageSource, ints, ints, ints, floats) | st.builds(
    TextSource, ints, ints, ints, ints
)
tables = st.builds(
    Table,
    spans,
    st.lists(st.lists(st.builds(Cell, spans, numbers, numbers, numbers)).map(tuple)).map(tuple),
    numbers,
)
readings = st.builds(
    Reading,
    text=st.text(),
    blocks=st.lists(
        st.builds(Block, st.sampled_from(BlockKind), spans, numbers, st.text(max_size=3))
    ).map(tuple),
    sections=st.lists(
        st.builds(
            Section,
            st.text(),
            st.text(),
            numbers,
            spans,
            st.none() | spans,
            st.none() | numbers,
        )
    ).map(tuple),
    tables=st.lists(tables, max_size=3).map(tuple),
    footnotes=st.lists(st.builds(Footnote, st.text(), spans, st.none() | spans)).map(tuple),
    source=sources,
    quality=st.builds(
        Quality,
        readability=st.sampled_from(Readability),
        pages=st.none() | numbers,
        pages_without_text=pages,
        pages_garbled=pages,
        pages_by_fallback=pages,
        tables_not_understood=pages,
        unknown_words=st.none() | st.floats(0, 1),
        notes=st.lists(st.text(), max_size=2).map(tuple),
    ),
    media_type=st.text(),
    title=st.text(),
    engine=st.text(),
)


@given(readings)
def test_a_reading_comes_back_equal(reading: Reading) -> None:
    assert from_wire(json.loads(json.dumps(to_wire(reading)))) == reading


def test_only_columns_of_numbers_are_taken() -> None:
    wire = to_wire(Reading("", (), (), (), (), TextSource(*[array("i")] * 4), Quality(), ""))
    wire["source"]["starts"] = ["u", ""]
    with pytest.raises(ValueError, match="not a column of numbers"):
        from_wire(wire)


@given(st.dictionaries(st.text(), st.text()), st.binary())
def test_a_frame_comes_back_equal(message: dict[str, str], data: bytes) -> None:
    pipe = io.BytesIO()
    write_frame(pipe, message, data)
    write_frame(pipe, {"next": 1})
    pipe.seek(0)
    assert read_frame(pipe) == (message, data)
    assert read_frame(pipe) == ({"next": 1}, b"")
    assert read_frame(pipe) is None


@pytest.mark.parametrize("cut", [1, 7, 8, 12, 20])
def test_a_frame_that_breaks_off_is_none(cut: int) -> None:
    pipe = io.BytesIO()
    write_frame(pipe, {"path": "plan.pdf"}, b"12345")
    assert read_frame(io.BytesIO(pipe.getvalue()[:cut])) is None


@pytest.mark.parametrize("noise", [b"\xff" * 40, b"\x00\x00\x00\x02\x00\x00\x00\x00{]"])
def test_noise_is_no_frame(noise: bytes) -> None:
    assert read_frame(io.BytesIO(noise)) is None
