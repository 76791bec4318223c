"""The rules in force, each read from its file when it is first asked for.

Only shipped rules can wait: a test holds that they have no mistakes. To read all of them takes as
long as a short document does, and a check of the language alone asks for a third of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from policylint.rules.schema import Rule
from policylint.vocabulary import Lexicons


class Rules(Mapping[str, Rule]):
    """Rules by id, in order; some of them still to be read."""

    def __init__(
        self,
        ready: Mapping[str, Rule],
        waiting: Mapping[str, Callable[[], Rule]] | None = None,
    ) -> None:
        self._ready = dict(ready)
        self._waiting = dict(waiting or {})
        self._ids = sorted((*self._ready, *self._waiting))

    def __getitem__(self, rule_id: str) -> Rule:
        """Return a rule. Raises KeyError, and FaultyFilesError if its file has mistakes."""
        if rule_id not in self._ready:
            self._ready[rule_id] = self._waiting[rule_id]()
        return self._ready[rule_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules in force, by id, in order; and the lexicons they are resolved with."""

    rules: Mapping[str, Rule]
    lexicons: Lexicons
