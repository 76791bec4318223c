"""Puts the trained components and our own together into the pipeline that is shipped."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import cast

import spacy
from spacy.language import Language
from spacy.vocab import Vocab

from lemma_tables import lemma_tables
from parts_of_speech import parts_of_speech
from policylint.language.lemmas import LEMMAS, LemmaComponent, Lemmas
from policylint.language.refine import REFINE, Refine
from policylint.language.weights import narrow
from treebank import training_sentences

NOTICE = Path(__file__).with_name("NOTICE.md")
TAGGING = ("tok2vec", "tagger", "morphologizer")
PARSING = ("parser",)
META = {
    "name": "policylint",
    "version": "1.0.0",
    "description": "Dutch for policylint: tags, morphology, lemmas, parse. See NOTICE.md.",
    "author": "policylint",
    "license": "LGPL-2.1-or-later AND MIT",
    "sources": [
        {"name": "Alpino treebank", "license": "LGPL-2.1-or-later"},
        {"name": "spacy-lookups-data", "license": "MIT"},
    ],
}


def assemble(tags: Path, parse: Path, treebanks: Path) -> Language:
    """Return the pipeline: tags, lemmas from tables, a parse, and what only a parse tells."""
    tagging, parsing = spacy.load(tags), spacy.load(parse)
    sentences = list(training_sentences(treebanks))
    nlp = spacy.blank("nl")
    for name in TAGGING:
        nlp.add_pipe(name, source=tagging)
    cast("LemmaComponent", nlp.add_pipe(LEMMAS)).lemmas = Lemmas(lemma_tables(sentences))
    for name in PARSING:
        nlp.add_pipe(name, source=parsing)
    cast("Refine", nlp.add_pipe(REFINE)).by_function = parts_of_speech(sentences)
    nlp.meta.update(META)
    return nlp


def write(nlp: Language, folder: Path) -> None:
    """Write the pipeline as it is shipped, with its notice; `nlp` cannot be used after this."""
    labels = [label for names in nlp.pipe_labels.values() for label in names]
    narrow(nlp)
    # Its tokenizer is made when it is loaded (`policylint.language.tokenizer`).
    nlp.to_disk(folder, exclude=["vocab", "tokenizer"])
    # Not the words of the treebank, which training left in it: labels are all it must know.
    Vocab(strings=sorted(labels)).to_disk(folder / "vocab")
    shutil.copy(NOTICE, folder / NOTICE.name)
