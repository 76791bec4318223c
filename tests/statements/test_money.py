"""Money, hours and staff: sentences with what is found in them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.statements.model import Verdict
from policylint.statements.money import find_budgets, money_verdict

# One case a line: the sentence => what is found, "+" before an amount, "-" before a bare word.
CASES = """
We trekken € 40.000 uit. => + € 40.000
Het kost € 1,2 miljoen per jaar. => + € 1,2 miljoen per jaar
De kosten zijn 50.000 euro. => + 50.000 euro
Er is 2,5 miljoen euro voor de brug. => + 2,5 miljoen euro
Kosten: € 148.000 per jaar. => + € 148.000 per jaar
De speeltuin kost €25.000. => + €25.000
Een krediet van € 310.000. => - krediet, + € 310.000
In 2026 komt er € 12.500 bij. => + € 12.500
Het kost € 10.000 in 2026 en € 15.000 in 2027. => + € 10.000, + € 15.000
Het plafond is € 60.000 per jaar. => + € 60.000 per jaar
We breiden uit met 0,8 fte. => + 0,8 fte
Er is 1,5 fte nodig. => + 1,5 fte
Een makelaar aanstellen (24 uur per week). => + 24 uur per week
De coach is 12 uur per week beschikbaar. => + 12 uur per week
Het loket is 20 uur per week open. =>
Kinderen sporten 3 uur per week. =>
Hiervoor is budget nodig. => - budget
Dit past binnen het Wmo-budget. => - Wmo-budget
De middelen zijn beperkt. => - middelen
We gebruiken rijksmiddelen. => - rijksmiddelen
De corporatie betaalt uit eigen middelen. => - eigen middelen
Voor de dekking komt een voorstel. => - dekking
De subsidie loopt door. => - subsidie
De gemeente investeert in sport. => - investeert
Wij bekostigen de cursus. => - bekostigen
De cursus wordt gefinancierd door het fonds. => - gefinancierd
Dit gebeurt binnen de formatie. => - formatie
Er is meer menskracht nodig. => - menskracht
De bouw komt uit de grondexploitatie. => - grondexploitatie
Het geld komt uit de bestemmingsreserve. => - bestemmingsreserve
Dit past binnen de begroting. => - past binnen de begroting
De kosten zijn opgenomen in de begroting. => - opgenomen in de begroting
We stellen geld beschikbaar. => - stellen geld beschikbaar
Inwoners met een persoonsgebonden budget kiezen zelf. =>
De budgetcoach helpt gezinnen. =>
Alcohol- en middelengebruik neemt af. =>
Jongeren gebruiken minder alcohol en andere middelen. =>
Het verkeer in verdovende middelen stopt. =>
De mobiele dekking is slecht. =>
Na de formatie van het college begint het werk. =>
De coalitieformatie duurde lang. =>
Dat moet gelukt zijn, kosten wat kost. =>
Speler Jansen zat op de reservebank. =>
De begroting verschijnt in het najaar. =>
We helpen met hulpmiddelen en vervoermiddelen. =>
Opdrachten onder de € 70.000 gunnen wij lokaal. =>
We bouwen 200 woningen. =>
De helft van de inwoners sport. =>
Er komt een park. =>
"""
TABLE = [line.split(" =>") for line in CASES.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_budgets(sentence: str, expected: str) -> None:
    found = [
        f"{'-' if budget.amount is None else '+'} {budget.span.of(sentence)}"
        for budget in find_budgets(sentence)
    ]
    assert ", ".join(found) == expected.strip()


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Het budget is € 5.000.", Verdict.JA),
        ("Er is budget.", Verdict.DEELS),
        ("We breiden uit met 0,8 fte.", Verdict.DEELS),
        ("Er komt een park.", Verdict.NEE),
    ],
)
def test_verdict(sentence: str, verdict: Verdict) -> None:
    assert money_verdict(find_budgets(sentence)) is verdict


def test_an_amount_knows_its_value() -> None:
    (budget,) = find_budgets("Er is € 1,2 miljoen.")
    assert budget.amount is not None
    assert budget.amount.number == 1_200_000.0


@given(st.text() | st.lists(st.sampled_from(CASES.split())).map(" ".join))
def test_in_order_and_apart(text: str) -> None:
    budgets = find_budgets(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(budgets))
