"""What every reader returns: the document's parts, before its kind is decided."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from policylint.documents.model import (
    Block,
    Document,
    DocumentKind,
    Footnote,
    KindEvidence,
    Quality,
    Section,
    Source,
    Table,
)

if TYPE_CHECKING:  # who only receives readings need not import what makes them
    from policylint.documents.assemble import Assembled


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

    @classmethod
    def of(
        cls,
        assembled: Assembled[Any],
        *,
        source: Source,
        quality: Quality,
        media_type: str,
        title: str,
        engine: str,
    ) -> Reading:
        """Return the reading of an assembled text."""
        return cls(
            text=assembled.text,
            blocks=assembled.blocks,
            sections=assembled.sections,
            tables=assembled.tables,
            footnotes=assembled.footnotes,
            source=source,
            quality=quality,
            media_type=media_type,
            title=title,
            engine=engine,
        )

    def document(
        self,
        path: str,
        data: bytes,
        kind: DocumentKind,
        evidence: tuple[KindEvidence, ...] = (),
        title: str = "",
    ) -> Document:
        """Return the document that this is the reading of; `title` overrules the one read."""
        return Document(
            path=path,
            media_type=self.media_type,
            sha256=hashlib.sha256(data).hexdigest(),
            text=self.text,
            blocks=self.blocks,
            sections=self.sections,
            tables=self.tables,
            footnotes=self.footnotes,
            quality=self.quality,
            kind=kind,
            kind_evidence=evidence,
            source=self.source,
            title=title or self.title,
            engine=self.engine,
        )
