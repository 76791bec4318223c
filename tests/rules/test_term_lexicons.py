"""The lexicons of difficult words: how many, and which alternative comes first."""

from __future__ import annotations

import re

import pytest

from policylint.language.words import frequency
from policylint.vocabulary import shipped_lexicon
from policylint.vocabulary.reading import Term

LEXICONS = (
    *("ambtelijk", "ouderwets", "jargon", "leenwoord", "vaag"),
    *("voorzetseluitdrukking", "wettelijk"),
)
ASKED = 1_500
"""Entries that a list of difficult words has at least."""


def step(option: str) -> int:
    """Return how common an alternative is, in whole steps of Zipf: that of its rarest word."""
    return min(int(frequency(word.lower())) for word in re.findall(r"[\w'’-]+", option))


def test_there_are_many_words() -> None:
    assert sum(len(shipped_lexicon(name).terms) for name in LEXICONS) >= ASKED


@pytest.mark.parametrize("name", sorted({*LEXICONS} - {"voorzetseluitdrukking"}))
def test_alternatives_go_from_common_to_rare(name: str) -> None:
    """But of a safe word the first is what fits everywhere; all prepositions are common."""

    def is_ranked(term: Term) -> bool:
        steps = [step(option) for option in term.better]
        return term.safe or steps == sorted(steps, reverse=True)

    terms = shipped_lexicon(name).terms
    assert [word for word, term in terms.items() if not is_ranked(term)] == []


@pytest.mark.parametrize("name", LEXICONS)
def test_no_made_form_is_an_everyday_word_of_its_own(name: str) -> None:
    """The past of "wijten" is "weet": a form far more common than its word is another word."""
    lexicon = shipped_lexicon(name)
    other = [
        form
        for form, word in lexicon.words.items()
        if " " not in form and frequency(form) > max(4.5, frequency(word) + 1.5)
    ]
    assert other == []
