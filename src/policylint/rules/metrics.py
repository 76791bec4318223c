"""The numbers that a `metric` rule can name which are counts of the text as it stands.

Running text is paragraphs and list items; headings, tables, boxes, captions and footnotes do
not count as words or sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from policylint.documents.model import BlockKind, Document
from policylint.language.words import syllables, word_texts
from policylint.rules.passages import Passage

LONG_WORD = 6
"""A long word has more letters than this (LIX; Björnsson 1968)."""

TEXT_COUNTS: Mapping[str, str] = {
    "words": "woorden in de lopende tekst",
    "sentences": "zinnen in de lopende tekst",
    "characters": "tekens in woorden van de lopende tekst",
    "syllables": "lettergrepen in de lopende tekst",
    "long_words": "woorden van meer dan zes letters",
}
DOCUMENT_COUNTS: Mapping[str, str] = {
    "paragraphs": "alinea's",
    "list_items": "punten in opsommingen",
    "headings": "koppen",
    "tables": "tabellen",
    "footnotes": "voetnoten",
}


def count_text(text: str, sentences: Iterable[Passage]) -> Mapping[str, float]:
    """Count everything in TEXT_COUNTS in some sentences of a text."""
    by_sentence = [word_texts(text, passage.span) for passage in sentences]
    words = [word for found in by_sentence for word in found]
    counts = {
        "words": len(words),
        "sentences": len(by_sentence),
        "characters": sum(map(len, words)),
        "syllables": sum(map(syllables, words)),
        "long_words": sum(len(word) > LONG_WORD for word in words),
    }
    return {name: float(counts[name]) for name in TEXT_COUNTS}


def count_document(document: Document) -> Mapping[str, float]:
    """Count everything in DOCUMENT_COUNTS."""
    kinds = Counter(block.kind for block in document.blocks)
    counts = {
        "paragraphs": kinds[BlockKind.PARAGRAPH],
        "list_items": kinds[BlockKind.LIST_ITEM],
        "headings": kinds[BlockKind.HEADING],
        "tables": len(document.tables),
        "footnotes": len(document.footnotes),
    }
    return {name: float(counts[name]) for name in DOCUMENT_COUNTS}
