"""Patterns that need no clock: what is called steady must end soon on any short text."""

from __future__ import annotations

import pytest
import regex
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from policylint.rules.steadiness import SHORT, is_steady

SECONDS = 2.0
"""Time of a steady pattern on a short text made to be hard for it; most need milliseconds."""

atoms = st.sampled_from(["a", "b", r"\w", r"\S", "[ab]", r"\p{L}", ".", "(?=a)", "(?<!b)"])
repeats = st.sampled_from(["", "", "*", "+", "*+", "++", "?", "{2}", "{1,}", "{2,9}"])
alternatives = st.lists(st.builds(str.__add__, atoms, repeats), min_size=1, max_size=4).map("".join)
groups = st.lists(alternatives, min_size=1, max_size=3).map(lambda each: f"(?:{'|'.join(each)})")
grouped = st.builds(str.__add__, groups, st.sampled_from(["", "?", "+", "{3}"]))
patterns = st.lists(alternatives | grouped, min_size=1, max_size=4).map("".join)


@given(patterns)
@example(r"\w+\w++\w++x")
@example(r"a?a?a?a?a?\w+\S++b")
@settings(deadline=None)
def test_what_is_steady_ends_soon(pattern: str) -> None:
    try:
        compiled = regex.compile(pattern, regex.VERSION0)
    except regex.error:
        assume(False)
    assume(is_steady(pattern))
    for text in ("a" * SHORT, "a" * (SHORT - 1) + "!", "ab" * (SHORT // 2)):
        compiled.findall(text, timeout=SECONDS)  # raises TimeoutError


@pytest.mark.parametrize(
    "pattern",
    [
        r"\p{L}\S*+|\p{N}\S*+(?= \p{Ll})",
        r"(?<![\w'-])(?:\p{Ll}+|De|Het)(?![\w'-])",
        r"[+*?()]\+*",
        r"de (?:grote )?stad",
        r"\p{L}{24,}",
    ],
)
def test_simple_patterns_are_steady(pattern: str) -> None:
    assert is_steady(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        "(?:a|aa)+$",
        "(a+)+$",
        r"(?:a?){30}",
        r"\w*\w*x",
        r"a+[^b]*b",
        "a?" * 30 + "a" * 30,
        "(?:a|a)" * 30 + "b",
        "(a|b(?R)?)",
        r"(?P<a>a)(?P=a)",
        "a{e<=2}",
        "(?x) a",
        "woord " * 100,
    ],
)
def test_what_may_run_wild_or_cannot_be_judged_is_not(pattern: str) -> None:
    assert not is_steady(pattern)
