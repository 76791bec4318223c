"""Patterns over sentences that are annotated by hand: what matters is the search."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from policylint.language.patterns import (
    Found,
    Node,
    Relation,
    Step,
    TokenTest,
    count_tokens,
    find_rows,
    find_trees,
    group_start,
    nearest_in_row,
    words_between,
)

# "De plannen worden, als het kan, snel uitgevoerd."
WORDS = "De plannen worden , als het kan , snel uitgevoerd ."
TAGS = "LID|bep N|soort|mv WW|pv LET VG|onder VNW WW|pv LET ADJ|vrij WW|vd LET"
POS = "DET NOUN AUX PUNCT SCONJ PRON VERB PUNCT ADJ VERB PUNCT"
LEMMAS = "de plan worden , als het kunnen , snel uitvoeren ."
HEADS = [1, 9, 9, 6, 6, 6, 9, 6, 9, 9, 9]
LABELS = "det nsubj:pass aux:pass punct mark nsubj advcl punct advmod ROOT punct"


@pytest.fixture
def doc() -> Doc:
    return Doc(
        spacy.blank("nl").vocab,
        WORDS.split(),
        tags=TAGS.split(),
        pos=POS.split(),
        lemmas=LEMMAS.split(),
        heads=HEADS,
        deps=LABELS.split(),
    )


def tag(*fields: str, negated: bool = False) -> TokenTest:
    return TokenTest(tags=(fields,), negated=negated)


def form(word: str, negated: bool = False) -> TokenTest:
    return TokenTest(form=lambda text: text == word, negated=negated)


def label(*labels: str) -> TokenTest:
    return TokenTest(labels=frozenset(labels))


@pytest.mark.parametrize(
    ("test", "count"),
    [
        (TokenTest(), 11),
        (tag("WW"), 3),
        (tag("WW", "pv"), 2),
        (tag("WW", "pv", "tgw"), 0),
        (tag("N", "*", "mv"), 1),
        (tag("W"), 0),
        (tag("WW", negated=True), 8),
        (TokenTest(parts_of_speech=frozenset({"AUX", "VERB"})), 3),
        (label("root"), 1),
        (TokenTest(lemma=lambda lemma: lemma == "plan"), 1),
        (TokenTest(tags=(("WW",),), form=lambda text: text == "worden"), 1),
        (TokenTest(tags=(("WW",),), form=lambda text: text == "worden", negated=True), 8),
    ],
)
def test_a_token_meets_every_condition_or_none(doc: Doc, test: TokenTest, count: int) -> None:
    assert count_tokens(doc, test) == count


@pytest.mark.parametrize(
    ("steps", "rows"),
    [
        ([], []),
        ([Step(form("stad"))], []),
        ([Step(tag("LID")), Step(tag("N"))], [(0, 1)]),
        ([Step(tag("LID")), Step(tag("WW"))], []),
        ([Step(tag("LID")), Step(tag("WW"), skip=1)], [(0, 2)]),
        ([Step(form("worden")), Step(tag("WW", "vd"), skip=5)], []),
        ([Step(form("worden")), Step(tag("WW", "vd"), skip=6)], [(2, 9)]),
        ([Step(tag("WW")), Step(tag("WW"), skip=20)], [(2, 6)]),
        ([Step(tag("WW"))], [(2,), (6,), (9,)]),
        ([Step(tag("N")), Step(tag("BW"), optional=True), Step(tag("WW"))], [(1, None, 2)]),
        ([Step(tag("ADJ"), optional=True), Step(tag("WW", "vd"))], [(8, 9)]),
        ([Step(tag("WW", "pv")), Step(form(",", negated=True))], []),
        ([Step(tag("ADJ")), Step(form(",", negated=True))], [(8, 9)]),
        ([Step(form("uitgevoerd")), Step(TokenTest()), Step(TokenTest())], []),
        ([Step(tag("BW"), optional=True)], []),
    ],
)
def test_rows(doc: Doc, steps: list[Step], rows: list[Found]) -> None:
    assert list(find_rows(doc, steps)) == rows


PASSIVE = Node(label("aux:pass"))


@pytest.mark.parametrize(
    ("nodes", "trees"),
    [
        ([Node(label("obj"))], []),
        ([PASSIVE, Node(TokenTest(), ((Relation.PARENT, 0),))], [(2, 9)]),
        ([Node(tag("WW", "vd")), Node(tag("WW"), ((Relation.CHILD, 0),))], [(9, 2), (9, 6)]),
        ([Node(tag("WW", "vd")), Node(tag("VG"), ((Relation.CHILD, 0),))], []),
        ([Node(tag("WW", "vd")), Node(tag("VG"), ((Relation.DESCENDANT, 0),))], [(9, 4)]),
        ([Node(tag("LID")), Node(tag("WW"), ((Relation.ANCESTOR, 0),))], [(0, 9)]),
        ([Node(label("root")), Node(TokenTest(), ((Relation.PARENT, 0),))], []),
        ([PASSIVE, Node(label("obl"), ((Relation.CHILD, 0),), optional=True)], [(2, None)]),
        (
            [PASSIVE, Node(tag("WW"), ((Relation.PARENT, 0),)), Node(tag("WW"), optional=True)],
            [(2, 9, 6)],
        ),
        (
            [
                PASSIVE,
                Node(label("obl"), ((Relation.CHILD, 0),), optional=True),
                Node(TokenTest(), ((Relation.CHILD, 1),)),
            ],
            [],
        ),
        ([PASSIVE, Node(tag("WW"), ((Relation.AFTER, 0),))], [(2, 6), (2, 9)]),
        ([PASSIVE, Node(tag("N"), ((Relation.BEFORE, 0),))], [(2, 1)]),
        ([PASSIVE, Node(tag("WW", "vd")), Node(tag("VG"), ((Relation.BEFORE, 0),))], []),
        ([PASSIVE, Node(tag("VG"), ((Relation.BEFORE, 0),), absent=True)], [(2, None)]),
        ([PASSIVE, Node(tag("VG"), ((Relation.AFTER, 0),), absent=True)], []),
    ],
)
def test_trees(doc: Doc, nodes: list[Node], trees: list[Found]) -> None:
    assert list(find_trees(doc, nodes)) == trees


@pytest.mark.parametrize(
    ("noun", "verb", "agree"),
    [
        ("N|soort|mv|basis", "WW|pv|tgw|mv", True),
        ("N|soort|mv|basis", "WW|pv|tgw|met-t", False),
        ("N|soort|mv|basis", "WW|pv|verl|ev", False),
        ("N|soort|ev|basis", "WW|pv|tgw|ev", True),
        ("N|soort|ev|basis", "WW|pv|tgw|mv", True),  # "een aantal wijken krijgen"
        ("SPEC|deeleigen", "WW|pv|tgw|ev", True),
    ],
)
def test_no_singular_agrees_with_a_plural(noun: str, verb: str, agree: bool) -> None:
    words = Doc(spacy.blank("nl").vocab, ["x", "y"], tags=[noun, verb])
    nodes = [Node(tag(*noun.split("|"))), Node(tag("WW"), ((Relation.AGREES, 0),))]
    assert list(find_trees(words, nodes)) == ([(0, 1)] if agree else [])


@pytest.mark.parametrize(
    ("words", "pos", "heads", "labels", "nearest"),
    [
        # "de raad en het college", with and without "en", and "wij en de raad"
        ("raad en college gaan", "NOUN CCONJ NOUN VERB", [3, 2, 0, 3], "nsubj cc conj ROOT", 2),
        ("raad , college gaan", "NOUN PUNCT NOUN VERB", [3, 2, 0, 3], "nsubj punct conj ROOT", 0),
        ("wij en raad gaan", "PRON CCONJ NOUN VERB", [3, 2, 0, 3], "nsubj cc conj ROOT", 0),
        ("raad en eist gaan", "NOUN CCONJ VERB VERB", [3, 2, 0, 3], "nsubj cc conj ROOT", 0),
    ],
)
def test_the_nearest_noun_of_a_row(
    words: str, pos: str, heads: list[int], labels: str, nearest: int
) -> None:
    doc = Doc(
        spacy.blank("nl").vocab, words.split(), pos=pos.split(), heads=heads, deps=labels.split()
    )
    assert nearest_in_row(doc, 0, 3) == nearest


@pytest.mark.parametrize(
    ("words", "heads", "labels", "start"),
    [
        ("dient plannen aan te bieden", [0, 4, 4, 4, 0], "ROOT obj compound:prt mark xcomp", 2),
        ("moet snel worden gemaakt", [3, 3, 3, 3], "aux advmod aux:pass ROOT", 2),
        ("is nu tot stand gebracht", [4, 4, 4, 2, 4], "aux:pass advmod compound:prt fixed ROOT", 2),
        ("moet plannen maken", [2, 2, 2], "aux obj ROOT", 2),
    ],
)
def test_a_verb_group_begins_with_what_stands_right_before_the_verb(
    words: str, heads: list[int], labels: str, start: int
) -> None:
    doc = Doc(spacy.blank("nl").vocab, words.split(), heads=heads, deps=labels.split())
    assert group_start(doc, len(doc) - 1) == start


def test_words_between_two_tokens_are_no_commas(doc: Doc) -> None:
    assert words_between(doc, 2, 9) == words_between(doc, 9, 2) == 4
    assert words_between(doc, 2, 3) == 0
