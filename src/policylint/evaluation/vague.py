"""Vague words in goals: findings of the rules that look for them, against the gold's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from policylint.documents.model import Span
from policylint.evaluation.cases import Case
from policylint.evaluation.gold import Gold, GoldGoal

VAGUE = "vaag"


def vague_cases(gold: Gold, findings: Sequence[tuple[str, Span]], text: str) -> Iterator[Case]:
    """Yield a case per vague word of a goal, and per finding in a goal that is on none.

    `findings` are rule ids with places; only those inside the passage of a labelled goal count.
    """
    for goal in gold.goals:
        inside = [(rule, span) for rule, span in findings if span in goal.spans[0]]
        words = list(_words(goal, text))
        for word in words:
            rules = sorted({rule for rule, span in inside if span.overlaps(word)})
            yield Case(VAGUE, word, word.of(text), ", ".join(rules), right=bool(rules))
        for rule, span in inside:
            if not any(span.overlaps(word) for word in words):
                yield Case(VAGUE, span, "", rule, right=False)


def _words(goal: GoldGoal, text: str) -> Iterator[Span]:
    """Yield where the vague words of a goal stand in it, once each."""
    start, end = goal.spans[0].start, goal.spans[0].end
    for word in goal.unit.vague:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, word.split())) + r"(?!\w)"
        found = re.compile(pattern, re.IGNORECASE).search(text, start, end)
        if found:
            yield Span(*found.span())
