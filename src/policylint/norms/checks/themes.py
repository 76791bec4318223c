"""Verdicts from the chapters in which a plan has its goals: how many, and whether all are covered.

`ask: aantal`: two to `few` themes or an order (`order` patterns) is ja, up to `many` deels.
`ask: meetbaar`: every theme has a goal that can be measured: ja; some: deels. `ask: wetten`: the
chapters are called after laws or departments (`law` patterns): nee; some: deels; so are chapters of
which fewer than 15 in 100 are about what people live through (`life` patterns).
"""

from __future__ import annotations

from collections import Counter
from typing import Literal

from policylint.documents.model import Span
from policylint.norms.cues import compiled
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.norms.themes import themes_of
from policylint.rules.fields import TokenGroups
from policylint.statements.model import Evidence, Goal, Verdict
from policylint.verdicts import Answer, Confidence

_LIFE = 0.15
"""The share of chapters about what people live through that makes a ja: others frame them."""
_NONE = Answer(Verdict.NVB, "geen hoofdstukken met doelen", (), Confidence.ZWAK)


class ThemesNorm(Norm):
    """The keys of this check."""

    shows_defects: bool = True
    extends: Literal["themes"]
    ask: Literal["aantal", "meetbaar", "wetten"]
    few: int = 3
    many: int = 6
    order: TokenGroups = ()
    law: TokenGroups = ()
    life: TokenGroups = ()


def answer(norm: ThemesNorm, ground: Ground) -> Answer:
    """Answer a norm by the chapters that hold goals."""
    themes = themes_of(ground)
    if norm.ask == "wetten":
        return _by_laws(norm, ground)
    if not themes:
        return _NONE
    if norm.ask == "meetbaar":
        return _by_measure(ground, themes)
    return _by_number(norm, ground, themes)


def _by_number(norm: ThemesNorm, ground: Ground, themes: dict[int, list[Goal]]) -> Answer:
    evidence = _headings(ground, list(themes))
    order = compiled(norm.order)
    ordered = order.search(ground.text) if order else None
    reason = f"{len(themes)} hoofdthema's met doelen"
    if ordered is not None:
        index = ground.unit_at(ordered.start())
        if index is not None:
            first = Evidence(ground.units[index].span)
            return Answer(Verdict.JA, f"{reason}, met een volgorde", (first, *evidence))
    if 2 <= len(themes) <= norm.few:
        return Answer(Verdict.JA, reason, evidence)
    if norm.few < len(themes) <= norm.many:
        return Answer(Verdict.DEELS, reason, evidence)
    return Answer(Verdict.NEE, reason)


def _by_measure(ground: Ground, themes: dict[int, list[Goal]]) -> Answer:
    measured = {
        index: [goal for goal in goals if goal.criteria["M"].verdict is Verdict.JA]
        for index, goals in themes.items()
    }
    covered = [goals for goals in measured.values() if goals]
    verdict = Verdict.NEE
    if covered:
        verdict = Verdict.JA if len(covered) == len(themes) else Verdict.DEELS
    evidence = tuple(Evidence(goals[0].span) for goals in covered)
    return Answer(verdict, f"{len(covered)} van de {len(themes)} thema's", evidence)


def _by_laws(norm: ThemesNorm, ground: Ground) -> Answer:
    sections = ground.document.sections
    levels = Counter(section.level for section in sections if section.heading is not None)
    level = min((each for each, count in levels.items() if count > 1), default=None)
    chapters = [i for i, s in enumerate(sections) if s.level == level and s.heading is not None]
    if not chapters:
        return Answer(Verdict.NVT, "geen hoofdstukken", (), Confidence.ZWAK)
    law = compiled(norm.law)
    by_law = [index for index in chapters if law and law.search(sections[index].title)]
    reason = f"{len(by_law)} van de {len(chapters)} hoofdstukken heten naar een wet of afdeling"
    if not by_law:
        life = compiled(norm.life)
        alive = [index for index in chapters if life and life.search(sections[index].title)]
        if life is None or _LIFE * len(chapters) <= len(alive):
            return Answer(Verdict.JA, reason, _headings(ground, alive or chapters))
        told = f"{len(alive)} van de {len(chapters)} hoofdstukken gaan over het leven van mensen"
        return Answer(Verdict.DEELS, told, _headings(ground, alive or chapters))
    verdict = Verdict.NEE if 2 * len(by_law) >= len(chapters) else Verdict.DEELS
    return Answer(verdict, reason, _headings(ground, by_law))


def _headings(ground: Ground, indexes: list[int]) -> tuple[Evidence, ...]:
    headings: list[Span] = []
    for index in indexes:
        heading = ground.document.sections[index].heading
        if heading is not None:
            headings.append(heading)
    return tuple(Evidence(span) for span in headings)
