"""What becomes of a hyphen at the end of a line. Shared by the readers of PDF and of text.

The classes and their shares were counted over 6,695 line-end hyphens in 37 Dutch documents:
in 84 % the joined form stands elsewhere in the text, in 10 % neither form does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

# "akker- en tuinbouw": the hyphen stands for the part that the next word brings.
SUSPENDING = frozenset({"en", "of", "en/of", "tot", "als", "noch", "respectievelijk", "c.q."})

# Prefixes that keep their hyphen before any word: "niet-recyclebaar", "ex-gedetineerde".
_KEEPING = frozenset({"niet", "non", "ex", "oud"})

# Vowels that would be read as one sound if joined, so that a compound keeps its hyphen
# ("zee-egel", "na-ijver"): Leidraad van de Nederlandse Taalunie, 6.2.
_CLASHES = frozenset(
    {"aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"}
)
_WEB = re.compile(r"://|www\.|@|/\w")
_EDGES = "()[]{}<>.,;:!?\"'“”‘’„…«»"

JOIN = ""
KEEP = "-"
SUSPEND = "- "


def join_hyphen(left: str, right: str, known: Callable[[str], bool]) -> str:
    """Return what stands between `left` and `right`: nothing, a hyphen, or hyphen and space.

    `left` is the word before the hyphen, without it; `right` is the first word of the next
    line; `known` says whether a word (lower case) is attested, or a part with a hyphen behind it
    ("wmo-", by "Wmo-administratie").
    """
    first, second = left.lstrip(_EDGES), right.rstrip(_EDGES)
    if second.lower() in SUSPENDING:
        return SUSPEND
    if _WEB.search(first) or not second or not second[0].islower() or _is_acronym(first):
        return KEEP
    joined, hyphened = (first + second).lower(), f"{first}-{second}".lower()
    if known(joined):
        return JOIN
    clash = (first[-1:] + second[0]).lower() in _CLASHES
    if known(hyphened) or known(first.lower() + "-") or first.lower() in _KEEPING or clash:
        return KEEP
    return JOIN


def _is_acronym(word: str) -> bool:
    letters = [character for character in word if character.isalpha()]
    return word[-1:].isdigit() or (len(letters) > 1 and all(c.isupper() for c in letters))


def attested(words: Iterable[str]) -> Callable[[str], bool]:
    """Return a test of whether a word is one of `words` of a document, or common Dutch.

    The frequency list is loaded when a word is asked for that the document does not have.
    """
    own = {word.strip(_EDGES).lower() for word in set(words)}
    # "akker-" itself is suspended, and says nothing about "akkerbouw".
    own = {word for word in own if not word.endswith("-")}
    own |= {word[: word.index("-") + 1] for word in own if "-" in word}

    def known(word: str) -> bool:
        return word in own or _is_common(word)

    return known


def _is_common(word: str) -> bool:
    from policylint.documents.wordlist import common_dutch

    return word in common_dutch()
