"""What the word lists say of Dutch words: their lemmas, and how common they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass, field
from typing import Any

from wordfreq import get_frequency_dict, zipf_frequency

from policylint.language.stems import verb_stems
from spacy_tables import spacy_table

_RARE_VERB = 2.5


@dataclass(frozen=True, slots=True)
class DutchWords:
    """Nouns and adjectives, form by form, and stems of verbs, all with their frequency (Zipf)."""

    zipf: dict[str, float]
    nouns: Set[str]
    adjectives: Set[str]
    noun_forms: dict[str, set[str]]
    adjective_forms: dict[str, set[str]]
    stems: dict[str, float] = field(default_factory=dict)

    def lemmas(self, form: str) -> Set[str]:
        """Return the nouns and adjectives that a form may belong to."""
        return self.noun_forms.get(form, set()) | self.adjective_forms.get(form, set())


def dutch_words() -> DutchWords:
    """Read the lists of spaCy's lookups (MIT) and of wordfreq (CC BY-SA 4.0)."""
    zipf = {
        word: zipf_frequency(word, "nl", wordlist="large")
        for word in get_frequency_dict("nl", "large")
    }
    lookup, exceptions, index = (spacy_table(name) for name in ("lookup", "exc", "index"))
    nouns, adjectives = set(index["noun"]), set(index["adj"])
    stems: dict[str, float] = {}
    for verb in index["verb"]:
        if zipf.get(verb, 0) >= _RARE_VERB:
            for stem in verb_stems(verb)[:1]:
                stems[stem] = max(stems.get(stem, 0), zipf[verb])
    return DutchWords(
        zipf,
        nouns,
        adjectives,
        _forms(nouns, lookup, exceptions["noun"]),
        _forms(adjectives, lookup, exceptions["adj"]),
        stems,
    )


def _forms(lemmas: Set[str], lookup: Any, exceptions: Any) -> dict[str, set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for lemma in lemmas:
        forms[lemma].add(lemma)
    for form, lemma in lookup.items():
        if lemma in lemmas:
            forms[form].add(lemma)
    for form, found in exceptions.items():
        forms[form].update(found)
    return dict(forms)
