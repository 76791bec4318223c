"""The tokenizer of the shipped pipeline: spaCy's for Dutch, with our abbreviations.

spaCy has 4,700 special cases for Dutch ("a.u.b.", ":-)"). Telling them all to a tokenizer takes
half a second, three times over when a pipeline is read from disk, and a document holds a few
dozen. So a case is told when a text first has it; the tokens are the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from spacy.attrs import ORTH  # type: ignore[import-not-found]  # Cython, no stubs
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # Cython, no stubs
from spacy.tokens import Doc
from spacy.util import (
    compile_infix_regex,
    compile_prefix_regex,
    compile_suffix_regex,
    registry,
)

from policylint.language.abbreviations import default_abbreviations

TOKENIZER = "policylint.Tokenizer.v1"

Cases = Mapping[str, list[dict[int, str]]]

# "'s-Gravenhage" and "'90" are one token; spaCy takes the apostrophe for a quote.
_NO_QUOTE = r"(?!['’‘](?:s-[A-ZÀ-Þ]|\d\d(?!\d)))"


class LazyTokenizer:
    """A tokenizer that is told its special cases when a text first has them."""

    def __init__(self, tokenizer: Tokenizer, cases: Cases) -> None:
        self._tokenizer = tokenizer
        self._waiting = dict(cases)
        self._longest = max(map(len, cases))
        self._seen: set[str] = set()
        for case in [case for case in cases if not case.strip()]:
            self._tell(case)

    def __call__(self, text: str) -> Doc:
        """Return the tokens of a text."""
        for piece in set(text.split()) - self._seen:
            self._seen.add(piece)
            for case in self._cases_in(piece):
                self._tell(case)
        doc: Doc = self._tokenizer(text)
        return doc

    def pipe(self, texts: Iterable[str], batch_size: int = 1000) -> Iterator[Doc]:
        """Yield the tokens of each text."""
        yield from map(self, texts)

    def _cases_in(self, piece: str) -> list[str]:
        """Return the cases that a piece without white space holds; letters alone are not parted."""
        if piece.isalnum():
            return [piece] if piece in self._waiting else []
        return [
            piece[start:end]
            for start in range(len(piece))
            for end in range(start + 1, min(start + self._longest, len(piece)) + 1)
            if piece[start:end] in self._waiting
        ]

    def _tell(self, case: str) -> None:
        tokens = self._waiting.pop(case, None)
        if tokens is not None:
            self._tokenizer.add_special_case(case, tokens)


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]
def create_tokenizer() -> Callable[[Language], LazyTokenizer]:
    """Return what makes the tokenizer of a pipeline."""

    def create(nlp: Language) -> LazyTokenizer:
        defaults = nlp.Defaults
        tokenizer = Tokenizer(
            nlp.vocab,
            prefix_search=prefix_search(nlp),
            suffix_search=compile_suffix_regex(defaults.suffixes or []).search,
            infix_finditer=compile_infix_regex(defaults.infixes or []).finditer,
            token_match=defaults.token_match,
            url_match=defaults.url_match,
        )
        ours = {form: [{ORTH: form}] for form in abbreviation_forms()}
        return LazyTokenizer(tokenizer, {**ours, **(defaults.tokenizer_exceptions or {})})

    return create


def abbreviation_forms() -> Iterator[str]:
    """Yield abbreviations that are one token ("i.h.k.v.", "mld."), with and without capitals."""
    for abbreviation in sorted(default_abbreviations().never_words):
        yield from (abbreviation, abbreviation.capitalize(), abbreviation.upper())


def prefix_search(nlp: Language) -> Callable[[str], Any]:
    """Return what finds the punctuation before a word."""
    prefixes = compile_prefix_regex(nlp.Defaults.prefixes or []).pattern
    return re.compile(f"{_NO_QUOTE}(?:{prefixes})").search
