"""Actors: sentences with who is mentioned in them, and who does something."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.statements.actors import acting, actor_verdict, find_actors, partner_names
from policylint.statements.model import ActorKind, Verdict

# One case a line: the sentence => who is mentioned, "+" before a named one, with the kind.
MENTIONS = """
We openen een loket. => -gemeente We
Dat doen wij samen. => -gemeente wij
De gemeente koopt de grond. => -gemeente gemeente
Gemeenten kopen samen in. => -gemeente Gemeenten
Het college stelt een plan op. => +gemeente college
Het college van b en w besluit. => +gemeente college van b en w
De gemeenteraad kiest. => +gemeente gemeenteraad
De wethouder Zorg opent het gebouw. => +gemeente wethouder Zorg
Team Wonen belt terug. => +gemeente Team Wonen
De afdeling Werk en Inkomen betaalt uit. => +gemeente afdeling Werk en Inkomen
Het wijkteam gaat langs. => +gemeente wijkteam
Het jeugd- en gezinsteam helpt. => +gemeente jeugd- en gezinsteam
Boa's lopen een ronde. => +gemeente Boa's
De GGD geeft les. => +partner GGD
GGD Waddenkust geeft les. => +partner GGD Waddenkust
De politie controleert. => +partner politie
Welzijn Lindehoek opent een huiskamer. => +partner Welzijn Lindehoek
Woningcorporatie De Eik bouwt. => +partner Woningcorporatie De Eik
De stichting Samen Sterk werft leden. => +partner stichting Samen Sterk
Vrijwilligers en buren koken. => -inwoner Vrijwilligers
Energiecoöperatie Zonnekracht legt panelen. => +partner Energiecoöperatie Zonnekracht
Onze partners denken mee. => -partner partners
Maatschappelijke organisaties helpen. => -partner Maatschappelijke organisaties
Zorgaanbieders bieden plekken. => -partner Zorgaanbieders
Inwoners ruimen op. => -inwoner Inwoners
De dorpsraad beheert het veld. => +inwoner dorpsraad
De adviesraad geeft advies. => +inwoner adviesraad
De provincie betaalt mee. => -ander provincie
Provincie Gelderland betaalt mee. => +ander Provincie Gelderland
Het Rijk betaalt. => -ander Rijk
Het ministerie van VWS betaalt. => +ander ministerie van VWS
De VNG adviseert. => +ander VNG
Met raad en daad staan vrienden klaar. =>
De raad van toezicht vergadert. =>
De Raad van State oordeelt. => +ander Raad van State
De politieke keuze is helder. =>
De bibliotheekpas is gratis. =>
De GGD-cijfers zijn nieuw. =>
De wethoudersverkiezing is vrij. =>
Studenten volgen colleges. =>
Het Veencollege zoekt docenten. => +partner Veencollege
De ouderenregisseur bewaakt de samenhang. => +gemeente ouderenregisseur
WerkKracht opent een werkplaats. => +partner WerkKracht
Het Dijkcollege start een proef. => +partner Dijkcollege
De woning wordt gebouwd. =>
De organisatie Samen Sterker maken. =>
De Jozefschool krijgt een nieuw dak. =>
Er komt een park. =>
"""
MENTION_TABLE = [line.split(" =>") for line in MENTIONS.strip().splitlines()]

# One case a line: the sentence => the verdict on its actor.
ACTS = """
Het college stuurt de raad een brief. => ja
We sturen de raad een brief. => deels
Wij leggen het plan voor aan de raad. => deels
Het plan wordt aan de raad aangeboden. => nee
Elk jaar krijgt de raad een overzicht. => nee
De raad stelt de kaders vast. => ja
Wij praten de raad bij. => deels
De kaders worden door de raad vastgesteld. => ja
Het loket wordt geopend door de bibliotheek. => ja
Samen met de politie worden avonden gehouden. => ja
Met de zorgaanbieders wordt overlegd. => nee
Met de corporaties maken we afspraken. => deels
Bij het wijkteam komt een spreekuur. => nee
Volgens de GGD daalt het gebruik. => nee
Er komt een cursus voor inwoners. => nee
Inwoners beheren het park. => deels
De huizen van inwoners worden bezocht. => nee
De GGD en Welzijn Lindehoek geven les. => ja
In het voorjaar evalueert een onafhankelijk bureau de aanpak. => deels
De GGD rapporteert aan de raad. => ja
Nieuwe bankjes | team Groen | 2027 => ja
Nieuwe bankjes | gemeente | 2027 => deels
Nieuwe bankjes | - | 2027 => nee
Vrijwilligers van stichting Naald gaan langs. => ja
De cursus wordt gegeven door het Netwerk Dementie Waddenkust. => ja
Alle bedrijven krijgen een scan. => nee
Op het Dijkcollege komt een spreekuur. => nee
Er wordt ingezet op ontmoeting. => nee
De subsidie aan Stichting Naald blijft. => nee
"""
ACT_TABLE = [line.split(" => ") for line in ACTS.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "expected"), MENTION_TABLE)
def test_mentioned(sentence: str, expected: str) -> None:
    found = [
        f"{'+' if actor.named else '-'}{actor.kind.value} {actor.span.of(sentence)}"
        for actor in find_actors(sentence)
    ]
    assert ", ".join(found) == expected.strip()


@pytest.mark.parametrize(("sentence", "verdict"), ACT_TABLE)
def test_who_acts(sentence: str, verdict: str) -> None:
    assert actor_verdict(acting(sentence)) is Verdict(verdict)


def test_partner_known_by_name() -> None:
    text = (
        "Woningcorporatie De Eik en Stichting Lindewold bouwen. Stichting Samen helpt. "
        "Vereniging Vinkhoek kookt in Vinkhoek."
    )
    names = partner_names(text)
    assert names == {"De Eik", "Lindewold"}
    (actor,) = find_actors("De Eik plant bomen. Samen kan dat.", names=names)
    assert (actor.kind, actor.named) == (ActorKind.PARTNER, True)


@given(st.text() | st.lists(st.sampled_from((MENTIONS + ACTS).split())).map(" ".join))
def test_in_order_and_apart(text: str) -> None:
    actors = find_actors(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(actors))
    assert set(acting(text)) <= set(actors)
