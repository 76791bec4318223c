"""Which words are Dutch: the word lists of wordfreq, read without its code.

Importing wordfreq brings in ftfy and langcodes, and its tables hold a number for each word:
together 0.25 s, as much as twenty pages. Only membership is asked for here. A test holds the
answers against wordfreq's own.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path


def dutch_among(words: Iterable[str]) -> set[str]:
    """Return which of `words` (lower case) are in the large list: some 310,000 word forms.

    Asked for many words at once: running along the list takes half as long as making it a set.
    """
    wanted = set(words)
    return {word for bucket in _buckets("large_nl") for word in wanted.intersection(bucket)}


@cache
def common_dutch() -> frozenset[str]:
    """Return the small list: the some 29,000 word forms that come once in a million words."""
    return frozenset().union(*_buckets("small_nl"))


@cache
def _buckets(name: str) -> Sequence[list[str]]:
    """Return the words of a list in buckets of falling frequency (wordfreq's format cB 1)."""
    import msgpack

    spec = find_spec("wordfreq")  # finds the package without running it
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("wordfreq", name="wordfreq")
    packed = Path(spec.origin).parent / "data" / f"{name}.msgpack.gz"
    buckets: list[list[str]]
    header, *buckets = msgpack.unpackb(gzip.decompress(packed.read_bytes()))
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"not a word list that can be read: {packed}")
    return buckets
