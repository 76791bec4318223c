"""Whether the words beside an abbreviation are what it stands for.

"Dienst Uitvoering Onderwijs DUO", "DUO: Dienst Uitvoering Onderwijs": the words begin with its
letters, in order. Short words may stand between ("Centrum voor Jeugd en Gezin (CJG)"), a long word
may hold more than one of the letters ("Intern Projectoverleg" or "IPO"), and the abbreviation may
be part of a compound ("het CJG-loket (Centrum voor Jeugd en Gezin)"). A name of which the capitals
are its letters may also stand elsewhere in the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from policylint.documents.model import Span

_REACH = 120
"""Characters on either side of an abbreviation, in its own line, in which the words stand."""
_FEWEST = 3
"""Letters that it takes: two words beside "OM" begin with an o and an m by chance."""
_SHORT = 4
"""Letters of the longest word that a name may leave out: "voor", "en"."""
_BETWEEN = 3
"""Short words that may stand between two that count."""
_WORD = regex.compile(r"\p{L}+")
_GAP = regex.compile(r"(?:[^\S\n]|[,:=&/(“”\"‘’'–-])(?:[^\S\n]|[,:=&/(“”\"‘’'–-]|\d)*")
"""What stands between two words of one name: no full stop, and no line end."""
_NAME = regex.compile(
    r"\b\p{Lu}\p{Ll}+(?:(?: (?:van|voor|en|de|het|der|in|op|te|tot|bij))* \p{Lu}\p{Ll}+){2,}"
)
"""Words with a capital, and what ties them: "Stichting Vrienden van Duin"."""
_REST = regex.compile(r"(?:-\p{Ll}+)?")
"""The rest of a compound: "-loket"."""


def is_spelled_out(text: str, place: Span) -> bool:
    """True if the words directly before or behind an abbreviation begin with its letters."""
    letters = "".join(filter(str.isalpha, place.of(text))).lower()
    if len(letters) < _FEWEST:
        return False
    line = text.rfind("\n", 0, place.start) + 1, _line_end(text, place.end)
    before = text[max(line[0], place.start - _REACH) : place.start]
    behind = text[place.end : min(line[1], place.end + _REACH)]
    return (
        _ends_in_name(_words_before(before), letters)
        or _begins_with_name(_words_behind(behind), letters)
        or _has_name_with_capitals(text[slice(*line)], letters)
    )


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _has_name_with_capitals(line: str, letters: str) -> bool:
    """True if somewhere in a line the last capitals of a name are these letters."""
    return any(
        "".join(filter(str.isupper, match[0])).lower().endswith(letters)
        for match in _NAME.finditer(line)
    )


def _words_before(line: str) -> list[str]:
    """Return the words at the end of a line that only gaps part from each other and the end."""
    words: list[str] = []
    start = len(line)
    for match in reversed(list(_WORD.finditer(line))):
        if not _GAP.fullmatch(line, match.end(), start):
            break
        words.insert(0, match[0].lower())
        start = match.start()
    return words


def _words_behind(line: str) -> list[str]:
    """Return the words at the start of a line that only gaps part from each other and the start.

    The rest of a compound is passed over.
    """
    words: list[str] = []
    end = _REST.match(line).end()
    for match in _WORD.finditer(line, end):
        if not _GAP.fullmatch(line, end, match.start()):
            break
        words.append(match[0].lower())
        end = match.end()
    return words


def _ends_in_name(words: Sequence[str], letters: str) -> bool:
    """True if a name ends with the last word, or with the one before it if that is short."""
    last = len(words) - 1
    lasts = {last, last - 1} if words and len(words[last]) <= _SHORT else {last}
    return any(lasts & _name_ends(words, first, letters) for first in range(last))


def _begins_with_name(words: Sequence[str], letters: str) -> bool:
    """True if a name begins with the first word, or with the second if the first is short."""
    firsts = (0, 1) if words and len(words[0]) <= _SHORT else (0,)
    return any(_name_ends(words, first, letters) for first in firsts)


def _name_ends(words: Sequence[str], first: int, letters: str) -> set[int]:
    """Return with which words a name of these letters can end that begins with the first.

    A name has two words or more.
    """
    ends: set[int] = set()
    spelled: dict[int, set[int]] = {first: {0}}
    for at in range(first, len(words)):
        before = spelled.get(at, ())
        after = {
            count + more
            for count in before
            for more in range(1, _in_order(words[at], letters[count:]) + 1)
        }
        if at > first and len(letters) in after:
            ends.add(at)
        for following in _following(words, at) if after else ():
            spelled.setdefault(following, set()).update(after)
    return ends


def _following(words: Sequence[str], at: int) -> Iterator[int]:
    """Yield the words that can be the next to count."""
    for following in range(at + 1, min(at + _BETWEEN + 2, len(words))):
        yield following
        if len(words[following]) > _SHORT:
            return


def _in_order(word: str, letters: str) -> int:
    """Return how many of the letters a word holds in order; none if it begins with another."""
    if not letters or word[0] != letters[0]:
        return 0
    found, place = 0, 0
    while found < len(letters) and (place := word.find(letters[found], place) + 1):
        found += 1
    return found
