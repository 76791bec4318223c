"""Involvement: sentences with who takes part, and whether it was done, is meant, or was not."""

from __future__ import annotations

import pytest

from policylint.documents.reading import read_text
from policylint.language.analysis import Analysis
from policylint.statements.involvement import find_involvements

# One case a line: the sentence => modality: who takes part; nothing if it tells of none.
CASES = """
Dit plan is gemaakt samen met inwoners en partners. => stated: inwoners, partners
We hebben met tweehonderd inwoners over de doelen gesproken. => stated: inwoners
Samen met de GGD stelden we de doelen op. => stated: GGD
Inwoners dachten mee over de doelen. => stated: Inwoners
De adviesraad is vroeg betrokken bij het plan. => stated: adviesraad
De partners zijn bij het opstellen betrokken geweest. => stated: partners
De plannen zijn afgestemd met de politie. => stated: politie
Zestig bewoners kwamen naar de dorpsgesprekken. => stated: bewoners
De huurdersvereniging heeft advies uitgebracht. => stated: huurdersvereniging
De doelen zijn in overleg met de scholen bepaald. => stated: scholen
De vragenlijst is door 300 jongeren ingevuld tijdens het participatietraject. => stated: jongeren
In een klankbordgroep spraken ondernemers over het centrum. => stated: klankbordgroep, ondernemers
We willen samen met inwoners indicatoren bepalen. => intended: inwoners
We zullen de doelen in samenspraak met partners bijstellen. => intended: partners
Wij gaan in gesprek met de dorpsraden. => intended: dorpsraden
In 2026 maken we samen met de dorpsraden een plan. => intended: dorpsraden
Het plan wordt samen met de adviesraad geëvalueerd. => intended: adviesraad
Wij danken de ondernemers die hebben meegedacht. => stated: ondernemers
Jongeren denken mee over het plein. => intended: Jongeren
De gemeente moet het plan in overleg met partners maken. => prescribed: partners
De adviesraad is niet betrokken bij het plan. => negated: adviesraad
Er is niet gesproken met inwoners. => negated: inwoners
De regels zijn afgestemd op inwoners. =>
Samen met inwoners. =>
Samen met onze inwoners naar een sterk dorp! =>
Samen met de woonvisie vormt dit plan de basis voor inwoners. =>
Kinderen eten samen met hun ouders. =>
Samen met de buurgemeenten kopen we in, zodat gezinnen minder betalen. =>
De gemeente maakt een plan. =>
Wij zijn betrokken bij het dorp. =>
Inwoners zijn betrokken bij hun omgeving. =>
Er komt een park voor kinderen. =>
"""
TABLE = [line.split(" =>") for line in CASES.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_sentence(sentence: str, expected: str) -> None:
    document = read_text(f"# Plan\n\n{sentence}\n", "plan.md")
    found = [
        f"{one.modality}: {', '.join(actor.span.of(document.text) for actor in one.actors)}"
        for one in find_involvements(document, Analysis(document.text))
    ]
    assert "; ".join(found) == expected.strip()


def test_a_title_is_no_involvement() -> None:
    document = read_text("# Samen met inwoners maken we het plan\n\n## Samen met partners\n")
    assert find_involvements(document, Analysis(document.text)) == []
