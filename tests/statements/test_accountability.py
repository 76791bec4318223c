"""Accountability: sentences with who accounts, to whom, and when."""

from __future__ import annotations

import pytest

from policylint.documents.reading import read_text
from policylint.language.analysis import Analysis
from policylint.statements.accountability import find_accountabilities

# One case a line: the sentence => modality, actors and receivers, moments; or nothing.
CASES = """
Het college stuurt de raad elk najaar een voortgangsbrief. => stated: college, raad: elk najaar
We informeren de raad elk jaar over de voortgang. => stated: We, raad: elk jaar
De wethouder Jeugd rapporteert in mei aan de raad. => stated: wethouder Jeugd, raad: in mei
De raad wordt jaarlijks geïnformeerd. => stated: raad: jaarlijks
Het college legt verantwoording af aan de raad. => stated: college, raad:
Jaarlijks bieden we de raad een monitor aan. => stated: we, raad: Jaarlijks
We praten de raad twee keer per jaar bij. => stated: We, raad: twee keer per jaar
De GGD levert elk jaar cijfers aan de gemeente. => stated: GGD, gemeente: elk jaar
Elk kwartaal krijgt de raad een rapportage. => stated: raad: Elk kwartaal
De raad ontvangt in 2027 een evaluatie. => stated: raad: in 2027
We koppelen de resultaten terug aan inwoners. => stated: We, inwoners:
Partners verantwoorden zich jaarlijks aan de gemeente. => stated: Partners, gemeente: jaarlijks
De uitkomsten worden besproken met de raad. => stated: raad:
We zullen de raad informeren over de resultaten. => intended: We, raad:
Wij willen de raad elk jaar informeren. => intended: Wij, raad: elk jaar
We gaan aan inwoners rapporteren. => intended: We, inwoners:
Het college moet aan de raad rapporteren. => prescribed: college, raad:
Het college rapporteert niet aan de raad. => negated: college, raad:
In 2023 hebben we de raad geïnformeerd. =>
De raad is in 2022 geïnformeerd over de resultaten. =>
Het college stuurde de raad een brief met cijfers. =>
We informeren inwoners over de mogelijkheden. =>
De raad stelt de kaders vast. =>
De projectleider is verantwoordelijk voor de uitvoering. =>
De monitor meet hoe inwoners de buurt ervaren. =>
De cijfers staan in bijlage 2. =>
De projectleider legt de voortgang vast in een dashboard. =>
Rapportage aan de raad. =>
Het rapport is dik. =>
"""
TABLE = [line.split(" =>") for line in CASES.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_sentence(sentence: str, expected: str) -> None:
    document = read_text(f"# Plan\n\n{sentence}\n", "plan.md")
    text = document.text
    found = [
        f"{one.modality}: {', '.join(actor.span.of(text) for actor in one.actors)}: "
        + ", ".join(moment.span.of(text) for moment in one.moments)
        for one in find_accountabilities(document, Analysis(text))
    ]
    assert "; ".join(found).strip() == expected.strip()
