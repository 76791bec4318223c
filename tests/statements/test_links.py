"""Links: the goal that an indicator follows, and why."""

from __future__ import annotations

import pytest

from planreading import cases, plan, statements_of, table_of

# One case a line: goals; / table => the goal that its first row follows, and why.
CASES = """
Minder leegstand / Doel | Indicator | 2028 / Minder kale straten | Bomen | 90 => \
Minder kale straten: staat in dezelfde rij
Doel 1: Minder leegstand; Doel 2: Meer groen / Doel | Indicator | 2028 / Doel 2 | Bomen | 9 => \
Meer groen: heeft hetzelfde nummer (2)
Doel 1.1: Minder leegstand; Doel 1.2: Meer groen / Nr | Indicator | 2028 / 1.2 | Bomen | 9 => \
Meer groen: heeft hetzelfde nummer (1.2)
Doel A.1: Minder leegstand; Doel A.2: Meer groen / Nr | Indicator | 2028 / A.1 | Bomen | 9 => \
Minder leegstand: heeft hetzelfde nummer (A.1)
Minder leegstand van winkels; Meer bomen in de straat / Indicator | 2028 / Bomen per straat | 9 => \
Meer bomen in de straat: gaat over hetzelfde
Minder leegstand van winkels; Meer bomen in de straat / Indicator | 2028 / Leegstand | 9% => \
Minder leegstand van winkels: gaat over hetzelfde
Minder winkelleegstand in het dorp; Meer groen / Indicator | 2028 / Leegstand | 9% => \
Minder winkelleegstand in het dorp: gaat over hetzelfde
Minder verzuim op school; Meer groen / Indicator | 2028 / Schoolverzuim | 9% => \
Minder verzuim op school: gaat over hetzelfde
Hoofddoel: Minder leegstand; Subdoel 1: Meer groen / Indicator | Hoort bij | 2028 / \
Bomen | Subdoel 1 | 9 => Meer groen: heeft hetzelfde nummer (1)
Doel I.a: Minder leegstand; Doel I.b: Meer groen / Indicator | 2028 / I.b Aantal bomen | 9 => \
Meer groen: heeft hetzelfde nummer (I.b)
Kinderen voelen zich veilig; Meer groen / Indicator | 2028 / Formatie van de buurtsport | 9 =>
Minder leegstand; Meer groen / Indicator | 2028 / Woninginbraken | 9 =>
Minder leegstand; Meer groen / Nr | Indicator | 2028 / 7 | Woninginbraken | 9 =>
"""


def links(body: str) -> list[str]:
    """Return for each indicator its goal and the reason."""
    found = statements_of(plan(body))
    texts = {goal.id: goal.text for goal in found.goals}
    return [
        "; ".join(f"{texts[link.id]}: {short(link.reason)}" for link in indicator.goals)
        for indicator in found.indicators
    ]


def short(reason: str) -> str:
    """Return a reason without the words that it shows."""
    return reason if "nummer" in reason else reason.partition(" (")[0]


def a_plan(goals: str, table: str) -> str:
    items = "\n".join(f"- {goal}" for goal in goals.split("; "))
    return f"## Doelen\n\n{items}\n\n## Cijfers\n\n{table_of(table)}"


@pytest.mark.parametrize(("given", "expected"), cases(CASES))
def test_first_row(given: str, expected: str) -> None:
    goals, _, table = given.partition(" / ")
    assert links(a_plan(goals, table))[0] == expected


def test_the_goal_of_an_open_cell_is_that_of_the_row_above() -> None:
    table = "Doel | Indicator | 2028 / Minder kale straten | Bomen | 90 / | Struiken | 40"
    found = links(a_plan("Minder leegstand", table))
    assert found == ["Minder kale straten: staat in dezelfde rij"] * 2


def test_of_two_goals_alike_the_one_in_the_same_section() -> None:
    table = table_of("Indicator | 2028 / Tevreden bezoekers | 9")
    section = "## {0}\n\n### Doelen\n\n- Meer tevreden bezoekers van {1}."
    park = section.format("Park", "het park")
    museum = section.format("Museum", "ons museum")
    assert links(f"{park}\n\n{museum}\n\n{table}") == [
        "Meer tevreden bezoekers van ons museum.: gaat over hetzelfde"
    ]
    assert links(f"{park}\n\n{table}\n\n{museum}") == [
        "Meer tevreden bezoekers van het park.: gaat over hetzelfde"
    ]


def test_a_row_may_give_the_number_of_the_section() -> None:
    goals = "## 3.1 Winkels\n\nOns doel is minder leegstand.\n\n## 3.2 Huizen\n\n"
    goals += "Ons doel is minder krakers en leegstand."
    table = table_of("Nr | Indicator | 2028 / 3.2 | Percentage leegstand | 9")
    (found,) = links(f"{goals}\n\n## Cijfers\n\n{table}")
    assert found.startswith("Ons doel is minder krakers en leegstand.: gaat over hetzelfde")


def test_goal_and_indicator_know_each_other() -> None:
    table = "Doel | Indicator | 2028 / Minder kale straten | Bomen | 90"
    found = statements_of(plan(a_plan("Minder leegstand", table)))
    (indicator,) = found.indicators
    by_id = {goal.id: goal for goal in found.goals}
    (link,) = indicator.goals
    assert [back.id for back in by_id[link.id].indicators] == [indicator.id]


def test_a_word_by_which_they_agree_is_shown() -> None:
    table = "Indicator | 2028 / Leegstand | 9%"
    found = statements_of(plan(a_plan("Minder leegstand", table)))
    assert found.indicators[0].goals[0].reason == "gaat over hetzelfde (leegstand)"


def test_a_goal_that_comes_back_with_its_target_is_tied_too() -> None:
    said = "We willen dat eind 2028 nog 7 procent van de winkels in het centrum leeg staat."
    table = table_of("Doel | Indicator | 2028 / Meer levendige straten | Lege winkels centrum | 7%")
    (row,) = links(f"## Doelen\n\n{said}\n\n## Cijfers\n\n{table}\n")
    assert row == f"Meer levendige straten: staat in dezelfde rij; {said}: gaat over hetzelfde"
