"""What stands under a heading or behind a lead-in: goals, measures, figures, history, ...

The patterns are in the lexicons `koprollen` and `inleidingen`, a class per role.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import regex

from policylint.documents.model import Document, Span
from policylint.vocabulary import shipped_lexicon
from policylint.vocabulary.reading import Lexicon


class Role(StrEnum):
    """The role of a place; the values are the classes of the lexicons."""

    META = "over-dit-stuk"
    """The document, a study, definitions, sources: nothing that the plan wants."""
    BODIES = "verbonden-partijen"
    """What the bodies do and want that the municipality takes part in."""
    OTHERS = "anderen"
    """What others do or want: Rijk, province, residents' wishes."""
    SITUATION = "situatie"
    """Facts, history, trends, results so far, risks."""
    MONEY = "geld"
    MIXED = "doel-en-maatregel"
    INDICATOR = "indicator"
    MEASURE = "maatregel"
    GOAL = "doel"
    ASPIRATION = "ambitie"
    """Ambitions, opgaven, speerpunten, visie: often goals, as often prose about them."""
    NONE = "geen"


@dataclass(frozen=True, slots=True)
class Label:
    """What a unit calls itself: "Doel 2.1:", with the length up to what follows it."""

    text: str
    length: int
    role: Role


class Roles:
    """Gives headings and lead-ins their role; remembers what it has seen."""

    def __init__(self, headings: Lexicon, lead_ins: Lexicon, labels: Lexicon) -> None:
        self._headings = _patterns(headings)
        self._lead_ins = _patterns(lead_ins)
        self._labels = _patterns(labels)
        self._seen: dict[str, Role] = {}

    def of_heading(self, title: str) -> Role:
        """Return the role of what stands under a heading."""
        if title not in self._seen:
            self._seen[title] = _first(self._headings, title)
        return self._seen[title]

    def of_lead_in(self, sentence: str) -> Role:
        """Return the role of a list by the sentence before it."""
        return _first(self._lead_ins, sentence)

    def label_of(self, text: str) -> Label | None:
        """Return the label that a unit begins with, if anything follows it."""
        for role, pattern in self._labels:
            match = pattern.match(text)
            if match and match.end() < len(text):
                return Label(match[0].strip(" .:–—-"), match.end(), role)
        return None


@dataclass(frozen=True, slots=True)
class Place:
    """The role of a place, the heading that gave it, and how many headings up that stands."""

    role: Role
    span: Span | None = None
    distance: int = 0


_WITHIN_BODIES = 2
"""Headings between "Verbonden partijen" and the "Doel" of one of them."""


def role_under(document: Document, index: int | None, roles: Roles) -> Place:
    """Return the role of the nearest heading that has one, from a section upwards.

    "Doel" below "Verbonden partijen" is that of the body.
    """
    found: Place | None = None
    distance = 0
    while index is not None:
        section = document.sections[index]
        role = roles.of_heading(section.label)
        place = Place(role, section.heading, distance)
        if role is Role.BODIES and (found is None or distance - found.distance <= _WITHIN_BODIES):
            return place
        if role is not Role.NONE:
            found = found or place
        index = section.parent
        distance += 1
    return found or Place(Role.NONE, None, distance)


@cache
def shipped_roles() -> Roles:
    """Return the roles of the shipped lexicons."""
    lexicons = (shipped_lexicon(name) for name in ("koprollen", "inleidingen", "aanduidingen"))
    return Roles(*lexicons)


_Patterns = tuple[tuple[Role, "regex.Pattern[str]"], ...]


def _patterns(lexicon: Lexicon) -> _Patterns:
    found = []
    for name, entries in lexicon.classes.items():
        joined = "|".join(f"(?:{entry})" for entry in entries)
        found.append((Role(name), regex.compile(joined, regex.IGNORECASE)))
    return tuple(found)


def _first(patterns: _Patterns, text: str) -> Role:
    return next((role for role, pattern in patterns if pattern.search(text)), Role.NONE)
