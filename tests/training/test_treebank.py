"""The training recipe reads treebanks as they are: compounds, roots, words of two parts."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from lemma_tables import treebank_lemmas
from parts_of_speech import parts_of_speech
from treebank import DEVELOPMENT, Sentence, development_halves, read_treebank, training_sentences

# id, form, lemma, upos, tag, features, head, label, enhanced, misc
ROWS = (
    ("1", "Zij", "zij", "PRON", "VNW|pers", "Person=3|Number=Plur", "2", "nsubj", "_", "_"),
    ("2", "stellen", "opstellen", "VERB", "WW|pv", "VerbForm=Fin", "0", "root", "_", "_"),
    ("3-4", "terzake", "_", "_", "_", "_", "_", "_", "_", "_"),
    ("3", "ter", "te", "ADP", "VZ|versm", "_", "4", "case", "_", "_"),
    ("4", "wijkplannen", "wijk_plan", "NOUN", "N|mv", "Number=Plur", "2", "obj", "_", "_"),
    ("5", "op", "op", "ADP", "VZ|fin", "_", "2", "compound:prt", "_", "SpaceAfter=No"),
    ("6", ".", ".", "PUNCT", "LET", "_", "2", "punct", "_", "_"),
)
FOREIGN = ("1", "Veni", "veni", "X", "SPEC|vreemd", "_", "0", "root", "_", "_")


def written(path: Path, *sentences: tuple[tuple[str, ...], ...]) -> Path:
    text = "".join(
        "# text\n" + "".join("\t".join(row) + "\n" for row in rows) + "\n" for rows in sentences
    )
    path.write_bytes(gzip.compress(text.encode()))
    return path


@pytest.fixture
def sentence(tmp_path: Path) -> Sentence:
    (read,) = read_treebank(written(tmp_path / "t.gz", ROWS))
    return read


def test_words_heads_and_spaces(sentence: Sentence) -> None:
    assert [word.form for word in sentence] == ["Zij", "stellen", "ter", "wijkplannen", "op", "."]
    assert [word.head for word in sentence] == [1, 1, 3, 1, 1, 1]
    assert [word.label for word in sentence][:2] == ["nsubj", "ROOT"]
    assert [word.space for word in sentence] == [True, True, True, True, False, True]


def test_only_features_that_the_files_share(sentence: Sentence) -> None:
    assert sentence[0].features == "Number=Plur"


def test_compounds_keep_their_parts(sentence: Sentence) -> None:
    assert (sentence[3].lemma, sentence[3].parts) == ("wijkplan", ("wijk", "plan"))


def test_lemma_tables_know_neither_compounds_nor_particles(sentence: Sentence) -> None:
    lemmas = treebank_lemmas([sentence])
    assert lemmas["VERB", "stellen"] == {"stellen": 1}
    assert ("NOUN", "wijkplannen") not in lemmas


def test_parts_of_speech_only_where_a_tag_has_several(sentence: Sentence) -> None:
    assert parts_of_speech([sentence]) == {}


def test_foreign_sentences_are_left_out(tmp_path: Path) -> None:
    written(tmp_path / "alpino-treebank.conllu.gz", (FOREIGN,), ROWS)
    assert [len(sentence) for sentence in training_sentences(tmp_path)] == [6]


def test_halves_do_not_overlap(tmp_path: Path) -> None:
    written(tmp_path / DEVELOPMENT["alpino"], ROWS, (FOREIGN,), ROWS)
    looked_at, unseen = development_halves(tmp_path, "alpino")
    assert [len(sentence) for sentence in looked_at] == [6]
    assert [len(sentence) for sentence in unseen] == [1, 6]
