"""S and M where words alone must tell: weighed, but not against what settles them."""

from __future__ import annotations

import pytest

from planreading import cases, plan, statements_of
from policylint.documents.model import Span
from policylint.statements.judging import SETTLED, judged
from policylint.statements.model import Criterion, Verdict

# One case a line: a goal => its answers on S and M.
GOALS = """
Minstens 300 ouderen van 75 jaar en ouder bewegen elke week => ja ja
Elk dorp heeft een dorpshuis => ja ja
Inwoners voelen zich veilig => deels nee
Een leefbaar dorp => deels nee
Het bos blijft behouden => deels deels
"""


@pytest.mark.parametrize(("text", "answers"), cases(GOALS))
def test_answers(text: str, answers: str) -> None:
    (goal,) = statements_of(plan(f"## Doelen\n\n- {text}.\n")).goals
    given = [goal.criteria[letter].verdict for letter in ("S", "M")]
    assert " ".join(given) == answers, [goal.criteria[letter].reason for letter in ("S", "M")]


@pytest.mark.parametrize("letter", ["S", "M"])
def test_what_is_settled_is_not_weighed(letter: str) -> None:
    told = {name: Criterion(Verdict.NEE, (), "zo gevonden") for name in ("S", "M", "T")}
    signs = {SETTLED["S"]: 1.0, SETTLED["M"]: 1.0, "met hoeveelheid": 1.0}
    assert judged(told, signs, Span(0, 5)) == told


def test_what_is_weighed_has_a_reason_and_shows_the_goal() -> None:
    told = {name: Criterion(Verdict.NEE, (), "zo gevonden") for name in ("S", "M")}
    signs = {SETTLED["M"]: 1.0, "doelgroep: ja": 3.0, "S: ja": 3.0}
    found = judged(told, signs, Span(0, 5))
    assert found["M"] == told["M"]
    assert found["S"].verdict is Verdict.JA
    assert [evidence.span for evidence in found["S"].evidence] == [Span(0, 5)]
    assert found["S"].reason
