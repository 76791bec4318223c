"""Word classes: what is listed, what ends in it, and what is neither."""

from __future__ import annotations

from pathlib import Path

import spacy
from hypothesis import given
from hypothesis import strategies as st

from policylint.language.wordclasses import COMPOUND, WordClasses, shipped_word_classes

NLP = spacy.blank("nl")
LISTED = {"agent": 1, "agenten": 2, "bouwen": 4}


def classes(text: str, table: WordClasses) -> list[int]:
    return [int(number) for number in table.of_doc(NLP(text))]


def test_listed_words_their_compounds_and_others() -> None:
    table = WordClasses.of(LISTED)
    assert classes("Agenten bouwen wijkagent , xq 12", table) == [2, 4, COMPOUND | 1, 0, 0, 0]


def test_the_longest_end_counts() -> None:
    table = WordClasses.of({"plan": 1, "eplan": 2})
    assert table.of_end("beleidseplan") == COMPOUND | 2


def test_table_survives_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "classes.npz"
    WordClasses.of(LISTED).save(path)
    assert classes("agent bouwen", WordClasses.load(path)) == [1, 4]


@given(st.text())
def test_every_token_has_a_class(text: str) -> None:
    assert len(classes(text, WordClasses.of(LISTED))) == len(NLP(text))


def test_shipped_list_tells_words_from_names() -> None:
    beleid, faciliteren, name = classes("Beleid faciliteren Xhqzv", shipped_word_classes())
    assert beleid and faciliteren and not name
    assert beleid != faciliteren
