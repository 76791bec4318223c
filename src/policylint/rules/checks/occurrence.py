"""occurrence: too many or too few of something in a passage.

Keys (Vale's): `token`, `max`, `min`, `ignorecase`. Message: %s is the count. The hit is the
whole passage (Vale points at the first match), so that a reader sees the long sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from policylint.rules.fields import Pattern
from policylint.rules.hits import Hit
from policylint.rules.matching import compile_pattern
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View


class Occurrence(Rule):
    """A passage with more than `max` or fewer than `min` matches is a hit (0: no bound)."""

    extends: Literal["occurrence"]
    token: Pattern
    max: Annotated[int, Field(ge=0)] = 0
    min: Annotated[int, Field(ge=0)] = 0
    ignorecase: bool = False

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if not self.max and not self.min:
            raise ValueError("geef 'max' of 'min' (een getal groter dan 0)")
        return self

    @cached_property
    def pattern(self) -> TimedPattern:
        """The compiled token."""
        return compile_pattern(self.token, ignorecase=self.ignorecase)


def run(rule: Occurrence, view: View) -> Iterator[Hit]:
    """Yield each passage whose count is out of bounds."""
    for passage in view.select(rule):
        count = rule.pattern.count(passage.text)
        if (rule.max and count > rule.max) or count < rule.min:
            yield Hit(passage.span, args=(str(count),))
