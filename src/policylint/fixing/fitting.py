"""Whether a replacement fits in the sentence, and how it is written there.

A replacement is right for the words it replaces; what stands around them can make it wrong all the
same: a name, a compound with a hyphen, a second "van" further on, a full stop that is both.
"""

from __future__ import annotations

import re

from policylint.language.abbreviations import default_abbreviations
from policylint.language.sentences import split_sentences
from policylint.statements.cues import wording

_LEXICON = "naamdragers"
_FREE_BEFORE = re.compile(r"(?:^|[\s(\[])$")
_FREE_BEHIND = re.compile(r"[.,;:!?…)\]]*(?:\s|$)")
_LAST_WORD = re.compile(r"\S+(?=\s+$)")
_NEXT_WORD = re.compile(r"\s+(\S+)")
_PAUSE = (",", ";", ":", ".", "!", "?", "…", ")", "]", "-", "–", "—")
_OPENING = "([\"'“‘"
_SENTENCE_REST = re.compile(r"(?:[^.!?]|[.](?=\S))*")
_AND = r"(?:\b(?:en|of|noch|maar|als|dan|alsook|alsmede|evenals)|,)"
"""What a second part of a phrase begins with: "ten behoeve van ouderen en van jongeren"."""
_SENTENCE_GOES_ON = re.compile(r"[,;:)\]]|\s+[(\[]?[a-zà-ÿ]")


def fitting(before: str, found: str, behind: str, better: str) -> str | None:
    """Return how `better` is written in the place of `found`; None if it may not fit.

    `before` and `behind` are the rest of the paragraph.
    """
    fits = (
        _FREE_BEFORE.search(before)
        and _FREE_BEHIND.match(behind)
        and not _may_be_name(before, found, behind)
        and not _doubles(before, found, behind, better)
        and not _governs_more(found, behind, better)
        and not _holds(better, found)
    )
    return _with_stop(before, found, behind, better) if fits else None


def _may_be_name(before: str, found: str, behind: str) -> bool:
    """True in capitals, behind a name, and where the capital of a sentence may be that of a name.

    "Het Fonds ten behoeve van ouderen", "wetsvoorstel terugdringen verzuim", "Pilot Groen Dak",
    "Randvoorwaarden: geld".
    """
    if found[1:] != found[1:].lower():
        return True
    starts = {sentence.start for sentence in split_sentences(before + found + behind)}
    previous = _LAST_WORD.search(before)
    if previous and not previous[0].endswith(_PAUSE):
        word = previous[0].lstrip(_OPENING)
        if wording(_LEXICON, "").fullmatch(word):
            return True
        if previous.start() not in starts and word[:1].isupper():
            return True
    following = _NEXT_WORD.match(behind)
    is_word = found[:1].isupper() and " " not in found
    begins_name = bool(following and following[1][:1].isupper())
    return is_word and (begins_name or behind.startswith(":"))


def _doubles(before: str, found: str, behind: str, better: str) -> bool:
    """True if a word would stand there twice ("tevens ook"), or does: "n.v.t. n.v.t." is a row."""
    words = better.lower().split()
    last, following = _LAST_WORD.search(before), _NEXT_WORD.match(behind)
    previous = last[0].lstrip(_OPENING).lower() if last else ""
    after = following[1].lower() if following else ""
    return previous in (words[0], found.lower()) or any(
        after.rstrip("".join(_PAUSE)) == each.rstrip(".") for each in (words[-1], found.lower())
    )


def _governs_more(found: str, behind: str, better: str) -> bool:
    """True if its last word comes back for a second part: "ten behoeve van A en van B"."""
    last = found.lower().split()[-1]
    if last == better.lower().split()[-1]:
        return False
    rest = _SENTENCE_REST.match(behind)
    again = re.compile(rf"{_AND}\s+(?:\w+\s+)?{re.escape(last)}\b", re.IGNORECASE)
    return bool(rest and again.search(rest[0]))


def _holds(better: str, found: str) -> bool:
    """True if the replacement has the words in it: it would be replaced again, without end."""
    return re.search(rf"(?<!\w){re.escape(found)}(?!\w)", better, re.IGNORECASE) is not None


def _with_stop(before: str, found: str, behind: str, better: str) -> str | None:
    """Keep the full stop of an abbreviation at the end of a paragraph; None if it may be one.

    "N.v.t." all alone fills a cell of a table, and what ends in "ca." was cut off.
    """
    if not found.endswith(".") or better.endswith("."):
        return better
    never_ends = found.lower() in default_abbreviations().never_end
    if not behind.strip():
        return None if never_ends or not before.strip() else f"{better}."
    return better if never_ends or _SENTENCE_GOES_ON.match(behind) else None
