"""Roles of the municipality, the chain of every theme, references to other documents."""

from __future__ import annotations

import pytest

from planreading import cases, plan, statements_of
from policylint.documents.model import Document
from policylint.norms.chain import LINKS, chains_of
from policylint.norms.ground import Ground
from policylint.norms.references import reference_in
from policylint.norms.roles import roles_of

PLAN = """
## Sport

Te weinig ouderen bewegen elke week.

Doel: in 2028 sport 60 procent van de ouderen elke week.

We geven 12 beweeglessen in het buurthuis. Dat kost € 12.000 per jaar.

## Wonen

Doel: in 2030 heeft elke starter binnen een jaar een woning.

## Geld en verantwoording

Voor dit plan is € 100.000 per jaar beschikbaar. Elk jaar in mei rapporteren we aan de raad.
"""

# What stands in a plan => the roles that it tells.
ROLES = """
De gemeente voert de regie op de aanpak en brengt partijen bij elkaar. => regisseur
Wij kopen jeugdhulp regionaal in. => opdrachtgever
De gemeente verleent Welzijn Noord subsidie en coördineert de aanpak. => regisseur opdrachtgever
Onze consulenten gaan op huisbezoek. => uitvoerder
De gemeente doet als partner mee in het netwerk. => partner
De gemeente helpt inwoners om eigen regie te houden. =>
Partners moeten de aanpak coördineren. =>
De school coördineert de aanpak. =>
De gemeente geeft die hulp niet zelf. =>
Wij voeren de regie niet. =>
Wij verlenen niet alleen subsidie. => opdrachtgever
Wij zijn er voor iedereen, en niet later; wij kopen hulp in. => opdrachtgever
De wethouder staat elke dinsdag een uur aan het loket. =>
De gemeente maakt met de uitvoerder een herstelplan. =>
"""

# A sentence => does it refer to another document?
REFERENCES = """
De acties zijn uitgewerkt in het uitvoeringsprogramma. => ja
In de Woonvisie leggen we de aantallen vast. => ja
Zie hiervoor ook de nota Grondbeleid. => ja
De acties zijn uitgewerkt in hoofdstuk 4. => nee
In dit plan leggen we de aantallen vast. => nee
Het uitvoeringsprogramma is af. => nee
"""


def ground_of(body: str) -> Ground:
    document: Document = plan(body, "# Beleidsplan Zonneveld 2025-2028")
    return Ground(document, statements_of(document))


def test_each_theme_shows_its_links_and_where_they_stand() -> None:
    ground = ground_of(PLAN)
    sections = ground.document.sections
    found = {
        sections[each.section].title: [link.place.value for link in each.links.values()]
        for each in chains_of(ground)
    }
    assert list(chains_of(ground)[0].links) == list(LINKS)
    assert found == {
        "Sport": ["hier", "hier", "hier", "nergens", "hier", "elders"],
        "Wonen": ["nergens", "hier", "nergens", "nergens", "elders", "elders"],
    }


def test_a_link_shows_its_passage_inside_or_outside_the_theme() -> None:
    ground = ground_of(PLAN)
    for chain in chains_of(ground):
        theme = ground.document.sections[chain.section].span
        for link in chain.links.values():
            inside = link.evidence is not None and link.evidence.span.overlaps(theme)
            assert inside == (link.place.value == "hier")
            assert (link.evidence is None) == (link.place.value == "nergens")


def test_a_chapter_that_holds_all_themes_is_none_itself() -> None:
    inside = PLAN.replace("## Sport", "## Doelen\n\n### Sport").replace("## Wonen", "### Wonen")
    ground = ground_of(inside)
    titles = [ground.document.sections[each.section].title for each in chains_of(ground)]
    assert titles == ["Sport", "Wonen"]


# The title of a chapter with a goal => is it a theme?
CHAPTERS = """
Wonen => ja
Geldzorgen => ja
Geld en schulden => ja
Samenvatting => nee
In het kort => nee
Volgen en bijsturen => nee
Vinger aan de pols => nee
Hoe weten we of het lukt? => nee
Wat mag het kosten? => nee
Organisatie en geld => nee
"""


@pytest.mark.parametrize(("title", "verdict"), cases(CHAPTERS))
def test_which_chapters_are_themes(title: str, verdict: str) -> None:
    ground = ground_of(f"{PLAN}\n\n## {title}\n\nDoel: in 2029 lezen 900 kinderen beter.")
    titles = [ground.document.sections[each.section].title for each in chains_of(ground)]
    assert (titles == ["Sport", "Wonen", title]) == (verdict == "ja")


def test_a_part_that_is_no_theme_counts_for_its_chapter() -> None:
    ground = ground_of(PLAN.replace("Doel: in 2030", "### Hoe meten we dat?\n\nDoel: in 2030"))
    titles = [ground.document.sections[each.section].title for each in chains_of(ground)]
    assert titles == ["Sport", "Wonen"]


def test_a_plan_whose_goals_only_stand_in_no_theme_keeps_its_chapters() -> None:
    body = "# Doelen in het kort\n\nDoel: in 2029 lezen 900 kinderen beter."
    ground = Ground(document := plan(body, "Beleidsplan"), statements_of(document))
    assert len(chains_of(ground)) == 1


# What stands in a theme => is there money in it?
MONEY = """
Hiervoor is € 12.000 per jaar beschikbaar. => ja
De aanpak van schulden krijgt een budget van € 12.000 per jaar. => ja
Een schuld van € 100 mag geen schuld van € 1.000 worden. => nee
De huur is lager dan € 700 per maand. => nee
In 2024 gaven we € 1,9 miljoen meer uit dan begroot. => nee
"""


@pytest.mark.parametrize(("text", "verdict"), cases(MONEY))
def test_money_of_a_theme_is_no_debt_or_price(text: str, verdict: str) -> None:
    body = PLAN.split("## Geld", maxsplit=1)[0] + f"\n\n{text}"
    wonen = chains_of(ground_of(body))[1]
    assert (wonen.links["geld"].place.value == "hier") == (verdict == "ja")


def test_a_plan_without_goals_has_no_chain() -> None:
    assert chains_of(ground_of("## Straat\n\nIn de straat staan bomen.")) == []


@pytest.mark.parametrize(("text", "roles"), cases(ROLES))
def test_roles_of_the_municipality(text: str, roles: str) -> None:
    found = roles_of(ground_of(f"## Aanpak\n\n{text}"))
    assert [role for role, passages in found.items() if passages] == roles.split()


@pytest.mark.parametrize(("text", "verdict"), cases(REFERENCES))
def test_a_reference_to_another_document(text: str, verdict: str) -> None:
    ground = ground_of(f"## Aanpak\n\n{text}")
    found = reference_in(ground, range(len(ground.units)))
    assert (found is not None) == (verdict == "ja")
