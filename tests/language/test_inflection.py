"""Word forms that spelling makes and the tables confirm."""

from __future__ import annotations

import pytest

from policylint.language.inflection import Slot
from policylint.language.lemmas import LEMMAS, read_lemmas
from policylint.language.lexiconforms import shipped_inflector
from policylint.resources import pipeline_dir

INFLECTOR = shipped_inflector()


def forms(word: str, kind: str) -> list[str]:
    return [form for form in INFLECTOR.forms(word, kind).values() if form != word]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("faciliteren", "faciliteert faciliteerde faciliteerden gefaciliteerd gefaciliteerde"),
        ("verstrekken", "verstrekt verstrekte verstrekten verstrekt verstrekte"),
        ("geven", "geeft gaf gaven gegeven"),
        ("bieden", "biedt bood boden geboden"),
        ("betrekken", "betrekt betrok betrokken betrokken"),
        ("onderzoeken", "onderzoekt onderzocht onderzochten onderzocht onderzochte"),
        ("ondersteunen", "ondersteunt ondersteunde ondersteunden ondersteund ondersteunde"),
        ("voorzien", "voorziet voorzag voorzagen"),
        ("initiëren", "initieert initieerde initieerden geïnitieerd geïnitieerde"),
        ("evalueren", "evalueert evalueerde evalueerden geëvalueerd geëvalueerde"),
        ("beogen", "beoogt beoogde beoogden beoogd beoogde"),
        ("doen", "doet deed deden gedaan"),
        ("gaan", "gaat ging gingen gegaan"),
    ],
)
def test_verbs(verb: str, expected: str) -> None:
    found = [form for form in forms(verb, "verb") if not form.startswith(verb)]
    assert found == expected.split()
    assert f"{verb}d" in forms(verb, "verb")


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("aanwenden", "aan te wenden|aanwendt|aanwendde|aanwendden|aangewend|aangewende"),
        ("nastreven", "na te streven|nastreeft|nastreefde|nastreefden|nagestreefd|nagestreefde"),
        ("aanbieden", "aan te bieden|aanbiedt|aanbood|aanboden|aangeboden"),
        ("optreden", "op te treden|optreedt|optrad|optraden|opgetreden"),
    ],
)
def test_verbs_that_part(verb: str, expected: str) -> None:
    found = [form for form in forms(verb, "verb") if not form.startswith(verb)]
    assert found == expected.split("|")


def test_the_bare_stem_is_no_form() -> None:
    # "de start", "het gebruik", "de inzet" are nouns in nearly every plan.
    for verb in ("starten", "gebruiken", "inzetten", "werken"):
        assert not {"start", "gebruik", "inzet", "werk"}.intersection(forms(verb, "verb"))


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("plan", "plannen"),
        ("kader", "kaders"),
        ("maatregel", "maatregelen"),
        ("voornemen", "voornemens"),
        ("huis", "huizen"),
        ("stad", "steden"),
        ("mogelijkheid", "mogelijkheden"),
        ("agenda", "agenda's"),
        ("idee", "ideeën"),
        ("gemeente", "gemeenten"),
        ("partij", "partijen"),
    ],
)
def test_plurals(noun: str, plural: str) -> None:
    assert INFLECTOR.forms(noun, "noun")[Slot.PLURAL] == plural


def test_what_has_no_plural_gets_none() -> None:
    assert forms("beleid", "noun") == []
    assert "mogelijkheidje" not in forms("mogelijkheid", "noun")


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        ("groot", "grote groter grootst grotere grootste"),
        ("vigerend", "vigerende"),
        ("additioneel", "additionele"),
        ("integraal", "integrale"),
        ("extra", ""),
        ("open", ""),
    ],
)
def test_adjectives(adjective: str, expected: str) -> None:
    assert forms(adjective, "adjective") == expected.split()


def test_no_form_is_one_of_another_word() -> None:
    lemmas = read_lemmas(pipeline_dir() / LEMMAS)
    verbs = sorted({lemma for lemma in lemmas.tables["VERB"].values() if lemma.endswith("en")})
    for verb in verbs[::150]:
        for slot, form in INFLECTOR.forms(verb, "verb").items():
            if slot not in (Slot.INFINITIVE, Slot.TO_INFINITIVE, Slot.PARTICIPLE_E):
                lemma = lemmas.lemma(form, "VERB", "WW|pv|verl|ev")
                assert lemma in (verb, form), (verb, slot, form)


@pytest.mark.parametrize(
    ("verb", "slot", "form"),
    [
        ("wijzen", Slot.PAST, "wees"),
        ("verwijzen", Slot.PAST_PLURAL, "verwezen"),
        ("uitbrengen", Slot.PAST, "uitbracht"),
        ("staan", Slot.PAST, "stond"),
        ("hebben", Slot.PRESENT, "heeft"),
        ("zijn", Slot.PAST_PLURAL, "waren"),
    ],
)
def test_what_no_rule_makes_is_listed(verb: str, slot: Slot, form: str) -> None:
    assert INFLECTOR.forms(verb, "verb")[slot] == form


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("outputindicator", "outputindicatoren"),
        ("bezuinigingsopgave", "bezuinigingsopgaves"),
        ("doelgroep", "doelgroepen"),
    ],
)
def test_a_compound_has_the_plural_of_its_head(noun: str, plural: str) -> None:
    assert INFLECTOR.forms(noun, "noun")[Slot.PLURAL] == plural
