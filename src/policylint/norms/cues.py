"""The patterns of a norm, compiled once for all plans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.leads import Lead, alternatives, leads_of
from policylint.rules.matching import compile_pattern
from policylint.rules.timing import TimedPattern
from policylint.rules.wordindex import WordIndex


@cache
def compiled(tokens: TokenGroups) -> TimedPattern | None:
    """Return some patterns as one, whatever the case of letters; None for none."""
    patterns = flatten(tokens)
    if not patterns:
        return None
    return compile_pattern("|".join(f"(?:{each})" for each in patterns), ignorecase=True)


@cache
def cue(tokens: TokenGroups) -> Cue:
    """Return some patterns as a cue."""
    return Cue(flatten(tokens))


class Cue:
    """Patterns that are tried only where a plan has a word that they begin with.

    A plan has few of the words of a norm, so most are never tried, nor even compiled.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        parts = [part for pattern in patterns for part in alternatives(pattern)]
        led = [(leads_of(part), part) for part in parts]
        self._led = [_LedPattern(leads, part) for leads, part in led if leads]
        self._unled = tuple(part for leads, part in led if not leads)

    def starts(self, index: WordIndex) -> Iterator[int]:
        """Yield where the cue stands, in no order; a place may come twice. Raises TooSlowError."""
        for pattern in self._led:
            yield from pattern.starts(index)
        if self._unled_pattern is not None:
            yield from (match.start() for match in self._unled_pattern.finditer(index.text))

    @cached_property
    def _unled_pattern(self) -> TimedPattern | None:
        return compiled((self._unled,))


class _LedPattern:
    def __init__(self, leads: frozenset[Lead], source: str) -> None:
        self._leads = leads
        self._source = source

    def starts(self, index: WordIndex) -> Sequence[int]:
        places = {place for lead in self._leads for place in index.places(lead)}
        return self._pattern.starting_at(index.text, places) if places else ()

    @cached_property
    def _pattern(self) -> TimedPattern:
        return compile_pattern(self._source, ignorecase=True)
