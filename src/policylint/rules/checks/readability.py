"""readability: a text, or a section of it, that is hard to read by some measure.

Keys: `measure` (a number that a text has: docs/metrics.md), `condition`, `of` (document or section;
a section is what stands under its own heading, not under those below it), `because` (numbers with a
`when` that explains the score, and what to say then; the two that stand out most are named),
`at_least` (counts below which the score says nothing; never of less than 50 words and 3 sentences).
Message: the first %s is the value, the second what makes it so. The hit is the document, or the
heading of the section.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from policylint.documents.model import Span
from policylint.rules.conditions import Condition, distance, meets, shown
from policylint.rules.hits import Hit
from policylint.rules.metricnames import check_known, needs_of, text_metrics
from policylint.rules.schema import Frozen, Rule
from policylint.rules.textmetrics import TextMetrics
from policylint.rules.view import View


def _known(name: str) -> str:
    check_known(name, text_metrics())
    return name


TextMetric = Annotated[str, AfterValidator(_known)]

_NAMED = 2
"""Reasons in a message: a hard text has most of them, and who reads all of them learns nothing."""


class Reason(Frozen):
    """What to say of a number, and when."""

    when: Condition
    says: str


class Readability(Rule):
    """One hit on the document, or on each section, whose `measure` meets `condition`."""

    extends: Literal["readability"]
    measure: TextMetric
    condition: Condition
    of: Literal["document", "section"] = "document"
    because: dict[TextMetric, Reason] = Field(default_factory=dict)
    otherwise: str = ""
    """What the second %s is if no number explains the score."""
    at_least: dict[TextMetric, float] = Field(default_factory=dict)

    def needs(self) -> frozenset[str]:
        """Return the annotation that the numbers are counted in."""
        return needs_of([self.measure, *self.because, *self.at_least])


def run(rule: Readability, view: View) -> Iterator[Hit]:
    """Yield a hit for the document, or for each section with a heading."""
    for place, metrics in _texts(rule, view):
        args = _args(rule, metrics)
        if args is not None:
            yield Hit(place, args=args)


def _texts(rule: Readability, view: View) -> Iterator[tuple[Span | None, TextMetrics]]:
    if rule.of == "document":
        yield None, view.running_text
        return
    for index, metrics in view.sections.items():
        heading = view.document.sections[index].heading
        if heading is not None and view.is_within(rule, heading):
            yield heading, metrics


def _args(rule: Readability, metrics: TextMetrics) -> tuple[str, str] | None:
    """Return what fills the message; None if the text is short, or not as hard as that."""
    if not metrics.is_long_enough:
        return None
    # Before `at_least`: a report shows the value of shorter sections too.
    value = metrics.value(rule.measure)
    if value is None or not meets(rule.condition, value) or not _has_enough(rule, metrics):
        return None
    return shown(value), _because(rule.because, metrics) or rule.otherwise


def _has_enough(rule: Readability, metrics: TextMetrics) -> bool:
    return all((metrics.value(name) or 0) >= least for name, least in rule.at_least.items())


def _because(reasons: Mapping[str, Reason], metrics: TextMetrics) -> str:
    """Return what to say of the numbers that lie furthest beyond their `when`."""
    found = [
        (distance(reason.when, value), reason.says.replace("%s", shown(value)))
        for name, reason in reasons.items()
        if (value := metrics.value(name)) is not None and meets(reason.when, value)
    ]
    found.sort(key=lambda reason: -reason[0])
    return " en ".join(said for _, said in found[:_NAMED])
