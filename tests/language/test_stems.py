"""Stems of verbs."""

from __future__ import annotations

import pytest

from policylint.language.stems import verb_stems


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
