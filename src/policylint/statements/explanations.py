"""Goals that a plan leaves unmeasured on purpose, and where it says why ("comply or explain")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from policylint.documents.model import BlockKind, Document, Span
from policylint.language.sentences import split_sentences
from policylint.statements.cues import wording
from policylint.statements.model import Goal

_ORDER = {"eerste": 0, "tweede": 1, "derde": 2, "vierde": 3, "laatste": -1}
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BOX)


def explained_goals(document: Document, goals: Sequence[Goal]) -> Mapping[str, Span]:
    """Return the ids of such goals, each with the sentence that explains it.

    The sentence names the goal by its number ("bij doel 4.3") or place ("het eerste punt"), or
    stands behind it in its section ("Voor dit doel noemen we geen getal").
    """
    found: dict[str, Span] = {}
    for block in document.blocks:
        if block.kind not in _RUNNING:
            continue
        text = block.span.of(document.text)
        if not wording("bewust-zonder-maat", "uitleg").search(text):
            continue
        for span in split_sentences(document.text, block.span.start, block.span.end):
            if wording("bewust-zonder-maat", "uitleg").search(_on_one_line(span.of(document.text))):
                goal = _explained(document, goals, span, block.span)
                if goal is not None:
                    found.setdefault(goal.id, span)
    return found


def _explained(document: Document, goals: Sequence[Goal], span: Span, block: Span) -> Goal | None:
    """Return the goal that a sentence explains: the one it numbers, else the last before it."""
    # "Bij doel B.3 is een kanttekening op haar plaats. We weten dat het vaag is."
    up_to_here = _on_one_line(document.text[block.start : span.end])
    numbers = wording("bewust-zonder-maat", "nummer").findall(up_to_here)
    if numbers:
        wanted = next(number for number in numbers[-1] if number)
        return next((goal for goal in goals if _has_number(document, goal, wanted)), None)
    section = document.section_at(span.start)
    before = sorted(
        (place.start, index)
        for index, goal in enumerate(goals)
        for place in goal.places
        if place.start < span.end and document.section_at(place.start) == section
    )
    # "Het eerste punt laat zich niet in een cijfer vangen", after a list of four.
    order = wording("bewust-zonder-maat", "volgorde").search(up_to_here)
    wanted_one = _ORDER[order[1].lower()] if order else -1
    if not -1 <= wanted_one < len(before):
        return None
    return goals[before[wanted_one][1]] if before else None


def _has_number(document: Document, goal: Goal, number: str) -> bool:
    """True if the number stands at the head of a line with the goal: in its text or before it."""
    pattern = regex.compile(rf"^\W*(?:\p{{L}}+ )?{regex.escape(number)}(?![\w.]*\d)")
    for place in goal.places:
        line_start = document.text.rfind("\n", 0, place.start) + 1
        if pattern.search(document.text[line_start : place.end]):
            return True
    return False


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
