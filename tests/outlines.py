"""What tests of the readers ask of a document, in a form that is easy to write down."""

from __future__ import annotations

from policylint.documents.model import BlockKind, Span
from policylint.documents.result import Reading


def blocks(reading: Reading) -> list[tuple[str, str]]:
    """Return kind and text of every block."""
    return [(block.kind.value, block.span.of(reading.text)) for block in reading.blocks]


def texts(reading: Reading, kind: BlockKind) -> list[str]:
    """Return the texts of the blocks of one kind."""
    return [block.span.of(reading.text) for block in reading.blocks if block.kind is kind]


def items(reading: Reading) -> list[tuple[str, int, str]]:
    """Return marker, level and text of every list item."""
    return [
        (block.marker, block.level, block.span.of(reading.text))
        for block in reading.blocks
        if block.kind is BlockKind.LIST_ITEM
    ]


def headings(reading: Reading) -> list[tuple[int, str]]:
    """Return level and label of every section with a heading."""
    return [(section.level, section.label) for section in reading.sections if section.level]


def place_of(reading: Reading, passage: str) -> Span:
    """Return the range in the file of a passage of the reading text."""
    start = reading.text.index(passage)
    offset = reading.source.place(Span(start, start + len(passage))).offset
    assert offset is not None
    return offset


def check_sound(reading: Reading) -> None:
    """Assert what holds for every document, whatever is in it."""
    text = reading.text
    end = 0
    for block in reading.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        assert any(block.span in section.span for section in reading.sections)
        end = block.span.end
    inside = [cell.span for table in reading.tables for cell in table.cells()]
    inside += [note.span for note in reading.footnotes]
    inside += [note.anchor for note in reading.footnotes if note.anchor]
    for span in inside:
        assert span.end <= len(text)
    check_places(reading)


def check_places(reading: Reading) -> None:
    """Assert that every character has a place, and that no block goes back in the file.

    From block to block it may: a paragraph that a page break cuts stands before its page number.
    """
    for block in reading.blocks:
        previous = 0
        for start in range(block.span.start, block.span.end):
            place = reading.source.place(Span(start, start + 1))
            assert place.line
            assert place.column
            assert place.offset is not None
            assert place.offset.start >= previous
            previous = place.offset.start
    whole = reading.source.place(Span(0, len(reading.text)))
    assert whole.offset is not None
