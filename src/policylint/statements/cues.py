"""Sentences that a cue selects, parsed: a parse is dear, so only those are given to spaCy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import regex

from policylint.documents.model import Document, Span
from policylint.language.analysis import Analysis
from policylint.language.clauses import Clause, read_clause
from policylint.statements.passages import running_sentences
from policylint.vocabulary import shipped_lexicon


def selected(
    document: Document, analysis: Analysis, is_cued: Callable[[Span], bool]
) -> Iterator[tuple[Span, Clause]]:
    """Yield the running sentences that `is_cued` picks, with their main clause."""
    spans = [span for span in running_sentences(document) if is_cued(span)]
    for sentence in analysis.sentences(spans):
        yield sentence.span, read_clause(sentence)


def cue_patterns(lexicon: str) -> dict[str, regex.Pattern[str]]:
    """Return the patterns of a shipped lexicon by class, those of a class as one."""
    classes = shipped_lexicon(lexicon).classes
    return {name: _joined(patterns) for name, patterns in classes.items()}


def _joined(patterns: Iterable[str]) -> regex.Pattern[str]:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return regex.compile(joined, regex.IGNORECASE)
