"""Goals that a plan leaves unmeasured on purpose: which sentence explains which goal."""

from __future__ import annotations

from textwrap import dedent

import pytest

from policylint.documents import read_text
from policylint.language.analysis import Analysis
from policylint.statements.explanations import explained_goals
from policylint.statements.extract import extract

LIST = """\
# Doelen

- Doel 1.1 Buren kennen elkaar bij naam.
- Doel 1.2 Ouderen vinden hulp in hun eigen straat.
- Doel 1.3 Jongeren hebben een eigen plek in het dorp.

"""


@pytest.mark.parametrize(
    ("sentence", "explained"),
    [
        ("Een getal volgt in het najaar.", []),
        ("Vorig jaar was er geen budget.", []),
        ("Bij doel 1.2 noemen we bewust geen getal.", ["Ouderen"]),
        ("Bij doel 1.9 noemen we bewust geen getal.", []),
        ("Voor dit doel kiezen wij met opzet geen streefwaarde.", ["Jongeren"]),
        ("Het eerste punt laat zich niet in een cijfer vangen.", ["Buren"]),
        ("Het vierde punt laat zich niet in een cijfer vangen.", []),
        ("Dit doel maken we bewust niet SMART, omdat elke straat anders is.", ["Jongeren"]),
        ("Over doel 1.1 waren veel vragen. We weten dat het vaag is.", ["Buren"]),
    ],
)
def test_a_sentence_explains_one_goal_or_none(sentence: str, explained: list[str]) -> None:
    document = read_text(dedent(LIST) + sentence, "plan.md", "beleidsplan")
    goals = extract(document, Analysis(document.text)).goals
    assert len(goals) == 3
    found = explained_goals(document, goals)
    assert [
        w for w in ("Buren", "Ouderen", "Jongeren") for g in goals if g.id in found and w in g.text
    ] == explained


def test_an_explanation_stays_in_its_section() -> None:
    text = LIST + "# Geld\n\nWij noemen hier geen getallen."
    document = read_text(text, "plan.md", "beleidsplan")
    assert explained_goals(document, extract(document, Analysis(document.text)).goals) == {}
