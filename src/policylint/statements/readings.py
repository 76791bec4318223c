"""Says of every unit of running text what it states, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from policylint.documents.model import Document
from policylint.language.analysis import Analysis
from policylint.language.clauses import Clause, read_clauses
from policylint.statements.classify import Kind, Reading, classify
from policylint.statements.deadlines import deadlines_above
from policylint.statements.facts import Around
from policylint.statements.frame import Frame
from policylint.statements.model import MomentKind
from policylint.statements.moments import find_moments
from policylint.statements.money import find_budgets
from policylint.statements.quantities import find_quantities, is_measure
from policylint.statements.roles import Roles
from policylint.statements.units import Unit, UnitKind, units
from policylint.statements.voices import voices_in
from policylint.statements.words import Subject, Words

_A_LIST = 2
_COMING_BACK = (MomentKind.RECURRING, MomentKind.QUARTER)


def read_units(
    document: Document, analysis: Analysis, roles: Roles, words: Words, frame: Frame
) -> list[Reading]:
    """Say of every unit of running text what it states."""
    invented = voices_in(document).invented
    told = (unit for unit in units(document, roles) if unit.text.strip())
    asked = [unit for unit in told if not invented.holds(unit.span)]
    sentences = analysis.sentences([unit.span for unit in asked])
    clauses = [read_clauses(sentence) for sentence in sentences]
    in_lists = _lists_of_goals(asked, clauses, words)
    readings: list[Reading] = []
    for index, unit in enumerate(asked):
        before = readings[-1] if readings and not unit.first else None
        later_above = bool(deadlines_above(document, unit, frame))
        around = _around(unit, frame, words, before, later_above, index in in_lists)
        reading = classify(unit, clauses[index], words, around, frame)
        readings.append(replace(reading, sentence=sentences[index].words()))
    return readings


def _lists_of_goals(
    asked: Sequence[Unit], clauses: Sequence[Sequence[Clause]], words: Words
) -> frozenset[int]:
    """Return which units stand in a list where most items tell how it is to be."""
    found: set[int] = set()
    for run in _lists(asked):
        wanted = [i for i in run if _tells_how_to_be(asked[i], clauses[i][0], words)]
        if len(run) >= _A_LIST and 2 * len(wanted) >= len(run):
            found.update(run)
    return frozenset(found)


def _lists(asked: Sequence[Unit]) -> Iterator[list[int]]:
    """Yield the items of each list, by index."""
    run: list[int] = []
    for index, unit in enumerate(asked):
        if unit.kind is UnitKind.ITEM:
            if unit.first:
                run.append(index)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _tells_how_to_be(unit: Unit, clause: Clause, words: Words) -> bool:
    if clause.past or clause.perfect or (clause.negated and not clause.verbs):
        return False
    subject = words.subject_of(clause)
    acts = clause.verb in words.activity and clause.verb not in words.state
    if subject is Subject.PEOPLE and clause.finite and not acts:
        return True
    return words.sounds_wanted(unit.text)


def _around(
    unit: Unit, frame: Frame, words: Words, before: Reading | None, later_above: bool, listed: bool
) -> Around:
    moments = [moment for moment in find_moments(unit.text) if not moment.backward]
    years = [moment.last_year for moment in moments if moment.last_year is not None]
    future = any(frame.is_ahead(year) for year in years) or words.is_later(unit.text)
    well_ahead = any(frame.is_well_ahead(year) for year in years) or words.has_deadline(unit.text)
    comes_back = any(
        moment.kind in (MomentKind.RECURRING, MomentKind.QUARTER) for moment in moments
    )
    return Around(
        future=future,
        well_ahead=future and well_ahead,
        measured=any(is_measure(unit.text, each) for each in find_quantities(unit.text)),
        timed=future
        or comes_back
        or any(budget.amount is not None for budget in find_budgets(unit.text)),
        after_goal=before is not None and before.kind is Kind.GOAL,
        later_above=later_above,
        in_list_of_goals=listed,
    )
