"""Who acts: units of the municipality, partners and others, by name or in general. Lexical.

`find_actors` gives everyone who is mentioned; `acting` leaves out who only receives, or is named
as a source: the council in "we sturen de raad een brief" does nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from policylint.documents.model import Span
from policylint.language.words import frequency
from policylint.statements.model import Actor, ActorKind, Verdict
from policylint.vocabulary import shipped_lexicon

_CAPITAL = r"(?:IJ|\p{Lu})[\p{L}\d'’-]+"
_LINKS = "aan|voor|van|op|in|de|het|der|den|ter|te"
_PARTNER_NAME = (
    rf"(?:(?:De|Het|Den|'t|’t) )?{_CAPITAL}(?: (?:(?:{_LINKS}) ){{0,2}}{_CAPITAL}){{0,4}}"
)
_UNIT_NAME = rf"{_CAPITAL}(?:,? (?:(?:{_LINKS}|en|&) ){{0,2}}{_CAPITAL}){{0,4}}"
"""A unit may be "Zorg, Welzijn en Wonen"; "Welzijn Oost en Stichting Naast" are two partners."""
_COMMON = 3.0
"""A name this common is a word too ("Naast", "Samen"): alone it is not taken for a partner."""
_NEAR = 60
"""Characters around an actor in which its role is looked for."""
_AND = regex.compile(r"(?:, | en |, en | of |/)(?:(?:de|het|een) )?")
_CLAUSE_END = regex.compile(r"[\t\n|;:.(]\s*")
_OPENING = regex.compile(r"\s*(?:(?:De|Het|Een|Alle|Onze|de|het|een|alle|onze) )?(?:\w+ )?")


def find_actors(
    text: str, start: int = 0, end: int | None = None, names: Iterable[str] = ()
) -> list[Actor]:
    """Return who is mentioned in `text[start:end]`, in reading order.

    `names` are partners that the document names elsewhere (`partner_names`).
    """
    stop = len(text) if end is None else end
    barred = [Span(*match.span()) for match in _words().no_actors.finditer(text, start, stop)]
    found: list[Actor] = []
    for actor in sorted(_mentions(text, start, stop, names), key=_longest_first):
        is_new = not found or actor.span.start >= found[-1].span.end
        if is_new and not any(actor.span.overlaps(span) for span in barred):
            found.append(actor)
    return found


def acting(
    text: str, start: int = 0, end: int | None = None, names: Iterable[str] = ()
) -> list[Actor]:
    """Return who does something in `text[start:end]`: not who receives or is only named."""
    acts: list[Actor] = []
    previous: Actor | None = None
    previous_acts = False
    for actor in find_actors(text, start, end, names):
        between = text[previous.span.end : actor.span.start] if previous else ""
        if previous is not None and _AND.fullmatch(between):
            does = previous_acts
        else:
            does = _acts(text, actor, start)
        if does:
            acts.append(actor)
        previous, previous_acts = actor, does
    return acts


def actor_verdict(actors: Iterable[Actor]) -> Verdict:
    """Say whether a passage with these actors says who acts: ja (by name), deels, nee."""
    named = [actor.named for actor in actors]
    if any(named):
        return Verdict.JA
    return Verdict.DEELS if named else Verdict.NEE


def partner_names(text: str) -> frozenset[str]:
    """Return the partners that stand by name behind a word for what they are.

    "woningcorporatie De Heerd" gives "De Heerd", which then is a partner without that word too.
    Not so the place of a "buurtvereniging Oosterhoek", if the text has "in Oosterhoek".
    """
    names = {match["name"] for match in _words().partner.finditer(text)}
    return frozenset(name for name in names if _is_rare(name) and not _is_place(name, text))


def _is_rare(name: str) -> bool:
    return name.startswith(("De ", "Het ", "'t ")) or frequency(name.lower()) < _COMMON


def _is_place(name: str, text: str) -> bool:
    return regex.search(rf"(?<!\w)(?:[Ii]n|te|rond) {regex.escape(name)}(?!\w)", text) is not None


class _Words:
    """The lexicons `actoren` and `actorrollen`, compiled once."""

    def __init__(self) -> None:
        words = shipped_lexicon("actoren").classes
        self.classes = tuple(
            (_whole(words[name]), kind, name.endswith("-benoemd")) for name, kind in _KINDS.items()
        )
        endings = "|".join(rf"\p{{L}}{{2,}}{ending}" for ending in words["partner-soort-slot"])
        functions = "|".join(rf"[\p{{L}}-]{{3,}}{word}" for word in words["gemeente-benoemd-slot"])
        self.function = regex.compile(rf"(?<![\w-])(?i:{functions})(?![\w-])")
        sorts = f"{_either(words['partner-soort'])}|{endings}"
        self.unit = _before_name(_either(words["eenheid"]), _UNIT_NAME)
        self.partner = _before_name(sorts, _PARTNER_NAME)
        self.other = _before_name(_either(words["ander-soort"]), _UNIT_NAME)
        self.no_actors = _whole(words["geen"])
        roles = shipped_lexicon("actorrollen").classes
        self.receives = _joined([*roles["ontvangt"], *roles["krijgt"]])
        self.does = _joined(roles["doet"])
        self.together = _joined(roles["met"])
        self.member_of = _joined(roles["lid-van"])
        self.gets = _joined(roles["krijgt-iets"])
        self.by_name = _joined(roles["door-naam"])
        self.council_does = _joined(roles["raad-doet"])


_KINDS = {
    "gemeente-benoemd": ActorKind.GEMEENTE,
    "gemeente": ActorKind.GEMEENTE,
    "partner-benoemd": ActorKind.PARTNER,
    "partner": ActorKind.PARTNER,
    "inwoner-benoemd": ActorKind.INWONER,
    "inwoner": ActorKind.INWONER,
    "ander-benoemd": ActorKind.OTHER,
    "ander": ActorKind.OTHER,
}
_COUNCIL = ("raad", "gemeenteraad")


@cache
def _words() -> _Words:
    return _Words()


def _either(words: Iterable[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


def _whole(words: Iterable[str]) -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\w-])(?:{_either(words)})(?![\w-])", regex.IGNORECASE)


def _joined(patterns: Iterable[str]) -> regex.Pattern[str]:
    return regex.compile("|".join(patterns), regex.IGNORECASE)


def _before_name(kinds: str, name: str) -> regex.Pattern[str]:
    return regex.compile(rf"(?<![\w-])(?i:{kinds}) (?P<name>{name})(?![\w-])")


def _longest_first(actor: Actor) -> tuple[int, int]:
    return actor.span.start, -actor.span.end


def _mentions(text: str, start: int, stop: int, names: Iterable[str]) -> Iterator[Actor]:
    words = _words()
    for pattern, kind in (
        (words.unit, ActorKind.GEMEENTE),
        (words.partner, ActorKind.PARTNER),
        (words.other, ActorKind.OTHER),
    ):
        for match in pattern.finditer(text, start, stop):
            yield Actor(Span(*match.span()), kind, named=True)
    for match in words.function.finditer(text, start, stop):
        yield Actor(Span(*match.span()), ActorKind.GEMEENTE, named=True)
    for match in words.by_name.finditer(text, start, stop):
        yield Actor(Span(*match.span("name")), ActorKind.PARTNER, named=True)
    for pattern, kind, named in words.classes:
        for match in pattern.finditer(text, start, stop):
            yield Actor(Span(*match.span()), kind, named)
    if names:
        known = regex.compile(rf"(?<![\w-])(?:{_either(names)})(?![\w-])")
        for match in known.finditer(text, start, stop):
            yield Actor(Span(*match.span()), ActorKind.PARTNER, named=True)


def _acts(text: str, actor: Actor, start: int) -> bool:
    words = _words()
    before = text[max(start, actor.span.start - _NEAR) : actor.span.start]
    before = _CLAUSE_END.split(before)[-1]
    opens = _OPENING.fullmatch(before) is not None
    if words.does.search(before) or (actor.named and words.member_of.search(before)):
        return True
    if words.receives.search(before):
        return False
    if actor.span.of(text).lower() in _COUNCIL and not opens:
        return False
    if actor.span.of(text).lower() in _COUNCIL:
        return words.council_does.match(text[actor.span.end : actor.span.end + _NEAR]) is not None
    if not actor.named and words.gets.match(text[actor.span.end : actor.span.end + _NEAR]):
        return False
    if words.together.search(before):
        return actor.named
    return opens or actor.kind is not ActorKind.INWONER or actor.named
