"""Lemmas: dictionary forms by tag, tables for the rest, compounds by their end."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from policylint.language.lemmas import LEMMAS, LemmaComponent, Lemmas, without_derivable

PLURAL, SINGULAR = "N|soort|mv|basis", "N|soort|ev|basis|zijd|stan"
FINITE, INFINITIVE = "WW|pv|tgw|met-t", "WW|inf|vrij|zonder"
WITH_E = "ADJ|prenom|basis|met-e|stan"
TABLES = {
    "NOUN": {"agenten": "agent", "leden": "lid", "plannen": "plan"},
    "VERB": {"stelt": "stellen", "is": "zijn"},
    "ADJ": {"grote": "groot"},
    "PRON": {"zij": "zij", "hen": "zij"},
}


@pytest.mark.parametrize(
    ("form", "pos", "tag", "lemma"),
    [
        ("leden", "NOUN", PLURAL, "lid"),
        ("Leden", "NOUN", PLURAL, "lid"),
        ("wijkagenten", "NOUN", PLURAL, "wijkagent"),
        ("EU-leden", "NOUN", PLURAL, "EU-lid"),
        ("Gemeente", "NOUN", SINGULAR, "gemeente"),
        ("GGD", "NOUN", SINGULAR, "GGD"),
        ("SAMENLEVING", "NOUN", SINGULAR, "samenleving"),
        ("stelt", "VERB", FINITE, "stellen"),
        ("is", "AUX", FINITE, "zijn"),
        ("bouwen", "VERB", INFINITIVE, "bouwen"),
        ("Grote", "ADJ", WITH_E, "groot"),
        ("sociaal", "ADJ", "ADJ|vrij|basis|zonder", "sociaal"),
        ("hen", "PRON", "VNW|pers", "zij"),
        ("Rotterdams", "PROPN", "N|eigen|ev|basis|gen", "Rotterdam"),
        ("Anna's", "PROPN", "N|eigen|ev|basis|gen", "Anna"),
        ("Rotterdam", "PROPN", "N|eigen|ev|basis|onz|stan", "Rotterdam"),
        ("3e", "ADJ", "TW|rang|prenom|stan", "3"),
        ("20ste", "ADJ", "TW|rang|prenom|stan", "20"),
        ("onbekende", "ADJ", WITH_E, "onbekende"),
        ("nr.", "X", "SPEC|afk", "nr."),
        (",", "PUNCT", "LET", ","),
    ],
)
def test_lemma(form: str, pos: str, tag: str, lemma: str) -> None:
    assert Lemmas(TABLES).lemma(form, pos, tag) == lemma


@given(
    st.dictionaries(
        st.text(alphabet="aben", min_size=1, max_size=9),
        st.text(alphabet="aben", min_size=1, max_size=9),
    )
)
def test_a_table_without_what_follows_says_the_same(table: dict[str, str]) -> None:
    slim = Lemmas({"VERB": without_derivable(table)})
    for form, lemma in table.items():
        assert slim.lemma(form, "VERB", FINITE) == lemma


def test_tables_survive_the_disk(tmp_path: Path) -> None:
    written = LemmaComponent(spacy.blank("nl"), LEMMAS)
    written.lemmas = Lemmas(TABLES)
    written.to_disk(tmp_path / LEMMAS)
    read = LemmaComponent(spacy.blank("nl"), LEMMAS).from_disk(tmp_path / LEMMAS)
    assert read.lemmas.tables == TABLES
