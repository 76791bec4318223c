"""occurrence: too many or too few of something in a passage.

Keys (Vale's): `token`, `max`, `min`, `ignorecase`. Ours: `joint` (a pattern: where it begins, a
passage is really two, such as a heading that a PDF glued to its sentence; each is counted by
itself). Message: %s is the count. The hit is the whole passage (Vale points at the first match), so
that a reader sees the long sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Annotated, Literal, Self

import regex
from pydantic import Field, model_validator

from policylint.documents.model import Span
from policylint.rules.fields import Pattern
from policylint.rules.hits import Hit
from policylint.rules.matching import compile_pattern
from policylint.rules.passages import Passage
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View

_TAIL = regex.compile(r"(?<stop>[\p{L}\p{N}]{2}[.!?][\"'”’)]?)\s+(?:[^\s.!?]++ ?){1,12}+\Z")
"""The heading behind the last sentence of a part: before a joint there is one."""


class Occurrence(Rule):
    """A passage with more than `max` or fewer than `min` matches is a hit (0: no bound)."""

    extends: Literal["occurrence"]
    token: Pattern
    max: Annotated[int, Field(ge=0)] = 0
    min: Annotated[int, Field(ge=0)] = 0
    ignorecase: bool = False
    joint: Pattern | None = None

    @model_validator(mode="after")
    def _bounded(self) -> Self:
        if not self.max and not self.min:
            raise ValueError("geef 'max' of 'min' (een getal groter dan 0)")
        return self

    @cached_property
    def pattern(self) -> TimedPattern:
        """The compiled token."""
        return compile_pattern(self.token, ignorecase=self.ignorecase)

    @cached_property
    def joints(self) -> TimedPattern | None:
        """The compiled joint."""
        return compile_pattern(self.joint) if self.joint else None


def run(rule: Occurrence, view: View) -> Iterator[Hit]:
    """Yield each passage whose count is out of bounds."""
    for passage in view.select(rule):
        count = view.count(rule.pattern, passage)
        if not _is_out_of_bounds(rule, count):
            continue
        if rule.joints is None:
            yield Hit(passage.span, args=(str(count),))
        else:
            yield from _by_part(rule, rule.joints, passage)


def _is_out_of_bounds(rule: Occurrence, count: int) -> bool:
    return bool(rule.max and count > rule.max) or count < rule.min


def _by_part(rule: Occurrence, joints: TimedPattern, passage: Passage) -> Iterator[Hit]:
    """Yield the parts of a passage whose count is out of bounds."""
    cuts = [match.start() for match in joints.finditer(passage.text)]
    for start, end in pairwise((0, *cuts, len(passage.text))):
        part = passage.text[start:end].rstrip()
        if end < len(passage.text):
            part = _TAIL.sub(r"\g<stop>", part)
        count = rule.pattern.count(part)
        if part and _is_out_of_bounds(rule, count):
            place = passage.span.start + start
            yield Hit(Span(place, place + len(part)), args=(str(count),))
