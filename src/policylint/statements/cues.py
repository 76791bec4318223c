"""Cues, and the clauses of sentences that have one: a parse is dear, so only those get it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from policylint.documents.model import Span
from policylint.language.analysis import Analysis
from policylint.language.clauses import Clause, read_clause
from policylint.vocabulary import shipped_lexicon


def clauses(analysis: Analysis, spans: Iterable[Span]) -> Iterator[tuple[Span, Clause]]:
    """Yield these sentences with their main clause."""
    for sentence in analysis.sentences(spans):
        yield sentence.span, read_clause(sentence)


def cue_patterns(lexicon: str) -> dict[str, regex.Pattern[str]]:
    """Return the patterns of a shipped lexicon by class, those of a class as one."""
    classes = shipped_lexicon(lexicon).classes
    return {name: _joined(patterns) for name, patterns in classes.items()}


@cache
def wording(lexicon: str, class_name: str) -> regex.Pattern[str]:
    """Return the pattern of one class of a shipped lexicon."""
    return _joined(shipped_lexicon(lexicon).classes[class_name])


def _joined(patterns: Iterable[str]) -> regex.Pattern[str]:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return regex.compile(joined, regex.IGNORECASE)
