"""repetition: the same word twice in a row ("de de").

Keys (Vale's): `tokens`, `max` (0: no repeat allowed), `ignorecase`, `alpha` (letters only),
`exceptions`. Message: %s is the word. Only white space may stand between the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from operator import eq
from typing import Annotated, Literal

from pydantic import Field

from policylint.documents.model import Span
from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import compile_pattern, word_test
from policylint.rules.passages import Passage
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View


class Repetition(Rule):
    """A run of more than `max` + 1 equal words is one hit."""

    extends: Literal["repetition"]
    tokens: Annotated[TokenGroups, Field(min_length=1)]
    max: Annotated[int, Field(ge=0)] = 0
    ignorecase: bool = False
    alpha: bool = False
    exceptions: TokenGroups = ()

    @cached_property
    def pattern(self) -> TimedPattern:
        """One word."""
        joined = "|".join(f"(?:{token})" for token in flatten(self.tokens))
        return compile_pattern(
            rf"(?<![\w'’\-])(?:{joined})(?![\w'’\-])", ignorecase=self.ignorecase
        )

    @cached_property
    def is_excepted(self) -> Callable[[str], bool]:
        """Tell whether a word may be repeated ("dat dat")."""
        return word_test(flatten(self.exceptions), ignorecase=True)


def run(rule: Repetition, view: View) -> Iterator[Hit]:
    """Yield each run of repeated words."""
    for passage in view.select(rule):
        for start, end, word in _runs(rule, passage):
            base = passage.span.start
            yield Hit(Span(base + start, base + end), args=(word,))


def _runs(rule: Repetition, passage: Passage) -> Iterator[tuple[int, int, str]]:
    words = rule.pattern.findall(passage.text.lower() if rule.ignorecase else passage.text)
    if not any(map(eq, words, words[1:])):  # nearly always, and found out without a match object
        return
    run_start, run_end, word, length = 0, -1, "", 0
    for match in rule.pattern.finditer(passage.text):
        same = match[0].lower() == word.lower() if rule.ignorecase else match[0] == word
        adjacent = not passage.text[max(run_end, 0) : match.start()].strip()
        if same and adjacent and _counts(rule, word):  # asked last: a regex for every word
            length += 1
        else:
            if length > rule.max + 1:
                yield run_start, run_end, word
            run_start, word, length = match.start(), match[0], 1
        run_end = match.end()
    if length > rule.max + 1:
        yield run_start, run_end, word


def _counts(rule: Repetition, word: str) -> bool:
    if rule.alpha and not word.isalpha():
        return False
    return not rule.is_excepted(word)
