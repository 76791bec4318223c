"""The closed sets that rules may name: parts of speech, CGN tags, dependency labels.

They belong to the annotation schemes, not to a pipeline: a misspelt label in a rule is refused
whatever pipeline is installed. Sources: universaldependencies.org (version 2; the subtypes are
those of the Dutch treebanks) and Van Eynde 2004, Part of speech tagging en lemmatisering van het
Corpus Gesproken Nederlands.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTS_OF_SPEECH = _names(
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
)
"""The universal parts of speech: `token.pos_`."""

WORD_CLASSES = _names("ADJ BW LET LID N SPEC TSW TW VG VNW VZ WW")
"""What a CGN tag begins with: `token.tag_` is "WW|pv|tgw|ev"."""

FEATURES = _names(
    # noun, adjective, article, numeral
    "soort eigen ev mv basis dim comp sup zijd onz genus nomin gen dat stan prenom nom postnom "
    "vrij zonder met-e met-s mv-n zonder-n bijz bep onbep rest rest3 evon evmo evz evf agr hoofd "
    "rang "
    # verb
    "pv inf vd od tgw verl conj imp met-t "
    # pronoun, preposition, conjunction, the rest
    "pers pr refl recip bez vb vrag betr excl aanw obl vol red nadr pron det adv-pron grad 1 2 2b "
    "2v 3 3p 3m 3v 3o getal persoon masc fem init fin versm neven onder dial afgebr afk deeleigen "
    "enof meta symb vreemd"
)
"""The features of CGN tags."""

RELATIONS = _names(
    "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse "
    "dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan "
    "parataxis punct reparandum root vocative xcomp "
    "acl:relcl aux:pass cc:preconj compound:prt csubj:outer csubj:pass expl:pv nmod:poss "
    "nsubj:outer nsubj:pass obl:agent obl:arg"
)
"""The universal dependency labels with their Dutch subtypes: `token.dep_`, "root" in lower case."""
