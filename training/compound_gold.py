"""The compounds that the treebanks mark, and the words that they do not; in two halves.

Which half a word is in follows from a hash of its lemma, so that no compound is in both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from compound_exceptions import PARTICLES
from dutch_words import DutchWords
from treebank import DEVELOPMENT, TRAIN, Word, read_treebank

FIT, REPORT = 0, 1
SHORTEST_WHOLE = 6
_OPEN_CLASSES = ("NOUN", "ADJ")


@dataclass(frozen=True, slots=True)
class Marked:
    """A compound as it is written, in lower case; where its head starts; lemmas of its parts."""

    form: str
    head_start: int
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """What one half of the treebanks says. `unmarked` are words of six letters and more.

    One in six of those is a compound all the same: "grafsteen", "postbode", "voetnoot".
    """

    compounds: tuple[Marked, ...]
    unmarked: tuple[str, ...]


def gold_halves(treebanks: Path, dutch: DutchWords) -> tuple[Gold, Gold]:
    """Return the half to fit on, and the half to report on."""
    marked: dict[str, tuple[int, Marked]] = {}
    unmarked: dict[str, int] = {}
    for word in _words(treebanks):
        form = word.form.lower()
        if len(word.parts) > 1:
            found = _marked(form, tuple(part.lower() for part in word.parts), dutch)
            if found:
                marked[form] = _half(found.parts), found
        elif len(form) >= SHORTEST_WHOLE:
            unmarked[form] = _half((word.lemma.lower(),))
    halves = (
        Gold(
            tuple(found for of, found in marked.values() if of == half),
            tuple(form for form, of in unmarked.items() if of == half and form not in marked),
        )
        for half in (FIT, REPORT)
    )
    fit, report = halves
    return fit, report


def _words(treebanks: Path) -> Iterator[Word]:
    for name in (TRAIN, *DEVELOPMENT.values()):
        for sentence in read_treebank(treebanks / name):
            for word in sentence:
                if word.upos in _OPEN_CLASSES and word.form.isalpha():
                    yield word


def _marked(form: str, parts: tuple[str, ...], dutch: DutchWords) -> Marked | None:
    """Find where the head starts: the treebank gives its lemma, not its place.

    None for a verb's particle, and for old spelling ("zuivelprodukten", with head "product").
    """
    if parts[0] in PARTICLES:
        return None
    head = parts[-1]
    starts = [start for start in range(2, len(form) - 1) if head in dutch.lemmas(form[start:])]
    exact = len(form) - len(head)
    if form.endswith(head) and exact > 1:
        return Marked(form, exact, parts)
    return Marked(form, starts[-1], parts) if starts else None


def _half(parts: Iterable[str]) -> int:
    return hashlib.sha256("_".join(parts).encode()).digest()[0] % 2
