"""Measures: who does it, when and for how much."""

from __future__ import annotations

import pytest

from planreading import cases, plan, statements_of
from policylint.statements.model import Measure

# One case a line: a line under "Wat gaan we doen?", 2025-2028 => actor, T and geld.
CASES = """
We openen in 2026 een loket (€ 20.000). => deels ja ja
Het college stelt vóór 1 juli 2026 een waterplan op. => ja ja nee
Stichting Lindehof begeleidt dertig vrijwilligers. => ja deels nee
- Het loket wordt geopend door de bibliotheek. => ja deels nee
- Een spreekuur in elk dorp. => nee deels nee
- Bomen planten in 2027. => nee ja nee
- We planten op termijn bomen. => deels nee nee
- We planten de komende vier jaar bomen. => deels deels nee
- We reserveren budget voor bomen. => deels deels deels
- De gemeente belt elk jaar alle ouderen. => deels ja nee
- De GGD en de politie gaan in Q2 langs de scholen. => ja ja nee
"""


def measures(body: str) -> tuple[Measure, ...]:
    return statements_of(plan(body)).measures


def verdicts(measure: Measure) -> str:
    return " ".join(measure.criteria[name].verdict for name in ("actor", "T", "geld"))


@pytest.mark.parametrize(("line", "expected"), cases(CASES))
def test_line(line: str, expected: str) -> None:
    (measure,) = measures(f"## Wat gaan we doen?\n\n{line}")
    assert verdicts(measure) == expected


def test_rows_of_a_table_of_actions() -> None:
    found = measures("""
| Actie | Wie | Wanneer | Kosten |
|---|---|---|---|
| Bomen planten langs de vaart | team Groen | eind 2026 | € 5.000 |
| Bankjes plaatsen | buurtclub | - | - |
""")
    assert [measure.text for measure in found] == [
        "Bomen planten langs de vaart",
        "Bankjes plaatsen",
    ]
    assert [verdicts(measure) for measure in found] == ["ja ja ja", "ja deels nee"]


def test_the_lead_in_gives_the_moment() -> None:
    (measure,) = measures("## Wonen\n\nIn 2026 doen we het volgende:\n\n- Bomen planten.")
    assert verdicts(measure).split()[1] == "ja"
