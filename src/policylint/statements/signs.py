"""The signs by which a unit is weighed: its place, its clause, its words, what stands around it.

A sign has a short Dutch name, as the weights and the reason on a report show it: "kop: doel",
"werkwoord: dalen", "woord: minder". It counts for as much as is told here (1.0, or a share).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from policylint.statements.classify import Kind, Reading
from policylint.statements.facts import Facts
from policylint.statements.units import Unit, UnitKind
from policylint.statements.weights import Signs
from policylint.statements.wordsigns import word_signs

_KINDS = {UnitKind.SENTENCE: "zin", UnitKind.ITEM: "item", UnitKind.HEADING: "kop"}
_KINDS_STATED = {Kind.GOAL: "doel", Kind.MEASURE: "maatregel", Kind.OTHER: "geen"}
_TITLE = 0.5
"""What a word of the heading counts for, beside a sign of the unit itself."""
_FAR = 2
_WORDS_PER_STEP, _LONGEST_STEP = 6, 5
_QUOTES = ('"', "'", "“", "”", "„", "\u2018")
_SPELLINGS = {
    "cijfer": regex.compile(r"\d"),
    "geld": regex.compile(r"€|\beuro\b"),
    "procent": regex.compile(r"%|\bprocent"),
    "jaar dat komt": regex.compile(r"\b20[2-5]\d\b"),
    "jaar dat was": regex.compile(r"\b(?:19\d\d|20[01]\d|202[0-4])\b"),
    "aanhalingstekens": regex.compile(r'["“”]'),
}


def signs_of(readings: Sequence[Reading], titles: Sequence[Sequence[str]]) -> Iterator[Signs]:
    """Yield the signs of each unit; `titles` are the headings above it, the nearest last."""
    beside = _siblings(readings)
    for index, reading in enumerate(readings):
        found: dict[str, float] = dict.fromkeys(_of_place(reading.facts.unit), 1.0)
        found.update(dict.fromkeys(_of_clause(reading.facts), 1.0))
        found.update(dict.fromkeys(_of_facts(reading.facts), 1.0))
        found.update(dict.fromkeys(_of_decision(reading), 1.0))
        found.update(dict.fromkeys(_of_neighbours(readings, index), 1.0))
        found.update(_of_siblings(reading, beside[index]))
        found.update(word_signs(reading.sentence))
        found.update(dict.fromkeys(_of_spelling(reading.facts), 1.0))
        found.update(dict.fromkeys(_of_titles(titles[index]), _TITLE))
        yield found


def _of_place(unit: Unit) -> Iterator[str]:
    kind, role, far = _KINDS[unit.kind], unit.role.value, min(unit.distance, _FAR)
    yield f"soort: {kind}"
    yield f"kop: {role}"
    yield f"kop: {role}, {kind}"
    yield f"kop: {role}, {far} hoger"
    if unit.label:
        yield f"aanduiding: {unit.label_role.value}"
    if unit.first:
        yield "eerste zin"
        yield f"eerste zin: {role}, {kind}"
    if unit.lone:
        yield f"alleen onder kop: {role}"
    if unit.leads_in or unit.text.rstrip().endswith(":"):
        yield "leidt in"
    yield f"lengte: {min(len(unit.text.split()) // _WORDS_PER_STEP, _LONGEST_STEP)}"


def _of_clause(facts: Facts) -> Iterator[str]:
    clause, role, kind = facts.clause, facts.unit.role.value, _KINDS[facts.unit.kind]
    subject = facts.subject.value
    yield f"onderwerp: {subject}"
    yield f"onderwerp: {subject}, kop: {role}"
    if clause.inner_subject:
        yield f"onderwerp bijzin: {facts.words.class_of_subject(clause.inner_subject).value}"
    for name in facts.words.verb_classes(clause.verb):
        yield f"werkwoord is: {name}"
        yield f"werkwoord is: {name}, onderwerp: {subject}"
    for name in facts.words.verb_classes(clause.verbs[0] if clause.verbs else ""):
        yield f"eerste werkwoord is: {name}"
        yield f"eerste werkwoord is: {name}, onderwerp: {subject}"
    for modal in sorted(clause.modals):
        yield f"hulpwerkwoord: {modal}"
        yield f"hulpwerkwoord: {modal}, onderwerp: {subject}"
    forms = {
        "persoonsvorm": clause.finite,
        "verleden tijd": clause.past,
        "voltooid": clause.perfect,
        "lijdend": clause.passive,
        "ontkennend": clause.negated,
        "meer werkwoorden": len(clause.verbs) > 1,
    }
    yield from (name for name, holds in forms.items() if holds)
    if not clause.verbs:
        yield "zonder werkwoord"
        yield f"zonder werkwoord: {role}, {kind}"
    if not clause.finite:
        yield f"zonder persoonsvorm: {role}, {kind}"
    yield f"het werkwoord: {clause.verb}"
    yield f"het onderwerp: {clause.subject}"
    yield f"begint met: {clause.first}"
    yield f"gezegde: {clause.predicate}"
    if clause.verbs:
        yield f"het eerste werkwoord: {clause.verbs[0]}"


def _of_facts(facts: Facts) -> Iterator[str]:
    role, subject = facts.unit.role.value, facts.subject.value
    told = {
        "in de planperiode": facts.around.future,
        "verderop in de planperiode": facts.around.well_ahead,
        "met hoeveelheid": facts.around.measured,
        "met moment": facts.around.timed,
        "na een doel": facts.around.after_goal,
        "moment erboven": facts.around.later_above,
        "in een lijst van doelen": facts.around.in_list_of_goals,
        "een daad": facts.is_act,
        "een toestand": facts.is_state,
        "een wens": facts.is_wish,
        "voorbij": facts.is_over,
        "gepland": facts.is_planned,
        "verwijst terug": facts.words.refers_back(facts.clause.first),
    }
    for name, holds in told.items():
        if holds:
            yield name
            yield f"{name}, kop: {role}"
            yield f"{name}, onderwerp: {subject}"
    if facts.around.future and facts.around.measured:
        yield "hoeveelheid in de planperiode"
    for name in facts.words.phrases_in(facts.text):
        yield f"zinswending: {name}"
        yield f"zinswending: {name}, kop: {role}"


def _of_decision(reading: Reading) -> Iterator[str]:
    stated = _KINDS_STATED[reading.kind]
    yield f"regel: {stated}"
    yield f"regel: {stated}, {reading.by}"
    yield f"regel: {reading.reason.partition('‘')[0].strip()}"


def _of_neighbours(readings: Sequence[Reading], index: int) -> Iterator[str]:
    """Yield what the units before and behind it in its section state."""
    own = readings[index].facts.unit
    for step, name in ((-1, "ervoor"), (1, "erna")):
        other = readings[index + step] if 0 <= index + step < len(readings) else None
        if other is None or other.facts.unit.kind is UnitKind.HEADING:
            yield f"{name}: niets"
            continue
        alike = "" if other.facts.unit.kind is own.kind else ", andere soort"
        yield f"{name}: {_KINDS_STATED[other.kind]}{alike}"


def _siblings(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Return for each unit those of its kind between the same two headings, with itself."""
    groups: defaultdict[tuple[int, UnitKind], list[Reading]] = defaultdict(list)
    keys = []
    section = 0
    for reading in readings:
        section += reading.facts.unit.kind is UnitKind.HEADING
        keys.append((section, reading.facts.unit.kind))
        groups[keys[-1]].append(reading)
    return [groups[key] for key in keys]


def _of_siblings(reading: Reading, beside: Sequence[Reading]) -> dict[str, float]:
    others = len(beside) - 1
    if not others:
        return {}
    kind = _KINDS[reading.facts.unit.kind]
    goals = sum(r.kind is Kind.GOAL for r in beside) - (reading.kind is Kind.GOAL)
    measures = sum(r.kind is Kind.MEASURE for r in beside) - (reading.kind is Kind.MEASURE)
    finite = sum(r.facts.clause.finite for r in beside) - reading.facts.clause.finite
    return {
        "doelen ernaast": goals / others,
        f"doelen ernaast: {kind}": goals / others,
        "maatregelen ernaast": measures / others,
        f"maatregelen ernaast: {kind}": measures / others,
        f"persoonsvormen ernaast: {kind}": finite / others,
    }


def _of_spelling(facts: Facts) -> Iterator[str]:
    text = facts.text.strip()
    yield from (name for name, pattern in _SPELLINGS.items() if pattern.search(text))
    if text.startswith(_QUOTES):
        yield "begint als aanhaling"
    if facts.clause.named_subject and not facts.is_ours:
        yield "naam als onderwerp"
    if text.endswith(";"):
        yield "eindigt met puntkomma"
    if not text.endswith((".", ";", "!", "?", ":")):
        yield "zonder punt"
    if text[:1].islower():
        yield "begint met kleine letter"


def _of_titles(titles: Sequence[str]) -> Iterator[str]:
    for name, title in zip(("kopwoord", "hoger kopwoord"), reversed(titles), strict=False):
        yield from (f"{name}: {word}" for word in title.lower().split())
