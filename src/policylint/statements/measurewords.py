"""The lexicon `maten`, compiled for the places around a number."""

from __future__ import annotations

import re
from functools import cache

from policylint.vocabulary import shipped_lexicon


@cache
def before(name: str) -> re.Pattern[str]:
    """Return what finds a word of one class that stands right before a number.

    A currency sign and "de", "een", "op" may come between: "circa € 5", "minimaal een 7".
    """
    between = r"[\s:]*(?:(?:een|de|het|op|van|met|in) )?(?:€ ?|eur )?"
    return re.compile(rf"(?<![\w-])(?:{_joined(name)}){between}$")


@cache
def after(name: str) -> re.Pattern[str]:
    """Return what finds a word of one class right after a number."""
    return re.compile(rf" ?(?:{_joined(name)})(?!\w)")


@cache
def word(name: str) -> re.Pattern[str]:
    """Return what matches a whole word of one class."""
    return re.compile(_joined(name))


def _joined(name: str) -> str:
    return "|".join(shipped_lexicon("maten").classes[name]).replace(" ", r"\s")
