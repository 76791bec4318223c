"""The spaCy seam: our sentences in any pipeline, and what a pipeline can do."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from test_sentences import CASES

from policylint.language.needs import NO_PIPELINE, Need
from policylint.language.pipeline import (
    SENTENCES,
    PipelineError,
    capabilities,
    load_pipeline,
    mark_as_one_sentence,
    mark_sentences,
)
from policylint.language.sentences import split_sentences


@Language.component("keeps_what_is_set")
def keeps_what_is_set(doc: Doc) -> Doc:
    """Start a sentence at every token nobody decided on, as a parser or senter would."""
    for token in doc:
        if token.is_sent_start is None:
            token.is_sent_start = True
    return doc


def test_component_sets_the_starts_of_the_function() -> None:
    text = "  " + "  ".join(case.replace(" | ", " ") for case in CASES) + "\n\n Slot"
    doc = load_pipeline(NO_PIPELINE)(text)
    starts = [token.idx for token in doc if token.is_sent_start]
    assert starts[1:] == [sentence.start for sentence in split_sentences(text)[1:]]
    assert [" ".join(sent.text.split()) for sent in doc.sents] == [
        " ".join(sentence.of(text).split()) for sentence in split_sentences(text)
    ]


def test_later_component_keeps_our_sentences() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe(SENTENCES)
    nlp.add_pipe("keeps_what_is_set")
    nlp.add_pipe("sentencizer")
    doc = nlp("Zie art. 3 van o.a. de wet. De raad besluit.")
    assert [sent.text for sent in doc.sents] == ["Zie art. 3 van o.a. de wet.", "De raad besluit."]


def test_component_leaves_what_is_set() -> None:
    doc = mark_as_one_sentence(
        load_pipeline(NO_PIPELINE).make_doc("De raad besluit. Het college niet.")
    )
    assert len(list(mark_sentences(doc).sents)) == 1


@pytest.mark.parametrize("text", ["", " ", "Kop"])
def test_component_takes_short_texts(text: str) -> None:
    assert load_pipeline(NO_PIPELINE)(text).text == text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("i.h.k.v. het plan", ["i.h.k.v.", "het", "plan"]),
        ("(Excl. btw, 5 mld.)", ["(", "Excl.", "btw", ",", "5", "mld.", ")"]),
        ("de WETH. en de weth.", ["de", "WETH.", "en", "de", "weth."]),
        (
            "in 's-Gravenhage, ’s-Hertogenbosch.",
            ["in", "'s-Gravenhage", ",", "’s-Hertogenbosch", "."],
        ),
        ("'t plan van B&W t/m 2027", ["'t", "plan", "van", "B&W", "t/m", "2027"]),
        ("de jaren '90 en ’00s", ["de", "jaren", "'90", "en", "’00s"]),
        ("'een ' quote'", ["'", "een", "'", "quote", "'"]),
        ("nr. 05.1333 d.w.z. o.a. dat", ["nr.", "05.1333", "d.w.z.", "o.a.", "dat"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in load_pipeline(NO_PIPELINE)(text)] == tokens


def test_blank_pipeline_gives_tokens_only() -> None:
    assert capabilities(load_pipeline(NO_PIPELINE)) == {Need.TOKENS}


def test_capabilities_follow_the_components() -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("tagger")
    assert capabilities(nlp) == {Need.TOKENS}
    nlp.add_pipe("morphologizer")
    assert capabilities(nlp) == {Need.TOKENS, Need.TAGS}
    nlp.add_pipe("parser")
    nlp.add_pipe("trainable_lemmatizer")
    assert capabilities(nlp) == set(Need)


@pytest.mark.parametrize(
    ("tag", "label", "given"),
    [
        ("WW|pv|tgw|ev", "nsubj", {Need.TAGS, Need.PARSE}),
        ("WW(pv,tgw,ev)", "nsubj", {Need.PARSE}),
        ("VERB", "nsubj", {Need.PARSE}),
        ("WW|pv", "SBJ", {Need.TAGS}),
    ],
)
def test_other_tags_and_labels_than_rules_know_count_as_none(
    tag: str, label: str, given: set[Need]
) -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("morphologizer")
    tagger: Any = nlp.add_pipe("tagger")
    tagger.add_label(tag)
    parser: Any = nlp.add_pipe("parser")
    parser.add_label(label)
    assert capabilities(nlp) == {Need.TOKENS, *given}


@Language.component("treebank_lemmas", assigns=["token.lemma"])
def treebank_lemmas(doc: Doc) -> Doc:
    """Lemmatise as nl_core_news does."""
    for token in doc:
        token.lemma_ = {"aansluiten": "aan_sluiten", "is": "zijn"}.get(token.text, token.text)
    return doc


def test_lemmas_of_an_installed_pipeline_are_written_in_one_piece(tmp_path: Path) -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("treebank_lemmas")
    nlp.to_disk(tmp_path / "eigen")
    loaded = load_pipeline(str(tmp_path / "eigen"))
    assert capabilities(loaded) == {Need.TOKENS, Need.LEMMAS}
    assert [token.lemma_ for token in loaded("is aansluiten a_b")] == ["zijn", "aansluiten", "a_b"]


def test_installed_pipeline_gets_our_sentences_first(tmp_path: Path) -> None:
    nlp = spacy.blank("nl")
    nlp.add_pipe("keeps_what_is_set")
    nlp.to_disk(tmp_path / "eigen")
    loaded = load_pipeline(str(tmp_path / "eigen"))
    assert loaded.pipe_names == [SENTENCES, "keeps_what_is_set"]
    assert [s.text for s in loaded("De raad. Het college.").sents] == ["De raad.", "Het college."]


def test_pipeline_saved_with_our_sentences_has_them_once(tmp_path: Path) -> None:
    load_pipeline(NO_PIPELINE).to_disk(tmp_path / "eigen")
    loaded = load_pipeline(str(tmp_path / "eigen"))
    assert loaded.pipe_names == [SENTENCES]
    assert [token.text for token in loaded("in 's-Gravenhage")] == ["in", "'s-Gravenhage"]


def test_missing_pipeline_is_a_clear_error() -> None:
    with pytest.raises(PipelineError, match="taalmodel 'nl_bestaat_niet': niet gevonden") as caught:
        load_pipeline("nl_bestaat_niet")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_broken_pipeline_is_a_clear_error(tmp_path: Path) -> None:
    nlp = spacy.blank("nl")
    nlp.to_disk(tmp_path)
    config = (tmp_path / "config.cfg").read_text(encoding="utf-8")
    broken = config.replace("pipeline = []", 'pipeline = ["onbekend"]')
    (tmp_path / "config.cfg").write_text(broken, encoding="utf-8")
    with pytest.raises(PipelineError, match="kan niet worden geladen"):
        load_pipeline(str(tmp_path))


def test_pipeline_for_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path)
    with pytest.raises(PipelineError, match="niet voor het Nederlands, maar voor taal 'de'"):
        load_pipeline(str(tmp_path))


def test_plain_functions_do_not_load_spacy() -> None:
    code = (
        "import sys\n"
        "from policylint.documents.model import Span\n"
        "from policylint.language.analysis import Analysis\n"
        "from policylint.language.sentences import split_sentences\n"
        "from policylint.language.words import count_words, frequency\n"
        "split_sentences('De raad. Het college.'), count_words('De raad'), frequency('raad')\n"
        "Analysis('De raad.', 'geen').missing({'tags', 'tokens'})\n"
        "assert 'spacy' not in sys.modules\n"
        "Analysis('De raad.', 'geen').sentence(Span(0, 8))\n"
        "assert 'spacy' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
