"""A `Reading` as JSON and back: how it crosses from the worker to the linter.

JSON, not pickle: the worker has read a file that may be hostile. Columns of numbers travel as
base64 of their bytes; both ends run on one machine.
"""

from __future__ import annotations

import base64
from array import array
from dataclasses import astuple, fields
from typing import Any

from policylint.documents.model import (
    Block,
    BlockKind,
    Cell,
    Footnote,
    Quality,
    Readability,
    Section,
    Source,
    Span,
    Table,
)
from policylint.documents.result import Reading
from policylint.documents.sources import PageSource, RunSource, TextSource

Wire = dict[str, Any]

_SOURCES: dict[str, type[PageSource] | type[TextSource] | type[RunSource]] = {
    "page": PageSource,
    "text": TextSource,
    "run": RunSource,
}
_NUMBER_TYPES = "ilqfd"


def to_wire(reading: Reading) -> Wire:
    """Return the reading as plain dicts, lists, strings and numbers."""
    return {
        "text": reading.text,
        "blocks": [
            [block.kind, block.span.start, block.span.end, block.level, block.marker]
            for block in reading.blocks
        ],
        "sections": [_section_to_wire(section) for section in reading.sections],
        "tables": [_table_to_wire(table) for table in reading.tables],
        "footnotes": [
            [note.mark, *astuple(note.span), _span_to_wire(note.anchor)]
            for note in reading.footnotes
        ],
        "source": _source_to_wire(reading.source),
        "quality": _quality_to_wire(reading.quality),
        "media_type": reading.media_type,
        "title": reading.title,
        "engine": reading.engine,
    }


def from_wire(wire: Wire) -> Reading:
    """Return the reading that `to_wire` was given. Raises on data of another shape."""
    return Reading(
        text=wire["text"],
        blocks=tuple(
            Block(BlockKind(kind), Span(start, end), level, marker)
            for kind, start, end, level, marker in wire["blocks"]
        ),
        sections=tuple(_section_from_wire(row) for row in wire["sections"]),
        tables=tuple(_table_from_wire(table) for table in wire["tables"]),
        footnotes=tuple(
            Footnote(mark, Span(start, end), _span_from_wire(anchor))
            for mark, start, end, anchor in wire["footnotes"]
        ),
        source=_source_from_wire(wire["source"]),
        quality=_quality_from_wire(wire["quality"]),
        media_type=wire["media_type"],
        title=wire["title"],
        engine=wire["engine"],
    )


def _span_to_wire(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _span_from_wire(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)


def _section_to_wire(section: Section) -> list[Any]:
    return [
        section.title,
        section.number,
        section.level,
        _span_to_wire(section.span),
        _span_to_wire(section.heading),
        section.parent,
    ]


def _section_from_wire(row: list[Any]) -> Section:
    title, number, level, span, heading, parent = row
    return Section(title, number, level, Span(*span), _span_from_wire(heading), parent)


def _table_to_wire(table: Table) -> Wire:
    return {
        "span": _span_to_wire(table.span),
        "header_rows": table.header_rows,
        "rows": [
            [[cell.span.start, cell.span.end, cell.row, cell.column, cell.columns] for cell in row]
            for row in table.rows
        ],
    }


def _table_from_wire(wire: Wire) -> Table:
    rows = tuple(
        tuple(
            Cell(Span(start, end), row, column, columns)
            for start, end, row, column, columns in row_
        )
        for row_ in wire["rows"]
    )
    return Table(Span(*wire["span"]), rows, wire["header_rows"])


def _source_to_wire(source: Source) -> Wire:
    for name, kind in _SOURCES.items():
        if isinstance(source, kind):
            columns = {part.name: getattr(source, part.name) for part in fields(kind)}
            return {"kind": name} | {key: _array_to_wire(col) for key, col in columns.items()}
    raise TypeError(f"no way to send a {type(source).__name__}")


def _source_from_wire(wire: Wire) -> Source:
    kind = _SOURCES[wire["kind"]]
    return kind(*(_array_from_wire(wire[part.name]) for part in fields(kind)))


def _array_to_wire(column: array[Any]) -> list[str]:
    return [column.typecode, base64.b64encode(column.tobytes()).decode("ascii")]


def _array_from_wire(pair: list[str]) -> array[Any]:
    typecode, encoded = pair
    if typecode not in _NUMBER_TYPES:
        raise ValueError(f"not a column of numbers: {typecode!r}")
    column: array[Any] = array(typecode)
    column.frombytes(base64.b64decode(encoded, validate=True))
    return column


def _quality_to_wire(quality: Quality) -> Wire:
    return {part.name: getattr(quality, part.name) for part in fields(quality)}


def _quality_from_wire(wire: Wire) -> Quality:
    parts: Wire = {
        key: tuple(value) if isinstance(value, list) else value for key, value in wire.items()
    }
    parts["readability"] = Readability(parts["readability"])
    return Quality(**parts)
