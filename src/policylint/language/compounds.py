"""Compounds: "verzekeringsmaatschappij" is a "maatschappij", of "verzekering" joined by an "s".

A word is parted where what stands left and right of the cut are most likely parts of a compound:
both have a score, fitted on compounds that the treebanks mark (`training/compounds.py`). A verb's
particle is no part: "uitvoering" is from "uitvoeren", not a kind of "voering".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policylint.documents.model import Span

TABLE = "compounds.tsv"
LEFT, WHOLE, SIMPLE = "left", "whole", "simple"
SHORTEST_PART = 3

LINKS = ("", "s", "en", "n", "e", "er")
"""What may stand between modifier and head, in the order in which they are tried."""

# Ten times the logarithm of the odds that a cut is one of a compound; half of the compounds of
# the treebanks chose it (see `training/evaluate_compounds.py`).
_ENOUGH = -12
_LINKS_OF_COMPOUND = ("", "s", "en", "n")


@dataclass(frozen=True, slots=True)
class Compound:
    """A word in two parts. The modifier may be a compound itself, and so may the head."""

    word: str
    modifier_end: int
    head_start: int

    @property
    def modifier(self) -> str:
        """The first part without what binds it: "gemeenteraad" of "gemeenteraadsbesluit"."""
        return self.word[: self.modifier_end]

    @property
    def link(self) -> str:
        """What binds the parts: "s", "en", "-", or nothing."""
        return self.word[self.modifier_end : self.head_start]

    @property
    def head(self) -> str:
        """The last part, which says what the thing is: "besluit"."""
        return self.word[self.head_start :]


@dataclass(frozen=True, slots=True)
class _Table:
    """Scores of what stands left of a cut (with the length of its link) and right of it.

    `whole` says how much more it takes to part a word of six, seven or eight letters; `simple`
    are words that look like compounds and are none ("kantoor").
    """

    left: dict[str, tuple[int, int]]
    right: dict[str, int]
    whole: dict[int, int]
    simple: set[str]


def split_compound(word: str) -> Compound | None:
    """Part a word at its main joint; None if it is no compound. Inflected words may be given.

    Names are the caller's to leave out: "Zandvoort" looks like a kind of "voort".
    """
    table = _table()
    lowered = word.lower()
    if len(lowered) != len(word) or lowered in table.simple:
        return None
    before, hyphen, last = lowered.rpartition("-")
    if hyphen:
        is_compound = last in table.right and before[-1:].isalnum()
        return Compound(word, len(before), len(before) + 1) if is_compound else None
    joint = _joint(table, lowered) or _joint_after_compound(table, lowered)
    return Compound(word, *joint) if joint else None


def compound_parts(word: str) -> tuple[Span, ...]:
    """Return the places of all parts of a word, links left out; of a simple word, the whole."""
    return tuple(_parts(word, 0))


def _parts(word: str, offset: int) -> Iterator[Span]:
    compound = split_compound(word)
    if compound is None:
        yield Span(offset, offset + len(word))
    else:
        yield from _parts(compound.modifier, offset)
        yield from _parts(compound.head, offset + compound.head_start)


def _joint(table: _Table, word: str) -> tuple[int, int] | None:
    """Return where the modifier ends and the head starts, at the cut with the highest score."""
    best, found = _ENOUGH + table.whole.get(len(word), 0), None
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        right = table.right.get(word[cut:])
        if right is not None:
            left = table.left.get(word[:cut])
            if left is not None and left[0] + right > best:
                best, found = left[0] + right, (cut - left[1], cut)
    return found


def _joint_after_compound(table: _Table, word: str) -> tuple[int, int] | None:
    """Return the joint of a word whose modifier is a compound that is in no list."""
    best, found = _ENOUGH, None
    for cut in range(2 * SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        right = table.right.get(word[cut:])
        if right is not None and right > best:
            for link in _LINKS_OF_COMPOUND:
                end = cut - len(link)
                if word.endswith(link, 0, cut) and _joint(table, word[:end]):
                    best, found = right, (end, cut)
                    break
    return found


@cache
def _table() -> _Table:
    return read_table(Path(__file__).with_name(TABLE))


def read_table(path: Path) -> _Table:
    """Read a table: on each line a side, a score, the length of a link (or word), and words."""
    table = _Table({}, {}, {}, set())
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            side, score, link, words = line.split("\t")
            if side == LEFT:
                value = int(score), int(link)
                table.left.update((word, value) for word in words.split(" "))
            elif side == SIMPLE:
                table.simple.update(words.split(" "))
            elif side == WHOLE:
                table.whole[int(link)] = int(score)
            else:
                table.right.update((word, int(score)) for word in words.split(" "))
    return table
