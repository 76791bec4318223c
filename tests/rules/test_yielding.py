"""Each defect has one owner: the finding of a rule that yields to it goes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from policylint.documents.model import Span
from policylint.errors import FaultyFilesError
from policylint.rules.hits import Hit
from policylint.rules.loader import load_rule, load_rules
from policylint.rules.schema import Rule
from policylint.rules.yielding import without_yielding
from policylint.statements.model import Goal, Level, Orientation, Origin
from policylint.vocabulary import Lexicons
from rulemaker import ship, write_rule

ANYTHING = "extends: existence\ntokens: [fout]"


def rule(folder: Path, name: str, yields_to: str = "[]") -> Rule:
    path = write_rule(folder, name, f"{ANYTHING}\nyields_to: {yields_to}")
    return load_rule(path, name, f"{name}.yml", Lexicons([]))


def goal(*places: Span) -> Goal:
    level, side = Level.EFFECTDOEL, Orientation.OUTCOME
    return Goal("d1", places[0], "doel", places, Origin.CUE, "proef", level, side)


def kept(found: list[tuple[Rule, Hit]], *goals: Goal) -> list[str]:
    return [rule.id for rule, _ in without_yielding(found, lambda: goals)]


@pytest.mark.parametrize(
    ("own", "owner", "expected"),
    [
        (Span(0, 5), Span(5, 9), ["a/weg", "a/baas"]),
        (Span(0, 5), Span(4, 9), ["a/baas"]),
        (None, Span(4, 9), ["a/weg", "a/baas"]),
        (Span(0, 5), None, ["a/weg", "a/baas"]),
    ],
)
def test_a_finding_yields_to_one_on_the_same_words(
    tmp_path: Path, own: Span | None, owner: Span | None, expected: list[str]
) -> None:
    found = [
        (rule(tmp_path, "a/weg", "[a/baas]"), Hit(own)),
        (rule(tmp_path, "a/baas"), Hit(owner)),
    ]
    assert kept(found) == expected


def test_a_finding_yields_to_one_about_the_same_goal(tmp_path: Path) -> None:
    found = [
        (rule(tmp_path, "a/weg", "[a/baas]"), Hit(Span(0, 9))),
        (rule(tmp_path, "a/baas"), Hit(Span(53, 56))),
    ]
    twice = goal(Span(0, 9), Span(50, 60))
    assert kept(found, twice) == ["a/baas"]
    other = replace(twice, id="d2", places=(Span(50, 60),))
    assert kept(found, goal(Span(0, 9)), other) == ["a/weg", "a/baas"]


def test_a_glob_names_owners_but_never_the_rule_itself(tmp_path: Path) -> None:
    found = [(rule(tmp_path, "a/weg", "['a/*']"), Hit(Span(0, 5)))]
    assert kept(found) == ["a/weg"]
    assert kept([*found, (rule(tmp_path, "a/baas"), Hit(Span(0, 2)))]) == ["a/baas"]


def test_who_yields_is_an_owner_still(tmp_path: Path) -> None:
    found = [
        (rule(tmp_path, "a/een", "[a/twee]"), Hit(Span(0, 5))),
        (rule(tmp_path, "a/twee", "[a/drie]"), Hit(Span(0, 5))),
        (rule(tmp_path, "a/drie"), Hit(Span(4, 8))),
    ]
    assert kept(found) == ["a/drie"]


@pytest.mark.parametrize(
    ("yields_to", "fault"),
    [("[a/bas]", "geen regel past op 'a/bas'"), ("[a/baas]", "wijken voor elkaar")],
)
def test_a_faulty_owner_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, yields_to: str, fault: str
) -> None:
    ship(monkeypatch, tmp_path)
    rule(tmp_path, "a/baas", "[a/weg]")
    rule(tmp_path, "a/weg", yields_to)
    with pytest.raises(FaultyFilesError, match=fault):
        load_rules()
