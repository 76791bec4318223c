"""The one module that imports spaCy; importing it takes most of a second, so do it late.

Whatever the pipeline, sentences are ours: a component at its head sets them, and a parser that
follows keeps what is set.
"""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # Cython, no stubs
from spacy.tokens import Doc
from spacy.util import get_installed_models
from thinc.api import use_ops

from policylint.errors import PolicylintError
from policylint.language.needs import NO_PIPELINE, SHIPPED, Need
from policylint.language.sentences import split_sentences
from policylint.language.tokenizer import TOKENIZER, abbreviation_forms, prefix_search
from policylint.language.weights import widen
from policylint.resources import pipeline_dir

SENTENCES = "policylint_sentences"

JOINTS = "policylint_joints"

_TAKES = {
    Need.TAGS: frozenset({"token.pos", "token.tag"}),
    Need.LEMMAS: frozenset({"token.lemma"}),
    Need.PARSE: frozenset({"token.dep"}),
}
# A label that every Dutch pipeline has whose tags are those of the CGN, or its labels those of UD.
_TELLTALES = {"token.tag": (Need.TAGS, "WW"), "token.dep": (Need.PARSE, "nsubj")}
_OF_NO_USE = frozenset({"ner", "textcat", "spancat", "senter"})


class PipelineError(PolicylintError):
    """A spaCy pipeline that cannot be used. `name` is the one that was asked for."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"taalmodel '{name}': {reason}")
        self.name = name
        self.reason = reason

    def __reduce__(self) -> tuple[type[PipelineError], tuple[str, str]]:
        return type(self), (self.name, self.reason)


@cache
def load_pipeline(name: str = SHIPPED) -> Language:
    """Return a pipeline by name; "geen" is a blank one, with tokens and sentences only.

    Raises PipelineError if it is not installed, cannot be loaded or is not for Dutch.
    """
    # numpy multiplies matrices three times as fast as the library that spaCy brings for it.
    with use_ops("numpy", use_blis=False):
        if name == SHIPPED:
            nlp = _shipped()
        else:
            nlp = spacy.blank("nl") if name == NO_PIPELINE else _installed(name)
    if isinstance(nlp.tokenizer, Tokenizer):
        _extend_tokenizer(nlp, nlp.tokenizer)
    if SENTENCES not in nlp.pipe_names:
        nlp.add_pipe(SENTENCES, first=True)
    return nlp


def capabilities(nlp: Language) -> frozenset[Need]:
    """Return what the components of `nlp` declare to set, in terms that rules know.

    Other tags or labels than the treebanks' count as none: no rule would find anything, and
    silence would pass for a clean text.
    """
    assigned = {name: set(nlp.get_pipe_meta(name).assigns) for name in nlp.pipe_names}
    declared = set().union(*assigned.values())
    given = {Need.TOKENS, *(need for need, takes in _TAKES.items() if takes <= declared)}
    for name, labels in nlp.pipe_labels.items():
        known = {label.partition("|")[0] for label in labels}
        for attribute, (need, telltale) in _TELLTALES.items():
            if attribute in assigned[name] and known and telltale not in known:
                given.discard(need)
    return frozenset(given)


def without_parse(nlp: Language) -> list[str]:
    """Return the components to leave out when nobody asks for a parse: parser, and what follows.

    What a rule gets that asks for tags must not depend on whether another asks for a parse, so
    components that need the parse to set tags or lemmas are left out as well.
    """
    return [
        name
        for name in nlp.pipe_names
        if "token.dep" in {*nlp.get_pipe_meta(name).assigns, *nlp.get_pipe_meta(name).requires}
    ]


@Language.component(SENTENCES, assigns=["token.is_sent_start"])
def mark_sentences(doc: Doc) -> Doc:
    """Set the sentence starts of `doc` as `split_sentences` has them, unless they are set."""
    if doc.has_annotation("SENT_START"):
        return doc
    starts = {sentence.start for sentence in split_sentences(doc.text)[1:]}
    for token in doc[1:]:
        token.is_sent_start = token.idx in starts
    return doc


@Language.component(JOINTS, assigns=["token.lemma"], requires=["token.lemma"])
def drop_joints(doc: Doc) -> Doc:
    """Write lemmas in one piece: nl_core_news gives "aan_sluiten", as the treebank has it."""
    for token in doc:
        if "_" in token.lemma_ and "_" not in token.text:
            token.lemma_ = token.lemma_.replace("_", "")
    return doc


def mark_as_one_sentence(doc: Doc) -> Doc:
    """Set `doc` as a single sentence, so that no component parts it."""
    for token in doc[1:]:
        token.is_sent_start = False
    return doc


def _shipped() -> Language:
    # Registers the components of our own that the pipeline is made of.
    from policylint.language import lemmas, refine, wordclasses  # noqa: F401

    try:
        # Its own tokenizer is spaCy's for Dutch, as it was at training; ours gives the same tokens.
        nlp = spacy.load(
            pipeline_dir(),
            exclude=["tokenizer"],
            config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}},
        )
    except OSError as error:
        raise PipelineError(SHIPPED, f"ontbreekt in {pipeline_dir()}") from error
    widen(nlp)
    return nlp


def _installed(name: str) -> Language:
    try:
        nlp = spacy.load(name, exclude=_OF_NO_USE)
    except OSError as error:
        installed = ", ".join(sorted(get_installed_models())) or "geen"
        reason = (
            f"niet gevonden (geïnstalleerd: {installed}). Installeer het, of laat het weg: "
            "dan worden alleen de regels overgeslagen die een taalmodel nodig hebben."
        )
        raise PipelineError(name, reason) from error
    except (ImportError, ValueError) as error:
        first_line = str(error).strip().partition("\n")[0]
        raise PipelineError(name, f"kan niet worden geladen ({first_line})") from error
    if nlp.lang != "nl":
        raise PipelineError(name, f"is niet voor het Nederlands, maar voor taal '{nlp.lang}'")
    if Need.LEMMAS in capabilities(nlp) and JOINTS not in nlp.pipe_names:
        nlp.add_pipe(JOINTS)
    return nlp


def _extend_tokenizer(nlp: Language, tokenizer: Tokenizer) -> None:
    """Keep abbreviations in one piece that spaCy parts from their stop ("i.h.k.v.", "mld.")."""
    tokenizer.prefix_search = prefix_search(nlp)
    for form in abbreviation_forms():
        if len(tokenizer(form)) > 1:
            tokenizer.add_special_case(form, [{"ORTH": form}])
