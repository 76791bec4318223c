"""Which way is better for an indicator, by the words of its name; unclear where not certain."""

from __future__ import annotations

from policylint.statements.cues import wording
from policylint.statements.model import Indicator, Polarity


def polarity_of(indicator: Indicator) -> Polarity:
    """Return the direction that is better. "Niet-sporters" turns that of "sporters" around."""
    if indicator.polarity is not Polarity.UNCLEAR:
        return indicator.polarity
    name = indicator.name
    up, down = says("hoger", name), says("lager", name)
    if up == down or says("onduidelijk", name) or says("omkering", name):
        return Polarity.UNCLEAR
    if says("ontkenning", name):
        # "Zonder zwemdiploma" is bad for certain; "niet eenzaam" could as well count who is helped.
        return Polarity.DOWN if up else Polarity.UNCLEAR
    return Polarity.UP if up else Polarity.DOWN


def is_ambiguous(indicator: Indicator) -> bool:
    """True for use of care and the like: more of it may be what is wanted, or what is feared."""
    name = indicator.name
    is_plain = indicator.polarity is Polarity.UNCLEAR and says("onduidelijk", name)
    return is_plain and not any(says(c, name) for c in ("hoger", "lager", "omkering"))


def says(class_name: str, words: str) -> bool:
    """True if `words` hold a wording of this class of the lexicon `richting`."""
    return wording("richting", class_name).search(words) is not None
