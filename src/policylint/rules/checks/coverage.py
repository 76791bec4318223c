"""coverage: what a plan answers to a norm.

Keys: `norm` (its id in the normenkader), `verdict` (the verdicts that are a hit: nee, or deels),
`weak` (also those that another reader may well see otherwise), `min_words` (a shorter text is no
plan yet and is not judged).
Message: %s says what a deels lacks, if that is known. The evidence is that of the
verdict; for nee what comes nearest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from policylint.language.needs import Need
from policylint.rules.hits import Hit
from policylint.rules.schema import Rule, as_list
from policylint.rules.view import View
from policylint.verdicts import Confidence


class Coverage(Rule):
    """Which verdict on which norm is a finding."""

    extends: Literal["coverage"]
    norm: str
    verdict: Annotated[
        tuple[Literal["nee", "deels"], ...], BeforeValidator(as_list), Field(min_length=1)
    ] = ("nee",)
    weak: bool = False
    min_words: Annotated[int, Field(ge=0)] = 250

    def needs(self) -> frozenset[str]:
        """A verdict rests on what the plan states: every layer."""
        return frozenset(Need)


def run(rule: Coverage, view: View) -> Iterator[Hit]:
    """Yield one hit on the whole document, if the plan answers so."""
    if (view.metric("words") or 0) < rule.min_words:
        return
    found = view.answer(rule.norm)
    if found.verdict.value not in rule.verdict:
        return
    if found.confidence is Confidence.ZWAK and not rule.weak:
        return
    shown = found.evidence or ((found.nearest,) if found.nearest else ())
    yield Hit(None, args=(found.reason,), evidence=tuple(each.span for each in shown))
