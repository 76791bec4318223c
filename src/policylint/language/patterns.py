"""Patterns over annotated sentences: tokens in a row, and tokens that depend on each other.

Plain tests and a search, no spaCy `Matcher`: its regexes are those of `re`, without a time limit,
and it can neither negate a token with two conditions nor say which tokens it skipped. Tokens are
told by their index, so that who asks needs no spaCy either.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Found = tuple[int | None, ...]
"""The indexes of the tokens that meet a pattern, in its order; None for one that is not there."""

ANY_FEATURE = "*"
"""Stands for one field of a tag: "N|*|mv" is any noun in the plural."""

_SINGULAR = frozenset({"ev", "met-t"})
_PLURAL = "mv"
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class TokenTest:
    """What a token must be; a condition that is not given always holds.

    `tags` are the beginnings of CGN tags, in fields. With `negated` every condition must fail.
    """

    tags: tuple[tuple[str, ...], ...] = ()
    parts_of_speech: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    lemma: Callable[[str], bool] | None = None
    form: Callable[[str], bool] | None = None
    negated: bool = False

    def holds(self, token: Token) -> bool:
        """True if the token meets every condition."""
        wanted = not self.negated
        if self.parts_of_speech and (token.pos_ in self.parts_of_speech) is not wanted:
            return False
        if self.labels and (token.dep_.lower() in self.labels) is not wanted:
            return False
        if self.tags and _has_tag(token.tag_, self.tags) is not wanted:
            return False
        if self.form is not None and self.form(token.text) is not wanted:
            return False
        return self.lemma is None or self.lemma(token.lemma_) is wanted


def count_tokens(doc: Doc, test: TokenTest) -> int:
    """Return how many tokens meet a test."""
    return sum(map(test.holds, doc))


def _has_tag(tag: str, beginnings: Iterable[tuple[str, ...]]) -> bool:
    fields = tag.split("|")
    return any(
        len(beginning) <= len(fields)
        and all(
            part in (field, ANY_FEATURE) for part, field in zip(beginning, fields, strict=False)
        )
        for beginning in beginnings
    )


@dataclass(frozen=True, slots=True)
class Step:
    """A token in a row; up to `skip` others may stand before it."""

    test: TokenTest
    skip: int = 0
    optional: bool = False


def find_rows(doc: Doc, steps: Sequence[Step]) -> Iterator[Found]:
    """Yield the rows of tokens that meet `steps`, none overlapping.

    The nearest token is taken where there is a choice, and an optional one where it is there.
    """
    start = 0
    while start < len(doc):
        row = _row_from(doc, steps, start) or ()
        last = max((index for index in row if index is not None), default=start)
        if row and any(index is not None for index in row):
            yield row
        start = last + 1


def _row_from(doc: Doc, steps: Sequence[Step], start: int) -> Found | None:
    if not steps:
        return ()
    step, rest = steps[0], steps[1:]
    for index in range(start, min(start + step.skip + 1, len(doc))):
        if step.test.holds(doc[index]):
            following = _row_from(doc, rest, index + 1)
            if following is not None:
                return (index, *following)
    if step.optional:
        following = _row_from(doc, rest, start)
        if following is not None:
            return (None, *following)
    return None


_VERB_GROUP = frozenset({"mark", "compound:prt", "aux", "aux:pass"})
"""What stands right before a verb and belongs to it: "aan te bieden", "worden aangepast"."""


class Relation(StrEnum):
    """How a token stands to another: in the parse, in the sentence, or by its number."""

    CHILD = "child_of"
    PARENT = "parent_of"
    DESCENDANT = "descendant_of"
    ANCESTOR = "ancestor_of"
    AFTER = "after"
    BEFORE = "before"
    AGREES = "agrees_with"


@dataclass(frozen=True, slots=True)
class Node:
    """A token in a parse, and how it stands to nodes before it (by their place in the pattern).

    Where a token fits an `absent` node, the pattern does not hold.
    """

    test: TokenTest
    relations: tuple[tuple[Relation, int], ...] = ()
    optional: bool = False
    absent: bool = False


def find_trees(doc: Doc, nodes: Sequence[Node], chosen: Found = ()) -> Iterator[Found]:
    """Yield every choice of tokens that begins with `chosen` and meets `nodes`.

    An optional node takes the first token that fits and never makes a second choice.
    """
    if len(chosen) == len(nodes):
        yield chosen
        return
    node = nodes[len(chosen)]
    fitting = (i for i in _candidates(doc, node, chosen) if node.test.holds(doc[i]))
    if node.optional or node.absent:
        first = next(fitting, None)
        if first is None or not node.absent:
            yield from find_trees(doc, nodes, (*chosen, first))
        return
    for index in fitting:
        yield from find_trees(doc, nodes, (*chosen, index))


def _candidates(doc: Doc, node: Node, chosen: Found) -> list[int]:
    """Return the tokens that stand to those chosen as the node asks, in reading order."""
    allowed = set(range(len(doc)))
    for relation, other in node.relations:
        allowed &= _related(doc, relation, chosen[other])
    return sorted(allowed.difference(chosen))


def _related(doc: Doc, relation: Relation, other: int | None) -> set[int]:
    if other is None:
        return set()
    token = doc[other]
    related: dict[Relation, Callable[[], Iterable[int]]] = {
        Relation.CHILD: lambda: (found.i for found in token.children),
        Relation.PARENT: lambda: [token.head.i],
        Relation.DESCENDANT: lambda: (found.i for found in token.subtree),
        Relation.ANCESTOR: lambda: (found.i for found in token.ancestors),
        Relation.AFTER: lambda: range(other + 1, len(doc)),
        Relation.BEFORE: lambda: range(other),
        Relation.AGREES: lambda: _agreeing(doc, token),
    }
    return set(related[relation]()) - {other}


def _agreeing(doc: Doc, token: Token) -> Iterable[int]:
    """Return all but the singulars beside a plural. The reverse occurs: "een aantal zijn"."""
    if _PLURAL not in token.tag_.split("|"):
        return range(len(doc))
    return (found.i for found in doc if not _SINGULAR.intersection(found.tag_.split("|")))


def nearest_in_row(doc: Doc, index: int, other: int) -> int:
    """Return the noun nearest to `other` of the row that begins at `index`: "raad en college".

    What has no "en" before its last noun is no row: the parser takes dates and explanations between
    commas for one. Nor is what begins with a pronoun.
    """
    row = [token for token in doc[index].children if token.dep_ == "conj" and token.pos_ in _NOUNS]
    has_end = bool(row) and any(child.dep_ == "cc" for child in row[-1].children)
    if not has_end or doc[index].pos_ == "PRON":
        return index
    return min([index, *(token.i for token in row)], key=lambda place: abs(place - other))


def group_start(doc: Doc, index: int) -> int:
    """Return the first word of the verb group that ends with a verb: "aan te bieden"."""
    start = index
    while start > 0 and _is_of_group(doc[start - 1], index):
        start -= 1
    return start


def _is_of_group(token: Token, verb: int) -> bool:
    part = token.head if token.dep_ == "fixed" else token  # "(tot) stand gebracht"
    return part.head.i == verb and part.dep_ in _VERB_GROUP


def words_between(doc: Doc, one: int, other: int) -> int:
    """Count the words (tokens with a letter or digit) between two tokens."""
    first, last = sorted((one, other))
    return sum(any(map(str.isalnum, token.text)) for token in doc[first + 1 : last])
