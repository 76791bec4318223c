"""spaCy corpora of the treebanks: one sentence is one document, as at run time.

Named in the training configurations (`@readers`); given to spaCy with `--code`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry
from spacy.vocab import Vocab

import policylint.language.wordclasses  # noqa: F401  # registers its network layer
from treebank import Sentence, development_halves, training_sentences

Reader = Callable[[Language], Iterable[Example]]


@registry.readers("policylint.training.v1")  # type: ignore[untyped-decorator]
def training_corpus(
    folder: str, seed: int, capitals: float, lower_case: float, no_stop: float
) -> Reader:
    """Read the sentences to train on, each time in other clothes.

    The shares are of sentences: in capitals (as headings are), in lower case (as list items),
    and without their final punctuation (as both are).
    """
    sentences = list(training_sentences(Path(folder)))
    chance = random.Random(seed)

    def read(nlp: Language) -> Iterator[Example]:
        for full in sentences:
            stopped = chance.random() < no_stop and len(full) > 2 and full[-1].upos == "PUNCT"
            sentence = _without_stop(full) if stopped else full
            draw = chance.random()
            change = str.upper if draw < capitals else str.lower if draw > 1 - lower_case else str
            yield example(nlp.vocab, sentence, [change(word.form) for word in sentence])

    return read


@registry.readers("policylint.development.v1")  # type: ignore[untyped-decorator]
def development_corpus(folder: str) -> Reader:
    """Read the halves of the development files that may be looked at."""

    def read(nlp: Language) -> Iterator[Example]:
        for name in ("lassysmall", "alpino"):
            for sentence in development_halves(Path(folder), name)[0]:
                yield example(nlp.vocab, sentence)

    return read


def example(vocab: Vocab, sentence: Sentence, forms: list[str] | None = None) -> Example:
    """Return a sentence as spaCy trains on it: what the pipeline sees, and what it should say."""
    forms = forms or [word.form for word in sentence]
    spaces = [word.space for word in sentence]
    starts: list[bool | int | None] = [index == 0 for index in range(len(sentence))]
    seen = Doc(vocab, words=forms, spaces=spaces, sent_starts=starts)
    gold = Doc(
        vocab,
        words=forms,
        spaces=spaces,
        tags=[word.tag for word in sentence],
        pos=[word.upos for word in sentence],
        morphs=[word.features for word in sentence],
        lemmas=[word.lemma for word in sentence],
        heads=[word.head for word in sentence],
        deps=[word.label for word in sentence],
    )
    return Example(seen, gold)


def _without_stop(sentence: Sentence) -> Sentence:
    """Leave out the last word, unless something hangs from it."""
    last = len(sentence) - 1
    depended_on = any(word.head == last for word in sentence[:last])
    return sentence if depended_on else sentence[:last]
