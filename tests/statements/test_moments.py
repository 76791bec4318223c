"""Times in a text: a line per case, the years of sources, plan periods, and what always holds."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.statements.model import Moment
from policylint.statements.moments import cited_years, find_moments, plan_period

# text => passage = kind [first year[-last year]] [backward] | ...
FOUND = """
De brug is op 1 januari 2027 klaar. => op 1 januari 2027 = date 2027
De brug is op 1-1-2027 klaar. => op 1-1-2027 = date 2027
De regels gelden per 1/7/26. => per 1/7/26 = date 2026
De regels gelden per 1 juli 2026. => per 1 juli 2026 = date 2026
Klaar op 2027-03-31. => op 2027-03-31 = date 2027
Het stuk komt voor 1 oktober. => voor 1 oktober = date
Het gaat in mei 2026 open. => in mei 2026 = date 2026
Het gaat medio augustus 2026 open. => medio augustus 2026 = date 2026
Medio 2027 hangen de lampen. => Medio 2027 = date 2027
Eind 2026 hangen de lampen. => Eind 2026 = date 2026
Begin 2025 begon het. => Begin 2025 = date 2025
Vóór de zomer van 2026 ligt er een plan. => Vóór de zomer van 2026 = date 2026
In het najaar ligt er een plan. => In het najaar = date
We planten in het voorjaar 2026. => in het voorjaar 2026 = date 2026
Vóór het einde van 2026. => Vóór het einde van 2026 = date 2026
Q3 2026: start. => Q3 2026 = quarter 2026
We starten in Q1. => in Q1 = quarter
We starten in het derde kwartaal van 2026. => in het derde kwartaal van 2026 = quarter 2026
We starten in de eerste helft van 2026. => in de eerste helft van 2026 = quarter 2026
Oplevering 1e halfjaar 2027. => 1e halfjaar 2027 = quarter 2027
De oplevering is in het vierde kwartaal. => in het vierde kwartaal = quarter
In 2028 heeft elke straat schaduw. => In 2028 = year 2028
Uiterlijk in 2028 is er schaduw. => Uiterlijk in 2028 = year 2028
Uiterlijk 2028 is er schaduw. => Uiterlijk 2028 = year 2028
Tegen 2030 is er schaduw. => Tegen 2030 = year 2030
Na 2026 stopt de regeling. => Na 2026 = year 2026
De zwemzaal opent 2028. => 2028 = year 2028
Doel 2028: 9%. => 2028 = year 2028
Planning: 2026. => 2026 = year 2026
Een speelplek aanleggen (2026). => 2026 = year 2026
Een speelplek aanleggen (gereed 2027). => 2027 = year 2027
In 2028 voelen jongeren zich thuis. => In 2028 = year 2028
In 2025, 2026 en 2027 planten we bomen. => In 2025, 2026 en 2027 = period 2025-2027
We bouwen in de periode 2024-2027. => in de periode 2024-2027 = period 2024-2027
We bouwen van 2025 tot 2030. => van 2025 tot 2030 = period 2025-2030
We bouwen tussen 2025 en 2028. => tussen 2025 en 2028 = period 2025-2028
Looptijd: 2024 t/m 2026. => 2024 t/m 2026 = period 2024-2026
Looptijd: 2024 tot en met 2026. => 2024 tot en met 2026 = period 2024-2026
Dit geldt in 2027/28. => in 2027/28 = period 2027-2028
Het schooljaar 2026/2027 begint. => Het schooljaar 2026/2027 = period 2026-2027
Binnen twee jaar is de wachtlijst weg. => Binnen twee jaar = term
Binnen een jaar is er een loket. => Binnen een jaar = term
Binnen drie maanden na vaststelling. => Binnen drie maanden = term
Deze collegeperiode pakken we dat aan. => Deze collegeperiode = term
De komende vier jaar pakken we dat aan. => De komende vier jaar = term
Tijdens de looptijd van dit plan. => Tijdens de looptijd van dit plan = term
Aan het einde van deze raadsperiode. => Aan het einde van deze raadsperiode = term
Volgend jaar is de hal open. => Volgend jaar = term
Over vijf jaar is de hal open. => Over vijf jaar = term
De raad hoort dit jaarlijks. => jaarlijks = recurring
De raad hoort dit elk kwartaal. => elk kwartaal = recurring
De raad hoort dit elk najaar. => elk najaar = recurring
De raad hoort dit twee keer per jaar. => twee keer per jaar = recurring
De raad hoort dit 3x per jaar. => 3x per jaar = recurring
Eens per vier jaar meten we dit. => Eens per vier jaar = recurring
Om de twee jaar meten we dit. => Om de twee jaar = recurring
Elke maand is er spreekuur. => Elke maand = recurring
Op termijn verdwijnt het gas. => Op termijn = vague
Zo snel mogelijk verdwijnt het gas. => Zo snel mogelijk = vague
In de toekomst verdwijnt het gas. => In de toekomst = vague
De komende jaren verdwijnt het gas. => De komende jaren = vague
We overleggen structureel. => structureel = vague
Sinds 2008 is er een wijkraad. => Sinds 2008 = year 2008 backward
Dat is 10% meer dan in 2019. => dan in 2019 = year 2019 backward
Minder uitstoot ten opzichte van 1990. => ten opzichte van 1990 = year 1990 backward
Sinds 1 januari 2015 zijn wij aan zet. => Sinds 1 januari 2015 = date 2015 backward
De afgelopen drie jaar ging het goed. => De afgelopen drie jaar = term backward
Vorig jaar ging het goed. => Vorig jaar = term backward
We stellen de Woonvisie 2025-2030 in 2026 vast. => in 2026 = year 2026
We gaan van 12% (GGD, 2024) naar 9% in 2028. => in 2028 = year 2028
"""

NO_MOMENT = """
De Wmo 2015 vraagt dit.
De Wet maatschappelijke ondersteuning 2015 vraagt dit.
De nota Gezond en Wel 2020-2024 is op.
De Woonvisie 2025-2030 gaat verder.
De Omgevingsvisie 2040 gaat verder.
Het coalitieakkoord 2022-2026 gaat verder.
Het staat in de begroting 2026.
Veiligheidsmonitor 2023
Volgens het CBS (2023) klopt dat.
Dat is zo (bron: jeugdmonitor, 2022).
Het was 45% (2021).
Er waren 2022 cliënten.
Er kwamen ruim 2000 bezoekers.
Binnen zes weken na de aanvraag volgt een besluit.
Er is structureel € 50.000 beschikbaar.
Bel 2024-123.
De tweede helft van de straat.
Het dagelijks bestuur.
"""

CITED = """
Nu is het 12% (GGD, 2024). => 2024 GGD
Nu is het 12% (2024). => 2024
Volgens het CBS (2023) klopt dat. => 2023 CBS
Dat is zo (bron: Kinderen in Tel, 2022). => 2022 Kinderen in Tel
Bron: Jeugdmonitor 2022. => 2022 Jeugdmonitor
Dat zegt de Veiligheidsmonitor 2023. => 2023 Veiligheidsmonitor
Uit een risicoanalyse (2015) bleek het. => 2015 risicoanalyse
De nulmeting 2023 was 35%. => 2023 nulmeting
We zijn klaar in 2028. =>
De Wmo 2015 vraagt dit. =>
Aanleggen (2026). =>
"""

PERIODS = """
Beleidsplan Sociaal Domein 2023-2026 => period 2023-2026
Programmabegroting 2026 => year 2026
Mobiliteitsplan 2030 => year 2030
Uitvoeringsplan Water 2025 t/m 2028 => period 2025-2028
Nota Groen 2024/2027 => period 2024-2027
Kadernota 2026, begroting 2027-2030 => period 2027-2030
Woonvisie =>
"""


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


def meaning(moment: Moment) -> str:
    years = [moment.first_year, moment.last_year]
    known = "-".join(dict.fromkeys(str(year) for year in years if year is not None))
    words = [moment.kind.value, known, "backward" if moment.backward else ""]
    return " ".join(word for word in words if word)


@pytest.mark.parametrize("case", lines(FOUND))
def test_times_are_found(case: str) -> None:
    text, _, expected = case.partition(" => ")
    found = [f"{moment.span.of(text)} = {meaning(moment)}" for moment in find_moments(text)]
    assert " | ".join(found) == expected


@pytest.mark.parametrize("text", lines(NO_MOMENT))
def test_not_every_year_is_a_moment(text: str) -> None:
    assert [moment.span.of(text) for moment in find_moments(text)] == []


@pytest.mark.parametrize("case", lines(CITED))
def test_years_of_sources(case: str) -> None:
    text, _, expected = case.partition(" =>")
    found = [f"{cited.year} {cited.name}".strip() for cited in cited_years(text)]
    assert " | ".join(found) == expected.strip()
    assert all(str(cited.year) == cited.span.of(text) for cited in cited_years(text))


@pytest.mark.parametrize("case", lines(PERIODS))
def test_the_period_in_a_title(case: str) -> None:
    title, _, expected = case.partition(" =>")
    period = plan_period(title)
    assert (meaning(period) if period else "") == expected.strip()


def test_a_passage_is_read_on_its_own() -> None:
    text = "Eerst in 2026. Dan in 2027. Dan in 2028."
    assert [moment.last_year for moment in find_moments(text, 15, 27)] == [2027]


PIECES = st.sampled_from(
    "2026 2027 in eind voor de zomer van tot t/m - / mei 1 juli Q3 kwartaal jaar per binnen twee "  # noqa: SIM905
    "keer elk structureel € ( CBS , ) bron: nota Wmo doel sinds 26 ruim vóór İ ² . :".split()
)
MADE = st.lists(st.tuples(PIECES, st.sampled_from([" ", "", "\n", "\t", "\u00a0"]))).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)


@given(MADE | st.text())
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    spans = [moment.span for moment in find_moments(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    cited_years(text)
    plan_period(text)


@given(MADE)
def test_years_stand_in_the_span(text: str) -> None:
    for moment in find_moments(text):
        passage = moment.span.of(text)
        for year in (moment.first_year, moment.last_year):
            assert year is None or str(year) in passage or str(year)[2:] in passage


@given(st.integers(1990, 2069), st.sampled_from(["in", "uiterlijk", "vóór", "per", "eind"]))
def test_any_year_after_a_preposition_is_a_moment(year: int, preposition: str) -> None:
    text = f"Het is {preposition} {year} klaar."
    assert [(m.first_year, m.last_year) for m in find_moments(text)] == [(year, year)]


@pytest.mark.parametrize(
    "piece", ["2026 ", "2026, ", "in ", "eind ", "(2026", "a", "per ", "1-", "Wmo"]
)
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begin = time.process_time()
        find_moments(text)
        return time.process_time() - begin

    seconds(100)
    assert seconds(80_000) < 12 * max(seconds(20_000), 0.01)
