"""Definitions: sentences with the term they explain, glossaries, and core terms."""

from __future__ import annotations

import pytest

from policylint.documents.reading import read_text
from policylint.statements.definitions import core_terms, find_definitions

# One case a line: the sentence => the term that it defines, or nothing.
CASES = """
Onder eenzaamheid verstaan we het gevoel dat je mensen mist. => eenzaamheid
Onder de term sociale basis verstaat de gemeente alles wat buren samen doen. => sociale basis
Onder "vitale kern" wordt verstaan: een dorp met een winkel. => vitale kern
Onder mantelzorg wordt in dit plan verstaan: zorg voor een naaste. => mantelzorg
We verstaan onder laagdrempelig dat je kunt binnenlopen. => laagdrempelig
Wij verstaan onder sterke dorpen: dorpen met een school. => sterke dorpen
Met jongeren bedoelen we iedereen van 12 tot 27 jaar. => jongeren
Met het begrip nabijheid bedoelen wij hulp op loopafstand. => nabijheid
Met ‘starters’ worden mensen bedoeld die voor het eerst een huis zoeken. => starters
Samen eten, koken en praten: dat noemen we ontmoeting. => ontmoeting
Buren die elkaar helpen; wij noemen dit de sociale basis. => sociale basis
De definitie van armoede is een inkomen onder het minimum. => armoede
Vroegsignalering (= schulden zien voordat ze groot zijn) werkt. => Vroegsignalering
Zelfredzaamheid is: je eigen leven kunnen regelen. => Zelfredzaamheid
Zelfredzaamheid is het vermogen om voor jezelf te zorgen. => Zelfredzaamheid
Leefbaarheid is de mate waarin een buurt prettig is. => Leefbaarheid
Inclusie betekent dat iedereen mee kan doen. =>
Inclusie betekent dat mensen mee kunnen doen. => Inclusie
Het begrip participatie betekent hier meedoen. => participatie
We helpen minima, dat wil zeggen mensen met een laag inkomen. => minima
We helpen ze, dat wil zeggen dat we bellen. =>
We helpen statushouders, dat wil zeggen mensen met een vergunning. => statushouders
Onder de brug is het donker. =>
Onder deze groep wordt verstaan: iedereen van 18 jaar. => deze groep
Met deze maatregel bereiken we meer mensen. =>
Met inwoners wordt gesproken over het plan. =>
Dit betekent dat inwoners langer wachten. =>
De stijging betekent dat we meer uitgeven. =>
Het college verstaat zijn vak. =>
We noemen een paar voorbeelden. =>
Ons doel is: minder eenzaamheid. =>
Doel: minder eenzaamheid onder ouderen. =>
"""
TABLE = [line.split(" =>") for line in CASES.strip().splitlines()]

GLOSSARY = """\
# Plan

Een zin: met een dubbele punt erin.

## Bijlage 1. Begrippen

- Maatje: een vrijwilliger die een jaar met iemand optrekt.
- Huisbezoek – een gesprek bij mensen thuis.
- Zie ook de bijlage.

## Woordenlijst

| Begrip | Uitleg |
|---|---|
| Kern | Een van onze vijf dorpen |
| Sociale kaart | Een overzicht van hulp |

## Doelen

- Wonen: er komen huizen bij in alle dorpen.
"""


@pytest.mark.parametrize(("sentence", "term"), TABLE)
def test_sentence(sentence: str, term: str) -> None:
    document = read_text(f"# Plan\n\n{sentence}\n", "plan.md")
    found = find_definitions(document)
    assert ", ".join(definition.term for definition in found) == term.strip()
    assert all(one.term_span.of(document.text) == one.term for one in found)
    assert all(one.term_span in one.span for one in found)


def test_glossary() -> None:
    found = find_definitions(read_text(GLOSSARY, "plan.md"))
    assert [one.term for one in found] == ["Maatje", "Huisbezoek", "Kern", "Sociale kaart"]


def test_core_terms_used_often() -> None:
    text = "# Sterke sociale basis\n\nDe sociale basis groeit. Een leefbare buurt. " * 2
    document = read_text(text + "\n\nDe sociale basis is leefbaar.\n", "plan.md")
    found = {term.term: term.count for term in core_terms(document)}
    assert found == {"sociale basis": 5, "leefbaarheid": 3}
