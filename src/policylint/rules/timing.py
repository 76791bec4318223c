"""Patterns that cannot run for ever: what the patterns of one rule may cost in one document.

Only the time inside the regex engine counts, so that a rule does not pay for what it is the
first to ask of a document (its sentences, its word index).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from policylint.errors import PolicylintError
from policylint.rules.steadiness import SHORT, is_steady

TIME_LIMIT = 5.0
"""Seconds that the patterns of one rule may take in one document."""


class TooSlowError(PolicylintError):
    """A rule's pattern ran out of time; the rule has no result for this document."""

    def __init__(self) -> None:
        super().__init__(
            f"patroon duurde langer dan {TIME_LIMIT:g} seconden; maak het eenvoudiger "
            "(vermijd herhaling binnen herhaling)"
        )


@dataclass(slots=True)
class _Budget:
    left: float


_budget: ContextVar[_Budget | None] = ContextVar("budget", default=None)


@contextmanager
def time_limit() -> Iterator[None]:
    """Let everything that is matched inside share one limit."""
    token = _budget.set(_Budget(TIME_LIMIT))
    try:
        yield
    finally:
        _budget.reset(token)


class TimedPattern:
    """A compiled `regex` pattern; every method raises TooSlowError if the time is up."""

    def __init__(self, compiled: Any) -> None:
        self._compiled = compiled
        self.groups: int = compiled.groups
        self.source: tuple[str, int] = compiled.pattern, compiled.flags
        self._is_steady = is_steady(compiled.pattern)

    def search(self, text: str) -> Any | None:
        """Return the first match, or None."""
        return self._timed(self._compiled.search, text)

    def match(self, text: str) -> Any | None:
        """Return the match at the start of `text`, or None."""
        return self._timed(self._compiled.match, text)

    def starting_at(self, text: str, places: Iterable[int]) -> list[int]:
        """Return the places where a match starts."""
        found: list[int] = self._timed(self._starting_at, text, places)
        return found

    def fullmatch(self, text: str) -> Any | None:
        """Return the match of the whole of `text`, or None."""
        return self._timed(self._compiled.fullmatch, text)

    def finditer(self, text: str) -> list[Any]:
        """Return all matches."""
        matches: list[Any] = self._timed(self._all, text)
        return matches

    def findall(self, text: str) -> list[Any]:
        """Return what matched, as `re.findall` does: quicker than the matches themselves."""
        found: list[Any] = self._timed(self._compiled.findall, text)
        return found

    def matches_at(self, text: str, places: Iterable[int]) -> list[Any]:
        """Return the matches that begin at some of the places, which ascend.

        What begins inside the match before is left out, and so is a match of nothing.
        """
        matches: list[Any] = self._timed(self._matches_at, text, places) if places else []
        return matches

    def count(self, text: str) -> int:
        """Return how many matches there are."""
        return len(self.findall(text))

    def _starting_at(self, text: str, places: Iterable[int], timeout: float | None) -> list[int]:
        match = self._compiled.match
        return [place for place in places if match(text, place, timeout=timeout)]

    def _matches_at(self, text: str, places: Iterable[int], timeout: float | None) -> list[Any]:
        found: list[Any] = []
        end = 0
        for place in places:
            match = self._compiled.match(text, place, timeout=timeout) if place >= end else None
            if match is not None and match.end() > place:
                found.append(match)
                end = match.end()
        return found

    def _all(self, text: str, timeout: float | None) -> list[Any]:
        return list(self._compiled.finditer(text, timeout=timeout))

    def _timed(self, method: Callable[..., Any], text: str, *more: Any) -> Any:
        budget = _budget.get() or _Budget(TIME_LIMIT)
        if budget.left <= 0:
            raise TooSlowError
        timeout = None if self._is_steady and len(text) <= SHORT else budget.left
        start = time.monotonic()
        try:
            return method(text, *more, timeout=timeout)
        except TimeoutError:
            raise TooSlowError from None
        finally:
            budget.left -= time.monotonic() - start
