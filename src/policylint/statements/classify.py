"""Is this unit a goal, a measure, or neither? And why.

A row of decisions, the first that applies counts; each gives the reason that users are shown.
The labels are those of docs/annotation.md: a verb of state or change makes a goal, a verb of
activity a measure, and under a heading for goals no cue is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from policylint.language.clauses import Clause
from policylint.statements.model import Modality, Origin
from policylint.statements.roles import Role
from policylint.statements.units import Unit, UnitKind
from policylint.statements.words import Subject, Words


class Kind(StrEnum):
    """What a unit states."""

    GOAL = "goal"
    MEASURE = "measure"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a unit was taken for, with the reason in Dutch."""

    unit: Unit
    clause: Clause
    kind: Kind
    reason: str
    origin: Origin
    modality: Modality


@dataclass(frozen=True, slots=True)
class Facts:
    """What the decisions look at."""

    unit: Unit
    clause: Clause
    words: Words
    subject: Subject
    future: bool
    """It names a moment that lies in the plan's own years or after."""
    well_ahead: bool
    """That moment lies after the plan's first year, or is a deadline ("uiterlijk")."""
    measured: bool
    """It names an amount that can be measured."""
    timed: bool
    """It names a moment from the plan's years on, a frequency or a sum of money."""
    after_goal: bool = False
    """The sentence before it in its paragraph states a goal."""
    in_list_of_goals: bool = False
    """Most items of its list tell how it is to be, whatever the heading says."""

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
        return self.clause.past or (self.clause.perfect and not self.future)

    @property
    def is_planned(self) -> bool:
        """True if something says when, how often or for how much: no habit, but a plan."""
        goes = (
            bool(self.clause.verbs)
            and self.clause.verbs[0] == "gaan"
            and self.clause.verb != "gaan"
        )
        under_measures = self.unit.role in (Role.MEASURE, Role.MIXED)
        return self.timed or goes or under_measures or "zullen" in self.clause.modals

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


_BODIES = (Subject.OTHER, Subject.PARTNER, Subject.COUNCIL)
_OTHERS = (Subject.OTHER, Subject.PARTNER)

Decision = tuple[Kind, str, Origin]
Decide = Callable[[Facts], Decision | None]


def classify(
    unit: Unit,
    clauses: Sequence[Clause],
    words: Words,
    *,
    future: bool,
    well_ahead: bool,
    measured: bool,
    timed: bool,
    municipality: str = "",
    after_goal: bool = False,
    in_list_of_goals: bool = False,
    is_plan: bool = True,
) -> Reading:
    """Say what a unit states.

    The rest are those of `Facts`.
    """
    readings = []
    for clause in clauses:
        subject = words.subject_of(clause, municipality)
        facts = Facts(
            unit,
            clause,
            words,
            subject,
            future=future,
            well_ahead=well_ahead,
            measured=measured,
            timed=timed,
            after_goal=after_goal,
            in_list_of_goals=in_list_of_goals,
        )
        readings.append(_read(facts, _DECISIONS if is_plan else _IN_SO_MANY_WORDS))
    wishes = (r for r in readings[1:] if r.kind is Kind.GOAL and r.modality is Modality.INTENDED)
    return next(wishes, readings[0]) if readings[0].kind is Kind.OTHER else readings[0]


def _read(facts: Facts, decisions: Sequence[Decide]) -> Reading:
    for decide in decisions:
        decision = decide(facts)
        if decision is not None:
            return Reading(facts.unit, facts.clause, *decision, _modality(facts))
    return Reading(facts.unit, facts.clause, *_other("beschrijft"), _modality(facts))


def _goal(reason: str, origin: Origin = Origin.CUE) -> Decision:
    return Kind.GOAL, reason, origin


def _measure(reason: str, origin: Origin = Origin.CUE) -> Decision:
    return Kind.MEASURE, reason, origin


def _other(reason: str) -> Decision:
    return Kind.OTHER, reason, Origin.CUE


def _labelled(facts: Facts) -> Decision | None:
    """It says itself what it is: "Doel 2.1: ...", "Actie 3: ..."."""
    if facts.unit.label_role is Role.GOAL and facts.unit.role is not Role.META:
        return _goal(f"heet ‘{facts.unit.label}’", Origin.NUMBERING)
    if facts.unit.label_role is Role.MEASURE:
        return _measure(f"heet ‘{facts.unit.label}’", Origin.NUMBERING)
    listed = facts.unit.role is Role.INDICATOR and facts.is_item and not facts.clause.finite
    if facts.unit.label_role is Role.INDICATOR or listed:
        return _other("is een indicator")
    if facts.unit.kind is UnitKind.HEADING:
        tells = facts.subject is Subject.PEOPLE or facts.words.sounds_wanted(facts.text)
        under_goals = facts.in_goals or facts.unit.role is Role.ASPIRATION
        if under_goals and tells and facts.clause.finite and not facts.is_ours:
            return _goal("is een kop die een doel noemt", Origin.NUMBERING)
        return _other("is een kop")
    return None


def _vetoed(facts: Facts) -> Decision | None:
    if facts.unit.leads_in or facts.text.rstrip().endswith(":"):
        return _other("leidt een opsomming in")
    if facts.unit.role is Role.OTHERS:
        return _other("staat onder een kop over wat anderen doen of willen")
    if facts.words.is_never(facts.text):
        return _other("is een vraag, een aanhaling, of gaat over het stuk zelf")
    wants = facts.is_wish or facts.words.has_goal_cue(facts.text)
    ours = facts.words.is_ours_to_hope(facts.text) or facts.words.is_our_wish(facts.text)
    if wants and facts.subject in _OTHERS and not ours:
        return _other("is het doel van een ander")
    refuses = facts.clause.negated or (facts.is_act and facts.words.refuses(facts.text))
    if facts.is_wish and refuses:
        return _other("zegt wat de gemeente niet wil")
    return None


def _said(facts: Facts) -> Decision | None:
    """In so many words."""
    if facts.clause.past or facts.clause.negated:
        return None
    own = facts.is_ours and facts.words.has_own_cue(facts.text)
    if own or facts.words.has_goal_cue(facts.text):
        return _goal("zegt met zoveel woorden dat dit een doel is")
    return None


def _wish(facts: Facts) -> Decision | None:
    if not facts.is_wish:
        return None
    if facts.clause.past:
        return _other("was een wens")
    ours = facts.is_ours or facts.words.is_our_wish(facts.text)
    if not ours and not facts.words.is_ours_to_hope(facts.text):
        return _other("is de wens van een ander")
    if facts.clause.verb in facts.words.say:
        return _other("kondigt aan wat er volgt")
    if len(facts.clause.verbs) > 1 and facts.is_act and not facts.clause.inner_subject:
        return _measure("zegt wat de gemeente wil doen")
    return _goal("zegt wat de gemeente wil")


def _elsewhere(facts: Facts) -> Decision | None:
    """Where no goals stand: of the introduction what says so in so many words was one."""
    if facts.unit.role is Role.META and not (facts.is_item and facts.in_list_of_goals):
        return _other("staat onder een kop waar geen doelen staan")
    return None


def _over(facts: Facts) -> Decision | None:
    listed = facts.is_item and (facts.in_goals or facts.in_list_of_goals)
    listed = listed or (facts.is_item and facts.unit.role is Role.ASPIRATION)
    if facts.is_over and not (listed and (facts.clause.perfect or not facts.clause.finite)):
        return _other("gaat over wat er al is")
    return None


def _listed(facts: Facts) -> Decision | None:
    """A list item follows its heading or lead-in."""
    if not facts.is_item:
        return None
    mixed = facts.unit.role is Role.MIXED
    product = facts.is_act or not facts.is_state or facts.is_product
    wanted = facts.subject is Subject.PEOPLE or facts.words.sounds_wanted(facts.text)
    if mixed and product and not wanted:
        return _measure("staat onder een kop met doelen en maatregelen", Origin.HEADING)
    if facts.in_goals:
        return _goal("staat onder een kop met doelen", Origin.HEADING)
    if facts.unit.role is Role.ASPIRATION and not facts.is_ours and not facts.is_act:
        return _goal("staat onder een kop met ambities", Origin.HEADING)
    return None


def _wanted_item(facts: Facts) -> Decision | None:
    """A list item that tells what is to be so, under a heading that does not say what it is for."""
    if not facts.is_item or facts.is_ours or facts.is_act or facts.clause.past:
        return None
    open_list = facts.unit.role in (Role.NONE, Role.MONEY, Role.META)
    wanted = facts.words.sounds_wanted(facts.text) and facts.unit.role is Role.NONE
    if open_list and not facts.is_over and (wanted or facts.in_list_of_goals):
        return _goal("zegt in een opsomming hoe het moet zijn")
    if facts.unit.role is Role.MEASURE:
        is_state = facts.is_state and facts.clause.finite and facts.subject is Subject.PEOPLE
        if is_state or facts.words.sounds_wanted(facts.text):
            return _goal("zegt in een opsomming hoe het moet zijn")
    return None


def _soft(facts: Facts) -> Decision | None:
    if facts.words.is_doubtful(facts.text):
        return _other("is een verwachting, een risico of een uitgangspunt")
    return None


def _we_change(facts: Facts) -> Decision | None:
    """We bring about a state or a change: "we verminderen", "we brengen terug van 30 naar 20"."""
    verb = facts.clause.verb
    if not facts.is_ours or not facts.clause.finite or facts.clause.negated:
        return None
    if verb in facts.words.change and facts.words.is_about_money(facts.text):
        return _measure("zegt wat de gemeente betaalt")
    holds = facts.is_state and verb not in facts.words.activity and not facts.clause.past
    if facts.well_ahead and holds:
        return _goal("zegt wat er op een moment in de planperiode zo is")
    if verb in facts.words.change - facts.words.activity:
        return _goal("zegt wat de gemeente verandert")
    if facts.future and facts.measured and verb in facts.words.bring:
        return _goal("zegt wat de gemeente verandert")
    return None


def _becomes(facts: Facts) -> Decision | None:
    """A state or a change, with what makes it wanted: "moeten", a sum, the sentence before."""
    clause = facts.clause
    if facts.is_ours or facts.words.is_about_money(facts.text):
        return None
    finite = clause.finite or not clause.verbs
    if facts.is_act or not finite or facts.subject is Subject.OTHER:
        return None
    if "mogen" in clause.modals and clause.negated and facts.is_state:
        return _goal("zegt wat er niet zo mag zijn")
    may = clause.modals & {"mogen", "kunnen", "zullen"}
    changes = clause.passive and not may and clause.verb in facts.words.change
    if changes and (facts.future or facts.measured or clause.verb in facts.words.amount):
        return _goal("zegt wat er verandert")
    shares = facts.measured and facts.future and not facts.is_product
    if clause.passive and not may and shares and facts.words.sounds_wanted(facts.text):
        return _goal("zegt hoeveel er op een moment in de planperiode zo is")
    if clause.passive:
        return None
    somewhere = facts.unit.role not in (Role.SITUATION, Role.META, Role.INDICATOR)
    if somewhere and not may and facts.words.goes_somewhere(facts.text) and not clause.past:
        if facts.subject is Subject.THING and not facts.words.refers_back(clause.first):
            return _goal("zegt waar het heen gaat")
    must = "moeten" in clause.modals or "moeten" in clause.verbs[:1]
    must = must or (len(clause.verbs) > 1 and clause.verbs[0] in ("dienen", "behoren", "horen"))
    if must and clause.verbs[:1] and clause.verbs[0] in facts.words.think:
        return _other("is wat inwoners vinden")
    must = must or (not clause.verbs and facts.words.says_must(facts.text))
    if must and not facts.words.refers_back(clause.first) and not facts.words.is_rule(facts.text):
        return _goal("zegt wat er zo moet zijn")
    if facts.after_goal and not facts.words.refers_back(clause.first):
        wanted = facts.words.sounds_wanted(facts.text)
        if (facts.subject is Subject.PEOPLE and facts.is_state) or wanted:
            return _goal("gaat door op het doel ervoor")
    return None


def _is_then(facts: Facts) -> Decision | None:
    """A state at a moment in the plan's years: "in 2030 heeft elk dorp ..."."""
    clause = facts.clause
    if facts.is_ours or facts.is_act or clause.passive or not clause.finite:
        return None
    if not facts.future or "zullen" in clause.modals or facts.words.is_about_money(facts.text):
        return None
    if facts.subject in _BODIES or facts.unit.role is Role.INDICATOR:
        return None
    wanted = facts.measured or facts.words.sounds_wanted(facts.text)
    certain = facts.subject is Subject.PEOPLE or wanted or facts.well_ahead
    if certain and facts.is_product and facts.subject is Subject.THING:
        return _measure("zegt wat er op een moment klaar is")
    if certain and (facts.is_state or clause.perfect or facts.well_ahead):
        return _goal("zegt wat er op een moment in de planperiode zo is")
    return None


def _prose_under_goals(facts: Facts) -> Decision | None:
    """A sentence under a heading for goals or ambitions needs a sign that it is one."""
    if facts.unit.role not in (Role.GOAL, Role.ASPIRATION):
        return None
    if facts.unit.kind is not UnitKind.SENTENCE or facts.is_ours or facts.clause.negated:
        return None
    if facts.words.refers_back(facts.clause.first) or facts.is_act:
        return None
    near = facts.unit.distance == 0
    wanted = facts.words.sounds_wanted(facts.text)
    people = facts.subject is Subject.PEOPLE and facts.clause.finite and not facts.measured
    if people and (wanted or (facts.unit.role is Role.GOAL and (near or facts.is_state))):
        return _goal("staat onder een kop met doelen", Origin.HEADING)
    if wanted and facts.unit.role is Role.GOAL and facts.is_state and not facts.measured:
        return _goal("staat onder een kop met doelen", Origin.HEADING)
    if facts.unit.role is Role.GOAL and near and facts.unit.lone:
        return _goal("staat onder een kop met doelen", Origin.HEADING)
    opens = near and facts.unit.first and not facts.measured
    if opens and (wanted or (facts.unit.role is Role.GOAL and facts.is_state)):
        return _goal("staat onder een kop met doelen", Origin.HEADING)
    return None


def _acts(facts: Facts) -> Decision | None:
    clause = facts.clause
    if facts.unit.role is Role.SITUATION or clause.negated:
        return None
    if facts.unit.role is Role.MEASURE and facts.is_item:
        return _measure("staat onder een kop met maatregelen", Origin.HEADING)
    if not clause.finite or facts.subject is Subject.OTHER:
        return None
    does = facts.is_act or not (facts.is_state or facts.words.is_thought(clause))
    habit = not facts.is_planned and (not facts.is_act or facts.words.is_principle(facts.text))
    if facts.subject is Subject.WE and does and not habit:
        return _measure("zegt wat de gemeente doet")
    if not facts.is_planned:
        return None
    if facts.subject in (Subject.MUNICIPALITY, Subject.PARTNER) and does:
        return _measure("zegt wat de gemeente of een partner doet")
    if clause.passive and (facts.is_act or (does and facts.timed)):
        return _measure("zegt wat er gebeurt")
    if facts.timed and (facts.is_act or clause.verb in facts.words.begin):
        return _measure("zegt wat er gebeurt")
    return None


_DECISIONS: tuple[Decide, ...] = (
    _labelled,
    _vetoed,
    _said,
    _wish,
    _elsewhere,
    _over,
    _listed,
    _wanted_item,
    _soft,
    _we_change,
    _becomes,
    _is_then,
    _prose_under_goals,
    _acts,
)


_IN_SO_MANY_WORDS = (_labelled, _vetoed, _said, _wish, _elsewhere, _over, _listed)
"""For a document that may be no plan: only what a heading or the sentence itself calls a goal."""


def _modality(facts: Facts) -> Modality:
    if facts.clause.negated:
        return Modality.NEGATED
    if facts.is_wish or "zullen" in facts.clause.modals:
        return Modality.INTENDED
    if facts.clause.modals & {"moeten", "dienen"}:
        return Modality.PRESCRIBED
    return Modality.STATED
