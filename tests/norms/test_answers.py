"""What goals, statements, chapters and tables answer together."""

from __future__ import annotations

from pathlib import Path

import pytest

from normmaker import answered, make_norm
from planreading import cases, plan, table_of
from policylint.norms.answers import field_verdict
from policylint.statements.model import Verdict

# The checkpoints of a field => its verdict.
FIELDS = """
ja => ja
nee => nee
ja deels => deels
ja nee => nee
ja ja ja => ja
ja ja deels => ja
ja ja nee => deels
ja deels nee => deels
ja nee nee => nee
ja ja ja nee => deels
nvt ja nee => nee
nvt nvt => nvt
deels nvb ja => deels
"""


@pytest.mark.parametrize(("checkpoints", "verdict"), cases(FIELDS))
def test_a_field_of_regie(checkpoints: str, verdict: str) -> None:
    assert field_verdict([Verdict(each) for each in checkpoints.split()]).value == verdict


GOALS = """\
## Doelen

- In 2028 sport 60% van de jongeren in Zonzijde elke week.
- Eind 2027 is het aandeel eenzame 75-plussers gedaald tot 9%.
- In 2028 heeft 80% van de huurders in Oost een zuinig huis.
"""
WITHOUT = "- Ouderen voelen zich thuis.\n"


@pytest.mark.parametrize(
    ("body", "verdict", "reason"),
    [
        (GOALS, "ja", "ja 3, deels 0, nee 0 (van 3 doelen)"),
        (GOALS + WITHOUT, "ja", "ja 3, deels 0, nee 1 (van 4 doelen)"),
        (
            GOALS + 2 * WITHOUT.replace("Ouderen", "Kinderen") + WITHOUT,
            "deels",
            "ja 3, deels 0, nee 2 (",
        ),
        ("## Doelen\n\n" + WITHOUT, "nee", "ja 0, deels 0, nee 1 (van 1 doel)"),
        ("Het dorp ligt aan zee.", "nvb", "geen doelen gevonden"),
    ],
)
def test_goals_are_added_up(tmp_path: Path, body: str, verdict: str, reason: str) -> None:
    answer = answered(make_norm(tmp_path, "extends: goals\ncriterion: M"), body).answer
    assert answer.verdict.value == verdict
    assert answer.reason.startswith(reason)


def test_the_goals_that_fall_short_are_named(tmp_path: Path) -> None:
    body = GOALS + WITHOUT
    answer = answered(make_norm(tmp_path, "extends: goals\ncriterion: M"), body).answer
    short = [each.span.of(plan(body).text) for each in answer.falls_short]
    assert short == ["Ouderen voelen zich thuis."]


def test_visions_do_not_count_for_a_document(tmp_path: Path) -> None:
    norm = make_norm(tmp_path, "extends: goals\ncriterion: M")
    vision = "## Visie\n\nWe willen een warme en vitale gemeenschap zijn.\n\n"
    assert answered(norm, vision + GOALS).answer.reason.endswith("(van 3 doelen)")


@pytest.mark.parametrize(
    ("header", "row", "verdict"),
    [
        ("Actie | Wie | Wanneer | Kosten", "Bankje plaatsen | Team Groen | 2026 | € 200", "ja"),
        ("Actie | Wie | Wanneer", "Bankje plaatsen | Team Groen | 2026", "deels"),
        ("Bron | Jaar", "CBS | 2026", "nee"),
    ],
)
def test_a_table_of_actions(tmp_path: Path, header: str, row: str, verdict: str) -> None:
    norm = make_norm(tmp_path, "extends: actions\ncolumns: [wie, wat, wanneer, geld]")
    body = "## Uitvoering\n\n" + table_of(f"{header} / {row}")
    assert answered(norm, body).answer.verdict.value == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("We openen een loket.", "ja"),
        ("De aanpak werken we nog nader uit.", "nee"),
        ("De aanpak werken we in 2026 nog nader uit.", "deels"),
    ],
)
def test_what_is_put_off(tmp_path: Path, text: str, verdict: str) -> None:
    norm = make_norm(
        tmp_path,
        """\
        extends: defects
        found: ['\\bnog nader uit\\b']
        mended: [moment, gemeente]
        """,
    )
    assert answered(norm, f"## Aanpak\n\n{text}").answer.verdict.value == verdict


def test_a_document_of_another_kind_is_not_asked(tmp_path: Path) -> None:
    norm = make_norm(tmp_path, "extends: goals\ncriterion: M")
    report = answered(norm, GOALS, title="# Onderzoeksrapport van de rekenkamer").answer
    assert report.verdict is Verdict.NVT
    assert report.reason == "niet bedoeld voor dit soort stuk (rapport)"
