"""criterion: the answer to one of the questions asked of every goal and measure.

Keys: `scope` (goals or measures: `goal`, `goal & ~visie`, `measure`), `criterion` (of a goal S, M,
nulmeting, bron, A, R, T or doelgroep; of a measure actor, T or geld; left out: every goal in scope
is a hit), `when` (the verdicts that are a finding; default nee), `levels` (of goals: visie,
effectdoel, prestatiedoel), `orientation` (outcome or output), `unless_explained` (default true: a
goal of which the plan says why it is not measured is no finding), `inherited` (true: only if all
of the answer's evidence stands around the goal, as the years in the title; false: only if not),
`matching` and `unless` (patterns, in any case: one must occur in the text; none may),
`unless_elsewhere` (patterns: a goal is no hit if a sentence or a row of a table that is about the
same, by its words or by standing in its paragraph, matches one).
Only goals that are sure are asked. One hit per goal, on its fullest place. Message: %s is the
reason of the answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from policylint.rules.elsewhere import Elsewhere
from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import any_word_of
from policylint.rules.passages import goal_parts
from policylint.rules.schema import Rule, Scopes, as_list
from policylint.rules.scopes import parse_scope
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View
from policylint.statements.model import CRITERIA, Goal, Level, Measure, Orientation, Verdict

_MEASURE_CRITERIA = ("actor", "T", "geld")
_MEASURE = frozenset({"measure"})


class CriterionRule(Rule):
    """Every goal or measure whose answer is one of `when` is a hit."""

    extends: Literal["criterion"]
    scope: Scopes = (parse_scope("goal"),)
    criterion: str = ""
    when: Annotated[tuple[Verdict, ...], BeforeValidator(as_list), Field(min_length=1)] = (
        Verdict.NEE,
    )
    levels: Annotated[tuple[Level, ...], BeforeValidator(as_list)] = tuple(Level)
    orientation: Orientation | None = None
    unless_explained: bool = True
    inherited: bool | None = None
    matching: TokenGroups = ()
    unless: TokenGroups = ()
    unless_elsewhere: TokenGroups = ()

    @model_validator(mode="after")
    def _asks_what_is_answered(self) -> Self:
        units = {scope.unit for scope in self.scope}
        if units not in ({"goal"}, {"measure"}):
            raise ValueError("'scope' is hier 'goal' of 'measure', met wat erbij hoort")
        known: tuple[str, ...] = CRITERIA if units == {"goal"} else _MEASURE_CRITERIA
        if self.criterion and self.criterion not in known:
            raise ValueError(f"vraag '{self.criterion}' bestaat niet; kies uit {', '.join(known)}")
        return self

    @cached_property
    def tests(self) -> tuple[TimedPattern | None, TimedPattern | None]:
        """The compiled `matching` and `unless`; None for what is not asked."""
        return any_word_of(flatten(self.matching)), any_word_of(flatten(self.unless))

    def reads(self, text: str) -> bool:
        """True if the text of the statement is of the kind that the rule asks about."""
        matching, unless = self.tests
        if unless is not None and unless.search(text):
            return False
        return matching is None or matching.search(text) is not None


def run(rule: CriterionRule, view: View) -> Iterator[Hit]:
    """Yield one hit per goal or measure whose answer is a finding."""
    pattern = any_word_of(flatten(rule.unless_elsewhere))
    elsewhere = Elsewhere(view.document, pattern) if pattern is not None else None
    for goal in view.statements.goals:
        if _is_asked(rule, goal, view) and _in_scope(rule, goal_parts(goal)):
            for hit in _hit(rule, goal, view):
                if elsewhere is None or elsewhere.said_of(goal) is None:
                    yield hit
    for measure in view.statements.measures:
        if _in_scope(rule, _MEASURE):
            yield from _hit(rule, measure, view)


def _in_scope(rule: CriterionRule, parts: frozenset[str]) -> bool:
    return any(scope.matches(parts) for scope in rule.scope)


def _is_asked(rule: CriterionRule, goal: Goal, view: View) -> bool:
    if not goal.is_sure:
        return False
    if goal.level not in rule.levels or rule.orientation not in (None, goal.orientation):
        return False
    return not (rule.unless_explained and goal.id in view.explained)


def _hit(rule: CriterionRule, statement: Goal | Measure, view: View) -> Iterator[Hit]:
    if not (view.is_within(rule, statement.span) and rule.reads(statement.text)):
        return
    if not rule.criterion:
        yield Hit(statement.span)
        return
    answer = statement.criteria[rule.criterion]
    if answer.verdict not in rule.when or rule.inherited not in (None, answer.inherited):
        return
    evidence = tuple(item.span for item in answer.evidence)
    yield Hit(statement.span, args=(answer.reason,), evidence=evidence)
