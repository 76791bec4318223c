"""The words that may be replaced unseen: what a program can see of a grammarian's judgement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from policylint.language.inflection import Inflector, Slot
from policylint.language.lexiconforms import shipped_inflector
from policylint.vocabulary import Lexicon, shipped_lexicon
from policylint.vocabulary.forms import GAP

LEXICONS = ("ambtelijk", "ouderwets", "jargon", "leenwoord", "vaag", "voorzetseluitdrukking")
PARTED = {"teloorgaan", "tenietdoen", "medebrengen", "nederleggen"}
"""Verbs that part themselves, as the tables do not know: "doet teniet", "teniet te doen"."""


def safe(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield each form of a safe word that has a replacement in the same form, with that."""
    for form, word in lexicon.words.items():
        term = lexicon.terms[word]
        better = lexicon.swap[form].partition("|")[0]
        if term.safe and GAP not in form and (form == word or better not in term.better):
            yield form, better


FIXES = [pair for name in LEXICONS for pair in safe(shipped_lexicon(name))]
VERBS = [
    (word, term.better[0])
    for name in LEXICONS
    for word, term in shipped_lexicon(name).terms.items()
    if term.safe and term.kind == "verb"
]


@pytest.fixture(scope="module")
def inflector() -> Inflector:
    return shipped_inflector()


def test_no_replacement_is_replaced_in_turn() -> None:
    words = {form for form, _ in FIXES}
    assert {better for _, better in FIXES} & words == set()


def test_no_verb_gets_parts_that_it_had_not(inflector: Inflector) -> None:
    """ "Wij bijwerken het plan": what parts in a main clause stands for what parts as well."""
    wrong = [
        (verb, better)
        for verb, better in VERBS
        if Slot.TO_INFINITIVE in inflector.forms(better.split()[0], "verb")
        and Slot.TO_INFINITIVE not in inflector.forms(verb, "verb")
        and verb not in PARTED
    ]
    assert wrong == []


def test_no_verb_is_replaced_by_several_words() -> None:
    """ "Te in cijfers uitdrukken": "te" stands before what was one word."""
    assert {verb for verb, better in VERBS if " " in better} <= PARTED


def test_no_form_of_a_verb_has_two_replacements(inflector: Inflector) -> None:
    """ "Zij verstrekt" is "zij geeft", but "is verstrekt" is "is gegeven"."""
    wrong = []
    for verb, better in VERBS:
        slots = defaultdict(set)
        forms = inflector.forms(better, "verb")
        for slot, form in inflector.forms(verb, "verb").items():
            slots[form].add(forms.get(slot))
        wrong += [(verb, form) for form, found in slots.items() if len(found) > 1]
    assert wrong == []
