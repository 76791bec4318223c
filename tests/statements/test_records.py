"""Tables: what each column holds, by the words of its header and by its cells."""

from __future__ import annotations

import pytest

from planreading import cases, plan, table_of
from policylint.documents.model import Document
from policylint.statements.tables import Column, Records, Row, records

# One case a line: the header => what the column holds, whatever stands in it.
HEADERS = """
Eenheid => eenheid
Bron => bron
Meetwijze => bron
Hoe meten we => bron
Frequentie => frequentie
Nederland => referentie
Vergelijkbare gemeenten => referentie
Streefwaarde 2028 => streefwaarde
Streef 2028 => streefwaarde
Doel 2028 => streefwaarde
Ambitie 2030 => streefwaarde
Norm => streefwaarde
Nulmeting => nulmeting
Huidige waarde => nulmeting
Realisatie 2024 => nulmeting
Stand 2023 => nulmeting
Indicator => indicator
Effectindicator => indicator
Waaraan zien we dat => indicator
Kengetal => indicator
Doel => doel
Subdoelstelling => doel
Wat willen we => doel
Beoogd effect => streefwaarde
Opgave => doel
Wie => actor
Trekker => actor
Verantwoordelijk => actor
Wanneer => wanneer
Planning => wanneer
Gereed => wanneer
Kosten => geld
Budget => geld
Bedrag (€) => geld
Actie => maatregel
Maatregelen => maatregel
Wat gaan we doen => maatregel
Nr. => nummer
Onderwerp => naam
Thema => naam
2026 => jaar
Eind 2027 => jaar
Doelgroep => anders
Toelichting => anders
"""

# One case a line: headers | of | a table / cells of | its | first row / ... => column kinds.
TABLES = """
Doel | Indicator | 2023 | 2028 / Minder afval | Kilo | 120 | 90 => doel indicator jaar jaar
Wat | 2023 | 2028 | Bron / Kilo afval per inwoner | 120 | 90 | CBS => indicator jaar jaar bron
Thema | Waarde | Streefwaarde / Afval in kilo | 120 | 90 => indicator nulmeting streefwaarde
Actie | Wie | Wanneer | Kosten / Bomen planten | Piet | 2026 | € 50 => maatregel actor wanneer geld
Omschrijving | Wie | Wanneer / Bomen langs de weg | Team Groen | voorjaar => naam actor wanneer
Voornemen | Wie | Wanneer / Bomen langs de weg | Team Groen | voorjaar => maatregel actor wanneer
Doel | Naam | Nu | Straks / D1 | Kilo afval | 12 | 9 => nummer indicator nulmeting streefwaarde
Indicator | 2024 | Toelichting / Kilo afval | 120 | Uit de eigen telling => indicator jaar bron
Indicator | Zonneveld | Nederland / Kilo afval | 120 | 140 => indicator nulmeting referentie
Doel | Streefwaarde / Een schoner dorp | Dat gaan we nog bepalen met het dorp => doel anders
"""


def read_table(table: str) -> tuple[Document, Records]:
    document = plan(table_of(table))
    return document, records(document, document.tables[0])


def kinds(known: Records) -> str:
    return " ".join(header.column.value for header in known.headers)


def cells(document: Document, row: Row) -> list[str]:
    return [row.cells[i].span.of(document.text) for i in sorted(row.cells)]


@pytest.mark.parametrize(("header", "expected"), cases(HEADERS))
def test_header_by_its_words(header: str, expected: str) -> None:
    _, known = read_table(f"{header} | x / |")
    assert known.headers[0].column.value == expected
    assert known.headers[0].told


@pytest.mark.parametrize(("table", "expected"), cases(TABLES))
def test_columns(table: str, expected: str) -> None:
    assert kinds(read_table(table)[1]) == expected


def test_what_the_cells_told_was_not_said() -> None:
    _, known = read_table("Wat | 2023 | Bron / Kilo afval per inwoner | 120 | CBS")
    assert known.has(Column.INDICATOR)
    assert not known.says(Column.INDICATOR)
    assert known.says(Column.SOURCE)


def test_years_in_headers() -> None:
    _, known = read_table("Indicator | 2023 | Eind 2026 | Doel 2028 | Nu / Afval | 1 | 2 | 3 | 4")
    assert [header.year for header in known.headers] == [None, 2023, 2026, 2028, None]


def test_a_first_cell_left_open_takes_the_one_above() -> None:
    document, known = read_table(
        "Doel | Indicator | 2028 / Schoon dorp | Afval | 90 / | Zwerfvuil | 12 / Groen | Bomen | 7"
    )
    assert [cells(document, row)[0] for row in known.rows] == [
        "Schoon dorp",
        "Schoon dorp",
        "Groen",
    ]
    assert [row.span.of(document.text)[:5] for row in known.rows] == ["Schoo", "Zwerf", "Groen"]


def test_rows_without_words_are_none() -> None:
    _, known = read_table("Doel | Indicator / Groen | Bomen / | / Schoon | Afval")
    assert len(known.rows) == 2


def test_cells_by_kind() -> None:
    document, known = read_table("Actie | Wie | Wanneer / Bomen planten | Team Groen | 2026")
    row = known.rows[0]
    found = [cell.span.of(document.text) for cell in row.all(known.headers, Column.ACTOR)]
    assert found == ["Team Groen"]
    assert row.first(known.headers, Column.MONEY) is None
