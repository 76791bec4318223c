"""Indicators in tables, lists and sentences: name, unit, values, source, and what is none."""

from __future__ import annotations

import pytest

from planreading import cases, plan, statements_of, table_of
from policylint.statements.frame import frame_of
from policylint.statements.indicators import table_indicators
from policylint.statements.indicatorunits import unit_in_name
from policylint.statements.model import Indicator, Value
from policylint.statements.roles import shipped_roles
from policylint.statements.tables import records

UNITS = """
Aandeel ouderen dat alleen woont => %
Percentage huurhuizen met label A => %
Rapportcijfer voor de buurt => rapportcijfer
Aantal woninginbraken => aantal
Woninginbraken per 1.000 inwoners => per 1.000 inwoners
Restafval in kilo per inwoner => kilo per inwoner
Zonnestroom (GWh) => GWh
Uitstroom naar werk (huishoudens per jaar) => huishoudens per jaar
Gemiddelde waarde (× € 1.000)* => × € 1.000
Sociale samenhang (schaalscore) => schaalscore
Zwerfvuil, stuks per 100 m² => stuks per 100 m²
kWh per m² => kWh per m²
Aangiftepercentage => %
Niet-westerse inwoners (statushouders) =>
Score op de privacytoets (BIO) =>
Leegstand =>
"""

# One case a line: the table under "Indicatoren" => name [unit] measured -> aimed at (source).
TABLES = """
Indicator | 2023 | 2026 | 2028 / Zwerfvuil | 12 | 10 | 8 => Zwerfvuil [] 12@2023 -> 10@2026 8@2028
Indicator | Nulmeting | Streefwaarde | Bron / Leegstand | 12 | 8 | CBS => Leegstand [] 12 -> 8 (CBS)
Indicator | Stand 2023 | Doel 2028 / Leegstand | 12% | 8% => Leegstand [%] 12@2023 -> 8@2028
Indicator | Eenheid | 2023 | 2028 / Afval | kg | 120 | 90 => Afval [kg] 120@2023 -> 90@2028
Indicator | 2021 | 2023 | 2028 / Afval | 140 | 120 | 90 => Afval [] 140@2021 120@2023 -> 90@2028
Indicator | Nulmeting | Streefwaarde / Afval | 120 (CBS, 2022) | 90 => Afval [] 120@2022 -> 90
Indicator | 2023 | 2028 / Bankjes | n.n.b. | 40 => Bankjes [] n.n.b.@2023 -> 40@2028
Indicator | 2023 | 2028 / Bankjes | 30 | n.n.b. => Bankjes [] 30@2023 -> n.n.b.@2028
Indicator | 2023 | 2028 / Leegstand | 12%* | 8%** => Leegstand [%] 12@2023 -> 8@2028
Indicator | Nu | 2028 / Oordeel over de hulp | 6,8 | 7,4 => \
Oordeel over de hulp [rapportcijfer] 6.8 -> 7.4@2028
Indicator | 2023 | Prognose 2024 | Doel 2028 / Klachten | 9 | 8 | 5 => \
Klachten [] 9@2023 -> 5@2028
Indicator | 2023 | Streefwaarde 2024 | Doel 2028 / Klachten | 9 | 8 | 5 => \
Klachten [] 9@2023 -> 8@2024 5@2028
Indicator | Eind 2023 | Eind 2028 / Klachten | 9 | 5 => Klachten [] 9@2023 -> 5@2028
Indicator | Nu | 2028 / Score op de toets | 48 | 60 => Score op de toets [] 48 -> 60@2028
Indicator | Nu | 2028 / Scholen met tuin | 4 van 9 | 9 van 9 => Scholen met tuin [] 4 -> 9@2028
Effectindicator | Bron / Leegstand | Eigen telling => Leegstand [] -> (Eigen telling)
Indicator | Zonneveld | Nederland | 2028 / Afval | 120 | 140 | 90 => Afval [] 120 -> 90@2028
Doel | Indicator | 2023 | 2028 / Schoon | Kilo afval | 120 | 90 / | Klachten | 40 | 20 => \
Kilo afval [] 120@2023 -> 90@2028; Klachten [] 40@2023 -> 20@2028
Indicator | 2023 | 2028 / Wonen | | / Leegstand | 12% | 8% => Leegstand [%] 12@2023 -> 8@2028
"""

# One case a line: what stands under the heading "Indicatoren" => as above.
TOLD = """
- Aantal banen: 447 in 2023, 500 in 2028. => Aantal banen [aantal] 447@2023 -> 500@2028
- Leegstand: nu 12%, streefwaarde 8%. => Leegstand [%] 12 -> 8
- Aantal woninginbraken => Aantal woninginbraken [aantal] ->
- Indicator: aandeel leden van een sportclub. => aandeel leden van een sportclub [%] ->
- KPI 2: cijfer voor de buurt: 7,1 in 2023. => cijfer voor de buurt [rapportcijfer] 7.1@2023 ->
- Oordeel van klanten (rapportcijfer): 6,9 in 2023. => \
Oordeel van klanten [rapportcijfer] 6.9@2023 ->
- Uitstroom, in personen per jaar; 168 in 2023. => Uitstroom [personen per jaar] 168@2023 ->
- Opkomst: 60% in 2022 (GGD, jaarlijks). => Opkomst [%] 60@2022 -> (GGD, jaarlijks)
- We vinden cijfers belangrijk. =>
- Meten is weten =>
"""

NO_INDICATORS = """
Actie | Wie | Kosten 2026 / Bomen planten | Team Groen | 5.000
Programma | Baten | Lasten / Wonen | 200 | 300
Bedragen x € 1.000 | 2025 | 2026 / Wonen | 200 | 300
Begrip | Betekenis / Leegstand | Een huis waar niemand woont
Actie | Wie | Wanneer / Bomen planten | Team Groen | 2026
Jaar | Inwoners / 2021 | 4.000 / 2023 | 4.100
"""


def shown_value(value: Value) -> str:
    what = value.raw if value.number is None else f"{value.number:g}"
    return f"{what}@{value.year}" if value.year else what


def shown(indicator: Indicator) -> str:
    past = " ".join(map(shown_value, indicator.past))
    aims = " ".join(map(shown_value, indicator.targets))
    source = f"({indicator.source})" if indicator.source else ""
    parts = f"{indicator.name} [{indicator.unit}] {past} -> {aims} {source}"
    return " ".join(parts.split())


def in_tables(body: str) -> list[Indicator]:
    document = plan(body)
    first_year = frame_of(document).first_year
    tables = [records(document, table) for table in document.tables]
    rows = table_indicators(document, tables, shipped_roles(), first_year)
    found = [row.indicator for row in rows]
    assert all(v.span.of(document.text).strip() == v.raw for i in found for v in i.targets)
    return found


@pytest.mark.parametrize(("name", "unit"), cases(UNITS))
def test_unit_in_the_name(name: str, unit: str) -> None:
    assert unit_in_name(name) == unit


@pytest.mark.parametrize(("table", "expected"), cases(TABLES))
def test_table(table: str, expected: str) -> None:
    assert "; ".join(map(shown, in_tables(f"## Indicatoren\n\n{table_of(table)}"))) == expected


@pytest.mark.parametrize(("line", "expected"), cases(TOLD))
def test_told(line: str, expected: str) -> None:
    found = statements_of(plan(f"## Indicatoren\n\n{line}")).indicators
    assert "; ".join(map(shown, found)) == expected


@pytest.mark.parametrize("table", NO_INDICATORS.strip().splitlines())
def test_table_without_indicators(table: str) -> None:
    assert in_tables(f"## Wonen\n\n{table_of(table)}") == []


BBV = table_of(
    "Nr | Naam | Eenheid | Bron | 2023 | Nederland"
    " / 1 | Verzuim | per 1.000 leerlingen | DUO | 2,1 | 3,0"
)


@pytest.mark.parametrize(
    ("heading", "mandatory"), [("Beleidsindicatoren (BBV)", True), ("Eigen indicatoren", False)]
)
def test_the_set_of_the_bbv(heading: str, mandatory: bool) -> None:
    (found,) = in_tables(f"## {heading}\n\n{BBV}")
    assert (found.name, found.unit, found.source) == ("Verzuim", "per 1.000 leerlingen", "DUO")
    assert found.mandatory is mandatory
    assert found.baseline is not None
    assert (found.baseline.number, found.baseline.year) == (2.1, 2023)
    assert [value.number for value in found.reference] == [3.0]


def test_the_newest_measured_value_is_the_baseline() -> None:
    table = table_of("Indicator | 2019 | 2023 | 2021 | 2028 / Afval | 1 | n.n.b. | 3 | 4")
    (found,) = in_tables(table)
    assert found.baseline is not None
    assert (found.baseline.number, found.baseline.year) == (3, 2021)


def test_how_often_it_is_measured() -> None:
    body = table_of("Indicator | Frequentie | Streefwaarde / Afval | elk jaar | 90")
    (found,) = in_tables(body)
    assert found.frequency is not None
    assert found.frequency.of(plan(body).text) == "elk jaar"
