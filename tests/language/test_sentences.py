"""Sentence boundaries: a table of cases, and what holds for every text."""

from __future__ import annotations

import random
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.documents.model import Span
from policylint.language.abbreviations import Abbreviations, default_abbreviations
from policylint.language.sentences import split_sentences

_LINES = (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in _LINES if line and not line.startswith("#")]

# Pieces that boundaries hang on, so that random texts meet the rules and not only their edges.
PIECES = st.sampled_from(
    "De raad besluit. enz. o.a. Artikel 3. 1. b. B. J.P. p. 12 nr. € ... … ?! (zie e.d.) "  # noqa: SIM905
    "( ) ” '' \" – • - 't 's-Gravenhage gezet.9 iPad 2.1 2025. : ; DE RAAD.".split()
)
SPACES = st.sampled_from([" ", "  ", "\n", "\n\n", "\u00a0", "\t"])
MADE_TEXT = st.lists(st.tuples(PIECES, SPACES)).map(lambda ps: "".join(p + s for p, s in ps))
TEXT = MADE_TEXT | st.text()


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize("case", CASES)
def test_case(case: str) -> None:
    text = case.replace(" | ", " ")
    assert " | ".join(sentences(text)) == case


def test_cases_are_many_and_all_different() -> None:
    assert len(CASES) >= 120
    assert len(set(CASES)) == len(CASES)


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"])
def test_blank_text_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == []


def test_positions_count_from_the_start_of_the_text() -> None:
    text = "Kop. De raad besluit.  Het college niet. Slot."
    assert split_sentences(text, 5, 40) == [Span(5, 21), Span(23, 40)]


def test_range_may_cut_a_sentence_short() -> None:
    text = "De raad besluit. Het college niet."
    assert split_sentences(text, 3, 20) == [Span(3, 16), Span(17, 20)]


def test_line_end_is_a_space_but_blank_line_parts() -> None:
    assert sentences("De raad\nbesluit") == ["De raad\nbesluit"]
    assert sentences("Kop\n\nDe raad\n \nbesluit") == ["Kop", "De raad", "besluit"]


def test_blanked_note_mark_leaves_the_stop() -> None:
    assert sentences("in de plannen.   De raad") == ["in de plannen.", "De raad"]


def test_own_abbreviations_take_the_place_of_the_shipped_ones() -> None:
    text = "Zie bvb. De nota enz. De rest"
    nothing: frozenset[str] = frozenset()
    own = Abbreviations(
        never_end=frozenset({"bvb."}),
        end_before_capital=nothing,
        end_before_opening_word=nothing,
        only_before_number=nothing,
        numbered=nothing,
        before_letter=(),
        opening_words=nothing,
    )
    assert [s.of(text) for s in split_sentences(text, abbreviations=own)] == [
        "Zie bvb. De nota enz.",
        "De rest",
    ]
    assert sentences(text) == ["Zie bvb.", "De nota enz.", "De rest"]


def test_classes_of_abbreviations_do_not_overlap() -> None:
    known = default_abbreviations()
    groups = [
        known.never_end,
        known.end_before_capital,
        known.end_before_opening_word,
        known.only_before_number,
    ]
    entries = [entry for group in groups for entry in group]
    assert len(entries) >= 120
    assert sorted(set(entries)) == sorted(entries)
    assert all(entry.endswith(".") and entry == entry.lower() for entry in entries)


@given(TEXT)
def test_sentences_are_ordered_apart_and_trimmed(text: str) -> None:
    spans = split_sentences(text)
    for before, after in pairwise(spans):
        assert before.end < after.start
    for span in spans:
        passage = span.of(text)
        assert passage and passage == passage.strip()


@given(TEXT)
def test_sentences_hold_every_word_whole(text: str) -> None:
    assert [word for s in sentences(text) for word in s.split()] == text.split()


@given(TEXT)
def test_sentence_split_again_is_itself(text: str) -> None:
    for span in split_sentences(text):
        assert split_sentences(text, span.start, span.end) == [span]
        assert split_sentences(span.of(text)) == [Span(0, len(span))]


@given(TEXT, st.integers(0, 20), st.integers(0, 200))
def test_range_is_as_good_as_a_slice(text: str, start: int, end: int) -> None:
    start, end = min(start, len(text)), min(end, len(text))
    within = split_sentences(text, start, max(start, end))
    alone = split_sentences(text[start : max(start, end)])
    assert [(s.start - start, s.end - start) for s in within] == [(s.start, s.end) for s in alone]


@pytest.mark.parametrize(
    "piece",
    [
        "De raad besluit o.a. dit. Het college van J.P. de Vries voert het uit enz. ",
        "a.",
        "....x",
        "')",
        "•",
        "1. A ",
        "Aa.9",
        "'' ",
    ],
)
def test_time_is_linear(piece: str) -> None:
    def seconds(characters: int) -> float:
        text = piece * (characters // len(piece))
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            split_sentences(text)
            best = min(best, time.process_time() - start)
        return best

    seconds(1_000)
    # Eight times the text: 8 times the time when linear, 64 when quadratic; the room is for
    # a machine that does other work.
    assert seconds(200_000) <= 24 * seconds(25_000) + 0.02


def test_order_of_sentences_does_not_matter() -> None:
    """Whole sentences that stop and open plainly are found in any order."""
    plain = [f"Wijk {name} krijgt {n} bomen." for n, name in enumerate("ABCDEF")]
    random.Random(0).shuffle(plain)
    assert sentences(" ".join(plain)) == plain
