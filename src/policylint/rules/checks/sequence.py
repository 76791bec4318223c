"""sequence: tokens in a row, by tag, part of speech, dictionary form or pattern.

Keys (Vale's): `tokens`, a list with per token `tag`, `pattern`, `negate` and `skip` (up to so many
others may stand before it); `ignorecase` (for patterns). Ours: `pos`, `lemma`, `optional` and what
selects the sentences, see `policylint.rules.annotated`.
Message: the first %s is the passage, then each token in order (nothing for an optional one that
is not there).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from policylint.language.needs import Need
from policylint.language.patterns import Step, find_rows
from policylint.rules.annotated import SentenceRule, TokenKeys, triggered_sentences
from policylint.rules.hits import Hit
from policylint.rules.view import View


class SequenceToken(TokenKeys):
    """A token in the row."""

    skip: Annotated[int, Field(ge=0, le=20)] = 0


def _anchored(tokens: tuple[SequenceToken, ...]) -> tuple[SequenceToken, ...]:
    if all(token.optional or token.negate for token in tokens):
        raise ValueError("ten minste één woord moet er staan: zonder 'optional' en 'negate'")
    if tokens[0].skip:
        raise ValueError("'skip' kan niet bij het eerste woord: ervoor staat niets van deze regel")
    return tokens


class Sequence(SentenceRule):
    """Each row of tokens that meets `tokens` is a hit."""

    extends: Literal["sequence"]
    tokens: Annotated[tuple[SequenceToken, ...], AfterValidator(_anchored)]

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The compiled tokens."""
        return tuple(
            Step(token.test(self.ignorecase), token.skip, token.optional) for token in self.tokens
        )

    def needs(self) -> frozenset[str]:
        """Return tags and lemmas as far as the conditions ask for them."""
        return frozenset({Need.TOKENS}).union(*(token.needs() for token in self.tokens))


def run(rule: Sequence, view: View) -> Iterator[Hit]:
    """Yield one hit per row."""
    text = view.document.text
    for sentence in triggered_sentences(rule, view):
        for row in find_rows(sentence.doc, rule.steps):
            span = sentence.tokens_span(index for index in row if index is not None)
            words = ("" if i is None else sentence.tokens_span([i]).of(text) for i in row)
            yield Hit(span, args=(span.of(text), *words))
