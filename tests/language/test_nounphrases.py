"""The plural of what can be said instead of a difficult word in the plural."""

from __future__ import annotations

import pytest

from policylint.language.lexiconforms import shipped_inflector
from policylint.language.nounphrases import plural_of


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("bedrijf", "bedrijven"),
        ("jong bedrijf", "jonge bedrijven"),
        ("lastige taak", "lastige taken"),
        ("organisatie waarmee wij samenwerken", "organisaties waarmee wij samenwerken"),
        ("gebied zonder uitstoot", "gebieden zonder uitstoot"),
        # a verb would have to change too
        ("jongere die stopt met school", ""),
        # no plural, or none in this sense
        ("hulp bij het huishouden", ""),
        ("het geven", ""),
        ("stap voor stap invoeren", ""),
        ("geld, mensen en tijd", ""),
        ("zorg en werk", ""),
        # already one
        ("activiteiten overdag", ""),
        ("problemen", ""),
        ("van belang", ""),
        ("qwrtz", ""),
        ("", ""),
    ],
)
def test_plural(phrase: str, plural: str) -> None:
    assert plural_of(phrase, shipped_inflector()) == plural
