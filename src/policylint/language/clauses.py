"""The bare bones of a sentence: who, what verb, when, with which mood. Read off its parse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from policylint.language.analysis import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_COMPLEMENTS = ("xcomp", "ccomp")
_BESIDE = ("conj", "parataxis")
_VERBS = ("VERB", "AUX")
_SHARES = frozenset({"helft", "derde", "kwart", "meerderheid", "deel", "driekwart", "minstens"})
_NEGATIONS = frozenset({"niet", "geen", "nooit", "niemand", "nergens"})
_DEPTH = 4
"""How many verbs below the main one are looked at: "wil gaan proberen te verlagen" has four."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause by its main verb.

    `verbs` are the lemmas of the main verb and of what hangs from it as its complement, outermost
    first: "willen", "verlagen" in "we willen de drempel verlagen"; empty for a noun phrase.
    `modals` are auxiliaries ("moeten", "kunnen", "zullen"). `negated` is of the main verb: not in
    "we willen dat niemand wacht". `subject` is the lemma of the
    subject's head in lower case, `subject_words` all of its words; `predicate` is the noun or
    adjective behind a copula. `finite` is False for "Het vergroten van ..." and lists of
    infinitives.
    """

    verbs: tuple[str, ...]
    modals: frozenset[str]
    subject: str
    subject_words: str
    predicate: str
    finite: bool
    past: bool
    perfect: bool
    passive: bool
    negated: bool
    named_subject: bool
    """The subject is or holds a proper name: "Welzijn Meerkring"."""
    first: str
    """The first word, in lower case."""
    inner_subject: str = ""
    """The subject of the complement: "inwoners" in "we willen dat inwoners meedoen"."""

    @property
    def verb(self) -> str:
        """The verb that says what happens: the innermost complement."""
        return self.verbs[-1] if self.verbs else ""


def read_clauses(sentence: Sentence) -> tuple[Clause, ...]:
    """Read the main clause of a parsed sentence, then those beside it: "..., en wij willen ..."."""
    root = next(token for token in sentence.doc if token.head == token)
    root = _past_parataxis(root)
    main = _read(root)
    beside = [_read(t, main) for t in root.children if t.dep_ in _BESIDE and t.pos_ in _VERBS]
    return (main, *beside)


def read_clause(sentence: Sentence) -> Clause:
    """Read the main clause of a parsed sentence."""
    return read_clauses(sentence)[0]


def _read(root: Token, main: Clause | None = None) -> Clause:
    """Read the clause of a verb; one beside the main clause may share its subject."""
    chain = list(_verb_chain(root))
    helpers = [t for verb in chain for t in verb.children if t.dep_ in ("aux", "aux:pass", "cop")]
    finite = next((t for t in [*helpers, *chain] if _is_finite(t)), None)
    subject = _child(root, _SUBJECTS)
    inner = next((s for verb in chain[1:] if (s := _child(verb, _SUBJECTS)) is not None), None)
    copula = next((t for t in root.children if t.dep_ == "cop"), None)
    verbs = [verb.lemma_.lower() for verb in chain if verb.pos_ in _VERBS]
    if copula is not None and root.pos_ not in _VERBS:
        verbs.insert(0, copula.lemma_.lower())
    auxiliaries = {t.lemma_.lower() for t in helpers if t.dep_ == "aux"}
    return Clause(
        verbs=tuple(verbs),
        modals=frozenset(auxiliaries),
        subject=_subject_lemma(subject) if subject is not None else main.subject if main else "",
        subject_words=" ".join(t.lower_ for t in subject.subtree) if subject is not None else "",
        predicate=root.lemma_.lower() if copula is not None else "",
        finite=finite is not None,
        past=finite is not None and _is_past(finite),
        perfect=_is_perfect(root, helpers, auxiliaries),
        passive=any(t.lemma_.lower() == "worden" and t.dep_ == "aux:pass" for t in helpers),
        negated=any(t.lower_ in _NEGATIONS for t in root.children),
        named_subject=subject is not None and subject.pos_ == "PROPN",
        first=root.doc[0].lower_,
        inner_subject=inner.lemma_.lower() if inner is not None else "",
    )


def _subject_lemma(subject: Token) -> str:
    """Return what the subject is about: "huishouden" for "negen van de tien huishoudens"."""
    if subject.pos_ in ("NUM", "DET", "PRON") or subject.lemma_.lower() in _SHARES:
        inner = _child(subject, ("nmod", "amod", "nummod", "obl"))
        if inner is not None and inner.pos_ == "NOUN":
            return str(inner.lemma_).lower()
    return str(subject.lemma_).lower()


def _past_parataxis(root: Token) -> Token:
    """Step from "Doel:" or "In 2028:" to the clause behind it, if that is where the verb is."""
    if root.pos_ in _VERBS or any(t.dep_ == "cop" for t in root.children):
        return root
    behind = [t for t in root.children if t.dep_ in ("parataxis", "appos") and t.pos_ == "VERB"]
    return behind[0] if behind else root


def _verb_chain(root: Token) -> Iterator[Token]:
    """Yield the main verb and its verbal complements, outermost first."""
    verb: Token | None = root
    for _ in range(_DEPTH):
        if verb is None:
            return
        yield verb
        verb = next(
            (
                child
                for child in verb.children
                if child.dep_ in _COMPLEMENTS and child.pos_ in _VERBS
            ),
            None,
        )


def _is_perfect(root: Token, helpers: list[Token], auxiliaries: set[str]) -> bool:
    """True for "is gebouwd", "hebben gebouwd"; not for "wordt gebouwd", "moet gebouwd zijn"."""
    if not root.tag_.startswith("WW|vd") or auxiliaries & {"zullen", "moeten", "kunnen", "worden"}:
        return False
    return any(t.lemma_.lower() in ("zijn", "hebben") for t in helpers)


def _child(token: Token, labels: tuple[str, ...]) -> Token | None:
    return next((child for child in token.children if child.dep_ in labels), None)


def _is_past(finite: Token) -> bool:
    """True for a past tense; "zou" and "zouden" say what would be, not what was."""
    return "verl" in finite.tag_.split("|") and finite.lemma_.lower() != "zullen"


def _is_finite(token: Token) -> bool:
    return token.tag_.startswith("WW|pv") and token.pos_ in _VERBS
