"""Target groups: a table of sentences with the groups that should be found in them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.statements.groups import find_groups, group_verdict
from policylint.statements.model import Bound, Verdict

# One case a line: the sentence => what is found, "+" before a delimited one, "-" before anybody.
CASES = """
Alle inwoners van de gemeente kunnen zwemmen. => - inwoners
Iedereen telt mee. => - Iedereen
Niemand slaapt op straat. => - Niemand, - straat
Bewoners waarderen het groen. => - Bewoners
Mensen helpen elkaar. => - Mensen
In het park sporten jong en oud samen. => - jong en oud
Gezinnen eten gezond. => - Gezinnen
De jeugd beweegt elke dag. => - De jeugd
Meer 65-plussers sporten. => + 65-plussers
Elke 75-plusser krijgt bezoek. => + 75-plusser
De 80plussers blijven zelfstandig. => + 80plussers
Kinderen van 4 tot 12 jaar lezen elke dag. => + Kinderen van 4 tot 12 jaar
Jongeren tot 27 jaar vinden werk. => + Jongeren tot 27 jaar
Jongeren (12-18 jaar) drinken niet. => + Jongeren (12-18 jaar)
Inwoners van 18 jaar en ouder vullen de lijst in. => + Inwoners van 18 jaar en ouder
Jongeren tussen de 16 en 23 jaar hebben een diploma. => + Jongeren tussen de 16 en 23 jaar
Vrouwen vanaf 50 jaar worden opgeroepen. => + Vrouwen vanaf 50 jaar
Ouderen boven de 75 jaar vallen minder vaak. => + Ouderen boven de 75 jaar
Jeugdigen onder de 18 jaar groeien thuis op. => + Jeugdigen onder de 18 jaar
Ouderen wonen langer thuis, van 2024 tot 2028. => - Ouderen
We bezoeken jongeren van 9 tot 17 uur. => - jongeren
Mensen met schulden krijgen hulp. => + Mensen met schulden
Inwoners met dementie blijven meedoen. => + Inwoners met dementie
Huishoudens met een laag inkomen stoken zuinig. => + Huishoudens met een laag inkomen
Mensen met een lichamelijke beperking reizen zelfstandig. => + Mensen met een lichamelijke beperking
Werkzoekenden zonder startkwalificatie leren een vak. => + Werkzoekenden zonder startkwalificatie
Mensen zonder werk vinden een baan. => + Mensen zonder werk
Inwoners met elkaar verbinden is ons doel. => - Inwoners
Kinderen met plezier laten bewegen. => - Kinderen
We brengen ouderen met jongeren in contact. => - ouderen, - jongeren
Mantelzorgers hebben vrije dagen. => + Mantelzorgers
Jonge mantelzorgers halen hun diploma. => + mantelzorgers
Statushouders spreken binnen drie jaar Nederlands. => + Statushouders
Bijstandsgerechtigden werken mee. => + Bijstandsgerechtigden
Basisschoolleerlingen eten fruit. => + Basisschoolleerlingen
Thuiswonende ouderen voelen zich veilig. => + Thuiswonende ouderen
Het aandeel ernstig eenzame ouderen daalt. => + eenzame ouderen
Eenzame oudere inwoners krijgen een maatje. => + Eenzame oudere inwoners
Oudere inwoners krijgen een maatje. => - inwoners
Arbeidsmigranten wonen netjes. => + Arbeidsmigranten
Eenoudergezinnen houden geld over. => + Eenoudergezinnen
Kinderen in armoede krijgen een fiets. => + Kinderen in armoede
Mensen die een huis zoeken, wachten korter. => + Mensen die een
Inwoners over wie een melding komt, krijgen bezoek. => + Inwoners over wie een
Meer inwoners die hun buren kennen. => - inwoners, - buren
Het aantal gezinnen dat hulp krijgt, daalt. => + gezinnen dat hulp
Wij horen van inwoners dat zij te lang wachten. => - inwoners
Wie van een uitkering leeft, krijgt korting. => + Wie van een uitkering leeft
Wie hulp nodig heeft, krijgt die snel. => - Wie hulp nodig heeft
Inwoners van Oosterwijk scheiden hun afval. => + Inwoners van Oosterwijk
Huurders van De Linde wonen droog. => + Huurders van De Linde
Kinderen uit Veldzicht lopen naar school. => + Kinderen uit Veldzicht
In de wijk Zuid is minder overlast. => + de wijk Zuid
In Lindewijk komt een park. => + In Lindewijk
Op het Stationsplein staan bomen. => + Op het Stationsplein
De leegstand in het winkelgebied van Oudeveer daalt. => + het winkelgebied van Oudeveer
In de aandachtswijken is het veilig. => + aandachtswijken
In de dorpen is een winkel. => - dorpen
Elke wijk heeft een buurthuis. => - wijk
Er is minder uitstoot op ons grondgebied. => - grondgebied
In Nederland stijgt de huur. =>
Verhuurders onderhouden hun huizen. =>
In Bijlage 2 staat de planning. =>
Zoals in de Woonvisie staat. =>
Elke oudere met een verhoogd valrisico krijgt les. => + oudere met een verhoogd valrisico
De oudere woningen zijn koud. =>
Elk kind dat naar groep 1 gaat, kan zwemmen. => + kind dat naar
Ouderen met thuiszorg eten goed. => + Ouderen met thuiszorg
Elke vmbo-leerling vindt een stage. => + vmbo-leerling
Bedrijven op De Wieken groeien. => + Bedrijven op De Wieken
De leegstand in het centrum daalt. => + in het centrum
We rekenen op de Woonmonitor. =>
Leerkrachten herkennen armoede. => + Leerkrachten
Doel 3: Huisartsen verwijzen sneller. => + Huisartsen
We overleggen met huisartsen en partners. =>
Oudere woningen zijn geïsoleerd. =>
De kinderopvang is betaalbaar. =>
De jeugdhulp is op tijd. =>
De ouderenzorg is dichtbij. =>
De kinder- en jeugdhulp is op orde. =>
Het Centrum voor Jeugd en Gezin is open. =>
De gemeente en haar partners werken samen. =>
De aandeelhouders en wethouders spreken elkaar. =>
Gemeentelijke gebouwen verouderen. =>
Meer hulp bij het huishouden is nodig. =>
De brieven zijn helder. =>
"""
TABLE = [line.split(" =>") for line in CASES.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "expected"), TABLE, ids=[row[0] for row in TABLE])
def test_groups(sentence: str, expected: str) -> None:
    groups = find_groups(sentence)
    found = [f"{'+' if g.delimited else '-'} {g.span.of(sentence)}" for g in groups]
    assert ", ".join(found) == expected.strip()


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Statushouders en andere inwoners doen mee.", Verdict.JA),
        ("Inwoners doen mee.", Verdict.DEELS),
        ("De wegen zijn heel.", Verdict.NEE),
    ],
)
def test_verdict(sentence: str, verdict: Verdict) -> None:
    assert group_verdict(find_groups(sentence)) is verdict


@pytest.mark.parametrize(
    ("sentence", "number", "bound"),
    [
        ("Er komen 1.200 huishoudens bij.", 1200.0, Bound.EXACT),
        ("We bereiken ongeveer 80 eenzame ouderen.", 80.0, Bound.ABOUT),
        ("We bereiken minstens 300 jongeren.", 300.0, Bound.AT_LEAST),
        ("Hooguit 40 kinderen wachten.", 40.0, Bound.AT_MOST),
    ],
)
def test_size(sentence: str, number: float, bound: Bound) -> None:
    (group,) = find_groups(sentence)
    assert group.size is not None
    assert (group.size.number, group.size.bound) == (number, bound)


@pytest.mark.parametrize("sentence", ["Diefstal per 1.000 inwoners.", "In 2026 inwoners bezoeken."])
def test_no_size(sentence: str) -> None:
    (group,) = find_groups(sentence)
    assert group.size is None


def test_own_municipality_is_no_area_of_its_own() -> None:
    text = "Iedereen in Veldhuizen doet mee. Een groen Veldhuizen."
    assert [g.delimited for g in find_groups(text)] == [True]
    assert [g.delimited for g in find_groups(text, municipality="Veldhuizen")] == [False] * 3


def test_residents_named_after_their_municipality() -> None:
    text = "Veldhuizers zijn gezond."
    assert find_groups(text) == []
    (group,) = find_groups(text, municipality="Veldhuizen")
    assert (group.span.of(text), group.delimited) == ("Veldhuizers", False)


@given(st.text() | st.lists(st.sampled_from(CASES.split())).map(" ".join))
def test_in_order_and_apart(text: str) -> None:
    groups = find_groups(text)
    assert all(text[g.span.start : g.span.end].strip() for g in groups)
    assert all(a.span.end <= b.span.start for a, b in pairwise(groups))
