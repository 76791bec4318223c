"""Where a plan wants something: named places, and words for everywhere in the municipality.

Lexical: a name is known by its capital and what stands around it. The municipality's own name is
no area of its own, so callers who know it pass it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from policylint.documents.model import Span
from policylint.statements.model import TargetGroup
from policylint.vocabulary import shipped_lexicon

_NAME = (
    r"(?:(?:De|Het|Den|Ten|Ter|'t|’t|'s-|’s-|Sint|Nieuw|Oud|Groot|Klein) ?)?"
    r"(?:IJ|\p{Lu})\p{Ll}[\p{L}'’]*\p{L}(?:-(?:\p{Lu}\p{L}+|aan|de|den))*"
    r"(?: (?:Noord|Oost|Zuid|West|Centrum|Midden|(?:aan (?:den|de)|van) \p{Lu}\p{Ll}+))?"
)


def find_areas(
    text: str, start: int = 0, end: int | None = None, municipality: str = ""
) -> list[TargetGroup]:
    """Return the places in `text[start:end]`; `delimited` if it is one in particular."""
    stop = len(text) if end is None else end
    return sorted(_found(text, start, stop, municipality), key=lambda area: area.span)


def place_behind(text: str, start: int, end: int, municipality: str = "") -> int:
    """Return where "van Oosterwijk" ends right behind a word for people; `start` if no place."""
    match = _patterns().behind.match(text, start, end)
    if not match or match["name"] == municipality or _is_no_place(match["name"]):
        return start
    return int(match.end())


class _Patterns:
    """The patterns of the lexicon `gebieden`, compiled once."""

    def __init__(self) -> None:
        classes = shipped_lexicon("gebieden").classes
        kinds = _either(classes["soort"])
        prepositions = _either(classes["voorzetsel"])
        endings = _either(classes["naam-slot"])
        self.no_names = frozenset(classes["geen-naam"])
        self.no_endings = classes["geen-naam-slot"]
        named = (
            rf"(?<![\w-])(?i:(?:de |het |ons |onze )?(?:{kinds}))(?: van)? (?P<name>{_NAME})",
            rf"(?<![\w-])(?i:{prepositions}) (?P<name>{_NAME})(?![\w-])",
            r"(?<![\w-])(?:[Oo]p|[Aa]an|[Ll]angs|[Nn]aar) (?P<name>De \p{Lu}\p{Ll}+)(?![\w-])",
            r"(?<![\w-])(?:[Oo]p|[Ll]angs) (?:(?:de|het) )?(?P<name>\p{Lu}\p{Ll}+)(?![\w-])",
            rf"(?<![\w-])(?P<name>(?:\p{{Lu}}\p{{Ll}}+-)?\p{{Lu}}\p{{Ll}}+(?:{endings}))(?![\w-])",
        )
        self.named = [regex.compile(pattern) for pattern in named]
        self.behind = regex.compile(
            rf" (?:van|in|uit|op|aan|rond|bij) (?:(?:de|het) )?(?:(?:gemeente|{kinds}) )?(?:van )?"
            rf"(?P<name>{_NAME})(?![\w-])"
        )
        self.delimited = regex.compile(rf"(?<![\w-])(?i:{_either(classes['afgebakend'])})(?![\w-])")
        general = _either([*classes["algemeen-met"], *classes["algemeen"]])
        self.general = regex.compile(rf"(?<![\w-])(?i:{general})(?![\w-])")


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(regex.escape(word) for word in longest_first)


def _found(text: str, start: int, stop: int, municipality: str) -> Iterator[TargetGroup]:
    patterns = _patterns()
    taken: list[Span] = []

    def is_new(span: Span) -> bool:
        return not any(span.overlaps(other) for other in taken)

    for pattern in patterns.named:
        for match in pattern.finditer(text, start, stop):
            span = Span(*match.span())
            if not is_new(span) or _is_no_place(match["name"]):
                continue
            taken.append(span)
            yield TargetGroup(span, delimited=match["name"] != municipality)
    for words, delimited in ((patterns.delimited, True), (patterns.general, False)):
        for match in words.finditer(text, start, stop):
            span = Span(*match.span())
            if is_new(span):
                taken.append(span)
                yield TargetGroup(span, delimited)
    if municipality:
        own = regex.compile(rf"(?<![\w-]){regex.escape(municipality)}(?![\w-])")
        for match in own.finditer(text, start, stop):
            span = Span(*match.span())
            if is_new(span) and not text[max(0, start) : span.start].endswith("gemeente "):
                yield TargetGroup(span, delimited=False)


def _is_no_place(name: str) -> bool:
    patterns = _patterns()
    words = name.lower().split()
    if len(words) > 1 and words[0] in ("de", "het"):
        return words[1] in patterns.no_names
    return words[0] in patterns.no_names or words[0].endswith(patterns.no_endings)
