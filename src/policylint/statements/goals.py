"""One goal from the passages that state it: its slots, its criteria, what it aims at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from policylint.documents.model import Document, Span
from policylint.language.analysis import Analysis
from policylint.statements.aims import aim_signs, level_of, orientation_of, weighed_aim
from policylint.statements.criteria import counted, goal_criteria
from policylint.statements.drafts import Draft
from policylint.statements.frame import Frame
from policylint.statements.judging import SETTLED, judged
from policylint.statements.model import (
    Budget,
    Criterion,
    Evidence,
    Goal,
    Indicator,
    Link,
    Verdict,
)
from policylint.statements.money import find_budgets
from policylint.statements.slots import slots_of
from policylint.statements.weights import Signs, shipped_weights
from policylint.statements.words import Subject, shipped_words
from policylint.statements.wordsigns import word_signs

_TITLE = 3
"""Words of a goal that may be a mere title; a longer wording of it goes before."""


def goal_of(
    document: Document,
    analysis: Analysis,
    identifier: str,
    drafts: Sequence[Draft],
    indicators: Sequence[Indicator],
    frame: Frame,
    agreed: Sequence[Evidence],
) -> Goal:
    """Return the goal that some passages state; `agreed` are the decisions on the whole plan."""
    own = [i for i in indicators if any(link.id == identifier for link in i.goals)]
    slots = slots_of(document, drafts, own, frame)
    first = max(drafts, key=lambda draft: (len(draft.text.split()) > _TITLE, -draft.span.start))
    orientation = orientation_of(first, _is_own_act(first))
    level = level_of(first, orientation, slots)
    fact = counted(drafts, slots, orientation)
    criteria = goal_criteria(
        document, drafts, slots, frame, fact, agreed, _budgets_near(document, first.span)
    )
    words = first.signs or _signs_of_words(analysis, first.span)
    signs = aim_signs(first, words, level, orientation, criteria)
    signs.update(dict.fromkeys(_settled(fact, criteria), 1.0))
    level, orientation = weighed_aim(signs)
    return Goal(
        id=identifier,
        span=first.span,
        text=" ".join(first.text.split()),
        places=tuple(draft.span for draft in drafts),
        origin=first.origin,
        reason=first.reason,
        level=level,
        orientation=orientation,
        is_sure=any(draft.chance >= shipped_weights("uitspraken").sure for draft in drafts),
        signs=signs,
        criteria=judged(criteria, signs, first.span),
        indicators=tuple(
            Link(i.id, link.reason) for i in own for link in i.goals if link.id == identifier
        ),
    )


def _settled(fact: Criterion | None, criteria: Mapping[str, Criterion]) -> Iterator[str]:
    """Yield the signs of the answers that need no weighing: a slogan, what can be counted."""
    if fact is not None:
        yield SETTLED["M"]
    verdict = criteria["S"].verdict
    certain = fact is not None and fact.verdict is verdict is Verdict.JA
    if verdict is Verdict.NEE or certain:
        yield SETTLED["S"]


def _signs_of_words(analysis: Analysis, span: Span) -> Signs:
    return word_signs(analysis.sentence(span).words())


def _is_own_act(draft: Draft) -> bool:
    """True for what the municipality does itself: "we organiseren", "opstellen van"."""
    clause = draft.clause
    if clause is None or clause.inner_subject or clause.verb not in shipped_words().activity:
        return False
    ours = (Subject.WE, Subject.MUNICIPALITY, Subject.NONE)
    return shipped_words().subject_of(clause) in ours


def _budgets_near(document: Document, span: Span) -> list[Budget]:
    """Return the money in the section that a goal stands in."""
    index = document.section_at(span.start)
    if index is None:
        return []
    own = document.own_span(index)
    return find_budgets(document.text, own.start, own.end)
