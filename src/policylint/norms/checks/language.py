"""Verdicts on language: what share of sentences, headings or goals is easy or about residents.

`measure: zinnen`: the share of sentences of more than `longest` words; ja up to `good`, nee from
`bad` on. `measure: koppen`: the share of headings and goals with words of the organisation
(`system` patterns) beside those about people (`life` patterns).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from policylint.documents.model import BlockKind, Span
from policylint.norms.cues import compiled
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.rules.fields import TokenGroups
from policylint.rules.timing import TimedPattern
from policylint.statements.model import Evidence, Verdict
from policylint.verdicts import Answer

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


class LanguageNorm(Norm):
    """The keys of this check."""

    shows_defects: bool = True
    extends: Literal["language"]
    measure: Literal["zinnen", "koppen"]
    longest: int = 20
    good: Annotated[float, Field(ge=0.0, le=1.0)]
    bad: Annotated[float, Field(ge=0.0, le=1.0)]
    system: TokenGroups = ()
    life: TokenGroups = ()


def answer(norm: LanguageNorm, ground: Ground) -> Answer:
    """Answer by the share of hard sentences, or of headings and goals about the organisation."""
    if norm.measure == "zinnen":
        asked = [u.span for u in ground.units if u.kind in _RUNNING and _words(u.span, ground) > 3]
        hard = [span for span in asked if _words(span, ground) > norm.longest]
        name = f"zinnen met meer dan {norm.longest} woorden"
    else:
        asked, hard = _of_the_organisation(norm, ground)
        name = "koppen en doelen over de organisatie"
    if not asked:
        return Answer(Verdict.NVB, "te weinig tekst")
    share = len(hard) / len(asked)
    reason = f"{share:.0%} {name}".replace("%", " procent")
    hard = sorted(hard, key=lambda span: -len(span))
    if share <= norm.good:
        return Answer(Verdict.JA, reason)
    verdict = Verdict.NEE if share >= norm.bad else Verdict.DEELS
    return Answer(verdict, reason, tuple(Evidence(span) for span in hard))


def _has(pattern: TimedPattern | None, span: Span, ground: Ground) -> bool:
    return pattern is not None and pattern.search(span.of(ground.text)) is not None


def _words(span: Span, ground: Ground) -> int:
    return len(span.of(ground.text).split())


def _of_the_organisation(norm: LanguageNorm, ground: Ground) -> tuple[list[Span], list[Span]]:
    headings = [u.span for u in ground.units if u.kind is BlockKind.HEADING]
    goals = [goal.span for goal in ground.statements.goals]
    system, life = compiled(norm.system), compiled(norm.life)
    about = [
        (span, _has(system, span, ground), _has(life, span, ground)) for span in (*headings, *goals)
    ]
    told = [each for each in about if each[1] or each[2]]
    return [span for span, *_ in told], [span for span, is_system, _ in told if is_system]
