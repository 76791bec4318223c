"""The rules that ship: their examples are their tests, and the catalogue is honest."""

from __future__ import annotations

import pytest

from policylint.config import load_config
from policylint.linter import Linter
from policylint.rules.checks import CHECKS
from policylint.rules.examples import check_examples
from policylint.rules.loader import load_rules
from policylint.rules.schema import Recommendation, Rule, Severity

RULES = load_rules().rules
LINTER = Linter(*load_config(None))


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_examples(rule: Rule) -> None:
    for outcome in check_examples(rule, LINTER.view):
        assert not outcome.problem
        assert outcome.found == outcome.example.expect, outcome.example.text


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_every_example_may_stand_in_a_plan_of_its_kind(rule: Rule) -> None:
    kinds = rule.kinds()
    assert kinds
    assert all(e.context.kind is None or e.context.kind in kinds for e in rule.examples)


def test_every_check_type_is_used_by_a_rule() -> None:
    assert {rule.extends for rule in RULES.values()} == set(CHECKS)


def test_every_family_is_there() -> None:
    assert {rule.family for rule in RULES.values()} >= {"smart", "indicatoren", "taal", "regie"}


def test_no_language_rule_is_an_error() -> None:
    for rule in RULES.values():
        assert rule.family != "taal" or rule.severity is not Severity.ERROR


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_message_fills_every_place_in_both_languages(rule: Rule) -> None:
    assert rule.en is not None
    assert rule.en.message.count("%s") <= max(rule.message.count("%s"), 2)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_advice_is_there_in_both_languages(rule: Rule) -> None:
    assert rule.en is not None
    for part in Recommendation.model_fields:
        dutch = getattr(rule.recommendation, part)
        english = getattr(rule.en.recommendation, part)
        assert bool(dutch) == bool(english), part
        assert not dutch or dutch != english, part
