"""Makes the lemma tables of the pipeline from spaCy's Dutch tables and the treebank."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from policylint.language.lemmas import Tables, without_derivable
from spacy_tables import spacy_table
from treebank import Sentence, Word

_SPACY_NAMES = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj"}
_NO_LEMMA = ("PROPN", "X", "SYM", "PUNCT")


def lemma_tables(sentences: Iterable[Sentence]) -> Tables:
    """Return the lemma of each form that needs a table; the treebank overrules spaCy's."""
    tables = dict(_spacy_tables())
    for (pos, form), lemmas in treebank_lemmas(sentences).items():
        tables.setdefault(pos, {})[form] = lemmas.most_common(1)[0][0]
    return {pos: _slim(pos, table) for pos, table in tables.items()}


def _spacy_tables() -> Iterator[tuple[str, dict[str, str]]]:
    lookup, exceptions, index = (spacy_table(name) for name in ("lookup", "exc", "index"))
    for pos, name in _SPACY_NAMES.items():
        known = set(index[name])
        table = {form: lemma for form, lemma in lookup.items() if lemma in known}
        table.update((form, lemmas[0]) for form, lemmas in exceptions[name].items())
        table.update((form, form) for form in known)
        yield pos, table


def _slim(pos: str, table: dict[str, str]) -> dict[str, str]:
    """Leave out what the rules know: compounds, and nouns that are their own lemma.

    Verbs and adjectives stay: "ontstaan" is a plural as well as an infinitive, "gouden" has no
    ending.
    """
    if pos == "NOUN":
        table = {form: lemma for form, lemma in table.items() if form != lemma}
    return without_derivable(table) if pos in _SPACY_NAMES else table


def treebank_lemmas(sentences: Iterable[Sentence]) -> dict[tuple[str, str], Counter[str]]:
    """Count the lemmas of each part of speech and form; AUX counts as VERB."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for index, word in enumerate(sentence):
            # The parts of a compound miss what binds them: "staat" + "hervorming".
            if word.upos not in _NO_LEMMA and len(word.parts) == 1:
                pos = "VERB" if word.upos == "AUX" else word.upos
                counts[pos, word.form.lower()][_own_lemma(sentence, index, word)] += 1
    return counts


def _own_lemma(sentence: Sentence, index: int, word: Word) -> str:
    """Return the lemma without a particle that stands apart: "stelt ... op" is "opstellen"."""
    form = word.form.lower()
    for other in sentence:
        if other.head == index and other.label == "compound:prt":
            particle = other.form.lower()
            if word.lemma.startswith(particle) and not form.startswith(particle):
                return word.lemma.removeprefix(particle)
    return word.lemma
