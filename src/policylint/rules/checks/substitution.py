"""substitution: a word for which there is a better one.

Keys (Vale's): `swap` (a mapping, or `$lexicon:name` with a swap list), `exceptions`,
`ignorecase`. Options are separated by "|". Of the words in `safe` the replacement can stand in
their place in every sentence: `check --fix` puts it there. Message: the first %s is the better
word, the second what was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from policylint.rules.fields import Swap, TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import (
    Matcher,
    build_matcher,
    cased_like,
    compile_pattern,
    literal_of,
)
from policylint.rules.schema import Rule, StringList
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View
from policylint.rules.wordindex import lower_same_length


class Substitution(Rule):
    """Every word with a replacement is a hit; the replacements are its fixes."""

    extends: Literal["substitution"]
    swap: Annotated[Swap, Field(min_length=1)]
    exceptions: TokenGroups = ()
    ignorecase: bool = False
    safe: StringList = ()

    @model_validator(mode="after")
    def _safe_is_one_swap(self) -> Self:
        for word in self.safe:
            if "|" in self.swap.get(word, "|"):
                raise ValueError(f"'safe': '{word}' is geen woord van 'swap' met één vervanging")
        return self

    @cached_property
    def matcher(self) -> Matcher:
        """The compiled words."""
        return build_matcher(
            tuple(self.swap), ignorecase=self.ignorecase, exceptions=flatten(self.exceptions)
        )

    @cached_property
    def literals(self) -> Mapping[str, str]:
        """The plain words of `swap`, by the word as it is compared."""
        found = ((literal_of(word), word) for word in self.swap)
        return {self.compared(literal): word for literal, word in found if literal}

    @cached_property
    def patterns(self) -> tuple[tuple[TimedPattern, str], ...]:
        """The patterns of `swap`, compiled and as they are written, longest first."""
        patterns = [word for word in self.swap if literal_of(word) is None]
        return tuple(
            (compile_pattern(word, ignorecase=self.ignorecase), word)
            for word in sorted(patterns, key=len, reverse=True)
        )

    def compared(self, word: str) -> str:
        """Return `word` as it is compared: lower-cased if the rule ignores case."""
        return lower_same_length(word) if self.ignorecase else word

    def word(self, found: str) -> str:
        """Return the word of `swap` that stands in the text as `found`."""
        literal = self.literals.get(self.compared(found))
        if literal is not None:
            return literal
        return next(word for pattern, word in self.patterns if pattern.fullmatch(found))


def run(rule: Substitution, view: View) -> Iterator[Hit]:
    """Yield one hit per word that has a better one."""
    for span, _ in rule.matcher.find(view.index, view.select(rule)):
        found = span.of(view.document.text)
        word = rule.word(found)
        options = tuple(option.strip() for option in rule.swap[word].split("|"))
        if found in options:
            continue
        fixes = tuple(cased_like(found, option) for option in options)
        shown = " of ".join(f"‘{option}’" for option in fixes)
        yield Hit(span, args=(shown, found), fixes=fixes, safe=word in rule.safe)
