"""The check types. Adding one is a module here and a line in `CHECKS`.

A module holds the options (a `Rule` with the keys of its type) and `run(rule, view)`, a small
generator of hits that knows nothing of severity, ids or output. Third parties name theirs in
the entry point group `policylint.checks`: an object with the attributes of `CheckType`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module, metadata
from itertools import islice
from typing import Any

from policylint.documents.model import Span
from policylint.rules.hits import Hit
from policylint.rules.schema import Rule
from policylint.rules.timing import time_limit
from policylint.rules.view import View


@dataclass(frozen=True, slots=True)
class CheckType:
    """The keys of a check type, and the function that runs it over a document."""

    options: type[Rule]
    run: Callable[[Any, View], Iterator[Hit]]


CHECKS: Mapping[str, str] = {
    "capitalization": "Capitalization",
    "conditional": "Conditional",
    "consistency": "Consistency",
    "coverage": "Coverage",
    "criterion": "CriterionRule",
    "definition": "DefinitionRule",
    "dependency": "Dependency",
    "existence": "Existence",
    "indicator": "IndicatorRule",
    "linkage": "Linkage",
    "metric": "Metric",
    "occurrence": "Occurrence",
    "rarity": "Rarity",
    "readability": "Readability",
    "repetition": "Repetition",
    "sequence": "Sequence",
    "structure": "Structure",
    "substitution": "Substitution",
    "table": "TableRule",
    "terms": "Terms",
}
"""The options of each check type, in the module of its name; imported when a rule extends it."""


def check_type(name: str) -> CheckType:
    """Return the check type of this name. Raises KeyError with the names that exist."""
    if name in CHECKS:
        return _shipped(name)
    others = _third_party()
    if name in others:
        return others[name]
    raise KeyError(f"controle '{name}' bestaat niet; {known_checks()}")


def known_checks() -> str:
    """Say which check types there are."""
    return f"kies uit: {', '.join(sorted({*CHECKS, *_third_party()}))}"


@cache
def _shipped(name: str) -> CheckType:
    module = import_module(f"{__name__}.{name}")
    return CheckType(getattr(module, CHECKS[name]), module.run)


@cache
def _third_party() -> Mapping[str, CheckType]:
    points = metadata.entry_points(group="policylint.checks")
    return {point.name: point.load() for point in points}


def run(rule: Rule, view: View) -> list[Hit]:
    """Return the raw hits of a rule in a document. Raises TooSlowError."""
    with time_limit():
        hits = (
            hit
            for hit in check_type(rule.extends).run(rule, view)
            if hit.span is None or not _is_aside(hit.span, rule, view)
        )
        return list(islice(hits, rule.limit or None))


def _is_aside(span: Span, rule: Rule, view: View) -> bool:
    return any(view.asides.holds(kind, span) for kind in rule.not_in)
