"""existence: a word or pattern that should not be there.

Keys (Vale's): `tokens`, `exceptions`, `ignorecase`, `nonword`. Ours: `matching` and `unless`
(patterns, in any case: one must occur in the passage; none may), `unique` (each distinct match is
one hit, at its first place). Message: %s is the match.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import Matcher, build_matcher, compile_pattern, word_template
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View


class Existence(Rule):
    """Every match of a token in scope is a hit."""

    extends: Literal["existence"]
    tokens: Annotated[TokenGroups, Field(min_length=1)]
    exceptions: TokenGroups = ()
    ignorecase: bool = False
    nonword: bool = False
    matching: TokenGroups = ()
    unless: TokenGroups = ()
    unique: bool = False

    @cached_property
    def matcher(self) -> Matcher:
        """The compiled tokens."""
        return build_matcher(
            flatten(self.tokens),
            ignorecase=self.ignorecase,
            nonword=self.nonword,
            exceptions=flatten(self.exceptions),
        )

    @cached_property
    def asked(self) -> TimedPattern | None:
        """What the passage must hold besides, if anything."""
        return _words(self.matching)

    @cached_property
    def forbidden(self) -> TimedPattern | None:
        """What makes a passage no hit."""
        return _words(self.unless)


def run(rule: Existence, view: View) -> Iterator[Hit]:
    """Yield one hit per match; with `unique` only the first of its kind."""
    seen: set[str] = set()
    for span, passage in rule.matcher.find(view.index, view.select(rule)):
        found = span.of(view.document.text)
        if found.lower() in seen or not _is_asked_for(rule, passage.text):
            continue
        if rule.unique:
            seen.add(found.lower())
        yield Hit(span, args=(found,))


def _is_asked_for(rule: Existence, passage: str) -> bool:
    if rule.asked is not None and not rule.asked.search(passage):
        return False
    return rule.forbidden is None or not rule.forbidden.search(passage)


def _words(tokens: TokenGroups) -> TimedPattern | None:
    patterns = flatten(tokens)
    return compile_pattern(word_template(patterns), ignorecase=True) if patterns else None
