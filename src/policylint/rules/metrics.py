"""The numbers that a `metric` rule can name: counts over the running text of a document.

Running text is paragraphs and list items; headings, tables, boxes, captions and footnotes do
not count as words or sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from policylint.documents.model import BlockKind, Document
from policylint.language.words import syllables, words
from policylint.rules.passages import Passages

LONG_WORD = 6
"""A long word has more letters than this (LIX; Björnsson 1968)."""

METRICS: Mapping[str, str] = {
    "words": "woorden in de lopende tekst",
    "sentences": "zinnen in de lopende tekst",
    "paragraphs": "alinea's",
    "list_items": "punten in opsommingen",
    "headings": "koppen",
    "tables": "tabellen",
    "footnotes": "voetnoten",
    "characters": "tekens in woorden van de lopende tekst",
    "syllables": "lettergrepen in de lopende tekst",
    "long_words": "woorden van meer dan zes letters",
}


def measure(document: Document, passages: Passages) -> Mapping[str, float]:
    """Count everything in METRICS."""
    kinds = Counter(block.kind for block in document.blocks)
    counts: Counter[str] = Counter()
    for passage in passages.unit("sentence"):
        if not passage.parts & {"paragraph", "list"}:
            continue
        counts["sentences"] += 1
        for span in words(document.text, passage.span):
            word = span.of(document.text)
            counts["words"] += 1
            counts["characters"] += len(word)
            counts["syllables"] += syllables(word)
            counts["long_words"] += len(word) > LONG_WORD
    counts.update(
        paragraphs=kinds[BlockKind.PARAGRAPH],
        list_items=kinds[BlockKind.LIST_ITEM],
        headings=kinds[BlockKind.HEADING],
        tables=len(document.tables),
        footnotes=len(document.footnotes),
    )
    return {name: float(counts[name]) for name in METRICS}
