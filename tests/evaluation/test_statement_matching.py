"""Which found passage is which gold passage: positions in, pairs out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policylint.documents.model import Span
from policylint.evaluation.annotations import GoalUnit
from policylint.evaluation.gold import GoldGoal
from policylint.evaluation.matching import is_candidate, match, match_goals
from statementmaker import goal


def gold_goal(name: str, *spans: tuple[int, int]) -> GoldGoal:
    unit = GoalUnit.model_validate({"class": "doel", "text": "een doel", "id": name})
    return GoldGoal(unit, tuple(Span(*span) for span in spans))


def test_half_of_the_shorter_is_enough() -> None:
    assert match([Span(0, 10)], [Span(5, 100)]) == {0: 0}
    assert match([Span(0, 10)], [Span(6, 100)]) == {}
    assert match([Span(0, 10)], [Span(10, 20)]) == {}


def test_the_pair_that_is_most_alike_goes_first() -> None:
    # The whole sentence and its second half both lie on the gold; the sentence is the gold.
    assert match([Span(50, 100), Span(0, 100)], [Span(0, 95)]) == {1: 0}
    assert match([Span(0, 100)], [Span(50, 100), Span(0, 90)]) == {0: 1}


def test_a_passage_is_used_once() -> None:
    assert match([Span(0, 10), Span(0, 10)], [Span(0, 10)]) == {0: 0}


spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda p: Span(p[0], p[0] + p[1])),
    max_size=6,
)


@given(spans, spans)
def test_pairs_are_one_to_one_and_none_is_left_that_could_be_made(
    found: list[Span], gold: list[Span]
) -> None:
    pairs = match(found, gold)
    assert len(set(pairs.values())) == len(pairs)
    assert all(is_candidate(found[i], gold[j]) for i, j in pairs.items())
    for i in set(range(len(found))) - set(pairs):
        for j in set(range(len(gold))) - set(pairs.values()):
            assert not is_candidate(found[i], gold[j])


def test_a_goal_is_found_by_any_of_its_places() -> None:
    gold = [gold_goal("d1", (0, 10), (100, 110))]
    matches = match_goals([goal("g1", Span(300, 310), Span(100, 110))], gold)
    assert matches.found_of == {0: 0}


def test_a_goal_found_twice_is_compared_where_the_labels_are() -> None:
    gold = [gold_goal("d1", (0, 10), (100, 110), (200, 210))]
    repeat = goal("g1", Span(100, 110), Span(200, 210))
    labelled = goal("g2", Span(0, 10))
    matches = match_goals([repeat, labelled], gold)
    assert matches.gold_of == {0: 0, 1: 0}
    assert matches.found_of == {0: 1}


def test_one_found_goal_is_one_gold_goal() -> None:
    gold = [gold_goal("d1", (0, 10)), gold_goal("d2", (20, 30), (40, 50))]
    matches = match_goals([goal("alles", Span(0, 10), Span(20, 30), Span(40, 50))], gold)
    assert matches.found_of == {1: 0}
    assert matches.merged == {0: 0}
