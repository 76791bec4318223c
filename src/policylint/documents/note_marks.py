"""Footnote marks glued to running text, as plain text and flat PDF text have them.

"in de plannen.5", "is gezet.9 De", "het beleid,4 dat": the digit is no part of the sentence.
Readers that know superscripts need none of this; the others blank what is found here, so that
offsets stay. It lies with the documents because readers may not import `language`.
"""

from __future__ import annotations

import re
from functools import cache

from policylint.documents.model import Span
from policylint.vocabulary import shipped_lexicon

_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN_DIGITS = str.maketrans(_SUPERSCRIPTS, "0123456789")
_LETTER = rf"[^\W\d_{_SUPERSCRIPTS}]"
_MARK = rf"""(?x)
    # A word from its first letter (linear in long words), or a year.
    (?P<word> (?<!{_LETTER}) {_LETTER}+ | % | (?<![\d.,/-])(?P<year>(?:19|20)\d\d)(?=\.) )
    (?P<quote> ["”’'»)\]] )?
    (?P<sign> [.!?…]["”’'»)\]]? | [,;:] )?
    (?P<mark> [1-9]\d{{0,2}} | [{_SUPERSCRIPTS}]+ | \[ [1-9]\d{{0,2}} \] )
"""
_IN_TEXT = re.compile(
    _MARK
    + r"""
    (?= (?P<end> \s*\Z | \s*\n\s*\n )
      | \s+ ["“„‘'«(\[•–-]* \s? (?P<next> \w )
      | \s | [.,;:!?)]+ (?!\w) )
    """
)
_SIGN = re.compile(rf"[^\s\d][1-9]|[{_SUPERSCRIPTS}]")
"""Without a digit glued to something there is no mark; that saves looking at most blocks."""
_AT_END = re.compile(_MARK + r"\Z")

# "m2", "ha2" and "mp3" are no words with a note.
_SHORTEST_WORD = 4
# One mark may have been lost in reading without ending the count.
_LARGEST_STEP = 2


def note_marks(text: str, last: int | None = None) -> list[Span]:
    """Return the digits in `text` that are footnote marks, in order.

    A digit behind a sentence stop, a closing quote or a bracket is a mark, and so is "[5]".
    Behind a word, a comma ("plannen5") or the year that ends a sentence it may as well be a name or
    a number ("Covid19", "2005.19"): there it has to continue the count of the marks before it.
    `last` is the mark before `text`: 0 if a first note is still to come, None if there is no count.
    """
    if not _SIGN.search(text):
        return []
    found: list[Span] = []
    for match in _IN_TEXT.finditer(text):
        number = mark_number(match["mark"])
        if _is_certain(match) or (_is_possible(match) and _is_next(number, last)):
            found.append(Span(*match.span("mark")))
            last = number
    return found


def mark_label(mark: str) -> str:
    """Return what the note itself is called: "5" for "5", "⁵", "[5]" and "[^5]"."""
    return mark.strip("[^]").translate(_PLAIN_DIGITS)


def mark_number(mark: str) -> int:
    """Return the number of a mark."""
    return int(mark_label(mark))


def _is_next(number: int, last: int | None) -> bool:
    if last is None:
        return False
    return last < number <= last + (_LARGEST_STEP if last else 1)


def without_mark(token: str) -> str:
    """Return `token` without the mark behind its sentence stop: "gezet.9" is "gezet."."""
    if not token[-1:].isdigit():
        return token
    match = _AT_END.search(token)
    return token[: match.start("mark")] if match and _is_behind_stop(match) else token


def _is_certain(match: re.Match[str]) -> bool:
    if match["mark"][0] == "[":
        return True
    if match["year"]:  # "2012.3" may be a number
        return False
    if match["sign"] and match["sign"][0] in ".!?…":
        begins_sentence = match["end"] is not None or (match["next"] or "").isupper()
        return begins_sentence and _is_behind_stop(match)
    if (match["quote"] or "'") not in "'’":
        return True
    # An apostrophe may also belong to a name ("D'66"), a superscript to a unit ("km²").
    is_set_off = bool(match["quote"]) or match["mark"][0] in _SUPERSCRIPTS
    return is_set_off and _is_possible(match)


def _is_possible(match: re.Match[str]) -> bool:
    if match["year"]:
        return (match["next"] or "").isupper()
    return len(match["word"]) >= _SHORTEST_WORD and match["word"][-1].islower()


def _is_behind_stop(match: re.Match[str]) -> bool:
    """True in "gezet.9"; False in "art.3" and "o.a.3", where the stop is an abbreviation's."""
    sign, word = match["sign"] or "", match["word"]
    if match["year"] or not sign or sign[0] not in ".!?…":
        return False
    if sign != "." or match["quote"] or word == "%":
        return True
    return len(word) > 1 and f"{word.lower()}." not in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    classes = shipped_lexicon("afkortingen-zin").classes
    return frozenset((*classes["nooit"], *classes["voor_getal"]))
