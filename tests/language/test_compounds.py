"""Compounds: where a word is parted, and which words are not."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.language.compounds import LINKS, compound_parts, split_compound

LETTERS = st.text("abcdefghijklmnoprstuvwzéëAE-' ", max_size=30)
PARTS = st.sampled_from(["huis", "beleid", "gemeente", "plan", "zorg", "raad", "jeugd", "markt"])


@pytest.mark.parametrize(
    ("word", "modifier", "link", "head"),
    [
        ("huisdier", "huis", "", "dier"),
        ("huisdieren", "huis", "", "dieren"),
        ("beleidsplan", "beleid", "s", "plan"),
        ("Beleidsplannen", "Beleid", "s", "plannen"),
        ("BELEIDSPLAN", "BELEID", "S", "PLAN"),
        ("wijkverpleegkundige", "wijk", "", "verpleegkundige"),
        ("verzekeringsmaatschappij", "verzekering", "s", "maatschappij"),
        ("gemeenteraadsverkiezing", "gemeenteraad", "s", "verkiezing"),
        ("doelgroepenvervoer", "doelgroep", "en", "vervoer"),
        ("jeugdgezondheidszorg", "jeugd", "", "gezondheidszorg"),
        ("rekenkamer", "reken", "", "kamer"),
        ("snelweg", "snel", "", "weg"),
        ("gemeentehuis", "gemeente", "", "huis"),
        ("prijsverhogingen", "prijs", "", "verhogingen"),
        ("uitvoeringsprogramma", "uitvoering", "s", "programma"),
        ("samenwerkingsverband", "samenwerking", "s", "verband"),
        ("schoolbestuur", "school", "", "bestuur"),
        ("EU-burger", "EU", "-", "burger"),
        ("Wmo-voorziening", "Wmo", "-", "voorziening"),
        ("mantelzorgondersteuningsbeleid", "mantelzorgondersteuning", "s", "beleid"),
    ],
)
def test_a_compound_is_parted_at_its_main_joint(
    word: str, modifier: str, link: str, head: str
) -> None:
    compound = split_compound(word)
    assert compound is not None
    assert (compound.modifier, compound.link, compound.head) == (modifier, link, head)


@pytest.mark.parametrize(
    "word",
    [
        "gemeente",
        "gemeenten",
        "beleid",
        "bestuur",
        "bestuurder",
        "bedrijven",
        "maatschappij",
        "kantoren",
        "maatregelen",
        "burgemeester",
        "ontwikkeling",
        "organisatie",
        "informatie",
        "participatie",
        "verantwoordelijkheid",
        "eenzaamheid",
        "uitvoering",
        "samenwerking",
        "voorzieningen",
        "bijeenkomst",
        "besteden",
        "misschien",
        "Amsterdam",
        "Leeuwarden",
        "sociaal-",
        "-plan",
        "en/of-",
        "plan",
        "İstanbulplan",
        "",
    ],
)
def test_what_is_no_compound(word: str) -> None:
    assert split_compound(word) is None
    assert [part.of(word) for part in compound_parts(word)] == [word]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("gemeenteraadsverkiezing", ["gemeente", "raad", "verkiezing"]),
        ("jeugdgezondheidszorg", ["jeugd", "gezondheid", "zorg"]),
        ("Wmo-beleidsplan", ["Wmo", "beleid", "plan"]),
        ("schoolbestuur", ["school", "bestuur"]),
    ],
)
def test_parts_of_a_nested_compound(word: str, parts: list[str]) -> None:
    assert [part.of(word) for part in compound_parts(word)] == parts


@given(LETTERS | st.lists(PARTS, min_size=1, max_size=4).map("".join) | st.text(max_size=20))
def test_parts_join_to_the_word(word: str) -> None:
    compound = split_compound(word)
    if compound:
        assert compound.modifier + compound.link + compound.head == word
        assert compound.modifier and compound.head
        assert compound.link.lower() in (*LINKS, "-")
    end = 0
    for part in compound_parts(word):
        assert end <= part.start <= part.end <= len(word)
        assert word[end : part.start].lower() in (*LINKS, "-")
        end = part.end
    assert end == len(word)


@given(PARTS, PARTS)
def test_capitals_do_not_matter(modifier: str, head: str) -> None:
    small, large = split_compound(modifier + head), split_compound((modifier + head).upper())
    assert (small is None) == (large is None)
    if small and large:
        assert (small.modifier_end, small.head_start) == (large.modifier_end, large.head_start)


def test_it_imports_no_spacy() -> None:
    code = (
        "import sys; from policylint.language.compounds import split_compound;"
        "assert split_compound('beleidsplan'); assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
