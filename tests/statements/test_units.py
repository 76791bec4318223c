"""Units: cut from a plan, with the role of their place and how far off what gave it stands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planreading import cases, plan
from policylint.documents.reading import read_text
from policylint.statements.roles import shipped_roles
from policylint.statements.units import Unit, units

PLAN = """
Een woord vooraf.

## 2 Wonen

### Doelen

Het dorp groeit. Iedereen vindt een huis.

- Meer huizen. Dat is nodig.
- Doel 2.1: Minder leegstand.

#### Starters

Starters wonen betaalbaar.

We doen dit:

1. Bouwen.
2. Splitsen.

Dit doen we ook

- Slopen.

Zo gaat het verder. Ook later.

### Doel 3: Een groen dorp

### 2.4 Ambitie

- Meer bomen.

## Sport

Iedereen sport.

| Wat | Wie |
|---|---|
| Rennen | Club |
"""

# One case a line: unit, as it stands => kind, role of its place, distance, marks.
EXPECTED = """
Een woord vooraf. => sentence geen 1 lone
2 Wonen => heading geen 1
Doelen => heading geen 2
Het dorp groeit. => sentence doel 0
Iedereen vindt een huis. => sentence doel 0 next
Meer huizen. => item doel 0
Dat is nodig. => item doel 0 next
Minder leegstand. => item doel 0 Doel 2.1
Starters => heading doel 0
Starters wonen betaalbaar. => sentence doel 1
We doen dit: => sentence doel 1 leads
Bouwen. => item maatregel 0
Splitsen. => item maatregel 0
Dit doen we ook => sentence doel 1 leads
Slopen. => item maatregel 0
Zo gaat het verder. => sentence doel 1
Ook later. => sentence doel 1 next
Een groen dorp => heading geen 2 Doel 3
2.4 Ambitie => heading geen 2
Meer bomen. => item ambitie 0 lone
Sport => heading geen 1
Iedereen sport. => sentence geen 2
"""


def shown(unit: Unit) -> str:
    marks = [unit.label, "lone" if unit.lone else ""]
    marks += ["leads" if unit.leads_in else "", "" if unit.first else "next"]
    place = f"{unit.kind.value} {unit.role.value} {unit.distance}"
    return " ".join(f"{unit.text} => {place} {' '.join(filter(None, marks))}".split())


def units_of(body: str) -> list[Unit]:
    return list(units(plan(body), shipped_roles()))


def test_a_plan() -> None:
    assert [shown(unit) for unit in units_of(PLAN)[1:]] == EXPECTED.strip().splitlines()


def unit_of(body: str, text: str) -> Unit:
    return next(unit for unit in units_of(body) if unit.text == text)


# One case a line: a list item or sentence => its label, and what is left of it.
LABELLED = """
- Doel 2.1: Minder leegstand. => Doel 2.1 | Minder leegstand.
- Actie 3 - Bomen planten. => Actie 3 | Bomen planten.
Subdoel A.2: Minder leegstand. => Subdoel A.2 | Minder leegstand.
- KPI 4: aantal bomen. => KPI 4 | aantal bomen.
- 40 procent van de huurders woont zuinig. => | 40 procent van de huurders woont zuinig.
- In 2028: een boom in elke straat. => | In 2028: een boom in elke straat.
- 12 nieuwe bomen per straat. => | 12 nieuwe bomen per straat.
"""


@pytest.mark.parametrize(("line", "expected"), cases(LABELLED))
def test_label_is_not_in_the_span(line: str, expected: str) -> None:
    document = plan(f"## Doelen\n\n{line}")
    unit = list(units(document, shipped_roles()))[-1]
    assert f"{unit.label} | {unit.text}".strip() == expected
    assert unit.span.of(document.text) == unit.text


def test_what_gave_the_role() -> None:
    document = plan(PLAN)
    given = {
        unit.text: unit.role_span.of(document.text)
        for unit in units(document, shipped_roles())
        if unit.role_span is not None
    }
    assert given["Bouwen."] == "We doen dit:"
    assert given["Slopen."] == "Dit doen we ook"
    assert given["Starters wonen betaalbaar."] == "Doelen"
    assert given["Meer bomen."] == "2.4 Ambitie"
    assert "Iedereen sport." not in given


def test_sentences_beside_and_markers() -> None:
    text = plan(PLAN).text
    middle = next(u for u in units_of("Een. Twee. Drie.") if u.text == "Twee.")
    assert [span.of(plan("Een. Twee. Drie.").text) for span in middle.beside] == ["Een.", "Drie."]
    assert [s.of(text) for s in unit_of(PLAN, "Meer huizen.").beside] == ["Dat is nodig."]
    assert [unit_of(PLAN, item).marker for item in ("Bouwen.", "Splitsen.")] == ["1.", "2."]


@pytest.mark.parametrize(
    ("body", "is_lone"),
    [
        ("## Doel\n\nEen. Twee. Drie.", True),
        ("## Doel\n\nEen. Twee. Drie. Vier.", False),
        ("## Doel\n\nEen. Twee. Drie.\n\nNog iets.", False),
        ("## Doel\n\nEen. Twee. Drie.\n\n### Deel\n\nNog iets.", True),
    ],
)
def test_lone(body: str, is_lone: bool) -> None:
    assert unit_of(body, "Drie.").lone is is_lone


LINES = st.sampled_from([*PLAN.strip().splitlines(), "- Doel: ja.", "\u00a0", "1) a. b.", "..."])


@given(st.lists(LINES | st.text(max_size=20), max_size=12))
def test_in_order_and_apart(lines: list[str]) -> None:
    document = read_text("\n".join(lines), "plan.md")
    found = list(units(document, shipped_roles()))
    assert all(unit.span.of(document.text) == unit.text for unit in found)
    assert all(0 <= unit.span.start <= unit.span.end <= len(document.text) for unit in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(span.of(document.text).strip() for unit in found for span in unit.beside)


def test_a_goal_below_verbonden_partijen_is_that_of_the_body() -> None:
    document = plan(
        "## Verbonden partijen\n\n### GGD\n\n#### Doel\n\nWe willen dit:\n\n- Gezonde inwoners.\n\n"
        "## Doelen\n\nMeer groen."
    )
    places = [(unit.text, unit.role.value) for unit in units(document, shipped_roles())]
    assert ("Gezonde inwoners.", "verbonden-partijen") in places
    assert ("Meer groen.", "doel") in places
