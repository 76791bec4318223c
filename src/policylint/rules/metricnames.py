"""All numbers that a rule can name, of whatever kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from policylint.language.needs import Need
from policylint.rules.annotated_metrics import ANNOTATED_METRICS
from policylint.rules.derived_metrics import DERIVED_METRICS, base_names
from policylint.rules.metrics import DOCUMENT_COUNTS, TEXT_COUNTS
from policylint.rules.statement_metrics import STATEMENT_METRICS


def text_metrics() -> Mapping[str, str]:
    """Return what there is to know of a stretch of text: of a document or a section."""
    annotated = {name: metric.description for name, metric in ANNOTATED_METRICS.items()}
    derived = {name: metric.description for name, metric in DERIVED_METRICS.items()}
    return {**TEXT_COUNTS, **annotated, **derived}


def all_metrics() -> Mapping[str, str]:
    """Return every number that a document has, with what it says (Dutch)."""
    of_plan = {name: metric.description for name, metric in STATEMENT_METRICS.items()}
    return {**text_metrics(), **DOCUMENT_COUNTS, **of_plan}


def check_known(name: str, known: Mapping[str, str] | None = None) -> None:
    """Refuse a name that is not among those. Raises ValueError (Dutch)."""
    names = all_metrics() if known is None else known
    if name not in names:
        raise ValueError(f"maat '{name}' bestaat niet; bekend zijn: {', '.join(names)}")


def needs_of(names: Iterable[str]) -> frozenset[str]:
    """Return the annotation that some numbers are counted in."""
    bases = {base for name in names for base in base_names(name)}
    if any(name in STATEMENT_METRICS for name in bases):
        return frozenset(Need)
    annotated = (ANNOTATED_METRICS[name] for name in bases if name in ANNOTATED_METRICS)
    return frozenset[str]().union(*(metric.needs for metric in annotated))
