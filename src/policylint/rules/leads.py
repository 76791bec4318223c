r"""What a pattern must begin with, so that it need not be tried at every character of a text.

Nearly every pattern of ours begins with a word: `\b(?:evalueer|evaluatie)\p{L}*`. The places where
such words stand are known from the word index; the pattern is tried there and nowhere else. A
pattern of which the beginning cannot be read off is tried everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple


class Place(StrEnum):
    """Where a lead stands: anywhere, at the start of a word, or somewhere in the first word."""

    ANYWHERE = "anywhere"
    START = "start"
    INSIDE = "inside"


class Lead(NamedTuple):
    """What a match can begin with, in lower case."""

    text: str
    place: Place


_STRUCTURE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""What cuts a pattern up; escapes and classes are passed over whole."""

_FLAGS = re.compile(r"\(\?[a-zA-Z-]+\)")
_META = frozenset(".^$*+?{}[]|()\\")
_MOST = 200
"""Leads beyond which a pattern is as well tried everywhere."""
_ENOUGH = 6
"""Letters of a lead that tell enough: more would be more leads, and no fewer places."""
_LETTERS = 6
"""Letters in a class that is written out: [eë]."""
_PLAIN = re.compile(rf"[^\W_]{{{_ENOUGH}}}(?![?*+{{])")
_NOWHERE, _AT_WORD, _IN_WORD = (Lead("", place) for place in Place)
_BARE = {_NOWHERE, _AT_WORD}
_ESCAPED = {"d": "0123456789", "n": "\n", "t": "\t"}
_WORD_RUNS = (r"\w", r"\p{L}", r"[\p{L}]", r"[\p{L}-]", r"[\w-]")
r"""What stands before the part of a word that a pattern looks for: "\p{L}*monitor"."""
_GROUPS = ("(?:", "(?-i:")
_LOOKING = ("(?<!", "(?<=", "(?!", "(?=")


def alternatives(pattern: str) -> list[str]:
    """Return the alternatives of a pattern that stand outside all brackets.

    A pattern whose flags hold for all of it is left whole.
    """
    if _FLAGS.match(pattern):
        return [pattern]
    found: list[str] = []
    start = depth = 0
    for at, character in _outside_classes(pattern):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            found.append(pattern[start:at])
            start = at + 1
    return [*found, pattern[start:]]


def leads_of(alternative: str) -> frozenset[Lead]:
    """Return what the matches of an alternative begin with; none if that cannot be read off."""
    closed: set[Lead] = set()
    found = _after(alternative, {_NOWHERE}, closed) | closed
    return frozenset() if any(_says_nothing(lead) for lead in found) else frozenset(found)


def _says_nothing(lead: Lead) -> bool:
    if lead.place is Place.ANYWHERE:
        return not lead.text
    return not lead.text or not is_word(lead.text[0])


def _after(source: str, growing: set[Lead], closed: set[Lead]) -> set[Lead]:
    """Return the growing leads once `source` is read behind them; add the others to `closed`."""
    if growing <= _BARE and (begin := _PLAIN.match(source)):  # the most of all, and in one step
        closed.update(Lead(begin[0].lower(), lead.place) for lead in growing)
        return set()
    at = 0
    while at < len(source) and growing:
        longer, end = _read(source, at, growing, closed)
        least, most, end = _times(source, end)
        if most > 1:
            closed.update(longer - {_IN_WORD})
            longer &= {_IN_WORD}
        if not least:
            longer |= growing
        if _IN_WORD in longer:
            longer.discard(_AT_WORD)
        if len(longer) > _MOST:
            closed.update(growing)
            return set()
        growing, at = longer, end
    return growing


def _read(source: str, at: int, growing: set[Lead], closed: set[Lead]) -> tuple[set[Lead], int]:
    """Read a character, class or group behind some leads; also return where it ends."""
    character = source[at]
    if character == "(":
        end = _closing(source, at) + 1
        return _grouped(source[at:end], growing, closed), end
    if character == "[":
        end = source.index("]", at + 2) + 1
        letters = source[at + 1 : end - 1]
        if letters.isalpha() and len(letters) <= _LETTERS:
            return _longer(growing, letters, closed), end
    elif character == "\\":
        escaped = source[at + 1 : at + 2]
        end = source.index("}", at) + 1 if escaped in ("p", "P") else at + 2
        if escaped == "b":
            return {_AT_WORD if lead == _NOWHERE else lead for lead in growing}, end
        texts = _ESCAPED.get(escaped, "" if escaped.isalnum() else escaped)
        if texts:
            return _longer(growing, texts, closed), end
    else:
        end = at + 1
        if character not in _META:
            return _longer(growing, character, closed), end
    return _before_any(growing, source[at:end], closed), end


def _grouped(source: str, growing: set[Lead], closed: set[Lead]) -> set[Lead]:
    """Read a group behind some leads; looking back or ahead takes up nothing."""
    if source.startswith(_LOOKING):
        return growing
    inner = next((source[len(each) : -1] for each in _GROUPS if source.startswith(each)), None)
    if inner is None and source.startswith("(?<"):
        inner = source[source.index(">") + 1 : -1]
    if inner is None:
        closed.update(growing)
        return set()
    return set().union(*(_after(each, growing, closed) for each in alternatives(inner)))


def _longer(growing: set[Lead], texts: str, closed: set[Lead]) -> set[Lead]:
    """Return leads with one of some characters behind them; long enough is enough."""
    found = set()
    for text, place in growing:
        if texts == "-" and not text and place is not Place.ANYWHERE:
            found.add(_IN_WORD)  # "tussen-" is as good a beginning as "tussen"
        elif place is Place.INSIDE and not is_word(texts[0]):
            closed.add(Lead(text, place))
        else:
            longer = (Lead(text + each.lower(), place) for each in texts)
            (closed if len(text) + 1 >= _ENOUGH else found).update(longer)
    return found


def _before_any(growing: set[Lead], run: str, closed: set[Lead]) -> set[Lead]:
    """Return leads before letters that may be any: nothing is known of what follows."""
    at_word = growing & {_AT_WORD} if run in _WORD_RUNS else set()
    closed.update(growing - at_word)
    return {_IN_WORD} if at_word else set()


def _times(source: str, at: int) -> tuple[int, int, int]:
    """Return how often at least and at most something comes, and where that ends."""
    character = source[at : at + 1]
    if character in ("?", "*", "+"):
        least, most, end = int(character == "+"), 1 if character == "?" else 2, at + 1
    elif character == "{":
        end = source.index("}", at) + 1
        first, _, last = source[at + 1 : end - 1].partition(",")
        least, most = int(first or 0), int(last or 2) if "," in source[at:end] else int(first)
    else:
        return 1, 1, at
    return least, most, end + (source[end : end + 1] in ("?", "+"))


def is_word(character: str) -> bool:
    """True for a character of words; false for none."""
    return character.isalnum() or character == "_"


def _closing(source: str, start: int) -> int:
    """Return where the bracket that opens at `start` closes."""
    depth = 0
    for at, character in _outside_classes(source, start):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return at
    raise ValueError(f"bracket without end: {source}")


def _outside_classes(source: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """Yield the brackets and bars that are neither escaped nor in a class, with their place."""
    for match in _STRUCTURE.finditer(source, start):
        if match[0] in ("(", ")", "|"):
            yield match.start(), match[0]
