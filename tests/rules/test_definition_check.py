"""The check on core terms: which are marked, and what counts as an explanation."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.language.needs import Need
from rulemaker import document_of, hits, make_rule, marked

USED = "Maatwerk helpt. Wij bieden maatwerk. Het team levert maatwerk."
CHECK = "extends: definition"
EXPLAINED = f"{CHECK}\nexplained: [', (?:oftewel|ofwel)']"
CARRIED = f"{CHECK}\ncarried_by: [heading]"

CASES = [
    (CHECK, "Maatwerk helpt. Wij bieden maatwerk.", []),
    (CHECK, USED, ["Maatwerk"]),
    (f"{CHECK}\nmin: 4", USED, []),
    (CHECK, f"{USED} Onder maatwerk verstaan wij hulp die bij iemand past.", []),
    (CHECK, f"{USED}\n\n## Begrippen\n\nMaatwerk: hulp die bij iemand past.", []),
    (CHECK, f"{USED} Met maatwerk, oftewel hulp op maat.", ["Maatwerk"]),
    (EXPLAINED, f"{USED} Met maatwerk, oftewel hulp op maat.", []),
    (CARRIED, USED, []),
    (CARRIED, f"# Leveren van maatwerk\n\n{USED}", ["Maatwerk"]),
    (
        CHECK,
        f"{USED} Inclusie, inclusieve buurten, inclusie en nog eens inclusie.",
        ["Inclusie", "Maatwerk"],
    ),
    (CHECK, "De wijk is van de wijk en voor de wijk, een wijk.", []),
]


@pytest.mark.parametrize(("keys", "text", "expected"), CASES)
def test_a_core_term(tmp_path: Path, keys: str, text: str, expected: list[str]) -> None:
    assert marked(make_rule(tmp_path, keys), text) == expected


def test_the_message_gets_the_term_and_how_often_it_is_used(tmp_path: Path) -> None:
    rule = make_rule(tmp_path, CHECK)
    (hit,) = hits(rule, document_of(f"{USED} Inclusieve buurten."))
    assert hit.args == ("maatwerk", "3")


def test_only_goals_take_a_pipeline(tmp_path: Path) -> None:
    assert make_rule(tmp_path, CARRIED).needs() == frozenset()
    with_goals = make_rule(tmp_path / "doelen", f"{CHECK}\ncarried_by: [goal]")
    assert with_goals.needs() == frozenset(Need)
