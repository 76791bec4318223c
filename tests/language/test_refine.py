"""What only a parse tells: VERB or AUX by function, and the particle of the lemma."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.tokens import Doc

from policylint.language.refine import REFINE, Refine

NLP = spacy.blank("nl")
BY_FUNCTION = {"WW|pv": {"aux": "AUX", "cop": "AUX", "ROOT": "VERB"}}


def component() -> Refine:
    refine = Refine(NLP, REFINE)
    refine.by_function = BY_FUNCTION
    return refine


def doc(words: str, **annotations: list[str] | list[int]) -> Doc:
    return Doc(NLP.vocab, words=words.split(), **annotations)  # type: ignore[arg-type]


def test_part_of_speech_follows_function() -> None:
    parsed = doc(
        "Wij zijn hier",
        tags=["VNW", "WW|pv", "BW"],
        pos=["PRON", "AUX", "ADV"],
        deps=["nsubj", "ROOT", "advmod"],
        heads=[1, 1, 1],
        lemmas=["wij", "zijn", "hier"],
    )
    assert [token.pos_ for token in component()(parsed)] == ["PRON", "VERB", "ADV"]


def test_what_a_tag_excludes_is_left_alone() -> None:
    parsed = doc("Zijn", tags=["WW|pv"], pos=["NOUN"], deps=["ROOT"], heads=[0], lemmas=["zijn"])
    assert component()(parsed)[0].pos_ == "NOUN"


def test_particle_joins_the_lemma() -> None:
    parsed = doc(
        "Zij stelt plannen op",
        tags=["VNW", "WW|pv", "N", "VZ"],
        pos=["PRON", "VERB", "NOUN", "ADP"],
        deps=["nsubj", "ROOT", "obj", "compound:prt"],
        heads=[1, 1, 1, 1],
        lemmas=["zij", "stellen", "plan", "op"],
    )
    assert [token.lemma_ for token in component()(parsed)] == ["zij", "opstellen", "plan", "op"]


def test_table_survives_the_disk(tmp_path: Path) -> None:
    component().to_disk(tmp_path / REFINE)
    assert Refine(NLP, REFINE).from_disk(tmp_path / REFINE).by_function == BY_FUNCTION
