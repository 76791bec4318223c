"""Is it done, meant, required or denied? The modality of a parsed clause."""

from __future__ import annotations

from policylint.language.clauses import Clause
from policylint.statements.model import Modality

_WISHES = frozenset({"willen", "hopen", "wensen", "streven", "beogen", "gaan", "beloven"})
_DUTIES = frozenset({"moeten", "dienen", "horen", "behoren"})
_FUTURE = frozenset({"zullen", "willen", "gaan"})


def modality(clause: Clause, present: Modality) -> Modality:
    """Return the modality of a clause; `present` is what the plain present tense means here.

    "We maken het plan samen met inwoners" announces, "het college stuurt elk jaar een brief" is
    an arrangement that stands.
    """
    if clause.negated:
        return Modality.NEGATED
    if clause.modals & _FUTURE or (clause.verbs and clause.verbs[0] in _WISHES and not clause.past):
        return Modality.INTENDED
    if clause.modals & _DUTIES or (clause.verbs and clause.verbs[0] in _DUTIES):
        return Modality.PRESCRIBED
    if is_past(clause):
        return Modality.STATED
    return present


def is_past(clause: Clause) -> bool:
    """True for what happened: "hebben we besproken", "is gemaakt", "dachten mee"."""
    return clause.past or (clause.perfect and not clause.modals & (_FUTURE | _DUTIES))
