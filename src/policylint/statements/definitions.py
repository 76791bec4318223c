"""What a plan says that its words mean, and which words it leans on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import regex

from policylint.documents.model import BlockKind, Document, Span
from policylint.statements.model import Definition
from policylint.statements.passages import running_sentences
from policylint.vocabulary import shipped_lexicon

_OFTEN = 3
"""A core term that a plan uses this often should be explained (norm C1)."""
_LONGEST = 6
"""Words in a term of a glossary; a longer "term" is a sentence with a colon."""
_ENTRIES = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BOX})


@dataclass(frozen=True, slots=True)
class CoreTerm:
    """A term that carries a plan, and where it stands."""

    term: str
    spans: tuple[Span, ...]

    @property
    def count(self) -> int:
        """How often the plan uses it."""
        return len(self.spans)


def find_definitions(document: Document) -> list[Definition]:
    """Return the definitions in a document, in reading order: sentences and glossaries."""
    found = [*_in_sentences(document), *_in_glossaries(document)]
    first: dict[Span, Definition] = {}
    for definition in sorted(found, key=lambda one: (one.term_span, one.span)):
        first.setdefault(definition.term_span, definition)
    return list(first.values())


def core_terms(document: Document) -> list[CoreTerm]:
    """Return the core terms that a document uses three times or more, most used first."""
    spans: dict[str, list[Span]] = {}
    for block in document.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        for term, pattern in _core_patterns():
            matches = pattern.finditer(document.text, block.span.start, block.span.end)
            spans.setdefault(term, []).extend(Span(*match.span()) for match in matches)
    often = [CoreTerm(term, tuple(at)) for term, at in spans.items() if len(at) >= _OFTEN]
    return sorted(often, key=lambda term: -term.count)


def _in_sentences(document: Document) -> Iterator[Definition]:
    for span in running_sentences(document):
        match = _patterns()["zin"].search(span.of(document.text))
        if match:
            yield from _definition(document.text, span, _term_span(match, span.start))


def _in_glossaries(document: Document) -> Iterator[Definition]:
    for block in document.blocks:
        if block.kind in _ENTRIES and _is_under_glossary(document, block.span):
            match = _patterns()["regel"].match(block.span.of(document.text))
            if match:
                yield from _definition(
                    document.text, block.span, _term_span(match, block.span.start)
                )
    for table in document.tables:
        if not _is_under_glossary(document, table.span):
            continue
        for cells in table.rows[table.header_rows :]:
            filled = [cell for cell in cells if cell.span.of(document.text).strip()]
            if len(filled) >= 2:
                row = Span(filled[0].span.start, filled[-1].span.end)
                yield from _definition(document.text, row, filled[0].span)


def _definition(text: str, span: Span, term_span: Span) -> Iterator[Definition]:
    """Yield the definition, unless what stands in the place of a term is none."""
    term = " ".join(term_span.of(text).split())
    if not _patterns()["geen-term"].search(term) and len(term.split()) <= _LONGEST:
        yield Definition(term, span, term_span)


def _term_span(match: regex.Match[str], offset: int) -> Span:
    return Span(offset + match.start("term"), offset + match.end("term"))


def _is_under_glossary(document: Document, place: Span) -> bool:
    index = document.section_at(place.start)
    while index is not None:
        section = document.sections[index]
        if _patterns()["kop"].search(section.title):
            return True
        index = section.parent
    return False


@cache
def _patterns() -> dict[str, regex.Pattern[str]]:
    classes = shipped_lexicon("definitiezinnen").classes
    return {name: _joined(patterns) for name, patterns in classes.items()}


@cache
def _core_patterns() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    classes = shipped_lexicon("kernbegrippen").classes
    return tuple(
        (term, regex.compile(rf"(?<![\w-])(?:{_either(forms)})(?![\w-])", regex.IGNORECASE))
        for term, forms in classes.items()
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


def _joined(patterns: Iterable[str]) -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns))
