"""existence: a word or pattern that should not be there.

Keys (Vale's): `tokens`, `exceptions`, `ignorecase`, `nonword`. Message: %s is the match.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import Matcher, build_matcher
from policylint.rules.schema import Rule
from policylint.rules.view import View


class Existence(Rule):
    """Every match of a token in scope is a hit."""

    extends: Literal["existence"]
    tokens: Annotated[TokenGroups, Field(min_length=1)]
    exceptions: TokenGroups = ()
    ignorecase: bool = False
    nonword: bool = False

    @cached_property
    def matcher(self) -> Matcher:
        """The compiled tokens."""
        return build_matcher(
            flatten(self.tokens),
            ignorecase=self.ignorecase,
            nonword=self.nonword,
            exceptions=flatten(self.exceptions),
        )


def run(rule: Existence, view: View) -> Iterator[Hit]:
    """Yield one hit per match."""
    for span, _ in rule.matcher.find(view.index, view.select(rule)):
        yield Hit(span, args=(span.of(view.document.text),))
