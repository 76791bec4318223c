"""A small plan with its gold, and statements made by hand: which cases come out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from policylint.documents import read_text
from policylint.documents.model import Document, Span
from policylint.evaluation.annotations import place, read_annotations
from policylint.evaluation.cases import FIGURES, NORM, Case, Kind
from policylint.evaluation.compare import compare
from policylint.evaluation.gold import Gold, sort_gold
from policylint.evaluation.scores import score
from policylint.evaluation.vague import vague_cases
from policylint.statements.model import Criterion, Indicator, Link, Statements, Verdict
from smallplan import GOLD, TEXT
from statementmaker import goal, measure, perfect, span_of, value

DOCUMENT = read_text(TEXT, "plan.md")


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Gold:
    path = tmp_path_factory.mktemp("plan") / "statements.yaml"
    path.write_text(GOLD, encoding="utf-8")
    return sort_gold(place(*read_annotations(path), DOCUMENT))


def wrong(gold: Gold, statements: Statements) -> list[tuple[str, str, str, str]]:
    """Return the cases that went wrong: figure, first words, expected, found."""
    return [
        (case.figure, case.span.of(DOCUMENT.text)[:8], case.expected, case.found)
        for case in compare(gold, statements)
        if not case.right
    ]


def test_a_perfect_reader_makes_no_mistake(gold: Gold) -> None:
    figures = score([list(compare(gold, perfect(gold)))])
    measured = {f.name for f in FIGURES if f.name != "vaag" and not f.name.startswith(NORM)}
    assert set(figures) == measured
    main = {Kind.FOUND: "f1", Kind.LABELS: "macro_f1", Kind.RIGHT: "share"}
    for figure in FIGURES:
        if figure.name in measured:
            assert figures[figure.name].measures[main[figure.kind]].value == 1, figure.name


def test_who_finds_nothing_misses_every_goal_once(gold: Gold) -> None:
    assert wrong(gold, Statements()) == [
        ("doel", "Minder j", "doel", ""),
        ("doel", "Een fijn", "doel", ""),
        ("maatregel", "We opene", "maatregel", ""),
        ("indicator", "Eenzame ", "indicator", ""),
    ]


def test_a_false_goal_says_what_the_passage_is(gold: Gold) -> None:
    span = span_of("Vorig jaar kwamen 80 jongeren.", DOCUMENT)
    statements = replace(perfect(gold), goals=(*perfect(gold).goals, goal("g9", span)))
    (case,) = [case for case in compare(gold, statements) if not case.right]
    assert (case.figure, case.expected, case.found) == ("doel", "", "doel")
    assert case.remark == "volgens de annotatie overig"


def test_a_goal_on_a_repeat_is_found_and_no_error(gold: Gold) -> None:
    right = perfect(gold)
    first, *others = right.goals
    repeat = replace(first, span=first.places[1], places=first.places[1:])
    assert wrong(gold, replace(right, goals=(repeat, *others))) == []
    apart = replace(first, places=first.places[:1])
    again = goal("g9", *first.places[1:])
    assert wrong(gold, replace(right, goals=(apart, again, *others))) == []


def test_a_measure_that_was_taken_for_a_goal(gold: Gold) -> None:
    right = perfect(gold)
    as_goal = goal("g9", right.measures[0].span)
    statements = replace(right, goals=(*right.goals, as_goal), measures=())
    remarks = [case.remark for case in compare(gold, statements) if not case.right]
    assert remarks == ["volgens de annotatie maatregel", "gezien als doel"]


def test_not_to_be_told_counts_as_no(gold: Gold) -> None:
    right = perfect(gold)
    first = right.goals[0]
    criteria = {**first.criteria, "S": Criterion(Verdict.NVB), "bron": Criterion(Verdict.NVT)}
    del criteria["T"]
    statements = replace(right, goals=(replace(first, criteria=criteria), right.goals[1]))
    cases = [c for c in compare(gold, statements) if "telt als nee" in c.remark]
    assert [(c.figure, c.expected, c.found, c.remark) for c in cases] == [
        ("doel.S", "ja", "nee", "nvb: telt als nee"),
        ("doel.bron", "nee", "nee", "nvt: telt als nee"),
        ("doel.T", "ja", "nee", "geen antwoord: telt als nee"),
    ]


def with_indicator(gold: Gold, **slots: object) -> Statements:
    right = perfect(gold)
    indicator: Indicator = replace(right.indicators[0], **slots)  # type: ignore[arg-type]
    return replace(right, indicators=(indicator,))


def test_values_are_exact_and_years_count_for_right_values(gold: Gold) -> None:
    statements = with_indicator(
        gold,
        baseline=value(21, 2022),
        targets=(value(15, 2030), value(18, 2026), value(None, 2029), value(12, 2032)),
    )
    assert wrong(gold, statements) == [
        ("indicator.nulmeting", "Eenzame ", "22", ""),
        ("indicator.nulmeting", "Eenzame ", "", "21"),
        ("indicator.jaar", "Eenzame ", "2028", "2030"),
        ("indicator.streefwaarde", "Eenzame ", "", "12"),
    ]


def test_unit_and_source(gold: Gold) -> None:
    assert wrong(gold, with_indicator(gold, unit="procent", source="GGD-monitor")) == []
    assert wrong(gold, with_indicator(gold, unit="", source="")) == [
        ("indicator.eenheid", "Eenzame ", "%", ""),
        ("indicator.bron", "Eenzame ", "GGD-monitor, jaarlijks", ""),
    ]


def test_links_from_either_side_and_to_any_repeat(gold: Gold) -> None:
    loose = with_indicator(gold, goals=())
    assert wrong(gold, loose) == [("koppeling", "Eenzame ", "d1", "")]
    first, second = loose.goals
    tied = replace(first, indicators=(Link(loose.indicators[0].id, ""),))
    assert wrong(gold, replace(loose, goals=(tied, second))) == []
    apart, again = replace(first, places=first.places[:1]), goal("g9", *first.places[1:])
    to_repeat = replace(loose.indicators[0], goals=(Link("g9", ""), Link("d2", "")))
    statements = Statements((apart, again, second), (to_repeat,), loose.measures)
    assert wrong(gold, statements) == [("koppeling", "Eenzame ", "", "d2")]


def test_links_of_what_was_not_found_do_not_count(gold: Gold) -> None:
    right = perfect(gold)
    figures = [case.figure for case in compare(gold, replace(right, goals=right.goals[1:]))]
    assert "koppeling" not in figures


def test_vague_words_in_goals(gold: Gold) -> None:
    def found(rule: str, words: str) -> tuple[str, Span]:
        return rule, span_of(words, DOCUMENT)

    findings = [
        found("smart/vaag-woord", "fijne"),
        found("smart/vaag-woord", "wijk om"),
        found("smart/vaag-woord", "jongeren."),
    ]
    cases = list(vague_cases(gold, findings, DOCUMENT.text))
    assert [(words(case), case.expected, case.right) for case in cases] == [
        ("fijne", "fijne", True),
        ("prettig te wonen", "prettig te wonen", False),
        ("wijk om", "", False),
    ]


def words(case: Case, document: Document = DOCUMENT) -> str:
    return case.span.of(document.text)


def test_an_unmatched_measure_is_false(gold: Gold) -> None:
    right = perfect(gold)
    heading = measure("m9", span_of("Wijkplan Zonzijde 2025-2028", DOCUMENT))
    (case,) = [
        case
        for case in compare(gold, replace(right, measures=(*right.measures, heading)))
        if not case.right
    ]
    assert case.remark == "volgens de annotatie niets"
