"""What is asked of a goal: its words, with what stands around it, and the verdicts."""

from __future__ import annotations

import pytest

from planreading import cases, cases_under_headings, plan, statements_of, table_of
from policylint.statements.model import Goal

# One case a line: the goal under "Doelen" of a plan for 2025-2028 => the verdict on the criterion.
CASES = """
# S
In 2028 heeft 80% van de huurders een warm huis. => ja
Ouderen van 75 jaar en ouder krijgen binnen een week hulp. => ja
Het aantal lege winkels in de wijk Zuid daalt. => ja
Elk schoolplein is vergroend. => ja
De sporthal is in 2026 geopend. => ja
Kinderen in armoede sporten elke week. => ja
Inwoners bewegen meer. => deels
De afvalberg is kleiner. => deels
Inwoners hebben een sterke sociale basis. => deels
Een leefbaar dorp. => deels
Inwoners voelen zich veilig. => deels
Wij willen een gemeente zijn die luistert. => nee
Werken aan ontmoeting. => nee
Inzetten op preventie. => nee
# M
In 2028 heeft 80% van de huurders een warm huis. => ja
De wachttijd is hooguit vier weken. => ja
Minstens 300 jongeren sporten elke week. => ja
De sporthal is in 2026 geopend. => ja
Het aantal lege winkels is gehalveerd. => ja
Geen enkel gezin zit zonder stroom. => ja
Het percentage vroege schoolverlaters daalt. => deels
Het bos blijft behouden. => deels
Inwoners bewegen meer. => nee
Een leefbaar dorp. => nee
Inwoners voelen zich veilig. => nee
# nulmeting
De leegstand daalt van 12% (CBS, 2023) naar 8% in 2028. => ja
Het verzuim daalt van 9% in 2023 naar 7% in 2028. => ja
De leegstand daalt van 12% naar 8%. => deels
De leegstand is in 2028 8%; nu is dat 12%. => deels
De leegstand daalt ten opzichte van 2023. => deels
De leegstand is in 2028 8%. => nee
De leegstand daalt. => nee
# bron
De GGD meet dat het gehoor van jongeren verbetert. => deels
De leegstand daalt. => nee
Het aandeel rokers in de Gezondheidsmonitor daalt. => deels
# T
In 2028 is het dorp schoon. => ja
Uiterlijk 1 mei 2026 is de sporthal open. => ja
Vóór eind 2027 zijn alle daken vernieuwd. => ja
De raad krijgt elk kwartaal cijfers over schulden. => ja
De leegstand daalt. => deels
De komende vier jaar daalt de leegstand. => ja
Over vier jaar is het dorp schoon. => ja
Bij de verkiezingen van 2026 stemt 60% van de inwoners. => ja
Elk jaar zijn er twee buurtfeesten. => ja
In deze periode daalt de leegstand. => deels
De wachttijd wordt korter in de periode 2025-2028. => deels
Elke dag komen meer ouderen naar het park. => deels
In de winter blijft het park open. => deels
De leegstand daalt (gemeten door het CBS, jaarlijks). => deels
Op termijn is er geen leegstand. => nee
Straks is er geen leegstand. => nee
Minder leegstand dan in 2019. => deels
# doelgroep
Ouderen van 75 jaar en ouder bewegen meer. => ja
Kinderen in armoede doen mee aan sport. => ja
Huurders met een laag inkomen wonen warm. => ja
In het centrum staan minder huizen leeg. => ja
Statushouders leren de taal. => ja
Inwoners bewegen meer. => deels
Jongeren voelen zich thuis. => deels
Iedereen doet mee. => deels
De wegen zijn heel. => nee
De leegstand daalt. => nee
# A
De leegstand daalt. => nvb
# R
De leegstand daalt. => nvb
# level
In 2028 heeft 80% van de huurders een warm huis. => effectdoel
Inwoners bewegen meer. => effectdoel
De begroting is in 2028 sluitend. => prestatiedoel
De gemeentelijke website is in 2026 vernieuwd. => prestatiedoel
Een gemeente waar iedereen welkom is. => visie
# orientation
Inwoners bewegen meer. => outcome
De reserve van de gemeente is op peil. => output
Een nieuw loket openen. => output
"""

# One case a line: "#" is the criterion; the table that gives the goal what its words lack.
TABLES = """
# M
Doel | Indicator | 2023 | 2028 / Er staan minder winkels leeg | Leegstand | 12% | 8% => ja
Doel | Indicator | Bron / Er staan minder winkels leeg | Leegstand | CBS => deels
Doel | Indicator | Streefwaarde / Er staan minder winkels leeg | Leegstand | n.n.b. => deels
# nulmeting
Doel | Indicator | 2023 | 2028 / Er staan minder winkels leeg | Leegstand | 12% | 8% => ja
Doel | Indicator | Nu | Streefwaarde / Er staan minder winkels leeg | Leegstand | 12 | 8 => deels
Doel | Indicator | Nu | Streefwaarde | Bron / Minder lege winkels | Leegstand | 12 | 8 | CBS => ja
Doel | Indicator | Nu | Streefwaarde / Er is minder leegstand | Leegstand | n.n.b. | 8 => deels
Doel | Indicator | Nu | Streefwaarde / Er staan minder winkels leeg | Leegstand | - | 8 => nee
# bron
Doel | Indicator | Streefwaarde | Bron / Minder lege winkels | Leegstand | 8 | CBS, jaarlijks => ja
Doel | Indicator | Streefwaarde | Bron / Minder lege winkels | Leegstand | 8 | CBS => deels
Doel | Indicator | Streefwaarde / Er staan minder winkels leeg | Leegstand | 8 => nee
# T
Doel | Indicator | 2023 | 2028 / Er staan minder winkels leeg | Leegstand | 12% | 8% => ja
Doel | Indicator | Nu | Streefwaarde / Er staan minder winkels leeg | Leegstand | 12 | 8 => deels
Doel | Maatregel | Wanneer / Er staan minder winkels leeg | We kopen panden op | 2026 => deels
Doel | Wanneer / Er staan minder winkels leeg | eind 2027 => ja
"""

# One case a line: heading / lead-in / goal below them => T.
ABOVE = """
Doelen / Eind 2027: / Er staan minder winkels leeg. => ja
Doelen / Zo ziet het dorp van 2027 eruit: / Er staan minder winkels leeg. => ja
Doelen / Dit willen we: / Er staan minder winkels leeg. => deels
Doelen voor 2026 / Dit willen we: / Er staan minder winkels leeg. => ja
Doelen 2025-2028 / Dit willen we: / Er staan minder winkels leeg. => deels
Gewenste situatie in 2028 / Dit willen we: / Er staan minder winkels leeg. => ja
"""


def goal_in(body: str, title: str = "# Beleidsplan Zonneveld 2025-2028") -> Goal:
    return statements_of(plan(body, title=title)).goals[0]


SENTENCES = list(cases_under_headings(CASES))


@pytest.fixture(scope="module")
def goals() -> dict[str, Goal]:
    """Return the goals of a plan with each sentence in a section of its own."""
    texts = list(dict.fromkeys(text for _, text, _ in SENTENCES))
    found = statements_of(plan("\n\n".join(f"## Doelen\n\n- {text}" for text in texts))).goals
    return {goal.text: goal for goal in found}


@pytest.mark.parametrize(("heading", "text", "expected"), SENTENCES)
def test_goal(heading: str, text: str, expected: str, goals: dict[str, Goal]) -> None:
    question = heading.lstrip("# ")
    goal = goals[text]
    if question in ("level", "orientation"):
        assert getattr(goal, question) == expected
    else:
        assert goal.criteria[question].verdict == expected, goal.criteria[question].reason


@pytest.mark.parametrize(("heading", "table", "expected"), list(cases_under_headings(TABLES)))
def test_goal_with_its_table(heading: str, table: str, expected: str) -> None:
    criterion = goal_in(table_of(table)).criteria[heading.lstrip("# ")]
    assert criterion.verdict == expected, criterion.reason


DECIDED = "De raad heeft dit plan op 3 juli 2025 vastgesteld."
PROPOSED = "De raad zal dit plan in maart vaststellen."

# One case a line: what stands beside a goal in its section => the verdict on A, and on R.
AROUND = f"""
{DECIDED} => ja nvb
{PROPOSED} => deels nvb
Hiervoor is € 50.000 beschikbaar. => nvb deels
Hiervoor is budget beschikbaar. => nvb deels
Dit kost tijd. => nvb nvb
"""


@pytest.mark.parametrize(("beside", "expected"), cases(AROUND))
def test_accepted_and_realistic(beside: str, expected: str) -> None:
    goal = goal_in(f"## Doelen\n\n- De leegstand daalt.\n\n{beside}")
    assert " ".join(goal.criteria[question].verdict for question in "AR") == expected


def test_a_decision_and_the_period_of_the_plan_are_inherited() -> None:
    goal = goal_in(f"## Doelen\n\n- De leegstand daalt.\n\n## Besluit\n\n{DECIDED}")
    assert goal.criteria["A"].inherited
    assert goal.criteria["T"].inherited
    assert not goal.criteria["M"].inherited


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("## Doelen voor 2028\n\n- De leegstand daalt.", "ja"),
        ("## Wonen\n\nIn 2028 hebben we bereikt dat:\n\n- De leegstand daalt.", "ja"),
        ("## Doelen\n\n- De leegstand daalt.", "deels"),
    ],
)
def test_the_lead_in_or_heading_gives_the_moment(body: str, verdict: str) -> None:
    assert goal_in(body).criteria["T"].verdict == verdict


def test_without_a_period_there_is_no_moment() -> None:
    goal = goal_in("## Doelen\n\n- De leegstand daalt.", title="# Beleidsplan Zonneveld")
    assert goal.criteria["T"].verdict == "nee"


@pytest.mark.parametrize("number", ["Nu is 12% leeg (CBS, 2023).", "In 2023 stond 12% leeg."])
def test_the_sentence_beside_it_gives_where_it_starts(number: str) -> None:
    goal = goal_in(f"## Doelen\n\n- In 2028 staat 8% van de winkels leeg. {number}")
    assert goal.criteria["nulmeting"].verdict == "ja"


def test_evidence_stands_in_the_plan() -> None:
    document = plan("## Doelen\n\n- In 2028 heeft 80% van de huurders een warm huis.")
    (goal,) = statements_of(document).goals
    shown = {
        name: [item.span.of(document.text) for item in criterion.evidence]
        for name, criterion in goal.criteria.items()
    }
    assert shown["M"] == ["80%"]
    assert shown["T"] == ["In 2028"]
    assert shown["doelgroep"] == ["huurders"]
    assert shown["bron"] == []


@pytest.mark.parametrize(("texts", "expected"), cases(ABOVE))
def test_by_when_is_told_above_a_goal(texts: str, expected: str) -> None:
    heading, lead_in, goal = texts.split(" / ")
    found = goal_in(f"## {heading}\n\n{lead_in}\n\n- {goal}\n- De huur blijft laag.")
    assert found.criteria["T"].verdict == expected, found.criteria["T"].reason


def test_dan_leads_back_to_the_year_before_it() -> None:
    found = goal_in("## Doelen\n\nWe willen dat het bos in 2027 groeit. Er zijn dan 40 eiken.")
    assert found.criteria["T"].verdict == "ja"
    later = statements_of(plan("## Doelen\n\nIn 2027 groeit het bos. Er zijn dan 40 eiken."))
    assert [goal.criteria["T"].verdict for goal in later.goals] == ["ja", "ja"]
