"""substitution: a word for which there is a better one.

Keys (Vale's): `swap` (a mapping, or `$lexicon:name` with a swap list), `exceptions`,
`ignorecase`. Options are separated by "|". Message: the first %s is the better word, the
second what was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from policylint.rules.fields import Swap, TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import (
    Matcher,
    build_matcher,
    cased_like,
    compile_pattern,
    literal_of,
)
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View
from policylint.rules.wordindex import lower_same_length


class Substitution(Rule):
    """Every word with a replacement is a hit; the replacements are its fixes."""

    extends: Literal["substitution"]
    swap: Annotated[Swap, Field(min_length=1)]
    exceptions: TokenGroups = ()
    ignorecase: bool = False

    @cached_property
    def matcher(self) -> Matcher:
        """The compiled words."""
        return build_matcher(
            tuple(self.swap), ignorecase=self.ignorecase, exceptions=flatten(self.exceptions)
        )

    @cached_property
    def literal_swaps(self) -> Mapping[str, str]:
        """Replacements of plain words, by the word as it is compared."""
        swaps = ((literal_of(word), better) for word, better in self.swap.items())
        return {self.compared(word): better for word, better in swaps if word}

    @cached_property
    def pattern_swaps(self) -> tuple[tuple[TimedPattern, str], ...]:
        """Replacements of patterns, longest first."""
        patterns = [word for word in self.swap if literal_of(word) is None]
        return tuple(
            (compile_pattern(word, ignorecase=self.ignorecase), self.swap[word])
            for word in sorted(patterns, key=len, reverse=True)
        )

    def compared(self, word: str) -> str:
        """Return `word` as it is compared: lower-cased if the rule ignores case."""
        return lower_same_length(word) if self.ignorecase else word

    def better(self, found: str) -> str:
        """Return the replacement (options with "|") for a word that was found."""
        literal = self.literal_swaps.get(self.compared(found))
        if literal is not None:
            return literal
        return next(better for pattern, better in self.pattern_swaps if pattern.fullmatch(found))


def run(rule: Substitution, view: View) -> Iterator[Hit]:
    """Yield one hit per word that has a better one."""
    for span, _ in rule.matcher.find(view.index, view.select(rule)):
        found = span.of(view.document.text)
        options = tuple(option.strip() for option in rule.better(found).split("|"))
        if found in options:
            continue
        fixes = tuple(cased_like(found, option) for option in options)
        shown = " of ".join(f"‘{option}’" for option in fixes)
        yield Hit(span, args=(shown, found), fixes=fixes)
