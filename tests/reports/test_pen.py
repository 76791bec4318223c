"""Passages on the screen: shortened between words, at no loss at either end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from policylint.reports.pen import shortened

WORDS = st.lists(st.text("abcdé", min_size=1, max_size=9), max_size=60)


@given(WORDS)
def test_a_long_passage_is_cut_between_words(words: list[str]) -> None:
    text = " ".join(words)
    short = shortened(f"\n {text} ", most=80)
    if len(text) <= 80:
        assert short == text
    else:
        opening, closing = (part.split() for part in short.split(" … "))
        assert words[: len(opening)] == opening
        assert words[-len(closing) :] == closing
        assert 60 < len(short) <= 84


def test_a_word_without_end_is_cut_as_well() -> None:
    assert shortened("a" * 300, most=80) == f"{'a' * 40} … {'a' * 40}"
