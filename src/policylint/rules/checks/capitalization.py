"""capitalization: how the words of a passage are written.

Keys (Vale's): `match` ($title, $sentence, $lower, $upper, or a pattern that must match),
`exceptions` (words that keep their own capitals), `threshold` (share of words that must be
right). Message: %s is the passage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import compile_pattern, word_test
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View

_STYLES: Mapping[str, Callable[[int, str], bool]] = {
    "$title": lambda _, word: not word[0].islower(),
    "$sentence": lambda index, word: not word[0].islower() if index == 0 else not word[0].isupper(),
    "$lower": lambda _, word: word == word.lower(),
    "$upper": lambda _, word: word == word.upper(),
}


def _style_or_pattern(value: str) -> str:
    if value.startswith("$") and value not in _STYLES:
        raise ValueError(f"'{value}' bestaat niet; kies uit {', '.join(_STYLES)} of een patroon")
    if value not in _STYLES:
        compile_pattern(value)
    return value


class Capitalization(Rule):
    """A passage that is not written as `match` asks is a hit."""

    extends: Literal["capitalization"]
    match: Annotated[str, AfterValidator(_style_or_pattern)]
    exceptions: TokenGroups = ()
    threshold: Annotated[float, Field(gt=0, le=1)] = 0.8

    @cached_property
    def pattern(self) -> TimedPattern | None:
        """The pattern that must match, unless `match` names a style."""
        return None if self.match in _STYLES else compile_pattern(self.match)

    @cached_property
    def is_excepted(self) -> Callable[[str], bool]:
        """Tell whether a word is right as it is."""
        return word_test(flatten(self.exceptions))


def run(rule: Capitalization, view: View) -> Iterator[Hit]:
    """Yield each passage with letters that is not written as asked."""
    for passage in view.select(rule):
        if any(c.isalpha() for c in passage.text) and not _conforms(rule, passage.text):
            yield Hit(passage.span, args=(passage.text,))


def _conforms(rule: Capitalization, text: str) -> bool:
    if rule.pattern is not None:
        return rule.pattern.search(text) is not None
    words = [word for word in text.split() if any(c.isalpha() for c in word)]
    style = _STYLES[rule.match]
    right = [_right(rule, style, index, word) for index, word in enumerate(words)]
    if rule.match == "$sentence" and not right[0]:
        return False
    return sum(right) / len(right) >= rule.threshold


def _right(rule: Capitalization, style: Callable[[int, str], bool], index: int, word: str) -> bool:
    bare = word.strip("\"'“”‘’().,:;!?")
    if rule.is_excepted(bare):
        return True
    return style(index, bare) if bare else True
