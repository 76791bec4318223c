"""What a plan is about, by its words."""

from __future__ import annotations

import pytest

from planreading import plan
from policylint.norms.domains import domains_of

TEXTS = [
    ("Jongeren met schulden krijgen hulp van het wijkteam.", {"sociaal"}),
    ("We planten bomen langs de straat en leggen fietspaden aan.", {"fysiek"}),
    ("De politie en de boa treden op tegen overlast.", {"bestuur"}),
    ("Kinderen spelen veilig op straat, in het groen van de wijk.", {"sociaal", "fysiek"}),
    ("Het is zo.", {"sociaal", "fysiek", "bestuur"}),
]


@pytest.mark.parametrize(("text", "domains"), TEXTS)
def test_domains(text: str, domains: set[str]) -> None:
    document = plan(f"## Aanpak\n\n{text}", title="# Plan 2025-2028")
    assert {domain.value for domain in domains_of(document)} == domains


def test_a_budget_is_about_everything() -> None:
    document = plan("Jongeren met schulden.", title="# Programmabegroting 2026")
    assert len(domains_of(document)) == 3


def test_so_is_a_plan_that_says_so_in_its_title() -> None:
    document = plan("We planten bomen langs de straat.", title="# Coalitieakkoord 2026-2030")
    assert len(domains_of(document)) == 3
