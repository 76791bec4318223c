"""Goal, measure or neither: a line under a heading, and what it is taken for and by what."""

from __future__ import annotations

import pytest

from planreading import cases_under_headings, last_readings, plan, readings_of
from policylint.documents.model import Document
from policylint.statements.classify import Kind, Reading
from policylint.statements.model import Modality

# One case a line: the line => goal or measure with what made it one; or other. "#" is the heading.
CASES = """
# Doelen
- Minder gezinnen in armoede. => goal heading
- Schulden komen eerder in beeld. => goal heading
- Jongeren van 12 tot 18 jaar roken niet meer. => goal heading
- Een bibliotheek in elk dorp. => goal heading
- Het aandeel inwoners dat vrijwilligerswerk doet, stijgt naar 40 procent. => goal heading
- De drempel naar hulp is verlaagd. => goal heading
- Een loket openen in 2026. => goal heading
- Een fietspad langs de vaart (€ 95.000, ook in 2027); => other
- Nieuwe verlichting € 40.000 (voorjaarsnota 2025). => other
Meer inwoners bewegen elke dag. => goal heading
Alle kinderen leren zwemmen. => goal heading
Ouderen wonen langer zelfstandig. => goal heading
De raad heeft in 2023 gekozen voor minder regels. => other
In 2023 woonden er 300 ouderen alleen. => other
We organiseren in 2026 een beweegdag. => measure cue
- Doel 3: Minder afval per huishouden. => goal numbering
- Actie 3: We plaatsen vijftig bankjes. => measure numbering
- Indicator: aantal bankjes. => other
# Wat willen we bereiken?
- Inwoners voelen zich veilig op straat. => goal heading
- Geen enkel kind gaat zonder ontbijt naar school. => goal heading
- Halvering van het aantal woninginbraken. => goal heading
Inwoners kennen de weg naar hulp. => goal heading
# Ambities
- Elke buurt heeft een ontmoetingsplek. => goal heading
- Iedereen leest en schrijft goed genoeg om mee te doen. => goal heading
- We starten een leesproject. => measure cue
# Wat gaan we doen?
- We openen in 2026 een loket in het gemeentehuis. => measure heading
- Een spreekuur in elk dorp. => measure heading
- Scholen krijgen bezoek van een sportcoach. => measure heading
- Het college stelt een waterplan op. => measure heading
We stellen een waterplan op. => measure cue
Stichting Lindehof begeleidt dertig vrijwilligers. => measure cue
De gemeente onderzoekt de bodem van het park. => measure cue
Er worden vijftig laadpalen geplaatst. => measure cue
# Wonen
Ons doel is dat starters binnen een jaar een huis vinden. => goal cue
We streven naar minder leegstand in de kernen. => goal cue
De gemeente streeft ernaar dat huurders minder energie gebruiken. => goal cue
Onze ambitie is een dorp zonder eenzame ouderen. => goal cue
We willen dat inwoners zich thuis voelen. => goal cue
We willen de wachttijd voor een huis verkorten. => goal cue
Het college wil het aantal lege winkels terugdringen. => goal cue
Wij dromen van een dorp waar iedereen elkaar groet. => goal cue
Het is onze wens dat ouderen in hun dorp blijven wonen. => goal cue
In 2028 is de gemiddelde wachttijd voor een huis korter dan vier jaar. => goal cue
In 2030 heeft elke wijk een ontmoetingsplek. => goal cue
Uiterlijk in 2028 zijn alle huurhuizen geïsoleerd. => goal cue
We verminderen het aantal lege winkels. => goal cue
We vergroten de kansen van starters. => goal cue
Het aantal lege winkels moet omlaag. => goal cue
Starters moeten in hun eigen dorp kunnen blijven wonen. => goal cue
We brengen de wachttijd terug van zes naar vier jaar in 2028. => goal cue
We willen een woonloket openen. => measure cue
We willen onderzoeken waar gebouwd kan worden. => measure cue
We openen in 2026 een woonloket. => measure cue
Met de corporatie maken we afspraken over betaalbare huur. => measure cue
De gemeente trekt hiervoor in 2026 € 50.000 uit. => measure cue
In 2027 stelt de raad een woonvisie vast. => measure cue
Woningcorporatie De Linde bouwt in 2026 veertig appartementen. => measure cue
In 2026 worden twee parken aangelegd. => measure cue
De gemeente gaat een leegstandsteam instellen. => measure cue
We zullen de starterslening verlengen. => measure cue
- Meer betaalbare huizen voor starters. => goal cue
- Niemand hoeft op straat te slapen. => goal cue
Er staan 4.000 huizen in Zonneveld. => other
De gemiddelde wachttijd is zes jaar. => other
Wonen raakt ons allemaal. => other
Starters zoeken een klein huis. => other
## Doelen van de provincie
De provincie wil dat het openbaar vervoer groeit. => other
# Huidige situatie
Het aantal lege winkels neemt toe. => other
Inwoners voelen zich veilig op straat. => other
In 2023 hielpen we 300 gezinnen. => other
# Financiën
We reserveren in 2026 € 80.000. => measure cue
De kosten worden gedekt uit de begroting. => other
# Bijlage 1. Begrippen
- Minder afval. => other
"""

# What looks like a goal and is none. One case a line: the line => how the reason begins.
FRIENDS = """
# Wonen
De wet bepaalt dat gemeenten een woonvisie moeten hebben. => beschrijft
Volgens de Omgevingswet moeten gemeenten inwoners betrekken. => beschrijft
De provincie wil dat er meer huizen komen. => is het doel van een ander
Het Rijk streeft naar 100.000 huizen per jaar. => is het doel van een ander
Het waterschap wil schoner water. => is het doel van een ander
Inwoners willen meer bankjes. => is de wens van een ander
Ondernemers willen minder regels. => is de wens van een ander
"We willen rust in de straat", zei een bewoner. => is een vraag
Hoe zorgen we dat starters een huis vinden? => is een vraag
Het doel van dit onderzoek is inzicht in de wachttijd. => is een vraag
Het doel van de wet is een eerlijke verdeling. => is een vraag
Deze nota beschrijft hoe we huizen verdelen. => is een vraag
Het doel van de vorige woonvisie is niet gehaald. => is een vraag
Meer huizen bouwen is geen doel op zich. => is een vraag
Het is geen echte doelstelling om een eigen school te stichten. => is een vraag
Dat streven is door Zonneveld overgenomen. => is een vraag
Het uitblijven van een goede busverbinding. => is een vraag
Het dorp slaagt er niet in de winkels te behouden. => is een vraag
In 2020 wilde de gemeente meer huizen bouwen. => was een wens
De wachttijd werd korter. => gaat over wat er al is
Inmiddels zijn de huizen geïsoleerd. => gaat over wat er al is
Het aantal huishoudens is gestegen. => gaat over wat er al is
Naar verwachting telt Zonneveld in 2030 meer ouderen. => is een verwachting
De vergrijzing zet door en in 2030 is een derde ouder dan 65. => is een verwachting
Het risico is dat huizen in 2028 onbetaalbaar zijn. => is een verwachting
Uitgangspunt is dat ouders zelf verantwoordelijk zijn. => is een verwachting
Samenwerking blijft nodig. => is een verwachting
We willen niet bouwen in het buitengebied. => zegt wat de gemeente niet wil
We willen eerst een paar dingen benadrukken. => kondigt aan wat er volgt
We willen bereiken dat: => leidt een opsomming in
# Inleiding
De gemeente staat voor grote opgaven. => staat onder een kop waar geen doelen staan
# Wat vinden inwoners?
- Meer bankjes in het park. => staat onder een kop over wat anderen doen of willen
# Indicatoren
- Aantal bankjes. => is een indicator
"""


SEEN = list(cases_under_headings(CASES))
NO_GOALS = list(cases_under_headings(FRIENDS))


@pytest.fixture(scope="module")
def readings() -> dict[tuple[str, str], Reading]:
    given = [(heading, line) for heading, line, _ in SEEN + NO_GOALS]
    return dict(zip(given, last_readings(given), strict=True))


@pytest.mark.parametrize(("heading", "line", "expected"), SEEN)
def test_line(
    heading: str, line: str, expected: str, readings: dict[tuple[str, str], Reading]
) -> None:
    found = readings[heading, line]
    assert found.unit.text in line
    assert (found.kind if found.kind is Kind.OTHER else f"{found.kind} {found.origin}") == expected


@pytest.mark.parametrize(("heading", "line", "reason"), NO_GOALS)
def test_false_friend(
    heading: str, line: str, reason: str, readings: dict[tuple[str, str], Reading]
) -> None:
    found = readings[heading, line]
    assert found.kind is Kind.OTHER
    assert found.reason.startswith(reason)


def kind_of(document: Document, sentence: str) -> Kind:
    return next(r.kind for r in readings_of(document) if r.unit.text == sentence)


def test_money_is_no_goal_and_a_growing_tariff_is_none() -> None:
    document = plan("""
## Financiën

In 2026 stijgt het tarief naar € 310. De opbrengst groeit in 2027 naar 2 procent.
De bijdrage van het Rijk moet omhoog.
""")
    assert {r.kind for r in readings_of(document)} == {Kind.OTHER}


def test_a_goal_goes_on_in_the_next_sentence() -> None:
    after = "Iedereen vindt binnen vier jaar een huis."
    document = plan(f"## Wonen\n\nWe willen kortere wachttijden. {after}")
    assert kind_of(document, after) is Kind.GOAL
    alone = plan(f"## Wonen\n\n{after}")
    assert kind_of(alone, after) is Kind.OTHER


def test_a_list_of_wishes_needs_no_heading_that_says_so() -> None:
    items = ["Ouderen wonen langer thuis.", "Buren kennen elkaar.", "Niemand is alleen."]
    document = plan("## Wonen\n\n" + "\n".join(f"- {item}" for item in items))
    assert {kind_of(document, item) for item in items} == {Kind.GOAL}


def test_a_document_that_is_no_plan_has_goals_in_so_many_words_only() -> None:
    wish, change = "Ons doel is een kortere wachttijd.", "Het aantal lege winkels moet omlaag."
    body = f"## Wonen\n\n{wish} {change}"
    assert kind_of(plan(body), change) is Kind.GOAL
    minutes = plan(body, title="# Notulen van de commissie Wonen")
    assert not minutes.kind.is_plan
    assert kind_of(minutes, wish) is Kind.GOAL
    assert kind_of(minutes, change) is Kind.OTHER


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("We openen in 2026 een loket.", Modality.STATED),
        ("We willen een loket openen.", Modality.INTENDED),
        ("We zullen in 2026 een loket openen.", Modality.INTENDED),
        ("Starters moeten een huis kunnen vinden.", Modality.PRESCRIBED),
    ],
)
def test_modality(sentence: str, modality: Modality) -> None:
    (reading,) = last_readings([("# Wonen", sentence)])
    assert reading.modality is modality
