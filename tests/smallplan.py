"""A plan of a page with its annotations, shared by the tests of the evaluation."""

from __future__ import annotations

from pathlib import Path

TEXT = """\
# Wijkplan Zonzijde 2025-2028

In 2028 is nog 15 procent van de jongeren eenzaam.

## Doelen

- Minder jongeren van 12 tot 18 jaar zijn eenzaam: 15 procent in 2028.
- Een fijne wijk om prettig te wonen.

## Aanpak

Vorig jaar kwamen 80 jongeren. We openen in 2026 een huiskamer met Stichting Thuis (€ 20.000).

## Cijfers

| Indicator | 2023 | 2026 | 2028 | Bron |
|---|---|---|---|---|
| Eenzame jongeren | 22% | 18% | 15% | GGD-monitor, jaarlijks |
"""

GOLD = """\
schema: 1
plan: plan.md
gemeente: Zonzijde
title: Wijkplan Zonzijde 2025-2028
kind: beleidsplan
part: tune
units:
- class: doel
  id: d1b
  text: In 2028 is nog 15 procent van de jongeren eenzaam.
  same_as: d1
- class: doel
  id: d1
  text: 'Minder jongeren van 12 tot 18 jaar zijn eenzaam: 15 procent in 2028.'
  level: effectdoel
  orientation: outcome
  S: ja
  M: ja
  nulmeting: ja
  bron: nee
  T: ja
  doelgroep: ja
- class: doel
  id: d2
  text: Een fijne wijk om prettig te wonen.
  level: visie
  orientation: outcome
  S: deels
  M: nee
  nulmeting: nee
  bron: nee
  T: deels
  doelgroep: deels
  vague: [fijne, prettig te wonen]
- class: overig
  text: Vorig jaar kwamen 80 jongeren.
  why: history
- class: maatregel
  text: We openen in 2026 een huiskamer met Stichting Thuis (€ 20.000).
  actor: deels
  T: ja
  geld: ja
- class: indicator
  id: i1
  text: Eenzame jongeren | 22% | 18% | 15% | GGD-monitor, jaarlijks
  name: Eenzame jongeren
  unit: '%'
  baseline: {number: 22, year: 2023}
  targets: [{number: 18, year: 2026}, {number: 15, year: 2028}]
  source: GGD-monitor, jaarlijks
  goals: [d1b]
"""


def write_plan(folder: Path, part: str = "tune") -> Path:
    """Write the plan and its annotations into a folder of their own."""
    folder.mkdir(parents=True)
    (folder / "plan.md").write_text(TEXT, encoding="utf-8")
    gold = GOLD.replace("part: tune", f"part: {part}")
    (folder / "statements.yaml").write_text(gold, encoding="utf-8")
    return folder
