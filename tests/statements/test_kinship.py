"""How near words are: the same, a compound, a derivation, one field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planreading import cases
from policylint.statements.contentwords import content_words
from policylint.statements.kinship import fields_of, likeness, shares_only_people

# One case a line: a word / words of a goal => how alike.
LIKENESS = """
leegstand / minder leegstand => 1.0
leegstand / minder winkelleegstand => 0.8
mantelzorg / mantelzorgers rusten => 0.8
formatie / betere informatie => 0.0
functiemenging / functies in de wijk => 0.6
verhuisd / meer verhuizingen => 0.0
toegankelijkheid / toegankelijke haltes => 0.8
bos / meer bossen => 0.0
leegstand / meer groen => 0.0
"""

# One case a line: an indicator / a goal => the fields that both are about.
FIELDS = """
Scholieren met stress / Jongeren zitten lekker in hun vel => jeugd mentaal
Leerlingen die vapen / Een rookvrije generatie => roken
SEH-bezoeken na een val / Ouderen vallen minder vaak => vallen
Inschrijfduur sociale huur / Starters vinden sneller een huis => huur wachten
Leegstand van winkels / Meer bomen => -
"""


@pytest.mark.parametrize(("texts", "expected"), cases(LIKENESS))
def test_likeness(texts: str, expected: str) -> None:
    word, others = texts.split(" / ")
    (stem,) = content_words(word)
    assert likeness(stem, content_words(others)) == float(expected)


@pytest.mark.parametrize(("texts", "expected"), cases(FIELDS))
def test_fields(texts: str, expected: str) -> None:
    one, other = texts.split(" / ")
    shared = fields_of(one) & fields_of(other)
    assert (" ".join(sorted(shared)) or "-") == expected


def test_people_alone_tie_little() -> None:
    jobs = content_words("jongeren zonder werk")
    assert shares_only_people(jobs, content_words("jongeren doen mee"))
    assert not shares_only_people(jobs, content_words("jongeren vinden werk"))
    assert not shares_only_people(jobs, content_words("minder leegstand"))


@given(st.sets(st.text("abdegiklmnorstvz", min_size=1, max_size=12), min_size=1, max_size=6))
def test_every_word_is_like_itself_and_likeness_goes_both_ways(words: set[str]) -> None:
    for word in words:
        assert likeness(word, frozenset(words)) == 1.0
        for other in words:
            both = likeness(word, frozenset({other})), likeness(other, frozenset({word}))
            assert both[0] == both[1] <= 1.0
