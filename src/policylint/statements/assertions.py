"""What every sentence asserts: whose act or state, how sure, done or still to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policylint.documents.model import Span
from policylint.statements.classify import Kind, Reading
from policylint.statements.model import Modality
from policylint.statements.mood import is_past
from policylint.statements.roles import Role
from policylint.statements.words import Subject

_OURS = (Subject.WE, Subject.MUNICIPALITY, Subject.COUNCIL)
_DUTIES = frozenset({"moeten", "dienen", "horen", "behoren"})


@dataclass(frozen=True, slots=True)
class Assertion:
    """A sentence of running text by its main clause.

    `modality` is intended for a wish ("we willen"), not for what a plan says will happen ("we
    gaan", "we zullen"); prescribed for what others must do.
    """

    span: Span
    subject: Subject
    modality: Modality
    done: bool
    """It tells of what happened: "we spraken", "is besproken"."""
    finite: bool
    kind: Kind
    role: Role
    acts: bool
    """Its verb says what somebody does."""


def assertions(readings: Iterable[Reading]) -> Iterator[Assertion]:
    """Yield what each unit of running text asserts, in reading order."""
    for reading in readings:
        facts = reading.facts
        yield Assertion(
            reading.unit.span,
            facts.subject,
            _modality(reading),
            is_past(facts.clause),
            facts.clause.finite,
            reading.kind,
            reading.unit.role,
            facts.is_act or facts.clause.verb in facts.words.activity,
        )


def _modality(reading: Reading) -> Modality:
    facts = reading.facts
    if facts.clause.negated:
        return Modality.NEGATED
    if facts.is_wish:
        return Modality.INTENDED
    if facts.clause.modals & _DUTIES and facts.subject not in _OURS:
        return Modality.PRESCRIBED
    return Modality.STATED
