"""conditional: a thing that needs another thing, such as an abbreviation its full name.

Keys (Vale's): `first`, `second`, `exceptions`, `ignorecase`; `second` may capture: then every
match of `first` needs its own capture. Ours: `anywhere` (the second may also come later in the
document), `unique` (each distinct match is one hit, at its first place), `initials` (words beside
a match that begin with its letters explain it too: "Dienst Uitvoering Onderwijs DUO"). Message:
the first %s is the match, the second how often it occurs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal

from policylint.documents.model import Span
from policylint.rules.fields import Pattern, TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.initials import is_spelled_out
from policylint.rules.matching import compile_pattern, find_pattern, word_test
from policylint.rules.passages import Passage
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View


class Conditional(Rule):
    """Each match of `first` without the `second` that explains it is a hit.

    `defined_in` is where the second may stand; by default in the same passages as the first.
    """

    extends: Literal["conditional"]
    first: Pattern
    second: Pattern
    exceptions: TokenGroups = ()
    ignorecase: bool = False
    anywhere: bool = False
    unique: bool = False
    initials: bool = False

    @cached_property
    def first_pattern(self) -> TimedPattern:
        """What needs a condition."""
        return compile_pattern(self.first, ignorecase=self.ignorecase)

    @cached_property
    def second_pattern(self) -> TimedPattern:
        """The condition."""
        return compile_pattern(self.second, ignorecase=self.ignorecase)

    @cached_property
    def is_excepted(self) -> Callable[[str], bool]:
        """Tell whether a match of `first` needs nothing."""
        return word_test(flatten(self.exceptions), ignorecase=self.ignorecase)


def run(rule: Conditional, view: View) -> Iterator[Hit]:
    """Yield each unexplained match; with `unique` only the first of its kind."""
    passages = view.select(rule)
    text = view.document.text
    places = _places(rule, text, passages)
    blocks = view.passages.unit("block")
    if rule.second_pattern.groups:  # it explains what it names
        blocks = tuple(b for b in blocks if any(found in b.text for found in places))
    explained_at = _explanations(rule, blocks)
    if rule.initials:
        _add_spelled_out(explained_at, text, places)
    hits = [
        Hit(span, args=(found, str(len(unexplained))))
        for found, spans in places.items()
        if (unexplained := _unexplained(rule, spans, explained_at.get(_key(rule, found))))
        for span in (unexplained[:1] if rule.unique else unexplained)
    ]
    yield from sorted(hits, key=lambda hit: hit.span or Span(0, 0))


def _places(rule: Conditional, text: str, passages: Sequence[Passage]) -> dict[str, list[Span]]:
    """Return where each thing stands that needs a condition."""
    places: dict[str, list[Span]] = {}
    for span, _ in find_pattern(rule.first_pattern, passages):
        found = span.of(text)
        if not rule.is_excepted(found):
            places.setdefault(found, []).append(span)
    return places


def _key(rule: Conditional, found: str) -> str:
    return found if rule.second_pattern.groups else ""


def _unexplained(rule: Conditional, spans: list[Span], explained: int | None) -> list[Span]:
    if explained is None:
        return spans
    return [] if rule.anywhere else [span for span in spans if span.end <= explained]


def _add_spelled_out(
    explained_at: dict[str, int], text: str, places: Mapping[str, Sequence[Span]]
) -> None:
    for found, spans in places.items():
        spelled = next((span.start for span in spans if is_spelled_out(text, span)), None)
        if spelled is not None:
            explained_at[found] = min(spelled, explained_at.get(found, spelled))


def _explanations(rule: Conditional, passages: tuple[Passage, ...]) -> dict[str, int]:
    """Return where each thing is first explained; key "" if `second` captures nothing."""
    explained: dict[str, int] = {}
    for passage in passages:
        for match in rule.second_pattern.finditer(passage.text):
            captured = [group for group in match.groups() if group] or [""]
            for name in captured:
                explained.setdefault(name, passage.span.start + match.start())
    return explained
