"""Difficult words of a lexicon: in every form, also in two places; what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.errors import FaultyFilesError
from policylint.language.analysis import Analysis
from policylint.language.inflection import Inflector
from policylint.language.lexiconforms import lexicon_forms, shipped_inflector
from policylint.language.needs import NO_PIPELINE
from policylint.rules.checks import run
from policylint.rules.hits import Hit
from policylint.rules.view import View
from policylint.vocabulary import Lexicons
from policylint.vocabulary.forms import forms_path
from policylint.vocabulary.reading import read_lexicon
from rulemaker import document_of, hits, make_rule, marked

HEAD = "name: moeilijk\ndescription: Moeilijke woorden.\nsource: Eigen lijst.\n"
TERMS = (
    HEAD
    + """terms:
  aanwenden: {kind: verb, better: [gebruiken], safe: true}
  zorg dragen voor: {kind: verb phrase, better: [zorgen voor]}
  derhalve: {kind: adverb, better: [daarom, dus], safe: true}
  zitting: {kind: noun, better: [vergadering], note: 'niet: van de rechtbank'}
  participeren: {kind: verb, better: [meedoen], safe: true}
  integraal: {kind: adjective, note: zeg wat u samen doet}
  beschikking: {kind: noun, explain: besluit over uw aanvraag}
"""
)
KEYS = "extends: terms\nlexicon: moeilijk"


@pytest.fixture
def lexicons(tmp_path: Path) -> Lexicons:
    path = tmp_path / "moeilijk.yml"
    path.write_text(TERMS, encoding="utf-8")
    forms = forms_path(path)
    forms.parent.mkdir()
    forms.write_text(lexicon_forms(path), encoding="utf-8")
    return Lexicons([tmp_path])


CASES = {
    "De gemeente wendt het geld aan voor de wijk.": ["wendt het geld aan"],
    "Het geld is aangewend. Wij willen het aanwenden.": ["aangewend", "aanwenden"],
    "Wij wenden ons tot de raad en sluiten bij het plan aan.": [],
    "Zij droeg hier goed zorg voor, zodat hij zorg kan dragen voor haar.": ["droeg hier goed zorg"],
    "Wie zorg draagt voor een ander, wordt geholpen.": ["zorg draagt voor"],
    "De wethouder draagt een ketting. De zorg komt later.": [],
    "Derhalve is er in beide zittingen een integrale keuze gemaakt.": [
        *("Derhalve", "zittingen", "integrale"),
    ],
    "Wie derhalven schrijft, schrijft iets anders.": [],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_a_term_is_found_in_all_its_forms(
    tmp_path: Path, lexicons: Lexicons, text: str, expected: list[str]
) -> None:
    assert marked(make_rule(tmp_path, KEYS, lexicons), text) == expected


def test_what_to_write_instead(tmp_path: Path, lexicons: Lexicons) -> None:
    rule = make_rule(tmp_path, KEYS, lexicons)
    text = "Derhalve wendt zij de zitting en de integrale beschikking aan: het is aangewend geld."
    said = {hit.args[0]: (hit.args[1], hit.fixes) for hit in hits(rule, document_of(text))}
    assert said == {
        "Derhalve": ("‘daarom’ / ‘dus’", ("Daarom",)),
        "wendt … aan": ("‘gebruikt’", ()),
        "zitting": ("‘vergadering’", ()),
        "integrale": ("zeg wat u samen doet", ()),
        "beschikking": ("besluit over uw aanvraag", ()),
        "aangewend": ("‘gebruikt’", ("gebruikt",)),
    }


def test_a_form_in_two_parts_is_told_but_is_no_fix(tmp_path: Path, lexicons: Lexicons) -> None:
    rule = make_rule(tmp_path, KEYS, lexicons)
    told, whole = hits(rule, document_of("Wie participeert, wil participeren."))
    assert (told.args[1], told.fixes) == ("‘doet … mee’", ())
    assert whole.fixes == ("meedoen",)


def test_only_where_it_is_used_first(tmp_path: Path, lexicons: Lexicons) -> None:
    rule = make_rule(tmp_path, f"{KEYS}\nfirst: true", lexicons)
    assert marked(rule, "De beschikking volgt. Twee beschikkingen.") == ["beschikking"]


EXPLAINED = {
    "U krijgt een beschikking (een brief met ons besluit).": [],
    "U krijgt een beschikking (kosten van € 20 per jaar).": ["beschikking"],
    "U krijgt een beschikking (zie het schema in de bijlage).": ["beschikking"],
    "Wij sturen u een beschikking: een brief met ons besluit.": [],
    "Het gaat om de beschikking: een aanvraag, een besluit en een brief.": ["beschikking"],
    "Dat staat in de beschikking, de brief die u van ons krijgt.": [],
    "Dat staat in de beschikking, de brief en de folder.": ["beschikking"],
    "De beschikking is de brief waarin ons besluit staat.": [],
    "De datum van de beschikking is de dag waarop wij haar sturen.": ["beschikking"],
    "Dan volgt de beschikking. Dat is een brief met ons besluit.": [],
    "Dan volgt de beschikking. Dat is vervelend.": ["beschikking"],
    "Zo’n brief noemen wij een beschikking. Elke beschikking heeft een nummer.": [],
    "Een beschikking volgt. De beschikking is de brief waarin ons besluit staat.": [],
}


@pytest.mark.parametrize(("text", "expected"), EXPLAINED.items())
def test_a_term_that_the_text_explains_is_no_hit(
    tmp_path: Path, lexicons: Lexicons, text: str, expected: list[str]
) -> None:
    rule = make_rule(tmp_path, f"{KEYS}\nfirst: true\nunless_explained: true", lexicons)
    assert marked(rule, text) == expected


def test_without_a_pipeline_no_particle_is_guessed(tmp_path: Path, lexicons: Lexicons) -> None:
    document = document_of("De gemeente wendt het geld aan en draagt hier zorg voor.")
    found: list[Hit] = run(
        make_rule(tmp_path, KEYS, lexicons), View(document, Analysis(document.text, NO_PIPELINE))
    )
    assert [hit.args[0] for hit in found] == ["draagt … zorg"]


@pytest.mark.parametrize(
    ("terms", "says"),
    [
        ("terms: []", "verwacht: 'woord: {kind: noun"),
        ("terms: {a: b}", "verwacht: {kind: noun"),
        ("terms: {a: {kind: werkwoord, better: [b]}}", "verwacht: een van verb, noun"),
        ("terms: {a: {kind: noun}}", "hoort er een 'note' of 'explain' bij"),
        ("terms: {a: {kind: noun, better: b}}", "verwacht: een lijst van woorden"),
        ("terms: {a: {kind: noun, note: x, safe: true}}", "niets veilig te vervangen"),
        ("terms: {a: {kind: noun, better: [b], safe: ja}}", "verwacht: true of false"),
        ("terms: {a: {kind: noun, beter: [b]}}", "sleutel 'beter' bestaat niet"),
        ("terms: {a: {kind: noun, note: 3}}", "verwacht: tekst"),
        ("inflect: {noun: [a]}\nterms: {a: {kind: noun, note: x}}", "laat 'inflect' weg"),
    ],
)
def test_a_mistake_in_a_term_is_told(tmp_path: Path, terms: str, says: str) -> None:
    path = tmp_path / "moeilijk.yml"
    path.write_text(HEAD + terms, encoding="utf-8")
    with pytest.raises(FaultyFilesError) as caught:
        read_lexicon(path)
    assert says in str(caught.value)


@pytest.mark.parametrize("name", ["weg", "woorden"])
def test_a_lexicon_without_terms_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "woorden.yml").write_text(
        "name: woorden\ndescription: x\nsource: x\nentries: [een]\n", encoding="utf-8"
    )
    with pytest.raises(FaultyFilesError):
        make_rule(tmp_path / "regels", f"extends: terms\nlexicon: {name}", Lexicons([tmp_path]))


@pytest.mark.parametrize(
    ("phrase", "cut"),
    [
        ("zorg dragen voor", ("zorg", "dragen", "voor")),
        ("in kennis stellen van", ("in kennis", "stellen", "van")),
        ("doen toekomen", ("", "doen", "toekomen")),
        ("beschikken over", ("", "beschikken", "over")),
    ],
)
def test_a_phrase_is_cut_at_its_verb(phrase: str, cut: tuple[str, str, str]) -> None:
    inflector: Inflector = shipped_inflector()
    found = inflector.phrase(phrase)
    assert (found.before, found.verb, found.behind) == cut
