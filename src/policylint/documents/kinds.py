"""Decides what a document is for, and says why.

Signs are patterns in the lexicon `documentsoorten`, by kind and by where they stand. A title is
worth most, then the file name, then headings, then running text; a report *about* a plan names
that plan in its title too, so signs of research in headings and text weigh double for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath

from policylint.documents.model import BlockKind, DocumentKind, KindEvidence, Span
from policylint.documents.result import Reading
from policylint.errors import UnknownKindError
from policylint.vocabulary import shipped_lexicon

TITLE_ZONE = 700
"""Characters at the start of the text in which a title stands."""

TEXT_ZONE = 20_000
"""Characters in which signs in running text are counted."""

_WEIGHTS = {"titel": 4.0, "bestand": 3.0, "periode": 2.0, "kop": 1.0, "tekst": 1.0}
_MOST = {"titel": 1, "bestand": 1, "kop": 3, "tekst": 3}
_RESEARCH_WEIGHS = 2.0
_LINE = 25
"""Words in a line of a title page; more is a paragraph."""
_ENOUGH = 2.0
"""A single heading is no proof: below this score a document is `overig`."""

_WORDS = {
    "titel": ("in de titel staat", "the title says"),
    "periode": ("de titel noemt een periode", "the title names a period"),
    "bestand": ("in de bestandsnaam staat", "the file name says"),
    "kop": ("een kop luidt", "a heading reads"),
    "tekst": ("in de tekst staat", "the text says"),
}
BY_HAND = KindEvidence("met de hand gekozen", "chosen by hand")
_NO_SIGNS = KindEvidence(
    "geen titel of koppen gevonden die op een soort plan wijzen",
    "no title or headings found that point to a kind of plan",
)


@dataclass(frozen=True, slots=True)
class _Sign:
    kind: DocumentKind
    where: str
    passage: str
    span: Span | None
    weight: float


def kind_named(name: DocumentKind | str) -> DocumentKind:
    """Return the kind of this name. Raises UnknownKindError."""
    if name not in list(DocumentKind):
        known = ", ".join(DocumentKind)
        raise UnknownKindError(f"documentsoort '{name}' bestaat niet; kies uit {known}")
    return DocumentKind(name)


def detect_kind(reading: Reading, path: str) -> tuple[DocumentKind, tuple[KindEvidence, ...]]:
    """Return the kind of a document with the signs for it, strongest first."""
    signs = list(_signs(reading, path))
    if not any(s.kind is DocumentKind.RAPPORT and s.where != "tekst" for s in signs):
        # a plan may well say what the rekenkamer asked of it
        signs = [s for s in signs if s.kind is not DocumentKind.RAPPORT]
    if any(s.where == "titel" for s in signs):
        signs = [s for s in signs if s.where != "periode"]
    scores = dict.fromkeys(DocumentKind, 0.0)
    for sign in signs:
        scores[sign.kind] += sign.weight
    best = max(scores, key=lambda kind: scores[kind])
    if scores[best] < _ENOUGH:
        return DocumentKind.OVERIG, (_NO_SIGNS,)
    chosen = sorted((s for s in signs if s.kind is best), key=lambda s: -s.weight)
    return best, tuple(_evidence(sign) for sign in chosen[:4])


def _evidence(sign: _Sign) -> KindEvidence:
    dutch, english = (f"{words}: “{sign.passage}”" for words in _WORDS[sign.where])
    return KindEvidence(dutch, english, sign.span)


def _signs(reading: Reading, path: str) -> Iterator[_Sign]:
    text = reading.text
    title_end = _title_end(reading)
    stem = re.sub(r"[_\-.]+", " ", PurePath(path).stem)
    headings = [s for s in reading.sections if s.heading and s.heading.start >= title_end]
    for (kind, where), pattern in _patterns().items():
        weight = _WEIGHTS[where]
        if kind is DocumentKind.RAPPORT and where in ("kop", "tekst"):
            weight *= _RESEARCH_WEIGHS
        if where == "titel":
            yield from _title_signs(reading, stem, kind, pattern, title_end)
        elif where == "periode":
            found = pattern.search(reading.title) or pattern.search(text, 0, title_end)
            if found:
                yield _Sign(kind, where, found[0], None, weight)
        elif where == "kop":
            matching = [s for s in headings if pattern.search(s.title)]
            for section in matching[: _MOST["kop"]]:
                yield _Sign(kind, where, section.label, section.heading, weight)
        else:
            for index, match in enumerate(pattern.finditer(text, 0, TEXT_ZONE)):
                if index == _MOST["tekst"]:
                    break
                yield _Sign(kind, where, match[0], Span(*match.span()), weight)


def _title_signs(
    reading: Reading, stem: str, kind: DocumentKind, pattern: re.Pattern[str], title_end: int
) -> Iterator[_Sign]:
    """Yield what title, title page and file name say."""
    weight = _WEIGHTS["titel"]
    found = pattern.search(reading.title)
    if found:
        yield _Sign(kind, "titel", found[0], None, weight)
    else:
        first = pattern.search(reading.text, 0, title_end)
        if first and not (kind is DocumentKind.RAPPORT and _in_prose(reading, first)):
            # the earlier, the more it is the title and not a word about another plan
            nearness = 1 - 0.5 * first.start() / TITLE_ZONE
            yield _Sign(kind, "titel", first[0], Span(*first.span()), weight * nearness)
    named = pattern.search(stem)
    if named:
        yield _Sign(kind, "bestand", named[0], None, _WEIGHTS["bestand"])


def _in_prose(reading: Reading, match: re.Match[str]) -> bool:
    """True if a sign stands in a paragraph: a plan may name the auditors it answers."""
    block = next(
        (b for b in reading.blocks if match.start() in range(b.span.start, b.span.end)), None
    )
    return block is not None and len(block.span.of(reading.text).split()) > _LINE


def _title_end(reading: Reading) -> int:
    """Return where the title ends at the latest: the first blocks that are no furniture."""
    end = 0
    for block in reading.blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        if block.span.start > TITLE_ZONE:
            break
        end = min(block.span.end, TITLE_ZONE)
    return end


@cache
def _patterns() -> dict[tuple[DocumentKind, str], re.Pattern[str]]:
    patterns: dict[tuple[DocumentKind, str], re.Pattern[str]] = {}
    for name, sources in shipped_lexicon("documentsoorten").classes.items():
        kind, _, where = name.partition("/")
        joined = "|".join(f"(?:{source})" for source in sources)
        patterns[DocumentKind(kind), where] = re.compile(joined, re.IGNORECASE)
    return patterns
