"""consistency: two forms for one thing in the same document ("u" and "je").

Keys (Vale's): `either` (a mapping from one form to the other, both patterns), `ignorecase`,
`nonword`. When both forms occur, the places of the rarer one are the hits (Vale marks every
place once both were seen; the rarer form is what a writer will change). Ours: `at_least` (places
of the usual form below which it is not usual yet). Message: the first %s is what was found, the
second the usual form in this document.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from policylint.documents.model import Span
from policylint.rules.fields import Pattern
from policylint.rules.hits import Hit
from policylint.rules.matching import Matcher, build_matcher
from policylint.rules.schema import Rule
from policylint.rules.view import View


class Consistency(Rule):
    """Each pair in `either` may occur in one form only."""

    extends: Literal["consistency"]
    either: Annotated[dict[Pattern, Pattern], Field(min_length=1)]
    ignorecase: bool = False
    nonword: bool = False
    at_least: Annotated[int, Field(ge=1)] = 1

    @cached_property
    def pairs(self) -> tuple[tuple[Matcher, Matcher], ...]:
        """The compiled pairs."""
        return tuple((self._form(one), self._form(other)) for one, other in self.either.items())

    def _form(self, token: str) -> Matcher:
        return build_matcher((token,), ignorecase=self.ignorecase, nonword=self.nonword)


def run(rule: Consistency, view: View) -> Iterator[Hit]:
    """Yield the places of the rarer form of each pair that occurs in both."""
    passages = view.select(rule)
    text = view.document.text
    for one, other in rule.pairs:
        forms: list[list[Span]] = [
            [span for span, _ in matcher.find(view.index, passages)] for matcher in (one, other)
        ]
        rarer, usual = sorted(
            forms, key=lambda spans: (len(spans), -min(spans).start if spans else 0)
        )
        if not rarer or len(usual) < rule.at_least:
            continue
        for span in rarer:
            yield Hit(span, args=(span.of(text), usual[0].of(text)), evidence=tuple(usual[:1]))
