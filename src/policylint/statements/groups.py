"""The people and places that a plan is for. Lexical, so that every sentence can be asked.

A word for people is delimited by itself ("statushouders", "65-plussers"), by an adjective before
it ("eenzame ouderen") or by what stands right behind it: an age, a circumstance, a place, a clause
("mensen die ..."). Otherwise it is anybody ("inwoners").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import regex

from policylint.documents.model import Span
from policylint.statements.areas import find_areas, place_behind
from policylint.statements.model import Quantity, TargetGroup, Verdict
from policylint.statements.passages import quantities_in
from policylint.vocabulary import shipped_lexicon

_WORD = regex.compile(r"[\p{L}\d][\p{L}\d'’+-]*")
_LEFT = 60
"""Characters before a word for people in which its adjectives and number are looked for."""
_ONE_WORD = regex.compile(r" (?:\p{L}+ )?")
_OPENING = regex.compile(
    r"\W*(?:[Dd]oel(?:stelling)? [\w.]+ ?[:–-]? |\d+(?:\.\d+)* )?(?:(?:[Aa]lle|[Dd]e|[Oo]nze) )?"
)
"""What may stand before the first noun of a sentence: "Doel D: Leerkrachten ..."."""


def find_groups(
    text: str, start: int = 0, end: int | None = None, municipality: str = ""
) -> list[TargetGroup]:
    """Return the people and the places in `text[start:end]`, in reading order."""
    people = find_people(text, start, end, municipality)
    areas = [
        area
        for area in find_areas(text, start, end, municipality)
        if not any(area.span.overlaps(group.span) for group in people)
    ]
    return sorted([*people, *areas], key=lambda group: group.span)


def find_people(
    text: str, start: int = 0, end: int | None = None, municipality: str = ""
) -> list[TargetGroup]:
    """Return the groups of people in `text[start:end]`, in reading order."""
    stop = len(text) if end is None else end
    found: list[TargetGroup] = []
    for group in sorted(_all_people(text, start, stop, municipality), key=lambda g: g.span):
        if not found or group.span.start >= found[-1].span.end:
            found.append(group)
    return found


def group_verdict(groups: Iterable[TargetGroup]) -> Verdict:
    """Say whether a passage with these groups says for whom: ja, deels (anybody), nee."""
    delimited = [group.delimited for group in groups]
    if any(delimited):
        return Verdict.JA
    return Verdict.DEELS if delimited else Verdict.NEE


class _Words:
    """The lexicons `doelgroepen` and `doelgroepbepalingen`, compiled once."""

    def __init__(self) -> None:
        words = shipped_lexicon("doelgroepen").classes
        self.general = frozenset(words["algemeen"])
        self.general_endings = words["algemeen-slot"]
        self.delimited = frozenset(words["afgebakend"])
        self.delimited_endings = words["afgebakend-slot"]
        self.singular = frozenset(words["enkelvoud"])
        self.neuter = frozenset(words["onzijdig"])
        self.adjectives = frozenset(words["bijvoeglijk"])
        self.professions = frozenset(words["beroep"])
        self.no_people = regex.compile(
            "|".join(regex.escape(phrase) for phrase in words["geen"]), regex.IGNORECASE
        )
        patterns = shipped_lexicon("doelgroepbepalingen").classes
        self.limits = _joined([*patterns["leeftijd"], *patterns["kenmerk"]])
        self.clause = _joined(patterns["bijzin"])
        self.clause_of_part = _joined(patterns["bijzin-dat"])
        self.no_noun = _joined(patterns["geen-naamwoord"])
        self.part = _joined(patterns["deel"])
        self.open = _joined(patterns["open"])
        self.who = _joined([*patterns["wie"], *patterns["jeugd"]])
        self.anybody = _joined(patterns["algemeen"])

    def delimits(self, word: str) -> bool | None:
        """True if a word names a group, False if it means anybody, None if it means no people."""
        if word in self.delimited or word in self.general:
            return word in self.delimited
        if _ends(word, self.delimited_endings):
            return True
        return False if _ends(word, self.general_endings) else None


@cache
def _words() -> _Words:
    return _Words()


def _joined(patterns: Iterable[str]) -> regex.Pattern[str]:
    return regex.compile("|".join(f"(?:{pattern})" for pattern in patterns))


@lru_cache(maxsize=8)
def _residents(municipality: str) -> regex.Pattern[str]:
    """Return a pattern for people named after their municipality: "Wassenaarders"."""
    if not municipality:
        return regex.compile(r"(?!)")
    stem = regex.escape(municipality.removesuffix("en").removesuffix("e"))
    return regex.compile(rf"(?<!\w){stem}\p{{Ll}}{{0,3}}(?:er|ers|aar|aars|aren)(?!\w)")


def _ends(word: str, endings: tuple[str, ...]) -> bool:
    return word.endswith(endings) and any(
        word.endswith(ending) and len(word) >= len(ending) + 2 for ending in endings
    )


def _all_people(text: str, start: int, stop: int, municipality: str) -> Iterator[TargetGroup]:
    words = _words()
    quantities = quantities_in(text, start, stop)
    for pattern, delimited in ((words.who, True), (words.anybody, False)):
        for match in pattern.finditer(text, start, stop):
            yield TargetGroup(Span(*match.span()), delimited)
    for match in _residents(municipality).finditer(text, start, stop):
        yield TargetGroup(Span(*match.span()), delimited=False)
    barred = [match.span() for match in words.no_people.finditer(text, start, stop)]
    opening = _OPENING.match(text, start, stop)
    first = opening.end() if opening else start
    for match in _WORD.finditer(text, start, stop):
        word = match[0].lower()
        delimits = words.delimits(word)
        if word in words.singular and words.no_noun.match(text, match.end(), stop):
            delimits = False
        if delimits is None and word in words.professions and match.start() == first:
            delimits = True
        if delimits is None or any(s <= match.start() < e for s, e in barred):
            continue
        yield _group(text, Span(*match.span()), start, stop, delimits, municipality, quantities)


def _group(
    text: str,
    head: Span,
    start: int,
    stop: int,
    delimits: bool,
    municipality: str,
    quantities: list[Quantity],
) -> TargetGroup:
    words = _words()
    before = text[max(start, head.start - _LEFT) : head.start]
    adjective = _adjective(before, words)
    limit = words.limits.match(text, head.end, stop)
    clause = words.clause.match(text, head.end, stop)
    if words.part.search(before) or head.of(text).lower() in words.neuter:
        clause = clause or words.clause_of_part.match(text, head.end, stop)
    place = place_behind(text, head.end, stop, municipality)
    end = head.end
    if limit:
        end = limit.end()
    elif place > head.end:
        end = place
    elif clause and not words.open.search(before):
        end = clause.end()
    delimited = delimits or bool(adjective) or end > head.end
    return TargetGroup(
        Span(head.start - len(adjective), end), delimited, _size(text, head, quantities)
    )


def _adjective(before: str, words: _Words) -> str:
    """Return the end of `before` from the adjective that delimits, or ""."""
    if not before.endswith(" "):
        return ""
    last = list(_WORD.finditer(before))[-2:]
    for index, match in enumerate(last):
        between = before[match.end() :]
        is_near = index == len(last) - 1 or last[-1][0].endswith("e")
        if (
            match[0].lower() in words.adjectives
            and is_near
            and not regex.search(r"[.,;:]", between)
        ):
            return before[match.start() :]
    return ""


def _size(text: str, head: Span, quantities: list[Quantity]) -> Quantity | None:
    """Return the number of them: "ongeveer 80" of "ongeveer 80 eenzame ouderen"."""
    for quantity in quantities:
        if quantity.span.start < head.start < quantity.span.end:
            return quantity
        between = text[quantity.span.end : head.start]
        if not quantity.unit and _ONE_WORD.fullmatch(between):
            return quantity
    return None
