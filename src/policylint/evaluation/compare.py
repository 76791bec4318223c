"""Holds what was found in one plan against its gold: statements in, cases out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from policylint.documents.model import Span
from policylint.evaluation.cases import GOAL_CRITERIA, MEASURE_CRITERIA, Case
from policylint.evaluation.gold import Gold
from policylint.evaluation.matching import GoalMatches, match, match_goals, shared
from policylint.evaluation.values import value_cases
from policylint.statements.model import Criterion, Indicator, Statements, Verdict

GOAL, MEASURE, INDICATOR = "doel", "maatregel", "indicator"
COUNTED_AS_NO = "telt als nee"
_AS_NO = (Verdict.NVB, Verdict.NVT)

Passages = Sequence[tuple[str, Span]]
"""Passages with their class."""


def compare(gold: Gold, statements: Statements) -> Iterator[Case]:
    """Yield the cases of one plan, all but those of vague words."""
    told, seen = _units(gold), _passages(statements)
    goals = match_goals(statements.goals, gold.goals)
    yield from _goal_detection(gold, statements, goals, told, seen)
    yield from _goal_labels(gold, statements, goals)

    found, expected = [m.span for m in statements.measures], [m.span for m in gold.measures]
    measures = match(found, expected)
    yield from _detection(MEASURE, found, expected, measures, told, seen)
    yield from _measure_labels(gold, statements, measures)

    found, expected = [i.span for i in statements.indicators], [i.span for i in gold.indicators]
    indicators = match(found, expected)
    yield from _detection(INDICATOR, found, expected, indicators, told, seen)
    for i, j in sorted(indicators.items()):
        yield from value_cases(gold.indicators[j], statements.indicators[i])
    yield from _link_cases(gold, statements, goals, indicators)


def _goal_detection(
    gold: Gold, statements: Statements, goals: GoalMatches, told: Passages, seen: Passages
) -> Iterator[Case]:
    """Yield the goals that were found, missed or made up; a repeat of one found is neither."""
    for j, goal in enumerate(gold.goals):
        if j in goals.found_of:
            yield Case(GOAL, goal.spans[0], GOAL, GOAL, right=True)
        else:
            remark = "samengevoegd met een ander doel" if j in goals.merged else ""
            yield _missed(GOAL, goal.spans[0], seen, remark)
    for i, found in enumerate(statements.goals):
        if i not in goals.gold_of:
            yield _false(GOAL, found.span, told)


def _detection(
    kind: str,
    found: Sequence[Span],
    expected: Sequence[Span],
    pairs: Mapping[int, int],
    told: Passages,
    seen: Passages,
) -> Iterator[Case]:
    """Yield the measures or indicators that were found, missed or made up."""
    matched = set(pairs.values())
    for j, span in enumerate(expected):
        if j in matched:
            yield Case(kind, span, kind, kind, right=True)
        else:
            yield _missed(kind, span, seen)
    for i, span in enumerate(found):
        if i not in pairs:
            yield _false(kind, span, told)


def _goal_labels(gold: Gold, statements: Statements, goals: GoalMatches) -> Iterator[Case]:
    """Yield what is said of the goals that were found."""
    for j, i in sorted(goals.found_of.items()):
        unit, span = gold.goals[j].unit, gold.goals[j].spans[0]
        goal = statements.goals[i]
        yield _label("doel.niveau", span, str(unit.level), goal.level)
        yield _label("doel.orientatie", span, str(unit.orientation), goal.orientation)
        for name in GOAL_CRITERIA:
            label = str(getattr(unit, name))
            yield _criterion(f"doel.{name}", span, label, goal.criteria.get(name))


def _measure_labels(
    gold: Gold, statements: Statements, measures: Mapping[int, int]
) -> Iterator[Case]:
    """Yield what is said of the measures that were found."""
    for i, j in sorted(measures.items()):
        unit, span = gold.measures[j].unit, gold.measures[j].span
        answers = statements.measures[i].criteria
        for name in MEASURE_CRITERIA:
            label = str(getattr(unit, name))
            yield _criterion(f"maatregel.{name}", span, label, answers.get(name))


def _units(gold: Gold) -> Passages:
    return [(item.unit.kind, item.span) for item in gold.placed]


def _passages(statements: Statements) -> Passages:
    return [
        *((GOAL, span) for goal in statements.goals for span in goal.places),
        *((MEASURE, measure.span) for measure in statements.measures),
        *((INDICATOR, indicator.span) for indicator in statements.indicators),
    ]


def _missed(kind: str, span: Span, seen: Passages, remark: str = "") -> Case:
    taken_for = _kind_at(span, seen)
    remark = remark or (f"gezien als {taken_for}" if taken_for not in ("", kind) else "")
    return Case(kind, span, kind, "", right=False, remark=remark)


def _false(kind: str, span: Span, told: Passages) -> Case:
    remark = f"volgens de annotatie {_kind_at(span, told) or 'niets'}"
    return Case(kind, span, "", kind, right=False, remark=remark)


def _kind_at(span: Span, passages: Passages) -> str:
    """Return the class of the passage that shares most text with `span`, or ""."""
    sharing = [(shared(span, other), kind) for kind, other in passages if other.overlaps(span)]
    return max(sharing)[1] if sharing else ""


def _label(figure: str, span: Span, expected: str, found: str, remark: str = "") -> Case:
    return Case(figure, span, expected, str(found), expected == found, remark)


def _criterion(figure: str, span: Span, expected: str, answer: Criterion | None) -> Case:
    """Compare an answer; where the plan is said not to tell, that is a no, and remarked."""
    if answer is None:
        return _label(figure, span, expected, Verdict.NEE, f"geen antwoord: {COUNTED_AS_NO}")
    if answer.verdict in _AS_NO:
        return _label(figure, span, expected, Verdict.NEE, f"{answer.verdict}: {COUNTED_AS_NO}")
    return _label(figure, span, expected, answer.verdict, answer.reason)


def _link_cases(
    gold: Gold, statements: Statements, goals: GoalMatches, indicators: Mapping[int, int]
) -> Iterator[Case]:
    """Yield the ties between indicators and goals that were both found, by the gold's ids."""
    names = {statements.goals[i].id: gold.goals[j].unit.id for i, j in goals.gold_of.items()}
    found_goals = {gold.goals[j].unit.id for j in goals.found_of}
    for i, j in sorted(indicators.items()):
        unit, span = gold.indicators[j].unit, gold.indicators[j].span
        expected = {gold.goal_of[goal] for goal in unit.goals} & found_goals
        linked = _linked(statements.indicators[i], statements)
        found = {names[goal] for goal in linked if goal in names}
        for goal in sorted(expected | found):
            yield Case(
                "koppeling",
                span,
                goal if goal in expected else "",
                goal if goal in found else "",
                goal in expected & found,
            )


def _linked(indicator: Indicator, statements: Statements) -> set[str]:
    """Return the ids of the goals of an indicator, from whichever side the tie is told."""
    from_goals = {
        goal.id
        for goal in statements.goals
        if any(link.id == indicator.id for link in goal.indicators)
    }
    return from_goals | {link.id for link in indicator.goals}
