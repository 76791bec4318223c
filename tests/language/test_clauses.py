"""Clauses: who, what verb, with which mood; and the clauses beside the main one."""

from __future__ import annotations

import pytest

from planreading import cases
from policylint.documents.model import Span
from policylint.language.analysis import Analysis
from policylint.language.clauses import Clause, read_clause, read_clauses

# One case a line: the sentence => subject | verbs, outermost first | modals and marks.
CASES = """
De raad stelt de kaders vast. => raad | vaststellen |
Wij openen in mei een loket. => wij | openen |
We willen de drempel verlagen. => we | willen verlagen |
De gemeente gaat een fonds instellen. => gemeente | gaan instellen |
Het loket wordt door de bibliotheek geopend. => loket | openen | passive
Het zwembad is in 2023 gesloten. => zwembad | sluiten | perfect
We hebben de regels vereenvoudigd. => we | vereenvoudigen | hebben perfect
Vorig jaar hielpen we vijftig gezinnen. => we | helpen | past
De prijzen stegen in 2023. => prijs | stijgen | past
De brug was te smal. => brug | zijn | past
De brug is te smal. => brug | zijn |
Dat zou beter zijn. => dat | zijn | zullen
Alle kinderen kunnen zwemmen. => kind | zwemmen | kunnen
Inwoners moeten sneller een antwoord krijgen. => inwoner | krijgen | moeten
De wachttijd mag niet oplopen. => wachttijd | oplopen | mogen negated
De wachtlijst zal korter worden. => wachtlijst | worden | zullen
Niemand slaapt op straat. => niemand | slapen | negated
Nooit meer wachten. => | wachten | negated infinite
Ouders worden niet betrokken. => ouder | betrekken | passive negated
We willen dat niemand alleen eet. => we | willen eten |
Minder leegstand in het centrum. => | | infinite
Het vergroten van het aanbod. => | vergroten | infinite
Negen van de tien leerlingen halen een diploma. => leerling | halen |
De helft van de huurders woont in een zuinig huis. => huurder | wonen |
Stichting Lindehof begeleidt dertig vrijwilligers. => stichting | begeleiden | named_subject
Er komt een nieuwe speeltuin. => speeltuin | komen |
Het aantal ongelukken neemt af. => aantal | afnemen |
In 2028: elke straat heeft een boom. => straat | hebben |
Wij doen dit omdat inwoners erom vragen. => wij | doen |
"""
MARKS = ("past", "perfect", "passive", "negated", "named_subject")

# One case a line: the sentence => subject and verb of each clause.
BESIDE = """
De raad beslist. => raad beslissen
De gemeente koopt de grond en verkoopt die weer. => gemeente kopen, gemeente verkopen
Veel huizen staan leeg en wij willen daar iets aan doen. => huis leegstaan, wij doen
De winkels sluiten, de cafés blijven open. => winkel sluiten, café blijven
"""


def parsed(sentence: str) -> tuple[Clause, ...]:
    return read_clauses(Analysis(sentence).sentence(Span(0, len(sentence))))


@pytest.mark.parametrize(("sentence", "expected"), cases(CASES))
def test_main_clause(sentence: str, expected: str) -> None:
    clause = parsed(sentence)[0]
    marks = [*sorted(clause.modals), *(mark for mark in MARKS if getattr(clause, mark))]
    marks += [] if clause.finite else ["infinite"]
    found = f"{clause.subject} | {' '.join(clause.verbs)} | {' '.join(marks)}"
    assert found.split() == expected.split()


@pytest.mark.parametrize(("sentence", "expected"), cases(BESIDE))
def test_clauses_beside(sentence: str, expected: str) -> None:
    found = parsed(sentence)
    assert ", ".join(f"{clause.subject} {clause.verb}" for clause in found) == expected
    assert read_clause(Analysis(sentence).sentence(Span(0, len(sentence)))) == found[0]


@pytest.mark.parametrize(
    ("sentence", "predicate", "inner"),
    [
        ("Het plein is groen.", "groen", ""),
        ("Alle huizen zijn goed geïsoleerd.", "", ""),
        ("We willen dat niemand alleen eet.", "", "niemand"),
    ],
)
def test_predicate_and_inner_subject(sentence: str, predicate: str, inner: str) -> None:
    clause = parsed(sentence)[0]
    assert (clause.predicate, clause.inner_subject) == (predicate, inner)


def test_subject_in_its_own_words() -> None:
    clause = parsed("De helft van de huurders woont zuinig.")[0]
    assert clause.subject_words == "de helft van de huurders"
    assert clause.first == "de"
