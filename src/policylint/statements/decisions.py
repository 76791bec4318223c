"""The decisions about a unit, each a small question; None leaves it to the next.

Their order is in `classify.py`. A decision gives the kind, the reason that users are shown, and
what made it one.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from policylint.statements.facts import Facts
from policylint.statements.model import Origin
from policylint.statements.roles import Role
from policylint.statements.units import UnitKind
from policylint.statements.words import Subject


class Kind(StrEnum):
    """What a unit states."""

    GOAL = "goal"
    MEASURE = "measure"
    OTHER = "other"


_BODIES = (Subject.OTHER, Subject.PARTNER, Subject.COUNCIL)
_OTHERS = (Subject.OTHER, Subject.PARTNER)

Decision = tuple[Kind, str, Origin]
Decide = Callable[[Facts], Decision | None]


def _goal(reason: str, origin: Origin = Origin.CUE) -> Decision:
    return Kind.GOAL, reason, origin


def _measure(reason: str, origin: Origin = Origin.CUE) -> Decision:
    return Kind.MEASURE, reason, origin


def other(reason: str) -> Decision:
    """Return that a unit states neither, and why."""
    return Kind.OTHER, reason, Origin.CUE


def of_bodies(facts: Facts) -> Decision | None:
    """A body that the municipality takes part in has its own goals, and reports on them."""
    if facts.unit.role is Role.BODIES:
        return other("staat onder een kop over verbonden partijen")
    return None


def labelled(facts: Facts) -> Decision | None:
    """It says itself what it is: "Doel 2.1: ...", "Actie 3: ..."."""
    if facts.unit.label_role is Role.GOAL and facts.unit.role is not Role.META:
        return _goal(f"heet ‘{facts.unit.label}’", Origin.NUMBERING)
    if facts.unit.label_role is Role.MEASURE:
        return _measure(f"heet ‘{facts.unit.label}’", Origin.NUMBERING)
    listed = facts.unit.role is Role.INDICATOR and facts.is_item and not facts.clause.finite
    if facts.unit.label_role is Role.INDICATOR or listed:
        return other("is een indicator")
    if facts.unit.kind is UnitKind.HEADING:
        tells = facts.subject is Subject.PEOPLE or facts.words.sounds_wanted(facts.text)
        under_goals = facts.in_goals or facts.unit.role is Role.ASPIRATION
        asks = facts.words.asks(facts.text)
        if under_goals and tells and facts.clause.finite and not (facts.is_ours or asks):
            return _goal("is een kop die een doel noemt", Origin.NUMBERING)
        return other("is een kop")
    return None


def vetoed(facts: Facts) -> Decision | None:
    """What cannot be a goal of this plan, wherever it stands."""
    if facts.unit.leads_in or facts.text.rstrip().endswith(":"):
        return other("leidt een opsomming in")
    if facts.unit.role is Role.OTHERS:
        return other("staat onder een kop over wat anderen doen of willen")
    if facts.words.is_never(facts.text):
        return other("is een vraag, een aanhaling, of gaat over het stuk zelf")
    wants = facts.is_wish or facts.words.has_goal_cue(facts.text)
    ours = facts.words.is_ours_to_hope(facts.text) or facts.words.is_our_wish(facts.text)
    if wants and facts.subject in _OTHERS and not ours:
        return other("is het doel van een ander")
    refuses = facts.clause.negated or (facts.is_act and facts.words.refuses(facts.text))
    if facts.is_wish and refuses:
        return other("zegt wat de gemeente niet wil")
    return None


def said(facts: Facts) -> Decision | None:
    """In so many words."""
    if facts.clause.past or facts.clause.negated:
        return None
    own = facts.is_ours and facts.words.has_own_cue(facts.text)
    if own or facts.words.has_goal_cue(facts.text):
        return _goal("zegt met zoveel woorden dat dit een doel is")
    return None


def wish(facts: Facts) -> Decision | None:
    """What the author wants; what others want is no goal of this plan."""
    if not facts.is_wish:
        return None
    if facts.clause.past:
        return other("was een wens")
    ours = facts.is_ours or facts.words.is_our_wish(facts.text)
    if not ours and not facts.words.is_ours_to_hope(facts.text):
        return other("is de wens van een ander")
    if facts.clause.verb in facts.words.say:
        return other("kondigt aan wat er volgt")
    if len(facts.clause.verbs) > 1 and facts.is_act and not facts.clause.inner_subject:
        return _measure("zegt wat de gemeente wil doen")
    return _goal("zegt wat de gemeente wil")


def elsewhere(facts: Facts) -> Decision | None:
    """Where no goals stand: of the introduction what says so in so many words was one."""
    if facts.unit.role is Role.META and not (facts.is_item and facts.around.in_list_of_goals):
        return other("staat onder een kop waar geen doelen staan")
    return None


def over(facts: Facts) -> Decision | None:
    """What has been; a list of goals may say it as if it were done."""
    listed = facts.is_item and (facts.in_goals or facts.around.in_list_of_goals)
    listed = listed or (facts.is_item and facts.unit.role is Role.ASPIRATION)
    if facts.is_over and not (listed and (facts.clause.perfect or not facts.clause.finite)):
        return other("gaat over wat er al is")
    return None


def listed(facts: Facts) -> Decision | None:
    """A list item follows its heading or lead-in."""
    if not facts.is_item:
        return None
    if not facts.clause.finite and facts.words.has_price(facts.text):
        return other("zegt wat iets kost")
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


def wanted_item(facts: Facts) -> Decision | None:
    """A list item that tells what is to be so, under a heading that does not say what it is for."""
    if not facts.is_item or facts.is_ours or facts.is_act or facts.clause.past:
        return None
    open_list = facts.unit.role in (Role.NONE, Role.MONEY, Role.META)
    wanted = facts.words.sounds_wanted(facts.text) and facts.unit.role is Role.NONE
    if open_list and not facts.is_over and (wanted or facts.around.in_list_of_goals):
        return _goal("zegt in een opsomming hoe het moet zijn")
    if facts.unit.role is Role.MEASURE:
        is_state = facts.is_state and facts.clause.finite and facts.subject is Subject.PEOPLE
        if is_state or facts.words.sounds_wanted(facts.text):
            return _goal("zegt in een opsomming hoe het moet zijn")
    return None


def soft(facts: Facts) -> Decision | None:
    """A forecast, a risk or a principle: outside a list of goals no goal."""
    if facts.words.is_doubtful(facts.text):
        return other("is een verwachting, een risico of een uitgangspunt")
    return None


def we_change(facts: Facts) -> Decision | None:
    """We bring about a state or a change: "we verminderen", "we brengen terug van 30 naar 20"."""
    verb = facts.clause.verb
    if not facts.is_ours or not facts.clause.finite or facts.clause.negated:
        return None
    if verb in facts.words.change and facts.words.is_about_money(facts.text):
        return _measure("zegt wat de gemeente betaalt")
    holds = facts.is_state and verb not in facts.words.activity and not facts.clause.past
    if facts.around.well_ahead and holds:
        return _goal("zegt wat er op een moment in de planperiode zo is")
    if verb in facts.words.change - facts.words.activity:
        return _goal("zegt wat de gemeente verandert")
    if facts.around.future and facts.around.measured and verb in facts.words.bring:
        return _goal("zegt wat de gemeente verandert")
    return None


def _can_aim(facts: Facts) -> bool:
    """True if something or somebody but us is, becomes or goes somewhere: not money, no act."""
    finite = facts.clause.finite or not facts.clause.verbs
    elsewhere = facts.is_ours or facts.subject is Subject.OTHER or facts.is_act
    return finite and not elsewhere and not facts.words.is_about_money(facts.text)


def may_not(facts: Facts) -> Decision | None:
    """What may not be: "de overlast mag niet toenemen"."""
    forbids = "mogen" in facts.clause.modals and facts.clause.negated
    if _can_aim(facts) and forbids and facts.is_state:
        return _goal("zegt wat er niet zo mag zijn")
    return None


def changes(facts: Facts) -> Decision | None:
    """A passive of change, or a change with where it goes: "zakt onder de 6 procent"."""
    clause = facts.clause
    if not _can_aim(facts) or clause.modals & {"mogen", "kunnen", "zullen"}:
        return None
    if clause.passive:
        told = facts.around.future or facts.around.measured or clause.verb in facts.words.amount
        if clause.verb in facts.words.change and told:
            return _goal("zegt wat er verandert")
        shares = facts.around.measured and facts.around.future and not facts.is_product
        if shares and facts.words.sounds_wanted(facts.text):
            return _goal("zegt hoeveel er op een moment in de planperiode zo is")
        return None
    told_as_fact = clause.past or facts.unit.role in (Role.SITUATION, Role.META, Role.INDICATOR)
    if told_as_fact or facts.words.refers_back(clause.first):
        return None
    if facts.subject is Subject.THING and facts.words.goes_somewhere(facts.text):
        return _goal("zegt waar het heen gaat")
    return None


def must(facts: Facts) -> Decision | None:
    """What must be: "een starter moet hier een huis kunnen vinden"."""
    clause = facts.clause
    if not _can_aim(facts) or clause.passive:
        return None
    must = "moeten" in clause.modals or "moeten" in clause.verbs[:1]
    must = must or (len(clause.verbs) > 1 and clause.verbs[0] in ("dienen", "behoren", "horen"))
    thought = clause.verbs and clause.verbs[0] in facts.words.think
    if must and thought and "moeten" not in clause.modals:
        return other("is wat inwoners vinden")
    must = must or (not clause.verbs and facts.words.says_must(facts.text))
    if must and not facts.words.refers_back(clause.first) and not facts.words.is_rule(facts.text):
        return _goal("zegt wat er zo moet zijn")
    return None


def goes_on(facts: Facts) -> Decision | None:
    """A sentence behind a goal that tells on: "Niemand zit dan nog in de kou"."""
    clause = facts.clause
    if not facts.around.after_goal or not _can_aim(facts) or clause.passive:
        return None
    wanted = facts.words.sounds_wanted(facts.text)
    people = facts.subject is Subject.PEOPLE and facts.is_state
    if (people or wanted) and not facts.words.refers_back(clause.first):
        return _goal("gaat door op het doel ervoor")
    return None


def is_then(facts: Facts) -> Decision | None:
    """A state at a moment in the plan's years: "in 2030 heeft elk dorp ..."."""
    clause = facts.clause
    if facts.is_ours or facts.is_act or clause.passive or not clause.finite:
        return None
    if (
        not facts.around.future
        or "zullen" in clause.modals
        or facts.words.is_about_money(facts.text)
    ):
        return None
    if facts.subject in _BODIES or facts.unit.role is Role.INDICATOR:
        return None
    wanted = facts.around.measured or facts.words.sounds_wanted(facts.text)
    certain = facts.subject is Subject.PEOPLE or wanted or facts.around.well_ahead
    if certain and facts.is_product and facts.subject is Subject.THING:
        return _measure("zegt wat er op een moment klaar is")
    if certain and (facts.is_state or clause.perfect or facts.around.well_ahead):
        return _goal("zegt wat er op een moment in de planperiode zo is")
    return None


def prose_under_goals(facts: Facts) -> Decision | None:
    """A sentence under a heading for goals or ambitions needs a sign that it is one."""
    if facts.unit.role not in (Role.GOAL, Role.ASPIRATION):
        return None
    if facts.unit.kind is not UnitKind.SENTENCE or facts.is_ours or facts.clause.negated:
        return None
    if facts.words.refers_back(facts.clause.first) or facts.is_act:
        return None
    near = facts.unit.distance == 0
    wanted = facts.words.sounds_wanted(facts.text)
    people = facts.subject is Subject.PEOPLE and facts.clause.finite and not facts.around.measured
    if people and (wanted or (facts.unit.role is Role.GOAL and (near or facts.is_state))):
        return _goal("staat onder een kop met doelen", Origin.HEADING)
    if wanted and facts.unit.role is Role.GOAL and facts.is_state and not facts.around.measured:
        return _goal("staat onder een kop met doelen", Origin.HEADING)
    if facts.unit.role is Role.GOAL and near and facts.unit.lone:
        return _goal("staat onder een kop met doelen", Origin.HEADING)
    opens = near and facts.unit.first and not facts.around.measured
    opens = opens and not facts.words.explains(facts.text)
    if opens and (wanted or (facts.unit.role is Role.GOAL and facts.is_state)):
        return _goal("staat onder een kop met doelen", Origin.HEADING)
    return None


def acts(facts: Facts) -> Decision | None:
    """What the author or a partner does, if it is planned and no habit."""
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
    if clause.passive and (facts.is_act or (does and facts.around.timed)):
        return _measure("zegt wat er gebeurt")
    if facts.around.timed and (facts.is_act or clause.verb in facts.words.begin):
        return _measure("zegt wat er gebeurt")
    return None
