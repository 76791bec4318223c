"""A cue is found where its patterns match, though they are tried at few places."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from policylint.norms.cues import Cue, compiled
from policylint.norms.loader import load_norms, shipped_norms
from policylint.norms.search import SearchingNorm
from policylint.resources import rules_dir
from policylint.rules.leads import Lead, Place, leads_of
from policylint.rules.wordindex import WordIndex

CORPORA = Path(__file__).parents[2] / "corpora"

_ATOMS = st.sampled_from(
    [
        "a",
        "b",
        "é",
        "1",
        " ",
        "-",
        ".",
        "[ab]",
        r"\p{L}",
        r"\w",
        r"\d",
        r"\b",
        "(?<!a)",
        "(?=b)",
        "€",
    ]
)
_TIMES = st.sampled_from(["", "", "", "?", "*", "+", "{0,2}", "{2}"])


def _repeated(atom: str, times: str) -> str:
    return atom if atom.startswith("(?") or atom == r"\b" else atom + times


_PARTS = st.builds(_repeated, _ATOMS, _TIMES)
_ROWS = st.lists(_PARTS, min_size=1, max_size=4).map("".join)
_GROUPS = st.builds(
    lambda rows, times: f"(?:{'|'.join(rows)}){times}",
    st.lists(_ROWS, min_size=1, max_size=3),
    _TIMES,
)
_PATTERNS = st.lists(st.one_of(_PARTS, _GROUPS), min_size=1, max_size=4).map("".join)
_TEXTS = st.text(alphabet="abAÉé1 -.€", max_size=12)


@given(patterns=st.lists(_PATTERNS, min_size=1, max_size=2), text=_TEXTS)
def test_a_cue_starts_where_its_patterns_match(patterns: list[str], text: str) -> None:
    joined = regex.compile("|".join(f"(?:{each})" for each in patterns), regex.IGNORECASE)
    found = set(Cue(["|".join(patterns)]).starts(WordIndex(text)))
    assert found >= {match.start() for match in joined.finditer(text)}
    assert all(joined.match(text, place) for place in found)


def test_shipped_cues_are_found_as_a_plain_search_finds_them() -> None:
    plan = CORPORA / "hoefkampen-beleidsplan-wmo-en-jeugd" / "plan.md"
    text = plan.read_text(encoding="utf-8")
    index = WordIndex(text)
    for norm in shipped_norms().values():
        for tokens in norm.cues.values() if isinstance(norm, SearchingNorm) else ():
            pattern = compiled(tokens)
            plain = {match.start() for match in pattern.finditer(text)} if pattern else set()
            assert plain <= set(Cue([each for group in tokens for each in group]).starts(index))


def test_shipped_patterns_are_right() -> None:
    assert load_norms(rules_dir() / "norms", trusted=False) == shipped_norms()


@pytest.mark.parametrize(
    ("pattern", "leads"),
    [
        (r"\bplan\p{L}*", {("plan", Place.START)}),
        (r"\bevalu[eë]er", {("evalue", Place.START), ("evaluë", Place.START)}),
        (r"\b\p{L}*monitor", {("monito", Place.INSIDE)}),
        (r"\b(?:een )?nota", {("nota", Place.START), ("een no", Place.START)}),
        (r"\b(?:\p{L}{0,9}-?plan|nota)", None),
        (r"€ ?x", {("€x", Place.ANYWHERE), ("€ x", Place.ANYWHERE)}),
        (r"(?<!geen )\bdoel", {("doel", Place.START)}),
        (r"\p{Lu}\w+", set()),
        (r"[^.]{0,20}doel", set()),
        (r"\b\w+", set()),
    ],
)
def test_what_a_pattern_begins_with(pattern: str, leads: set[tuple[str, Place]] | None) -> None:
    found = leads_of(pattern)
    if leads is None:
        assert Lead("plan", Place.INSIDE) in found and Lead("nota", Place.START) in found
    else:
        assert found == {Lead(*each) for each in leads}
