"""What the decisions about a unit look at: its place, its clause, whom it is about, when."""

from __future__ import annotations

from dataclasses import dataclass

from policylint.language.clauses import Clause
from policylint.statements.roles import Role
from policylint.statements.units import Unit, UnitKind
from policylint.statements.words import Subject, Words


@dataclass(frozen=True, slots=True)
class Around:
    """What holds for a unit, whichever of its clauses decides what it states."""

    future: bool = False
    """It names a moment that lies in the plan's own years or after."""
    well_ahead: bool = False
    """That moment lies after the plan's first year, or is a deadline ("uiterlijk")."""
    measured: bool = False
    """It names an amount that can be measured."""
    timed: bool = False
    """It names a moment from the plan's years on, a frequency or a sum of money."""
    after_goal: bool = False
    """The sentence before it in its paragraph states a goal."""
    later_above: bool = False
    """What leads it in, or the heading right above it, names a moment to come: "Eind 2029:"."""
    in_list_of_goals: bool = False
    """Most items of its list tell how it is to be, whatever the heading says."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the decisions look at."""

    unit: Unit
    clause: Clause
    words: Words
    subject: Subject
    around: Around

    @property
    def text(self) -> str:
        """The words of the unit."""
        return self.unit.text

    @property
    def is_ours(self) -> bool:
        """True if the author of the plan is the subject."""
        return self.subject in (Subject.WE, Subject.MUNICIPALITY)

    @property
    def is_act(self) -> bool:
        """True if the verb says what somebody does."""
        verb = self.clause.verb
        doer = self.is_ours or self.subject in (Subject.PARTNER, Subject.COUNCIL)
        return verb in self.words.activity and (doer or verb not in self.words.state)

    @property
    def is_state(self) -> bool:
        """True if the verb says what is or becomes so."""
        return self.clause.verb in self.words.state

    @property
    def is_wish(self) -> bool:
        """True if the main verb is one of wanting."""
        return bool(self.clause.verbs) and self.clause.verbs[0] in self.words.wish

    @property
    def is_over(self) -> bool:
        """True if it tells of what has been."""
        return self.clause.past or (self.clause.perfect and not self.around.future)

    @property
    def is_planned(self) -> bool:
        """True if something says when, how often or for how much: no habit, but a plan."""
        goes = (
            bool(self.clause.verbs)
            and self.clause.verbs[0] == "gaan"
            and self.clause.verb != "gaan"
        )
        under_measures = self.unit.role in (Role.MEASURE, Role.MIXED)
        return self.around.timed or goes or under_measures or "zullen" in self.clause.modals

    @property
    def is_product(self) -> bool:
        """True for a product that is ready, opened or adopted: a result of the organisation."""
        return self.words.is_ready(self.text)

    @property
    def in_goals(self) -> bool:
        """True under a heading for goals, or goals and measures."""
        return self.unit.role in (Role.GOAL, Role.MIXED)

    @property
    def is_item(self) -> bool:
        """True for a list item's first sentence."""
        return self.unit.kind is UnitKind.ITEM and self.unit.first
