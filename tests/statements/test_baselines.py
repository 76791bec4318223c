"""Where a goal starts from, in its own words or in the sentence beside it."""

from __future__ import annotations

import pytest

from planreading import cases, plan, statements_of

# The paragraph under "Doelen" of a plan for 2025-2028 => the verdict on the baseline of its goal.
CASES = """
We willen dat de leegstand daalt van 12% in 2023 naar 8%. => ja
We willen dat de leegstand daalt van 12% naar 8%. => deels
We willen dat veertig clubs een coach hebben; nu zijn het er drie. => deels
We willen dat veertig clubs een coach hebben; in 2023 waren het er drie. => ja
In 2023 stond 12% van de panden leeg. We willen dat dit percentage daalt naar 8%. => ja
We willen dat 90% van de panden vol is. Nu is dat een op de drie. => deels
We willen dat 90% van de panden vol is. Daar werken drie mensen aan. => nee
We willen dat panden vol zijn. In 2023 kwamen er drie klachten over lawaai. => nee
"""


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_baseline(text: str, expected: str) -> None:
    goal = statements_of(plan(f"## Wonen\n\n{text}")).goals[0]
    assert goal.criteria["nulmeting"].verdict.value == expected
