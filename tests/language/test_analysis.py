"""Annotation on demand: one sentence, one Doc, and the way back to the document."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from policylint.documents.model import Span
from policylint.language.analysis import Analysis
from policylint.language.needs import NO_PIPELINE
from policylint.language.sentences import split_sentences

TEXT = "Kop\n\nDe raad\n besluit   dit.   Het college ook. De raad besluit dit."


@Language.component("keeps_count")
def keeps_count(doc: Doc) -> Doc:
    """Note which texts came by, to see what is annotated when."""
    SEEN.append(doc.text)
    return doc


SEEN: list[str] = []


@pytest.fixture
def counting(tmp_path: Path) -> str:
    nlp = spacy.blank("nl")
    nlp.add_pipe("keeps_count")
    nlp.to_disk(tmp_path / "telt")
    SEEN.clear()
    return str(tmp_path / "telt")


def test_tokens_lead_back_to_the_document() -> None:
    sentence = Analysis(TEXT, NO_PIPELINE).sentence(Span(5, 29))
    assert sentence.doc.text == "De raad besluit dit."
    places = [sentence.token_span(token).of(TEXT) for token in sentence.doc]
    assert places == ["De", "raad", "besluit", "dit", "."]
    assert sentence.locate(3, 15) == Span(8, 21)
    assert sentence.locate(3, 15).of(TEXT) == "raad\n besluit"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zo’n foto’s van Jan’s club", ["Zo'n", "foto's", "van", "Jan's", "club"]),
        ("’s avonds in ’s-Hertogenbosch", ["'s", "avonds", "in", "'s-Hertogenbosch"]),
        ("dat ‘wij’gevoel", ["dat", "‘", "wij", "’", "gevoel"]),
    ],
)
def test_a_curly_apostrophe_parts_no_word(text: str, words: list[str]) -> None:
    sentence = Analysis(text).sentence(Span(0, len(text)))
    assert [token.text for token in sentence.doc] == words
    places = [sentence.token_span(token).of(text) for token in sentence.doc]
    assert places == [word.replace("'", "’") for word in words]


def test_each_sentence_is_annotated_once_and_alone(counting: str) -> None:
    analysis = Analysis(TEXT, counting)
    spans = split_sentences(TEXT)
    assert SEEN == []
    sentences = analysis.sentences(spans)
    assert SEEN == ["Kop", "De raad besluit dit.", "Het college ook."]
    assert [s.span for s in sentences] == spans
    assert sentences[1].doc is sentences[3].doc
    assert analysis.sentence(spans[2]).doc is sentences[2].doc
    assert len(SEEN) == 3


def test_a_span_is_one_sentence_whatever_it_holds() -> None:
    text = "De raad besluit. Het college niet."
    doc = Analysis(text, NO_PIPELINE).sentence(Span(0, len(text))).doc
    assert len(list(doc.sents)) == 1


def test_blank_span_is_an_empty_doc() -> None:
    assert len(Analysis("a   b", NO_PIPELINE).sentence(Span(1, 4)).doc) == 0


def test_blank_pipeline_misses_all_but_tokens() -> None:
    assert Analysis("", NO_PIPELINE).missing({"tokens", "tags", "parse"}) == {"tags", "parse"}
    assert Analysis("", NO_PIPELINE).missing(set()) == set()


def test_missing_follows_the_pipeline(tmp_path: Path) -> None:
    nlp = spacy.blank("nl")
    morphologizer = nlp.add_pipe("morphologizer")
    morphologizer.add_label("POS=NOUN")  # type: ignore[attr-defined]
    nlp.add_pipe("tagger").add_label("WW|inf")  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path)
    analysis = Analysis("De raad.", str(tmp_path))
    assert analysis.missing({"tokens", "tags", "parse"}) == {"parse"}
    assert {token.pos_ for token in analysis.sentence(Span(0, 8)).doc} == {"NOUN"}


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_every_character_of_the_doc_is_the_one_it_leads_to(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    sentence = Analysis(text, NO_PIPELINE).sentence(Span(start, end))
    for offset, character in enumerate(sentence.doc.text):
        place = sentence.locate(offset, offset + 1)
        if character != " ":
            assert place.of(text) == character
    for token in sentence.doc:
        assert sentence.token_span(token) in Span(start, end)
