"""Stems of verbs."""

from __future__ import annotations

import pytest

from policylint.language.stems import double_before_ending, verb_stems


@pytest.mark.parametrize(
    ("infinitive", "stems"),
    [
        ("werken", ("werk",)),
        ("maken", ("maak", "mak")),
        ("beheren", ("beheer", "beher")),
        ("verbeteren", ("verbeteer", "verbeter")),
        ("leven", ("leef", "lef")),
        ("reizen", ("reis",)),
        ("verstrekken", ("verstrek",)),
        ("initiëren", ("initieer",)),
        ("faciliteren", ("faciliteer", "faciliter")),
        ("gebruiken", ("gebruik",)),
        ("consequenten", ("consequent",)),
        ("gaan", ("ga",)),
        ("zien", ("zie",)),
        ("doen", ("doe",)),
        ("en", ()),
        ("raad", ()),
    ],
)
def test_verb_stems(infinitive: str, stems: tuple[str, ...]) -> None:
    assert verb_stems(infinitive) == stems


@pytest.mark.parametrize(
    ("word", "ending", "expected"),
    [
        ("plan", "en", "plannen"),
        ("maatregel", "en", "maatregelen"),
        ("groot", "e", "grote"),
        ("additioneel", "e", "additionele"),
        ("lief", "e", "lieve"),
        ("laagdrempelig", "e", "laagdrempelige"),
        ("voortgezet", "e", "voortgezette"),
        ("geborgd", "e", "geborgde"),
        ("nieuw", "e", "nieuwe"),
        ("complex", "e", "complexe"),
        ("breed", "er", "breder"),
        ("ui", "en", "uien"),
        ("s", "en", "sen"),
        ("", "e", "e"),
    ],
)
def test_endings(word: str, ending: str, expected: str) -> None:
    assert double_before_ending(word, ending) == expected
