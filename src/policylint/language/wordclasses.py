"""What a word list knows of a word that the treebank never showed: noun, verb, adjective, or none.

A tagger that has read 300,000 words must guess at every twentieth word. For most of those a list
of Dutch words settles it: what is in it with one part of speech, or ends in such a word
("wijkverpleegkundige"), is seldom a name, and what is not seldom anything else. The class of a
word is a feature for the network beside its form, as prefix and suffix are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

import numpy as np
from spacy.attrs import LOWER  # type: ignore[import-not-found]  # Cython, no stubs
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)
from thinc.types import Floats2d, Ints2d

from policylint.resources import pipeline_dir

Array = Any
"""A numpy array of one dimension; spaCy and thinc type theirs too loosely to say more."""

FILE_NAME = "word_classes.npz"
COMPOUND = 64
"""Added to the class of a word that is known by its end only; classes are below it."""

_SHORTEST_END = 4
_HASH_BITS = 0xFFFFFFFF


class WordClasses:
    """The class of each listed word, by 32 bits of the id that spaCy gives its lower-case form."""

    def __init__(self, hashes: Array, classes: Array) -> None:
        self.hashes = hashes
        self.classes = classes
        self._by_end: dict[str, int] = {}

    @classmethod
    def of(cls, classes: Mapping[str, int]) -> WordClasses:
        """Make the table of words in lower case."""
        by_hash = {get_string_id(word) & _HASH_BITS: number for word, number in classes.items()}
        hashes = np.array(sorted(by_hash), dtype="uint32")
        return cls(hashes, np.array([by_hash[int(h)] for h in hashes], dtype="uint8"))

    @classmethod
    def load(cls, path: Path) -> WordClasses:
        """Read the table."""
        with np.load(path) as arrays:
            return cls(arrays["hashes"], arrays["classes"])

    def save(self, path: Path) -> None:
        """Write the table."""
        np.savez(path, hashes=self.hashes, classes=self.classes)

    def of_doc(self, doc: Doc) -> Array:
        """Return the class of each token; 0 for a word that is not listed, nor its end."""
        hashes: Array = doc.to_array([LOWER]).reshape(-1)
        keys = (hashes & np.uint64(_HASH_BITS)).astype("uint32")
        found = self._look_up(keys)
        for index in np.flatnonzero(found == 0):
            found[index] = self.of_end(doc[int(index)].lower_)
        return found

    def of_end(self, word: str) -> int:
        """Return the class of the longest listed end of a word, marked as such; 0 if none."""
        known = self._by_end.get(word)
        if known is None:
            known = self._by_end[word] = self._find_end(word)
        return known

    def _find_end(self, word: str) -> int:
        ends = [word[cut:] for cut in range(1, len(word) - _SHORTEST_END + 1)]
        if not ends or not word[-1].isalpha():
            return 0
        keys = np.array([get_string_id(end) & _HASH_BITS for end in ends], dtype="uint32")
        found = self._look_up(keys)
        first = int(np.argmax(found > 0))
        return int(found[first]) | COMPOUND if found[first] else 0

    def _look_up(self, keys: Array) -> Array:
        places = np.minimum(np.searchsorted(self.hashes, keys), len(self.hashes) - 1)
        return np.where(self.hashes[places] == keys, self.classes[places], 0).astype("uint64")


@cache
def shipped_word_classes() -> WordClasses:
    """Return the table that comes with the shipped pipeline."""
    return WordClasses.load(pipeline_dir() / FILE_NAME)


@registry.architectures("policylint.WordClassEmbed.v1")  # type: ignore[untyped-decorator]
def word_class_embed(
    width: int, attrs: list[str], rows: list[int], class_rows: int
) -> Model[list[Doc], list[Floats2d]]:
    """Embed tokens by hashed attributes, as spaCy's MultiHashEmbed does, and by word class."""
    sizes = [*rows, class_rows]
    embeddings: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=column, seed=column + 1, dropout=0.0)
        for column, size in enumerate(sizes)
    ]
    mix = Maxout(width, width * len(sizes), nP=3, dropout=0.0, normalize=True)
    return cast(
        "Model[list[Doc], list[Floats2d]]",
        chain(
            _features(attrs),
            list2ragged(),
            with_array(concatenate(*embeddings)),
            with_array(mix),
            ragged2list(),
        ),
    )


def _features(attrs: list[str]) -> Model[list[Doc], list[Ints2d]]:
    """Return a layer without weights that gives each token its attributes and its class."""
    return Model("policylint_features", _extract, attrs={"columns": attrs})


def _extract(
    model: Model[list[Doc], list[Ints2d]], docs: Iterable[Doc], is_train: bool
) -> tuple[list[Ints2d], Callable[[list[Ints2d]], list[Doc]]]:
    columns = model.attrs["columns"]
    classes = shipped_word_classes()
    features: list[Array] = [
        np.column_stack([doc.to_array(columns), classes.of_doc(doc)]) for doc in docs
    ]
    return features, lambda _: []
