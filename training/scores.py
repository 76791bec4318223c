"""What the pipeline gets right on a treebank, with the gold tokens and sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from corpus import example
from treebank import Sentence, Word

Scores = dict[str, float]

PASSIVE = "aux:pass"


@dataclass
class Counts:
    """How many were found, how many there are, and how many of those are the same."""

    found: int = 0
    gold: int = 0
    both: int = 0

    def add(self, found: set[Any], gold: set[Any]) -> None:
        """Count what was found in a sentence, and what should have been."""
        self.found += len(found)
        self.gold += len(gold)
        self.both += len(found & gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, as a percentage."""
        return 200 * self.both / max(1, self.found + self.gold)


def score(nlp: Language, sentences: Sequence[Sentence]) -> Scores:
    """Return percentages: accuracies for each word, F1 for what only some words are."""
    docs = list(nlp.pipe(example(nlp.vocab, sentence).predicted for sentence in sentences))
    pairs = list(zip(docs, sentences, strict=True))
    words = [(token, word) for doc, gold in pairs for token, word in zip(doc, gold, strict=True)]
    plain = [(token, word) for token, word in words if len(word.parts) == 1]
    no_punctuation = [(token, word) for token, word in words if word.upos != "PUNCT"]
    return {
        "tag": _accuracy(words, lambda token, word: token.tag_ == word.tag),
        "upos": _accuracy(words, lambda token, word: token.pos_ == word.upos),
        "features": _accuracy(words, lambda token, word: str(token.morph) == word.features),
        "lemma": _accuracy(plain, lambda token, word: token.lemma_ == word.lemma),
        "lemma with compounds": _accuracy(words, lambda token, word: token.lemma_ == word.lemma),
        "uas": _accuracy(no_punctuation, _has_head),
        "las": _accuracy(no_punctuation, _has_arc),
        "uas with punctuation": _accuracy(words, _has_head),
        "las with punctuation": _accuracy(words, _has_arc),
        "passive": _f1(pairs, lambda t: t.dep_ == PASSIVE, lambda w, _: w.label == PASSIVE),
        "finite verb": _f1(pairs, lambda t: _is_finite(t.tag_), lambda w, _: _is_finite(w.tag)),
        "main subject": _f1(
            pairs,
            lambda t: _is_subject(t.dep_, t.head.dep_),
            lambda w, sentence: _is_subject(w.label, sentence[w.head].label),
        ),
    }


def token_score(nlp: Language, sentences: Iterable[Sentence]) -> float:
    """Return the F1 of tokens in the sentences as they are printed, as a percentage."""
    counts = Counts()
    for sentence in sentences:
        text = "".join(word.form + " " * word.space for word in sentence).rstrip()
        tokens = {(token.idx, token.idx + len(token)) for token in nlp.make_doc(text)}
        counts.add(tokens, set(_places(sentence)))
    return counts.f1


def _places(sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = 0
    for word in sentence:
        yield start, start + len(word.form)
        start += len(word.form) + word.space


def _accuracy(
    pairs: Sequence[tuple[Token, Word]], is_right: Callable[[Token, Word], bool]
) -> float:
    return 100 * sum(is_right(token, word) for token, word in pairs) / len(pairs)


def _has_head(token: Token, word: Word) -> bool:
    return token.head.i == word.head


def _has_arc(token: Token, word: Word) -> bool:
    return _has_head(token, word) and token.dep_ == word.label


def _f1(
    pairs: Iterable[tuple[Doc, Sentence]],
    is_found: Callable[[Token], bool],
    is_gold: Callable[[Word, Sentence], bool],
) -> float:
    counts = Counts()
    for doc, sentence in pairs:
        found = {token.i for token in doc if is_found(token)}
        counts.add(found, {i for i, word in enumerate(sentence) if is_gold(word, sentence)})
    return counts.f1


def _is_finite(tag: str) -> bool:
    return tag.startswith("WW|pv")


def _is_subject(label: str, label_of_head: str) -> bool:
    return label.startswith("nsubj") and label_of_head == "ROOT"
