"""dependency: tokens that depend on each other in the parse of a sentence.

Keys: `tokens` (a mapping from a name of your own to conditions: `tag`, `pos`, `lemma`, `pattern`,
`negate`, and `dep`, a dependency label), each but the first with how it stands to one named before
it: `child_of`, `parent_of`, `descendant_of`, `ancestor_of`, `after`, `before`, or `agrees_with`
(no singular beside a plural). With `optional` it need not be there; `otherwise` is what the message
says then. With `absent` no such token may be there; with `silent` it must, but goes untold. A list
of such mappings, whose told tokens have the same names, holds alternatives.
`distance` (`between` two names, `min`, `max`: words between them; `without`: a token with these
conditions between them is too much; `nearest`: of a row, "de raad en het college", the noun nearest
to the second takes the place of the first; `group`: up to the verb group, "aan te bieden"), `mark`
(the names whose first to last word is the passage; default all), and what selects the sentences,
see `policylint.rules.annotated`.
Message: %s are the told tokens in order, those of `mark` in reading order, then the distance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from policylint.documents.model import Span
from policylint.language.analysis import Sentence
from policylint.language.needs import Need
from policylint.language.patterns import (
    Node,
    Relation,
    TokenTest,
    find_trees,
    group_start,
    nearest_in_row,
    words_between,
)
from policylint.rules.annotated import Labels, SentenceRule, TokenKeys, triggered_sentences
from policylint.rules.hits import Hit
from policylint.rules.schema import Frozen, StringList
from policylint.rules.view import View


class DependencyToken(TokenKeys):
    """A token in the parse."""

    dep: Labels = ()
    child_of: str = ""
    parent_of: str = ""
    descendant_of: str = ""
    ancestor_of: str = ""
    after: str = ""
    before: str = ""
    agrees_with: str = ""
    absent: bool = False
    silent: bool = False
    otherwise: str = ""

    @property
    def relations(self) -> Mapping[Relation, str]:
        """The relations that are given, with the name of the other token."""
        named = {relation: getattr(self, relation.value) for relation in Relation}
        return {relation: name for relation, name in named.items() if name}


class Distance(Frozen):
    """How many words may stand between two tokens, and which may not."""

    between: Annotated[StringList, Field(min_length=2, max_length=2)]
    min: Annotated[int, Field(ge=0)] = 0
    max: Annotated[int, Field(ge=0)] | None = None
    without: TokenKeys | None = None
    nearest: bool = False
    group: bool = False


Found = Mapping[str, int | None]
"""The index of the token of each name; None for one that is not there."""

Tree = Annotated[dict[str, DependencyToken], Field(min_length=1)]


def _as_alternatives(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


class Dependency(SentenceRule):
    """Each choice of tokens that stand to each other as one of `tokens` says is a hit."""

    extends: Literal["dependency"]
    tokens: Annotated[tuple[Tree, ...], BeforeValidator(_as_alternatives), Field(min_length=1)]
    distance: Distance | None = None
    mark: StringList = ()

    @model_validator(mode="after")
    def _names_are_known(self) -> Self:
        for tree in self.tokens:
            _check_names(tree)
            if _told(tree) != self.names:
                raise ValueError("de alternatieven onder 'tokens' moeten dezelfde namen hebben")
        for other in self.distance.between if self.distance else ():
            _known(other, self.names, "'between'")
        for other in self.mark:
            _known(other, self.names, "'mark'")
        for tree in self.tokens:
            if self.mark and all(tree[name].optional for name in self.mark):
                raise ValueError("'mark' vraagt ten minste één woord dat er altijd staat")
        return self

    @property
    def names(self) -> list[str]:
        """The names of the tokens that are told, in order."""
        return _told(self.tokens[0])

    @cached_property
    def alternatives(self) -> tuple[tuple[Node, ...], ...]:
        """The compiled tokens of each alternative."""
        return tuple(
            tuple(
                Node(
                    token.test(self.ignorecase, token.dep),
                    tuple((kind, list(tree).index(to)) for kind, to in token.relations.items()),
                    token.optional,
                    token.absent,
                )
                for token in tree.values()
            )
            for tree in self.tokens
        )

    @cached_property
    def barrier(self) -> TokenTest | None:
        """What may not stand between the two tokens, if anything."""
        without = self.distance and self.distance.without
        return without.test(self.ignorecase) if without else None

    def needs(self) -> frozenset[str]:
        """Return a parse, and tags and lemmas as far as the conditions ask for them."""
        asked: list[TokenKeys] = [token for tree in self.tokens for token in tree.values()]
        if self.distance and self.distance.without:
            asked.append(self.distance.without)
        return frozenset({Need.PARSE}).union(*(keys.needs() for keys in asked))


def _told(tree: Mapping[str, DependencyToken]) -> list[str]:
    return [name for name, token in tree.items() if not (token.absent or token.silent)]


def _check_names(tree: Mapping[str, DependencyToken]) -> None:
    before: list[str] = []
    for name, token in tree.items():
        if before and not token.relations:
            relations = ", ".join(Relation)
            raise ValueError(f"woord '{name}' heeft geen band met een ander: geef {relations}")
        for relation, other in token.relations.items():
            _known(other, before, f"'{relation}' bij '{name}'")
        if not token.absent:
            before.append(name)
    first = next(iter(tree.values()))
    if first.optional or first.absent:
        raise ValueError("het eerste woord kan niet 'optional' of 'absent' zijn")


def _known(name: str, names: list[str], where: str) -> None:
    if name not in names:
        raise ValueError(
            f"{where}: woord '{name}' staat niet eerder onder 'tokens'; "
            f"wel: {', '.join(names) or 'geen'}"
        )


def run(rule: Dependency, view: View) -> Iterator[Hit]:
    """Yield the hits; of two over the same passage only the first."""
    for sentence in triggered_sentences(rule, view):
        hits: dict[Span | None, Hit] = {}
        for hit in _hits(rule, sentence, view.document.text):
            hits.setdefault(hit.span, hit)
        yield from hits.values()


def _hits(rule: Dependency, sentence: Sentence, text: str) -> Iterator[Hit]:
    for tree, nodes in zip(rule.tokens, rule.alternatives, strict=True):
        for indexes in find_trees(sentence.doc, nodes):
            found = _nearest(rule, dict(zip(tree, indexes, strict=True)), sentence)
            distance = _distance(rule, found, sentence)
            if distance is not None:
                marked = [found[name] for name in rule.mark or rule.names]
                span = sentence.tokens_span([index for index in marked if index is not None])
                told = _in_reading_order(found, rule.mark)
                yield Hit(span, args=(*_words(tree, told, sentence, text), str(distance)))


def _in_reading_order(found: Found, names: StringList) -> Found:
    """Let the tokens of `names` change places: what comes first in the text is told first."""
    there = [(name, index) for name in names if (index := found[name]) is not None]
    indexes = sorted(index for _, index in there)
    return {**found, **dict(zip((name for name, _ in there), indexes, strict=True))}


def _words(
    tree: Mapping[str, DependencyToken], found: Found, sentence: Sentence, text: str
) -> Iterator[str]:
    for name in _told(tree):
        index = found[name]
        yield tree[name].otherwise if index is None else _told_word(sentence, index).of(text)


def _told_word(sentence: Sentence, index: int) -> Span:
    """Return where a word stands; of a name, all of it: "Tweede Kamer"."""
    end = index
    following = sentence.doc[index + 1 :]
    while following and following[0].dep_ == "flat" and following[0].head.i == index:
        end, following = end + 1, following[1:]
    return sentence.tokens_span([index, end])


def _nearest(rule: Dependency, found: Found, sentence: Sentence) -> Found:
    """Put the nearest of its row in the place of the first token, if the rule asks for it."""
    if rule.distance is None or not rule.distance.nearest:
        return found
    name, other = rule.distance.between
    first, second = found[name], found[other]
    if first is None or second is None:
        return found
    return {**found, name: nearest_in_row(sentence.doc, first, second)}


def _distance(rule: Dependency, found: Found, sentence: Sentence) -> int | None:
    """Return the words between the two tokens; None if they are not as the rule asks."""
    if rule.distance is None:
        return 0
    one, other = (found[name] for name in rule.distance.between)
    if one is None or other is None:
        return None
    first, last = sorted((one, other))
    if rule.barrier and any(map(rule.barrier.holds, sentence.doc[first + 1 : last])):
        return None
    end = max(first, group_start(sentence.doc, last)) if rule.distance.group else last
    words = words_between(sentence.doc, first, end)
    longest = rule.distance.max
    is_allowed = words >= rule.distance.min and (longest is None or words <= longest)
    return words if is_allowed else None
