"""What every reader returns: the document's parts, before its kind is decided."""

from __future__ import annotations

from dataclasses import dataclass

from policylint.documents.model import Block, Footnote, Quality, Section, Source, Table


@dataclass(frozen=True, slots=True)
class Reading:
    """One file, read.

    `media_type` is the IANA name; `title` may be empty; `engine` names what read it.
    """

    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    footnotes: tuple[Footnote, ...]
    source: Source
    quality: Quality
    media_type: str
    title: str = ""
    engine: str = ""
