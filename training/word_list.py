"""Makes the table of word classes from spaCy's Dutch lemma tables."""

from __future__ import annotations

from policylint.language.wordclasses import WordClasses
from spacy_tables import spacy_table

# A class is a sum: a word may be several. Lemmas and their other forms apart.
_BITS = {"noun": (1, 2), "verb": (4, 8), "adj": (16, 32)}


def word_classes() -> WordClasses:
    """Return the class of each Dutch noun, verb and adjective that spaCy's tables list."""
    classes: dict[str, int] = {}
    lookup, exceptions, index = (spacy_table(name) for name in ("lookup", "exc", "index"))
    for pos, (lemma_bit, form_bit) in _BITS.items():
        lemmas = set(index[pos])
        forms = {form for form, lemma in lookup.items() if lemma in lemmas and form != lemma}
        forms.update(exceptions[pos])
        for bit, words in ((lemma_bit, lemmas), (form_bit, forms)):
            for word in words:
                classes[word] = classes.get(word, 0) | bit
    return WordClasses.of(classes)
