"""Readability: the formulas and the features of LiNT-II against cases worked out by hand."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from policylint.language import readability
from policylint.language.words import frequency

VOCAB = spacy.blank("nl").vocab


def parsed(rows: str) -> Doc:
    """Return a parse of which each row is a word: text, part of speech, tag, head, label."""
    words = [row.split() for row in rows.strip().splitlines()]
    return Doc(
        VOCAB,
        words=[text for text, *_ in words],
        pos=[pos for _, pos, *_ in words],
        tags=[tag for _, _, tag, *_ in words],
        heads=[int(head) for *_, head, _ in words],
        deps=[label for *_, label in words],
    )


# "De gemeente geeft de oude school en de club geld." The row of nouns hangs on "geeft" (2).
GIVES = parsed("""
De        DET   LID|bep     1 det
gemeente  NOUN  N|soort|ev  2 nsubj
geeft     VERB  WW|pv|tgw   2 root
de        DET   LID|bep     5 det
oude      ADJ   ADJ|prenom  5 amod
school    NOUN  N|soort|ev  2 iobj
en        CCONJ VG|neven    8 cc
de        DET   LID|bep     8 det
club      NOUN  N|soort|ev  5 conj
geld      NOUN  N|soort|ev  2 obj
.         PUNCT LET         2 punct
""")
# "Het is klaar en Anna lacht." Two finite verbs; "is" is a copula, the comma no word.
READY = parsed("""
Het    PRON  VNW|pers   2 nsubj
is     AUX   WW|pv|tgw  2 cop
klaar  ADJ   ADJ|vrij   2 root
,      PUNCT LET        2 punct
en     CCONJ VG|neven   6 cc
Anna   PROPN SPEC       6 nsubj
lacht  VERB  WW|pv|tgw  2 conj
""")


def test_the_longest_distance_counts_the_words_between() -> None:
    # "geld" hangs on "geeft": de oude school en de club stand between, six words.
    assert readability.dependency_length([GIVES]) == 6
    # "Het" hangs on "klaar", over "is"; "lacht" is a conjunct of the root, which hangs on nothing.
    assert readability.dependency_length([READY]) == 1
    assert readability.dependency_length([GIVES, READY]) == 3.5


def test_a_conjunct_hangs_where_the_first_one_does() -> None:
    club = parsed("""
    Wij   PRON VNW       1 nsubj
    zien  VERB WW|pv|tgw 1 root
    Anna  PROPN SPEC     1 obj
    en    CCONJ VG       4 cc
    Bas   PROPN SPEC     2 conj
    """)
    assert readability.dependency_length([club]) == 2  # Bas ... zien: Anna, en


def test_content_words_per_finite_verb() -> None:
    # gemeente, geeft, oude, school, club, geld: six, and one finite verb.
    assert readability.content_per_clause([GIVES]) == 6
    # klaar, Anna, lacht: three, and two finite verbs; the copula is no content word.
    assert readability.content_per_clause([READY]) == 1.5
    assert readability.content_per_clause([GIVES, READY]) == 3.75


def test_frequency_is_of_content_words_without_names() -> None:
    words = ("klaar", "lacht")
    by_hand = sum(-0.377 + 0.995 * frequency(word) for word in words) / 2
    assert readability.word_frequency([READY]) == pytest.approx(by_hand)


def test_a_compound_is_as_common_as_its_head_and_the_unknown_has_a_value() -> None:
    assert readability.zipf_of("wijkbibliotheek") == frequency("bibliotheek")
    assert readability.calibrated(0) == 1.3592
    assert readability.calibrated(5.0) == pytest.approx(4.598)


def test_the_score_by_hand() -> None:
    # -11.472 + 18.676 x 4.2 - 1.407 x 6 - 2.584 x 5 + 15.460 x 0.405
    # = -11.472 + 78.4392 - 8.442 - 12.92 + 6.2613 = 51.8665
    assert readability.lint_ii(4.2, 6, 5) == pytest.approx(100 - 51.8665)


@pytest.mark.parametrize(
    ("score", "level"),
    [(0, 1), (33.9, 1), (34, 2), (45.9, 2), (46, 3), (57.9, 3), (58, 4), (100, 4)],
)
def test_levels_begin_at_their_bounds(score: float, level: int) -> None:
    assert readability.lint_level(score) == level


def test_flesch_douma_and_brouwer_by_hand() -> None:
    # 100 words, 10 sentences, 150 syllables: 206.835 - 9.3 - 115.5; 195 - 20 - 100.
    assert readability.flesch_douma(100, 10, 150) == pytest.approx(82.035)
    assert readability.brouwer(100, 10, 150) == pytest.approx(75)


@given(
    st.floats(0, 8, allow_nan=False),
    st.floats(0, 60, allow_nan=False),
    st.floats(0, 30, allow_nan=False),
)
def test_a_score_stays_on_its_scale_and_rises_with_what_is_hard(
    frequent: float, distance: float, content: float
) -> None:
    score = readability.lint_ii(frequent, distance, content)
    assert 0 <= score <= 100
    assert readability.lint_ii(frequent, distance + 1, content) >= score
    assert readability.lint_ii(frequent + 0.5, distance, content) <= score
    assert readability.lint_level(score) in (1, 2, 3, 4)
