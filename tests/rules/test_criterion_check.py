"""criterion: the goals that answer a question in a certain way, one hit a goal."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.errors import FaultyFilesError
from rulemaker import document_of, hits, make_rule

NO_MEASURE = "extends: criterion\ncriterion: M"
PLAN = """
# Doelen

- Buren kennen elkaar bij naam.
- In 2028 sport 60% van de jongeren in Zonzijde elke week.
- Het aantal jongeren met schulden daalt.
"""
FRIENDS = "Buren kennen elkaar bij naam."
SPORT = "In 2028 sport 60% van de jongeren in Zonzijde elke week."
DEBTS = "Het aantal jongeren met schulden daalt."

CASES = [
    (f"{NO_MEASURE}\nwhen: nvt", []),
    (NO_MEASURE, [FRIENDS]),
    (f"{NO_MEASURE}\nwhen: [nee, deels]", [FRIENDS, DEBTS]),
    (f"{NO_MEASURE}\nwhen: [nee, deels]\nmatching: [aantal]", [DEBTS]),
    (f"{NO_MEASURE}\nwhen: [nee, deels]\nunless: [AANTAL]", [FRIENDS]),
    (f"{NO_MEASURE}\nwhen: [nee, deels]\nlevels: visie", []),
    (f"{NO_MEASURE}\nwhen: [nee, deels]\nwithin: [indicatoren]", []),
    ("extends: criterion\nscope: goal & M-ja\ncriterion: bron", [SPORT]),
    ("extends: criterion\nscope: goal & ~M-nee\ncriterion: bron", [SPORT, DEBTS]),
    ("extends: criterion\nmatching: [sport]", [SPORT]),
]


def found(folder: Path, keys: str, plan: str = PLAN) -> list[str]:
    rule = make_rule(folder, keys)
    document = document_of(plan)
    return [hit.span.of(document.text) for hit in hits(rule, document) if hit.span]


@pytest.mark.parametrize(("keys", "expected"), CASES)
def test_the_goals_that_answer_so_are_hits(tmp_path: Path, keys: str, expected: list[str]) -> None:
    assert found(tmp_path, keys) == expected


def test_the_reason_fills_the_message_and_the_evidence_comes_along(tmp_path: Path) -> None:
    document = document_of(PLAN)
    (hit,) = hits(make_rule(tmp_path, f"{NO_MEASURE}\nwhen: deels"), document)
    assert hit.args == ("noemt wat er gemeten wordt, niet hoeveel",)
    assert [span.of(document.text) for span in hit.evidence] == ["aantal"]


def test_a_goal_that_stands_twice_is_one_hit(tmp_path: Path) -> None:
    twice = (
        f"# Samenvatting\n\n## Doelen\n\n- {FRIENDS}\n\n# Uitwerking\n\n## Doelen\n\n- {FRIENDS}"
    )
    assert found(tmp_path, NO_MEASURE, twice) == [FRIENDS]


@pytest.mark.parametrize(("inherited", "expected"), [("true", [DEBTS]), ("false", [])])
def test_what_the_title_says_is_inherited(
    tmp_path: Path, inherited: str, expected: list[str]
) -> None:
    keys = f"extends: criterion\ncriterion: T\nwhen: deels\ninherited: {inherited}"
    plan = f"# Beleidsplan jeugd 2024-2027\n\n## Doelen\n\n- {DEBTS}\n- {SPORT}"
    assert found(tmp_path, keys, plan) == expected


def test_a_goal_that_is_explained_is_no_hit_unless_asked(tmp_path: Path) -> None:
    plan = f"# Doelen\n\n{FRIENDS} Voor dit doel noemen we bewust geen getal."
    assert found(tmp_path, NO_MEASURE, plan) == []
    assert found(tmp_path, f"{NO_MEASURE}\nunless_explained: false", plan) == [FRIENDS]


@pytest.mark.parametrize(
    ("elsewhere", "expected"),
    [
        ("Vorig jaar verhuisden 80 gezinnen.", [DEBTS]),
        ("De schulden meten we elk jaar.", []),
        ("| Onderwerp | Bron |\n|---|---|\n| Schuldhulp | GGD |", []),
    ],
)
def test_what_stands_elsewhere_is_not_missing(
    tmp_path: Path, elsewhere: str, expected: list[str]
) -> None:
    keys = f"{NO_MEASURE}\nwhen: deels\nunless_elsewhere: ['meten we', bron]"
    plan = f"# Doelen\n\n- {FRIENDS}\n- {DEBTS}\n\n# Cijfers\n\n{elsewhere}"
    assert found(tmp_path, keys, plan) == expected


def test_measures_have_their_own_questions(tmp_path: Path) -> None:
    plan = "# Acties\n\n- Er komt een huiskamer.\n- Het team Welzijn opent in 2026 een huiskamer."
    keys = "extends: criterion\nscope: measure\ncriterion: actor\nwhen: nee"
    assert found(tmp_path, keys, plan) == ["Er komt een huiskamer."]


@pytest.mark.parametrize(
    ("keys", "fault"),
    [
        ("extends: criterion\ncriterion: geld", "vraag 'geld' bestaat niet"),
        ("extends: criterion\nscope: measure\ncriterion: M", "vraag 'M' bestaat niet"),
        ("extends: criterion\nscope: paragraph", "'scope' is hier 'goal' of 'measure'"),
        ("extends: criterion\nscope: [goal, measure]", "'scope' is hier 'goal' of 'measure'"),
    ],
)
def test_a_question_that_is_not_asked_of_it_is_refused(
    tmp_path: Path, keys: str, fault: str
) -> None:
    with pytest.raises(FaultyFilesError, match=fault):
        make_rule(tmp_path, keys)
