"""Output formats: one module each, one line in `FORMATS`.

A module has `render(outcomes, options) -> str`. Third parties name theirs in the entry point
group `policylint.reports`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module, metadata
from typing import cast

from policylint.report import Report

FORMATS: Mapping[str, str] = {
    "text": "policylint.reports.text",
    "json": "policylint.reports.jsonreport",
    "sarif": "policylint.reports.sarif",
    "github": "policylint.reports.github",
}
FINDINGS_ONLY = frozenset({"sarif", "github"})
"""Formats that show nothing but findings: no norm is asked for them."""
GROUP = "policylint.reports"
WIDTH = 100
"""Columns of a report that goes to a file or a pipe."""
GOAL_FAMILIES = ("smart", "indicatoren")
"""Families whose rules are about what the plan wants to reach."""
PLAN_FAMILIES = (*GOAL_FAMILIES, "regie")
"""Families whose rules are about what is in a plan, as norms are."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, and why, in one line."""

    path: str
    reason: str


Outcome = Report | Failure


@dataclass(frozen=True, slots=True)
class Options:
    """How to render: colours, columns, every place or the first few, nl or en, goals as cards."""

    color: bool = False
    width: int = WIDTH
    every_place: bool = False
    language: str = "nl"
    cards: bool = True


Render = Callable[[Sequence[Outcome], Options], str]


def names() -> list[str]:
    """Return the formats there are."""
    return [*FORMATS, *sorted(point.name for point in metadata.entry_points(group=GROUP))]


def renderer(name: str) -> Render:
    """Return the function that renders a format. Raises KeyError if there is none."""
    if name in FORMATS:
        return cast("Render", import_module(FORMATS[name]).render)
    for point in metadata.entry_points(group=GROUP):
        if point.name == name:
            return cast("Render", point.load())
    raise KeyError(name)
