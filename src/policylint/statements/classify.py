"""Is this unit a goal, a measure, or neither? And why.

A row of decisions, the first that applies counts; each gives the reason that users are shown.
The labels are those of docs/annotation.md: a verb of state or change makes a goal, a verb of
activity a measure, and under a heading for goals no cue is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from policylint.language.analysis import Word
from policylint.language.clauses import Clause
from policylint.statements import decisions as d
from policylint.statements.decisions import Decide, Kind
from policylint.statements.facts import Around, Facts
from policylint.statements.frame import Frame
from policylint.statements.model import Modality, Origin
from policylint.statements.units import Unit
from policylint.statements.weights import Signs
from policylint.statements.words import Words

__all__ = ["Kind", "Reading", "classify"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a unit was taken for, with the reason in Dutch, and by which decision."""

    facts: Facts
    kind: Kind
    reason: str
    origin: Origin
    modality: Modality
    by: str
    sentence: tuple[Word, ...] = ()
    """The words of the unit, annotated."""
    chance: float = 1.0
    """How likely it is that the unit states this kind, once it is weighed; 1 if it was not."""
    signs: Signs = field(default_factory=dict)
    """What it was weighed by."""

    @property
    def unit(self) -> Unit:
        """What was read."""
        return self.facts.unit

    @property
    def clause(self) -> Clause:
        """The clause that decided."""
        return self.facts.clause


def classify(
    unit: Unit, clauses: Sequence[Clause], words: Words, around: Around, frame: Frame
) -> Reading:
    """Say what a unit states; in a document that may be no plan, weak signs do not count."""
    decisions = _DECISIONS if frame.is_plan else _IN_SO_MANY_WORDS
    subjects = [words.subject_of(clause, frame.municipality) for clause in clauses]
    readings = [
        _read(Facts(unit, clause, words, subject, around), decisions)
        for clause, subject in zip(clauses, subjects, strict=True)
    ]
    ahead = (Modality.INTENDED, Modality.PRESCRIBED)
    wishes = (r for r in readings[1:] if r.kind is Kind.GOAL and r.modality in ahead)
    return next(wishes, readings[0]) if readings[0].kind is Kind.OTHER else readings[0]


def _read(facts: Facts, decisions: Sequence[Decide]) -> Reading:
    for decide in decisions:
        decision = decide(facts)
        if decision is not None:
            return Reading(facts, *decision, _modality(facts), decide.__name__)
    return Reading(facts, *d.other("beschrijft"), _modality(facts), "")


_DECISIONS: tuple[Decide, ...] = (
    d.of_bodies,
    d.labelled,
    d.vetoed,
    d.said,
    d.wish,
    d.elsewhere,
    d.over,
    d.listed,
    d.wanted_item,
    d.soft,
    d.we_change,
    d.may_not,
    d.changes,
    d.must,
    d.goes_on,
    d.is_then,
    d.prose_under_goals,
    d.acts,
)


_IN_SO_MANY_WORDS = (
    *(d.of_bodies, d.labelled, d.vetoed, d.said),
    *(d.wish, d.elsewhere, d.over, d.listed),
)
"""For a document that may be no plan: only what a heading or the sentence itself calls a goal."""


def _modality(facts: Facts) -> Modality:
    if facts.clause.negated:
        return Modality.NEGATED
    if facts.is_wish or "zullen" in facts.clause.modals:
        return Modality.INTENDED
    if facts.clause.modals & {"moeten", "dienen"}:
        return Modality.PRESCRIBED
    return Modality.STATED
