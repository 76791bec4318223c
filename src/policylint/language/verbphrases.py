"""Verbs in two parts: fixed phrases ("zorg dragen voor"), and what verbs begin with ("aan")."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

PARTICLES = (
    *("achter", "binnen", "onder", "samen", "tegen", "terug", "voort", "vast", "voor", "over"),
    *("door", "aan", "bij", "mee", "toe", "uit", "vol", "weg", "af", "in", "na", "om", "op"),
)
"""What verbs begin with, longest first; most part from it ("wendt aan"), not all ("voorziet")."""

_FIRST = ("doen", "laten")
"""Verbs that stand before another in a phrase: "doen toekomen"."""
PREPOSITIONS = frozenset(
    {"aan", "bij", "door", "in", "met", "naar", "om", "op", "over", "te", "tot", "tussen", "uit"}
    | {"van", "voor"}
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase cut at its verb: "zorg", "dragen", "voor"."""

    before: str
    verb: str
    behind: str

    def with_verb(self, form: str) -> str:
        """Return the phrase with another form of its verb: "zorg draagt voor"."""
        return " ".join(part for part in (self.before, form, self.behind) if part)

    @property
    def apart(self) -> str:
        """What stands apart from the verb in a main clause: "(draagt ...) zorg"."""
        return self.before or (self.behind if self.verb in _FIRST else "")


def cut_phrase(phrase: str, is_verb: Callable[[str], bool]) -> Phrase:
    """Cut a phrase at its verb: its last word that is one, but for a preposition behind it.

    Where no word is known for a verb, one that ends as an infinitive is taken. Raises ValueError if
    there is none.
    """
    words = phrase.split()
    if words[0] in _FIRST:
        return Phrase("", words[0], " ".join(words[1:]))
    for test in (is_verb, _ends_as_one):
        for at in range(len(words) - 1, -1, -1):
            if words[at] not in PREPOSITIONS and test(words[at]):
                return Phrase(" ".join(words[:at]), words[at], " ".join(words[at + 1 :]))
    raise ValueError(f"no verb in '{phrase}'")


def _ends_as_one(word: str) -> bool:
    return word.endswith(("en", "aan", "ien"))
