"""Fixes a file in rounds: what a fix leads to ("door het feit dat") may be mended as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from policylint.documents.model import BlockKind, Document, DocumentKind
from policylint.documents.reading import MARKDOWN, TEXT, format_of, read_bytes
from policylint.fixing.changes import changes
from policylint.fixing.splicing import Change, Encoded
from policylint.language.needs import NO_PIPELINE
from policylint.linter import Linter

_ROUNDS = 100
"""Far more than it takes, but for rules that undo each other's work."""
_WORD_CHECKS = frozenset({"existence", "substitution", "terms"})
"""Checks that mark words and phrases: they have the fixes, or know better than to fix."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The bytes of a file after fixing, and how many passages were replaced."""

    data: bytes
    count: int


def can_fix(data: bytes, name: str) -> bool:
    """True for text and Markdown; in PDF and Word nothing is ever written."""
    return format_of(data, name) in (TEXT, MARKDOWN)


def fix(data: bytes, name: str, linter: Linter, kind: DocumentKind | str | None = None) -> Fixed:
    """Return a file with the safe fixes of a linter's rules in it; `kind` overrules detection.

    Blocks stay what they were: a change that would make a heading of a line is not made. Raises
    DocumentError if the file is no text, UnknownKindError for a kind that does not exist.
    """
    words = _words_only(linter)
    count = 0
    for _ in range(_ROUNDS if words.select else 0):
        encoded = Encoded.of(data, name)
        document = read_bytes(data, name, kind)
        found = changes(document, encoded.text, words.check(document).findings)
        made = _keeping_blocks(encoded, document, kind, found)
        if not made:
            break
        data = encoded.with_changes(made)
        count += len(made)
    return Fixed(data, count)


def _words_only(linter: Linter) -> Linter:
    """Return a linter with the rules on words alone: they need no analysis, and take no time."""
    ids = tuple(rule.id for rule in linter.rules if rule.extends in _WORD_CHECKS)
    config = linter.config.model_copy(update={"pipeline": NO_PIPELINE})
    return replace(linter, config=config, select=ids, reads_plan=False, asks_norms=False)


def _keeping_blocks(
    encoded: Encoded, document: Document, kind: DocumentKind | str | None, found: Sequence[Change]
) -> list[Change]:
    """Leave out the changes with which the file would be read as other blocks than before."""
    blocks = _blocks(document)

    def keeps(some: Sequence[Change]) -> bool:
        changed = read_bytes(encoded.with_changes(some), document.path, kind)
        return _blocks(changed) == blocks

    return _harmless([each for each in found if encoded.holds(each.text)], keeps)


def _blocks(document: Document) -> list[tuple[BlockKind, int]]:
    return [(block.kind, block.level) for block in document.blocks]


def _harmless(
    found: Sequence[Change],
    keeps: Callable[[Sequence[Change]], bool],
    made: Sequence[Change] = (),
) -> list[Change]:
    """Return the changes that do no harm beside those that were `made`, by halves."""
    if not found or keeps([*made, *found]):
        return list(found)
    if len(found) == 1:
        return []
    half = len(found) // 2
    first = _harmless(found[:half], keeps, made)
    return first + _harmless(found[half:], keeps, [*made, *first])
