"""What a year in a text is: a moment, part of a name, the year of a source, or just a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from policylint.statements.folding import folded
from policylint.statements.timewords import pattern, pattern_before


class YearRole(StrEnum):
    """What a year or a span of years is in its place."""

    MOMENT = "moment"
    NAME = "name"
    """Of a plan or a law: "Wmo 2015", "Woonvisie 2025-2030"."""
    CITED = "cited"
    """Of a source: "(CBS, 2023)", "Veiligheidsmonitor 2023"."""
    VALUE = "value"
    """No year at all: "2022 cliënten"."""


@dataclass(frozen=True, slots=True)
class YearReading:
    """The role of a year; `name` is the source or the name that it belongs to."""

    role: YearRole
    name: str = ""


_WINDOW = 90
_NAME_WORDS = 5
_CAPITALISED = re.compile(r"(?:[A-Z][\w&.'’-]*)\s*$")
_LAST_WORD = re.compile(r"[^\W\d_][\w&.'’-]*$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;|\n•-])\s*$")
_OPEN = re.compile(r"[(\[]([^()\[\]\n]*)$")
_SOURCE_LINE = re.compile(r"\bbron(?:nen|vermelding)?\s*:\s*([^.;()\n]*)$")
_SOURCE_WORD = re.compile(r"^\s*bron(?:nen)?\s*:", re.IGNORECASE)
_WORD = re.compile(r"[^\s,.;:()\[\]|\"“”?!•]+")
_BREAK = re.compile(r".*[,.;:()\[\]|?!•\n](?=\s)|.*[()\[\]|\n•]", re.DOTALL)
_VALUE_NOUN = re.compile(r"\s(?:[a-zë]+e\s){0,2}([a-zëéïö-]+)")


def read_year(text: str, low: str, span: tuple[int, int], begin: int, end: int) -> YearReading:
    """Read what the year at `span` is (without the preposition before it).

    `low` is the folded text; the passage in which it is read goes from `begin` to `end`.
    """
    start, stop = span
    before = text[max(begin, start - _WINDOW) : start]
    low_before = low[max(begin, start - _WINDOW) : start]
    if stop - start == 4 and _counts_something(low_before, low, stop, end):
        return YearReading(YearRole.VALUE)
    if pattern_before("voor-jaar").search(low_before):
        return YearReading(YearRole.MOMENT)
    opened = _OPEN.search(before)
    if opened:
        return _in_brackets(before, opened, low_before[opened.start() + 1 :])
    source = _SOURCE_LINE.search(low_before)
    if source:
        return YearReading(YearRole.CITED, _trimmed(before[source.start(1) :]))
    return _named(before, low_before)


def _counts_something(low_before: str, low: str, stop: int, end: int) -> bool:
    """True for "2022 cliënten", "ruim 2000 woningen"; "in 2028 voelen inwoners" counts nothing."""
    follows = _VALUE_NOUN.match(low, stop, end)
    if not follows:
        return False
    if pattern_before("getal-ervoor").search(low_before):
        return follows[1].endswith(("en", "s"))
    if not is_countable(follows[1]):
        return False
    before = pattern_before("voor-jaar").search(low_before)
    return before is None or pattern("ook-getal").fullmatch(before[0].strip()) is not None


def is_countable(noun: str) -> bool:
    """True for a noun of which a plan counts many, however much it looks like a verb."""
    return pattern("telbaar").fullmatch(noun) is not None


def _in_brackets(before: str, opened: re.Match[str], low_inside: str) -> YearReading:
    """Read "(CBS, 2023)", "(2023)" after a figure or a name, "(gereed 2027)"."""
    inside = opened[1]
    outside = before[: opened.start()].rstrip()
    if not inside.strip(" ,:;"):
        if outside[-1:].isdigit() or outside.endswith("%"):
            return YearReading(YearRole.CITED)
        return _after_name(outside)
    is_source = pattern("bronstuk").search(low_inside) is not None
    if is_source or (inside[:1].isupper() and not pattern_before("etiket").search(low_inside)):
        return YearReading(YearRole.CITED, _trimmed(_SOURCE_WORD.sub("", inside)))
    return _named(inside, low_inside)


def _after_name(outside: str) -> YearReading:
    """Read "Jansen (2019)" as a source, "Woonvisie (2024)" as a name, "het plan (2026)" as when."""
    last = _LAST_WORD.search(outside)
    if not last:
        return YearReading(YearRole.MOMENT)
    if pattern("bronstuk").fullmatch(folded(last[0])):
        return YearReading(YearRole.CITED, last[0])
    if not last[0][:1].isupper():
        return YearReading(YearRole.MOMENT)
    if pattern("stuk").fullmatch(folded(last[0])):
        return YearReading(YearRole.NAME, last[0])
    if _SENTENCE_START.search(outside[: last.start()]):
        return YearReading(YearRole.MOMENT)
    return YearReading(YearRole.CITED, last[0])


def _named(before: str, low_before: str) -> YearReading:
    """Read a year by the words before it: "Nota Gezond en Wel 2020", "Leiden 2030", "Doel 2028"."""
    if not before[-1:].isspace() or pattern_before("etiket").search(low_before):
        return YearReading(YearRole.MOMENT)
    cut = _BREAK.match(low_before)
    offset = cut.end() if cut else 0
    words = list(_WORD.finditer(low_before, offset))[-_NAME_WORDS:]
    if not words or low_before[words[-1].end() :].strip():
        return YearReading(YearRole.MOMENT)
    for word in reversed(words):
        if pattern("naam-af").fullmatch(word[0]) or word[0].isdigit():
            break
        if pattern("bronstuk").fullmatch(word[0]):
            return YearReading(YearRole.CITED, before[word.start() :].strip())
        if pattern("stuk").fullmatch(word[0]):
            return YearReading(YearRole.NAME, before[word.start() :].strip())
    if _CAPITALISED.search(before):
        return YearReading(YearRole.NAME, before[words[-1].start() :].strip())
    return YearReading(YearRole.MOMENT)


def _trimmed(name: str) -> str:
    return name.strip(" ,:;-–\t")
