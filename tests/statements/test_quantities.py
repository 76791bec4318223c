"""Amounts in a text: a line per case, and what holds for every text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.statements.folding import folded
from policylint.statements.model import Bound, Quantity
from policylint.statements.numerals import numerals, spelled
from policylint.statements.quantities import find_quantities, is_measure

# text => passage = number unit [bound] | ...
FOUND = """
De wijk krijgt 1.250 bomen. => 1.250 bomen = 1250 bomen
Een bos van 12.500,5 ha. => 12.500,5 ha = 12500.5 ha
Er stonden 1 250 mensen. => 1 250 mensen = 1250 mensen
De klus kost € 1,2 miljoen. => € 1,2 miljoen = 1200000 euro
De klus kost 2 mln euro. => 2 mln euro = 2000000 euro
De klus kost € 150K. => € 150K = 150000 euro
Een potje van €75.000,- per jaar. => €75.000,- per jaar = 75000 euro per jaar
Dat is € 3 per inwoner. => € 3 per inwoner = 3 euro per inwoner
Een gat van anderhalf miljoen euro. => anderhalf miljoen euro = 1500000 euro
Een gat van een half miljoen euro. => een half miljoen euro = 500000 euro
Twee miljard euro. => Twee miljard euro = 2000000000 euro
Het aandeel is 12%. => 12% = 12 %
Het aandeel is 12,5 %. => 12,5 % = 12.5 %
Het aandeel is 12 procent. => 12 procent = 12 %
Het aandeel is twaalf procent. => twaalf procent = 12 %
Het aandeel is 2.1 procent. => 2.1 procent = 2.1 %
Een groei van 2 procentpunt. => 2 procentpunt = 2 procentpunt
Een groei van 3 %-punten. => 3 %-punten = 3 procentpunt
De begroting sluit op -3,5%. => -3,5% = -3.5 %
Van de fietsers draagt 3 op de 10 een helm. => 3 op de 10 = 0.3 deel
Drie van de vier scholen doen mee. => Drie van de vier = 0.75 deel
Eén op de vijf slaapt slecht. => Eén op de vijf = 0.2 deel
Een op de vijf slaapt slecht. => Een op de vijf = 0.2 deel
Bij 40 op de 100 bleef het stil. => 40 op de 100 = 0.4 deel
Eén van de tien buren helpt. => Eén van de tien = 0.1 deel
In 2/3 van de straten ligt zand. => 2/3 = 0.666667 deel
De helft van de tuinen is groen. => De helft = 0.5 deel
Driekwart van de straten is 30 km/u. => Driekwart = 0.75 deel | 30 km/u = 30 km/u
Een derde van de daken is plat. => Een derde = 0.333333 deel
Het verbruik daalt met een derde. => een derde = 0.333333 deel
Twee derde stemde voor. => Twee derde = 0.666667 deel
De uitstoot gaat met een kwart omlaag. => een kwart = 0.25 deel
We halveren het restafval. => halveren = 0.5 deel
Het aantal laadpalen verdubbelt. => verdubbelt = 2 keer
Er komen drie keer zoveel geveltuinen. => drie keer = 3 keer
Inbraken: 1,6 per 1.000 woningen. => 1,6 per 1.000 woningen = 1.6 per 1.000 woningen
Nu 12 branden per 1.000 panden. => 12 branden per 1.000 panden = 12 branden per 1.000 panden
Er mag 30 km per uur gereden worden. => 30 km per uur = 30 km per uur
Een plein van 5.000 m2. => 5.000 m2 = 5000 m2
Een zonneveld van 20 TJ. => 20 TJ = 20 tj
Op 1,5 meter afstand. => 1,5 meter = 1.5 meter
Dat vraagt 2,5 fte. => 2,5 fte = 2.5 fte
Dat vraagt anderhalve fte. => anderhalve fte = 1.5 fte
Een muur van tweeënhalve meter. => tweeënhalve meter = 2.5 meter
Er komen 200 nieuwe betaalbare woningen bij. => 200 nieuwe betaalbare woningen = 200 woningen
Er komen 20 extra laadpalen. => 20 extra laadpalen = 20 laadpalen
De tien meest gebruikte diensten. => tien meest gebruikte diensten = 10 diensten
Hij telde zestig boa's. => zestig boa's = 60 boa's
Er werken drieduizend vierhonderd mensen. => drieduizend vierhonderd mensen = 3400 mensen
Er wonen vijfentwintigduizend mensen. => vijfentwintigduizend mensen = 25000 mensen
We spraken een twintigtal buren. => twintigtal buren = 20 buren
Tussen de 20 en 30 banen. => 20 = 20 banen minstens | 30 banen = 30 banen hoogstens
Goed voor 10 tot 15 huizen. => 10 = 10 huizen minstens | 15 huizen = 15 huizen hoogstens
De kosten dalen 10-15%. => 10 = 10 % minstens | 15% = 15 % hoogstens
Een groep van 2 à 3 boa's. => 2 = 2 boa's minstens | 3 boa's = 3 boa's hoogstens
Van 12% naar 9%. => 12% = 12 % | 9% = 9 %
Van 12 naar 9 procent. => 12 = 12 % | 9 procent = 9 %
Van 3 hallen naar 4 hallen. => 3 hallen = 3 hallen | 4 hallen = 4 hallen
Met minimaal 2 en maximaal 4 leden. => 2 = 2 leden minstens | 4 leden = 4 leden hoogstens
Bewoners geven de buurt een 7,5. => 7,5 = 7.5
Het rapportcijfer 7 is de norm. => 7 = 7
Minimaal een 7. => 7 = 7 minstens
De tuin krijgt een 7 of hoger. => 7 = 7 minstens
Bij 20 deelnemers of minder stoppen we. => 20 deelnemers = 20 deelnemers hoogstens
We planten minstens 1000 struiken. => 1000 struiken = 1000 struiken minstens
Ten minste 95% is tevreden. => 95% = 95 % minstens
Meer dan de helft van de ouders. => de helft = 0.5 deel minstens
Niet meer dan 10% valt uit. => 10% = 10 % hoogstens
Minder dan 5 klachten. => 5 klachten = 5 klachten hoogstens
Een maximumaantal van 30. => 30 = 30 hoogstens
Score ≥ 7,5. => 7,5 = 7.5 minstens
Uitval <10%. => 10% = 10 % hoogstens
Circa € 5.000 per buurt. => € 5.000 per buurt = 5000 euro per buurt ongeveer
Ruim 2000 geveltuinen. => 2000 geveltuinen = 2000 geveltuinen ongeveer
Binnen zes weken na de melding is er hulp. => zes weken = 6 weken hoogstens
Een contract van 3 tot 5 jaar. => 3 = 3 jaar | 5 jaar = 5 jaar
Een looptijd van vijf jaar. => vijf jaar = 5 jaar
Er waren 2022 cliënten. => 2022 cliënten = 2022 cliënten
Van 2022 banen naar 2100 banen in 2028. => 2022 banen = 2022 banen | 2100 banen = 2100 banen
De raad hoort dit twee keer per jaar. => twee keer per jaar = 2 keer per jaar
Sporters komen 3x per week. => 3x per week = 3 x per week
In 2030 willen we 55% minder CO2. => 55% = 55 %
Van 1 op de 3 jongeren van 12 tot 18 jaar. => 1 op de 3 = 0.333333 deel
Onze drie kernen en de vijf wijken. => drie kernen = 3 kernen | vijf wijken = 5 wijken
Een van de vijf wijken is klaar. => vijf wijken = 5 wijken
Wij bouwen tien of twaalf huizen. => tien = 10 huizen | twaalf huizen = 12 huizen
Er is één loket. => één loket = 1 loket
Er waren 0 incidenten. => 0 incidenten = 0 incidenten
"""

NOT_AN_AMOUNT = """
In 2028 voelen jongeren zich thuis.
De periode 2024-2027 is voorbij.
Eind 2026 is het klaar.
Stand 2023: goed.
Uiterlijk op 1 juli 2026, of op 1-7-2026.
Volgens artikel 2.1.2 en artikel 3, 4 en 5.
De Wmo 2015 en de Agenda 2030.
Doel 2.1, hoofdstuk 3, tabel 4, programma 2 en bijlage 1.
2.1 Wonen
3 Verkeer
1. Aanleiding
Voor inwoners van 18 jaar en ouder.
Voor 65-plussers, 65+ en 50+ers.
Kinderen van 0-4 jaar.
Scholieren van 12 tot en met 18 jaar.
Jongeren tot 27 jaar.
Voor 16- en 17-jarigen.
We zijn 24/7 bereikbaar, 24 uur per dag.
Bel 070-1234567 of 088 123 45 67 of 14 070.
Postbus 12, 1234 AB Oosterwaard.
Om 10.30 uur, van 9 tot 17 uur.
Langs de N345, de A2 en de spoorlijn.
De 1e lijn, het 2e plan, de tweede keer.
Jeugd2Move, CO2, 3D en D66.
Het project Leader 3 loopt af.
Dit staat in noot.12 en in [3].
Een derde partij en de tweede helft.
Hij acht dat wenselijk.
Er komt een school in een wijk.
Kamerstuk 35 925 en zaaknummer 1234567.
Dossier 2024-123.
Zie https://voorbeeld.nl/2024/12/3 voor meer.
blad 3 van 86
Een 30 km-zone.
Bedragen x € 1.000.
Groep 8 en week 12.
De rest volgt over twee jaar.
De drie geldt niet.
Het zijn er twee.
In de jaren negentig.
Sinds 1848 kiezen wij.
"""

MEASURED = """
We bouwen 200 woningen. => ja
Minder dan 10% rookt. => ja
De vijf wijken doen mee. => nee
Onze drie kernen. => nee
Alle 12 scholen doen mee. => nee
Er zijn vier pijlers. => nee
Iedereen loopt 10.000 stappen. => ja
Er is één loket. => nee
Er is minstens één loket. => ja
We betalen € 5.000. => nee
De helft doet mee. => ja
Bewoners geven een 7,5. => ja
"""


def lines(table: str) -> list[str]:
    return [line for line in table.splitlines() if line]


def shown(text: str, quantity: Quantity) -> str:
    bound = "" if quantity.bound is Bound.EXACT else quantity.bound.value
    words = [f"{quantity.number:.10g}", quantity.unit, bound]
    return f"{quantity.span.of(text)} = {' '.join(word for word in words if word)}"


@pytest.mark.parametrize("case", lines(FOUND))
def test_amounts_are_found(case: str) -> None:
    text, _, expected = case.partition(" =>")
    assert " | ".join(shown(text, found) for found in find_quantities(text)) == expected.strip()


@pytest.mark.parametrize("text", lines(NOT_AN_AMOUNT))
def test_not_every_number_is_an_amount(text: str) -> None:
    assert [found.span.of(text) for found in find_quantities(text)] == []


@pytest.mark.parametrize("case", lines(MEASURED))
def test_which_amounts_can_be_a_target(case: str) -> None:
    text, _, expected = case.partition(" => ")
    (quantity,) = find_quantities(text)
    assert is_measure(text, quantity) == (expected == "ja")


def test_a_passage_is_read_on_its_own() -> None:
    text = "Eerst 3 bomen. Dan 5 bomen. Dan 7 bomen."
    found = find_quantities(text, 15, 27)
    assert [(one.span.start, one.number) for one in found] == [(19, 5.0)]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("twaalf", 12),
        ("vijftienhonderd", 1500),
        ("drieënhalf", 3.5),
        ("tiental", 10),
        ("boom", None),
    ],
)
def test_numbers_in_words(word: str, value: float | None) -> None:
    assert spelled(word) == value


PIECES = st.sampled_from(
    "12 1.250 7,3 € % procent woningen drie van de 10 op één een half miljoen mln tot - à 2026 "  # noqa: SIM905
    "in tussen en ruim minstens artikel jaar ouder 65+ per 1.000 inwoners duizend derde helft "
    "( ) . , : 0 070 2.1 m2 km/u k 3e '26 É İ ² ٣ x".split()
)
MADE = st.lists(st.tuples(PIECES, st.sampled_from([" ", "", "\n", "\t", "\u00a0"]))).map(
    lambda pairs: "".join(piece + space for piece, space in pairs)
)


@given(MADE | st.text())
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    spans = [found.span for found in find_quantities(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(MADE)
def test_the_number_stands_in_its_span(text: str) -> None:
    low = folded(text)
    for found in find_quantities(text):
        values = [n.value for n in numerals(low, found.span.start, found.span.end)]
        ratio = found.unit == "deel"
        assert ratio or any(
            abs(found.number) == pytest.approx(value * scale)
            for value in values
            for scale in (1, 1e3)
        )


@given(st.integers(0, 999_999_999), st.sampled_from(["woningen", "%", "euro", "km"]))
def test_a_number_with_dots_is_read_back(number: int, unit: str) -> None:
    text = f"Het werden er {number:,} {unit}.".replace(",", ".")
    assert [(one.number, one.unit) for one in find_quantities(text)] == [(number, unit)]


@pytest.mark.parametrize("piece", ["1 ", "een", "drie ", "1.", "€", "1-", ".", "a1@", "1/2 van "])
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begin = time.process_time()
        find_quantities(text)
        return time.process_time() - begin

    seconds(100)
    assert seconds(80_000) < 12 * max(seconds(20_000), 0.01)
