"""The tokenizer that learns its special cases late gives the tokens of one that knows them all."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from test_sentences import CASES

from policylint.language.needs import NO_PIPELINE
from policylint.language.pipeline import load_pipeline
from policylint.language.tokenizer import LazyTokenizer, create_tokenizer

CONTEXTS = ("{}", "de {} van", "({}),", "x{}", "{}-", "‘{}’.", "12{}/{}")


@pytest.fixture(scope="module")
def knows_all() -> Language:
    return load_pipeline(NO_PIPELINE)


@pytest.fixture(scope="module")
def lazy(knows_all: Language) -> LazyTokenizer:
    made: LazyTokenizer = create_tokenizer()(knows_all)
    return made


def texts(nlp: Language) -> Iterator[str]:
    yield from CASES
    cases: dict[str, object] = getattr(nlp.tokenizer, "rules")  # noqa: B009  # Cython, no stubs
    for case in sorted(cases):
        if case.strip():
            yield from (context.format(case, case) for context in CONTEXTS)


def told(doc: Doc) -> list[tuple[int, str, str]]:
    return [(token.idx, token.text, token.norm_) for token in doc]


def test_every_case_in_context(knows_all: Language, lazy: LazyTokenizer) -> None:
    for text in texts(knows_all):
        assert told(lazy(text)) == told(knows_all.make_doc(text))


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet=" \t\n'’.:;()-/aAbBsSxDn8€%é", max_size=30))
def test_any_text(text: str) -> None:
    # spaCy itself takes ":) )" for the case ":))", "8 )" for "8)", and then parts them anew.
    assume(re.search(r"[^\w\s]\s|\s[^\w\s]", text) is None)
    nlp = load_pipeline(NO_PIPELINE)
    assert told(create_tokenizer()(nlp)(text)) == told(nlp.make_doc(text))


def test_tokens_do_not_depend_on_what_came_before(knows_all: Language) -> None:
    first, second = (create_tokenizer()(knows_all) for _ in range(2))
    first("De heer Jansen c.s., o.a. (d.w.z. z.s.m.) :-)")
    for text in ("De raad c.q. het college.", "o.a.", "d.w.z:-)"):
        assert [t.text for t in first(text)] == [t.text for t in second(text)]


def test_texts_in_a_stream(lazy: LazyTokenizer) -> None:
    assert [len(doc) for doc in lazy.pipe(["", "a b", "o.a. dit"])] == [0, 2, 2]
