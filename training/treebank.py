"""Reads the Dutch treebanks (CoNLL-U) that the pipeline is trained and measured on."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TRAIN = "alpino-treebank.conllu.gz"
DEVELOPMENT = {"lassysmall": "lassysmall-dev.conllu.gz", "alpino": "alpino-dev.conllu.gz"}

# The files were converted by different versions of one converter; these features agree.
FEATURES = ("Definite", "Degree", "Gender", "Number", "Tense", "VerbForm")
COMPOUND_MARK = "_"


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word; `head` is the index of its head in the sentence, its own for a root.

    `parts` are the lemmas of a compound that the treebank marks, the lemma alone otherwise.
    """

    form: str
    lemma: str
    parts: tuple[str, ...]
    upos: str
    tag: str
    features: str
    head: int
    label: str
    space: bool


Sentence = tuple[Word, ...]


def read_treebank(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a treebank, in order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[list[str]] = []
        for line in lines:
            if line[0].isdigit():
                rows.append(line.rstrip("\n").split("\t"))
            elif not line.strip() and rows:
                yield tuple(_words(rows))
                rows = []
        if rows:
            yield tuple(_words(rows))


def training_sentences(folder: Path) -> Iterator[Sentence]:
    """Yield what to train on: without sentences that are mostly foreign or untagged."""
    for sentence in read_treebank(folder / TRAIN):
        unknown = sum(word.upos == "X" for word in sentence)
        if 2 * unknown <= len(sentence):
            yield sentence


def development_halves(folder: Path, name: str) -> tuple[list[Sentence], list[Sentence]]:
    """Return the half of a development file to tune on, and the half to report on only."""
    sentences = list(read_treebank(folder / DEVELOPMENT[name]))
    middle = len(sentences) // 2
    return sentences[:middle], sentences[middle:]


def _words(rows: list[list[str]]) -> Iterator[Word]:
    """Yield the words of a sentence. A token of two words ("ter") keeps only its words."""
    rows = [row for row in rows if row[0].isdigit()]
    numbers = {row[0]: index for index, row in enumerate(rows)}
    for index, row in enumerate(rows):
        _, form, lemma, upos, tag, features, head, label, _, misc = row
        is_compound = COMPOUND_MARK in lemma.strip(COMPOUND_MARK) and COMPOUND_MARK not in form
        parts = tuple(filter(None, lemma.split(COMPOUND_MARK))) if is_compound else (lemma,)
        yield Word(
            form=form,
            lemma="".join(parts),
            parts=parts,
            upos=upos,
            tag=tag,
            features=_shared_features(features),
            head=numbers.get(head, index),
            label=label if head in numbers else "ROOT",
            space="SpaceAfter=No" not in misc,
        )


def _shared_features(features: str) -> str:
    kept = [pair for pair in features.split("|") if pair.partition("=")[0] in FEATURES]
    return "|".join(kept)
