"""conditional: a thing that needs another thing, such as an abbreviation its full name.

Keys (Vale's): `first`, `second`, `exceptions`, `ignorecase`; `second` may capture: then every
match of `first` needs its own capture. Ours: `anywhere` (the second may also come later in the
document), `unique` (each distinct match is one hit, at its first place). Message: the first %s
is the match, the second how often it occurs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from policylint.documents.model import Span
from policylint.rules.fields import Pattern, TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import build_matcher, compile_pattern, find_pattern
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

    @cached_property
    def first_pattern(self) -> TimedPattern:
        """What needs a condition."""
        return compile_pattern(self.first, ignorecase=self.ignorecase)

    @cached_property
    def second_pattern(self) -> TimedPattern:
        """The condition."""
        return compile_pattern(self.second, ignorecase=self.ignorecase)

    @cached_property
    def excepted(self) -> TimedPattern | None:
        """Matches of `first` that need nothing."""
        tokens = flatten(self.exceptions)
        if not tokens:
            return None
        return build_matcher(tokens, nonword=True, ignorecase=self.ignorecase).pattern


def run(rule: Conditional, view: View) -> Iterator[Hit]:
    """Yield each unexplained match; with `unique` only the first of its kind."""
    passages = view.select(rule)
    text = view.document.text
    explained_at = _explanations(rule, view.passages.unit("block"))
    places: dict[str, list[Span]] = {}
    for span, _ in find_pattern(rule.first_pattern, passages):
        found = span.of(text)
        if rule.excepted is not None and rule.excepted.fullmatch(found):
            continue
        explained = explained_at.get(found) if rule.second_pattern.groups else explained_at.get("")
        if explained is not None and (rule.anywhere or explained < span.end):
            continue
        places.setdefault(found, []).append(span)
    counts = Counter({found: len(spans) for found, spans in places.items()})
    hits = [
        Hit(span, args=(found, str(counts[found])))
        for found, spans in places.items()
        for span in (spans[:1] if rule.unique else spans)
    ]
    yield from sorted(hits, key=lambda hit: hit.span or Span(0, 0))


def _explanations(rule: Conditional, passages: tuple[Passage, ...]) -> dict[str, int]:
    """Return where each thing is first explained; key "" if `second` captures nothing."""
    explained: dict[str, int] = {}
    for passage in passages:
        for match in rule.second_pattern.finditer(passage.text):
            captured = [group for group in match.groups() if group] or [""]
            for name in captured:
                explained.setdefault(name, passage.span.start + match.start())
    return explained
