"""Decisions: sentences in a "Woonvisie Veldhuizen" that say that it was decided or agreed."""

from __future__ import annotations

import pytest

from policylint.documents.reading import read_text
from policylint.statements.acceptance import decisions

# One case a line: the sentence => its modality; nothing if it tells of no decision on this plan.
CASES = """
Vastgesteld door de gemeenteraad op 12 december 2024. => stated
Vastgesteld in de raadsvergadering van 3 juli 2025. => stated
De raad heeft dit plan op 3 juli vastgesteld. => stated
Dit plan is vastgesteld door het college. => stated
De woonvisie is op 12 december 2024 vastgesteld door de raad. => stated
De gemeenteraad stelde de woonvisie in 2024 vast. => stated
Op 8 mei heeft de raad met deze visie ingestemd. => stated
De raad stemde in met deze visie. => stated
Het college heeft deze nota goedgekeurd. => stated
Raadsbesluit van 12 december 2024. => stated
Het convenant is ondertekend door de corporaties. => stated
In 2024 tekenden twaalf partners het convenant. => stated
De prestatieafspraken zijn vastgelegd met De Eik. => stated
We sloten een overeenkomst met de huurders. => stated
De woonvisie wordt in december aan de raad voorgelegd. => intended
Dit plan wordt in juni vastgesteld door de raad. => intended
Het college biedt deze visie ter vaststelling aan. => intended
De raad zal deze visie in maart vaststellen. => intended
In 2026 worden prestatieafspraken gesloten met de corporaties. => intended
Dit najaar wordt een convenant gesloten met De Eik. => intended
De woonvisie is nog niet vastgesteld door de raad. => negated
Het convenant is nog niet ondertekend. => negated
De raad heeft in 2020 het subsidiebeleid vastgesteld. =>
De mobiliteitsnota is in 2019 door de raad vastgesteld. =>
Het college stelt jaarlijks een lijst vast. =>
De raad stelt de kaders. =>
Deze visie helpt de raad om de kaders vast te stellen. =>
In de woonvisie staan onze doelen. =>
Dit plan gaat over wonen. =>
We maken afspraken met partners. =>
De schade is vastgesteld door de verzekeraar. =>
Het akkoord van Parijs is belangrijk. =>
"""
TABLE = [line.split(" =>") for line in CASES.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "modality"), TABLE)
def test_sentence(sentence: str, modality: str) -> None:
    document = read_text(f"# Woonvisie Veldhuizen\n\n{sentence}\n", "plan.md")
    found = decisions(document)
    assert ", ".join(one.modality for one in found) == modality.strip()
    assert all(one.span.of(document.text) == sentence for one in found)
