"""Roles of headings and lead-ins, and the labels that a passage begins with."""

from __future__ import annotations

import pytest

from planreading import cases
from policylint.statements.roles import shipped_roles

# One case a line: the heading => the role of what stands under it.
HEADINGS = """
Doelen => doel
Onze doelstellingen => doel
Hoofddoel en subdoelen => doel
Effectdoelen 2025-2028 => doel
Wat willen we bereiken? => doel
Wat wil de gemeente bereiken? => doel
Beoogde effecten => doel
Gewenste situatie in 2030 => doel
Waar werken we naartoe? => doel
Waar gaan we voor? => doel
Wat is er in 2028 anders? => doel
Zo ziet Zonneveld er in 2035 uit => doel
Wat merken inwoners ervan? => doel
Streefbeeld => doel
Dit willen we => doel
Wat ons voor ogen staat => doel
Doelgroepen => geen
Wat gaan we doen? => maatregel
Wat doet de gemeente? => maatregel
Maatregelen => maatregel
Acties en planning => maatregel
Onze aanpak => maatregel
Hoe pakken we dat aan? => maatregel
Uitvoering => maatregel
Hoe gaan we dat bereiken? => maatregel
Aan de slag => maatregel
Doelen en maatregelen => doel-en-maatregel
Resultaten in 2026 => doel-en-maatregel
Ambitie en aanpak => doel-en-maatregel
Onze ambities => ambitie
Opgaven voor de komende jaren => ambitie
Speerpunten => ambitie
Visie => ambitie
Samenvatting => ambitie
Indicatoren => indicator
Beleidsindicatoren => indicator
Hoe meten we dat? => indicator
Monitoring => indicator
Wanneer zijn we tevreden? => indicator
Inleiding => over-dit-stuk
Leeswijzer => over-dit-stuk
Doel van deze nota => over-dit-stuk
Doel van het onderzoek => over-dit-stuk
Begrippenlijst => over-dit-stuk
Bijlage 2 => over-dit-stuk
Wettelijk kader => over-dit-stuk
Uitgangspunten => over-dit-stuk
Waar staan we nu? => situatie
Huidige situatie => situatie
Terugblik => situatie
Trends en ontwikkelingen => situatie
Stand van zaken => situatie
Risico's => situatie
Wat hebben we bereikt? => situatie
Verbonden partijen => verbonden-partijen
Landelijke doelen => anderen
Wat vinden inwoners? => anderen
Wat we hoorden => anderen
Wat mag het kosten? => geld
Financiële paragraaf => geld
Kosten en dekking => geld
Wonen => geen
Sport en bewegen => geen
"""

# One case a line: the sentence before a list => the role of the list.
LEAD_INS = """
We willen bereiken dat: => doel
Onze doelen zijn: => doel
De gemeente streeft ernaar dat: => doel
In 2028 hebben we: => doel
Zo moet het er straks zijn, als het is gelukt: => doel
We zijn tevreden als: => doel
Wij dromen van een dorp waarin: => doel
We nemen deze maatregelen: => maatregel
Daarom gaan we: => maatregel
Hiervoor zetten we deze stappen: => maatregel
Dit doen we: => maatregel
In 2026 leveren we deze producten: => doel-en-maatregel
Onze speerpunten: => ambitie
We volgen deze indicatoren: => indicator
Inwoners noemden: => anderen
De provincie vraagt van ons: => anderen
We zien deze ontwikkelingen: => situatie
De knelpunten: => situatie
We hanteren deze uitgangspunten: => over-dit-stuk
In dit hoofdstuk leest u: => over-dit-stuk
Deze nota vervangt de volgende drie plannen: => over-dit-stuk
Denk aan: => geen
"""

# One case a line: the passage => its label | what the label says | what follows it.
LABELS = """
Doel: Minder afval. => Doel | doel | Minder afval.
Doel 2.1: Minder afval. => Doel 2.1 | doel | Minder afval.
Subdoel 3a – Minder afval. => Subdoel 3a | doel | Minder afval.
Doelstelling B.2 Meer groen. => Doelstelling B.2 | doel | Meer groen.
Ambitie 1. Meer groen. => Ambitie 1 | doel | Meer groen.
Streefbeeld: Een groen dorp. => Streefbeeld | doel | Een groen dorp.
Beoogd effect: meer groen. => Beoogd effect | doel | meer groen.
Doel 4 - Meer groen. => Doel 4 | doel | Meer groen.
D3.2 Meer groen in de straat. => D3.2 | doel | Meer groen in de straat.
Actie 3: Bomen planten. => Actie 3 | maatregel | Bomen planten.
Maatregel 2.4 – Bomen planten. => Maatregel 2.4 | maatregel | Bomen planten.
Inspanning: Bomen planten. => Inspanning | maatregel | Bomen planten.
Project A.1: Bomen planten. => Project A.1 | maatregel | Bomen planten.
Indicator: aantal bomen. => Indicator | indicator | aantal bomen.
Prestatie-indicator 2: aantal bomen. => Prestatie-indicator 2 | indicator | aantal bomen.
KPI 4: aantal bomen. => KPI 4 | indicator | aantal bomen.
3.2 Meer groen in de straat. => 3.2 | geen | Meer groen in de straat.
Pijler 2: Groen. => Pijler 2 | geen | Groen.
"""

UNLABELLED = """
Doelen zijn mooi.
De doelen staan hieronder.
Doelgroepen: ouderen en jongeren.
Actieve inwoners planten bomen.
Projecten lopen door.
Indicatoren ontbreken nog.
Doel:
2028 wordt het jaar van de boom.
40 procent van de huurders woont zuinig.
In 2028: meer groen.
Doel 2 wordt gehaald.
"""


@pytest.mark.parametrize(("title", "role"), cases(HEADINGS))
def test_heading(title: str, role: str) -> None:
    assert shipped_roles().of_heading(title).value == role


@pytest.mark.parametrize(("sentence", "role"), cases(LEAD_INS))
def test_lead_in(sentence: str, role: str) -> None:
    assert shipped_roles().of_lead_in(sentence).value == role


@pytest.mark.parametrize(("text", "expected"), cases(LABELS))
def test_label(text: str, expected: str) -> None:
    label = shipped_roles().label_of(text)
    assert label is not None
    assert f"{label.text} | {label.role.value} | {text[label.length :]}" == expected


@pytest.mark.parametrize("text", UNLABELLED.strip().splitlines())
def test_no_label(text: str) -> None:
    assert shipped_roles().label_of(text) is None


def test_a_code_of_capitals_has_no_say() -> None:
    label = shipped_roles().label_of("SD.4 Meer mensen doen mee.")
    assert label is not None
    assert label.role.value == "geen"
