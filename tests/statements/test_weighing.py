"""What the weighing makes of what the decisions said: what stays, what goes, and why it says so."""

from __future__ import annotations

import pytest

from planreading import plan, readings_of, statements_of
from policylint.statements.classify import Kind, Reading
from policylint.statements.signs import signs_of
from policylint.statements.weighing import is_decided, is_said, weighed
from policylint.statements.weights import Weights


def weigh(body: str, **signs: tuple[float, float]) -> list[Reading]:
    """Weigh the units of a plan by these signs alone, a goal from a chance of .5."""
    document = plan(body)
    named = {name.replace("__", ": ").replace("_", " "): row for name, row in signs.items()}
    kinds = ("goal", "measure")
    weights = Weights(kinds, "other", (-2.0, -2.0), named, least=0.5, least_said=0.1, least_new=0.6)
    return weighed(document, readings_of(document), weights)


def test_a_sign_makes_a_goal_of_what_the_decisions_passed_by() -> None:
    *_, last = weigh("## Wonen\n\nDe winkel blijft in het dorp.", woord__winkel=(9.0, 0.0))
    assert last.kind is Kind.GOAL
    assert last.reason == "lijkt door ‘woord: winkel’ een doel"
    assert last.chance > 0.5


def test_what_the_decisions_passed_by_needs_more() -> None:
    weights = {"woord__winkel": (2.7, 0.0)}  # a chance of some .6 with the bias
    assert weigh("## Wonen\n\nDe winkel blijft in het dorp.", **weights)[-1].kind is Kind.OTHER


def test_without_a_sign_it_is_neither() -> None:
    *_, last = weigh("## Wonen\n\nIn 2028 woont iedereen in een warm huis.")
    assert last.kind is Kind.OTHER


@pytest.mark.parametrize(
    "body",
    [
        "## Doelen\n\n- Een leefbaar dorp.",
        "## Doelen\n\nInwoners kennen elkaar.",
        "## Wonen\n\nDoel 2.1: Minder lege winkels.",
        "## Wonen\n\nDe gemeente wil dat kinderen leren zwemmen.",
        "## Wat gaan we doen?\n\n- Een spreekuur openen.",
    ],
)
def test_what_is_decided_is_not_weighed(body: str) -> None:
    found = [r for r in weigh(body) if r.kind is not Kind.OTHER]
    assert len(found) == 1
    assert is_decided(found[0])
    assert found[0].chance == 1.0


def test_so_many_words_need_less() -> None:
    sentence = "## Wonen\n\nHet streven is een dorp zonder leegstand."
    assert is_said(weigh(sentence, woord__streven=(1.0, 0.0))[-1])
    assert weigh(sentence, woord__streven=(1.0, 0.0))[-1].kind is Kind.GOAL
    assert weigh(sentence, woord__streven=(-5.0, 0.0))[-1].kind is Kind.OTHER


def test_signs_tell_place_clause_words_and_what_stands_beside() -> None:
    document = plan("## Onze ambitie\n\n- Het verzuim daalt naar 5 procent.\n- Minder lawaai.")
    readings = readings_of(document)
    titles = [document.section_path(reading.unit.span.start) for reading in readings]
    first = list(signs_of(readings, titles))[-2]
    assert first["kop: ambitie, item"] == 1.0
    assert first["soort: item"] == 1.0
    assert first["het onderwerp: verzuim"] == 1.0
    assert first["procent"] == 1.0
    assert first["woord: dalen"] == 0.5
    assert first["kopwoord: ambitie"] == 0.5
    assert "erna: doel" in first


def test_the_same_text_has_the_same_signs() -> None:
    document = plan("## Doelen\n\n- Minder lawaai.\n\nWe openen een loket.")
    titles = [document.section_path(r.unit.span.start) for r in readings_of(document)]
    one, other = (list(signs_of(readings_of(document), titles)) for _ in range(2))
    assert one == other


def test_a_goal_under_goals_is_sure_and_one_by_a_hair_is_not() -> None:
    said = statements_of(plan("## Doelen\n\n- Alle kinderen leren zwemmen."))
    assert [goal.is_sure for goal in said.goals] == [True]


def test_an_act_and_its_purpose_are_a_measure_and_a_goal() -> None:
    text = "We openen in 2026 een loket, zodat minder gezinnen schulden maken."
    said = statements_of(plan(f"## Wat gaan we doen?\n\n- {text}"))
    assert [measure.text for measure in said.measures] == ["We openen in 2026 een loket"]
    assert [goal.text for goal in said.goals] == ["zodat minder gezinnen schulden maken."]
    assert said.goals[0].reason == "zegt waarvoor een maatregel is"
