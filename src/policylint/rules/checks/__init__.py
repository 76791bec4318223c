"""The check types. Adding one is a module here and a line in `CHECKS`.

A module holds the options (a `Rule` with the keys of its type) and `run(rule, view)`, a small
generator of hits that knows nothing of severity, ids or output. Third parties name theirs in
the entry point group `policylint.checks`: an object with the attributes of `CheckType`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from itertools import islice
from typing import Any

from policylint.rules.checks import (
    capitalization,
    conditional,
    consistency,
    coverage,
    criterion,
    definition,
    dependency,
    existence,
    indicator,
    linkage,
    metric,
    occurrence,
    repetition,
    sequence,
    structure,
    substitution,
    table,
    terms,
)
from policylint.rules.hits import Hit
from policylint.rules.schema import Rule
from policylint.rules.timing import time_limit
from policylint.rules.view import View


@dataclass(frozen=True, slots=True)
class CheckType:
    """The keys of a check type, and the function that runs it over a document."""

    options: type[Rule]
    run: Callable[[Any, View], Iterator[Hit]]


CHECKS: Mapping[str, CheckType] = {
    "capitalization": CheckType(capitalization.Capitalization, capitalization.run),
    "conditional": CheckType(conditional.Conditional, conditional.run),
    "consistency": CheckType(consistency.Consistency, consistency.run),
    "coverage": CheckType(coverage.Coverage, coverage.run),
    "criterion": CheckType(criterion.CriterionRule, criterion.run),
    "definition": CheckType(definition.DefinitionRule, definition.run),
    "dependency": CheckType(dependency.Dependency, dependency.run),
    "existence": CheckType(existence.Existence, existence.run),
    "indicator": CheckType(indicator.IndicatorRule, indicator.run),
    "linkage": CheckType(linkage.Linkage, linkage.run),
    "metric": CheckType(metric.Metric, metric.run),
    "occurrence": CheckType(occurrence.Occurrence, occurrence.run),
    "repetition": CheckType(repetition.Repetition, repetition.run),
    "sequence": CheckType(sequence.Sequence, sequence.run),
    "structure": CheckType(structure.Structure, structure.run),
    "substitution": CheckType(substitution.Substitution, substitution.run),
    "table": CheckType(table.TableRule, table.run),
    "terms": CheckType(terms.Terms, terms.run),
}


def check_type(name: str) -> CheckType:
    """Return the check type of this name. Raises KeyError with the names that exist."""
    if name in CHECKS:
        return CHECKS[name]
    others = _third_party()
    if name in others:
        return others[name]
    raise KeyError(f"controle '{name}' bestaat niet; {known_checks()}")


def known_checks() -> str:
    """Say which check types there are."""
    return f"kies uit: {', '.join(sorted({*CHECKS, *_third_party()}))}"


@cache
def _third_party() -> Mapping[str, CheckType]:
    points = metadata.entry_points(group="policylint.checks")
    return {point.name: point.load() for point in points}


def run(rule: Rule, view: View) -> list[Hit]:
    """Return the raw hits of a rule in a document. Raises TooSlowError."""
    with time_limit():
        return list(islice(check_type(rule.extends).run(rule, view), rule.limit or None))
