"""The word index finds what a regex would find; patterns that run wild are stopped."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from policylint.documents.model import Span
from policylint.rules.matching import (
    build_matcher,
    compile_pattern,
    find_pattern,
    literal_of,
)
from policylint.rules.passages import Passage
from policylint.rules.timing import TooSlowError
from policylint.rules.wordindex import WordIndex, lower_same_length
from rulemaker import document_of, hits, make_rule

# İ grows when lower-cased, ß and ﬁ when upper-cased: what moves offsets in a careless matcher.
WORD = st.text(alphabet="abAB1_éİß", min_size=1, max_size=3)
PHRASE = st.lists(WORD, min_size=1, max_size=2).flatmap(
    lambda words: st.sampled_from([" ", "-", ". "]).map(lambda glue: glue.join(words))
)
TEXT = st.lists(st.one_of(WORD, st.sampled_from([" ", "-", ". ", "\n"])), max_size=30).map("".join)


def passage_of(text: str) -> Passage:
    return Passage(Span(0, len(text)), text, frozenset({"text"}))


def spans_by_index(text: str, phrases: list[str], ignorecase: bool) -> list[tuple[int, int]]:
    matcher = build_matcher([regex.escape(phrase) for phrase in phrases], ignorecase=ignorecase)
    assert matcher.pattern is None
    found = matcher.find(WordIndex(text), [passage_of(text)])
    return [(span.start, span.end) for span, _ in found]


def spans_by_regex(text: str, phrases: list[str]) -> list[tuple[int, int]]:
    longest_first = sorted(phrases, key=len, reverse=True)
    joined = "|".join(regex.escape(phrase) for phrase in longest_first)
    return [match.span() for match in regex.finditer(rf"(?<!\w)(?:{joined})(?!\w)", text)]


@given(TEXT, st.lists(PHRASE, min_size=1, max_size=4))
def test_the_index_finds_what_a_regex_finds(text: str, phrases: list[str]) -> None:
    assert spans_by_index(text, phrases, ignorecase=False) == spans_by_regex(text, phrases)


@given(TEXT, st.lists(PHRASE, min_size=1, max_size=4))
def test_without_case_the_index_finds_what_a_regex_finds_in_lower_case(
    text: str, phrases: list[str]
) -> None:
    lowered = [lower_same_length(phrase) for phrase in phrases]
    expected = spans_by_regex(lower_same_length(text), lowered)
    assert spans_by_index(text, phrases, ignorecase=True) == expected


@given(st.text())
def test_lower_case_does_not_move_offsets(text: str) -> None:
    assert len(lower_same_length(text)) == len(text)


@given(TEXT, st.lists(PHRASE, min_size=1), st.booleans())
def test_matches_do_not_overlap_and_stand_in_reading_order(
    text: str, phrases: list[str], ignorecase: bool
) -> None:
    spans = spans_by_index(text, phrases, ignorecase)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("token", "literal"),
    [
        ("woord", "woord"),
        (r"o\.a\.", "o.a."),
        (r"twee\ woorden", "twee woorden"),
        ("o.a.", None),
        (r"\bwoord", None),
        ("woorden?", None),
        ("een|twee", None),
        ("woord\\", None),
    ],
)
def test_what_stands_for_itself(token: str, literal: str | None) -> None:
    assert literal_of(token) == literal


def test_a_bad_pattern_is_refused_in_dutch() -> None:
    with pytest.raises(ValueError, match="is geen geldig patroon"):
        compile_pattern("(open")


def test_a_pattern_out_of_time_has_no_partial_result(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policylint.rules.timing.TIME_LIMIT", 0.2)
    pattern = compile_pattern(r"x|(?:a|aa)+$")
    spent = time.process_time()
    with pytest.raises(TooSlowError, match="maak het eenvoudiger"):
        list(find_pattern(pattern, [passage_of("x" + "a" * 60 + "!")]))
    assert time.process_time() - spent < 5


def test_one_limit_for_all_passages_of_a_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policylint.rules.timing.TIME_LIMIT", 0.2)
    text = "\n\n".join(["a" * 24 + "!"] * 2_000)  # each passage alone is quick enough
    rule = make_rule(tmp_path, f"extends: existence\nnonword: true\ntokens: [{WILD}]")
    spent = time.process_time()
    with pytest.raises(TooSlowError):
        hits(rule, document_of(text))
    assert time.process_time() - spent < 5


WILD = "'(?:a|aa)+$'"
RUNAWAYS = [
    f"extends: existence\nnonword: true\ntokens: [{WILD}]",
    f"extends: existence\ntokens: [b]\nexceptions: [{WILD}]",
    f"extends: substitution\nswap: {{{WILD}: b}}",
    f"extends: occurrence\ntoken: {WILD}\nmax: 1",
    f"extends: repetition\ntokens: [{WILD}]",
    f"extends: consistency\nnonword: true\neither: {{{WILD}: b}}",
    f"extends: conditional\nfirst: {WILD}\nsecond: b",
    f"extends: conditional\nfirst: a\nsecond: {WILD}",
    f"extends: capitalization\nmatch: {WILD}",
    f"extends: structure\nheadings: [{WILD}]",
    f"extends: structure\nheadings: [x]\npassages: [{WILD}]",
    f"extends: existence\ntokens: [a]\nwithin: [{WILD}]",
    f"extends: table\nwhen: [{WILD}]\ncolumns: {{bron: [bron]}}",
    f"extends: table\nwhen: [aa]\nfilled: [aa]\nplaceholders: [{WILD}]",
]
RUNAWAY_TEXT = "a" * 60 + "!"
RUNAWAY_DOCUMENT = (
    f"# {RUNAWAY_TEXT}\n\n{RUNAWAY_TEXT} a b\n\n"
    f"| Doel | {RUNAWAY_TEXT} |\n| --- | --- |\n| x | {RUNAWAY_TEXT} |"
)


@pytest.mark.parametrize("keys", RUNAWAYS)
def test_every_check_stops_a_pattern_that_runs_wild(
    tmp_path: Path, keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("policylint.rules.timing.TIME_LIMIT", 0.2)
    with pytest.raises(TooSlowError):
        hits(make_rule(tmp_path, keys), document_of(RUNAWAY_DOCUMENT))
