"""The frame: the years of a plan, its municipality, and what lies ahead of it."""

from __future__ import annotations

import pytest

from planreading import cases, plan, table_of
from policylint.statements.frame import frame_of

OPENING = "\n\n".join(["Over bomen gaat het."] * 8)
"""Where a plan gives its years; a source that is cited stands behind it."""

# One case a line: title / text => first and last year, and the passage that gives them.
PERIODS = """
Beleidsplan Groen 2025-2028 / Meer bomen. => 2025 2028 | 2025-2028
Woonvisie 2024 tot en met 2030 / Meer huizen. => 2024 2030 | 2024 tot en met 2030
Programmabegroting 2026 / Meer bomen. => 2026 2026 | 2026
Uitvoeringsplan Water / Looptijd: 2025 t/m 2027. => 2025 2027 | 2025 t/m 2027
Sociale agenda / Vastgesteld op 3 juli 2025. => 2025 None |
Toekomstvisie 2040 / In 2023 was 12% leeg. In 2035 is dat minder. => 2024 2040 | 2040
Toekomstvisie 2040 / Nu is 12% leeg (CBS, 2024). => 2025 2040 | 2040
Beleidsplan Groen / Nu is 12% leeg (CBS, 2024). => 2025 None |
Beleidsplan Groen / Meer bomen. => None None |
"""

# One case a line: title / text => the municipality.
TOWNS = """
Beleidsplan Groen / De gemeente Zonneveld plant bomen. => Zonneveld
Beleidsplan Groen gemeente Oud Beemd / De gemeente Oud Beemd plant. => Oud Beemd
Beleidsplan Groen / Gemeente Zonneveld en gemeente Beemd. Dat is gemeente Beemd. => Beemd
Beleidsplan Groen / De gemeente plant bomen. =>
Groen in Zonneveld / Wij in Zonneveld, bij Zonneveld, om Zonneveld, voor Zonneveld. => Zonneveld
"""


@pytest.mark.parametrize(("texts", "expected"), cases(PERIODS))
def test_period(texts: str, expected: str) -> None:
    title, text = texts.split(" / ")
    document = plan(text if "CBS" not in text else f"{OPENING}\n\n{text}", title=f"# {title}")
    frame = frame_of(document)
    passage = frame.period.of(document.text) if frame.period else ""
    assert f"{frame.first_year} {frame.last_year} | {passage}".strip() == expected


@pytest.mark.parametrize(("texts", "town"), cases(TOWNS))
def test_municipality(texts: str, town: str) -> None:
    title, text = texts.split(" / ")
    assert frame_of(plan(text, title=f"# {title}")).municipality == town


@pytest.mark.parametrize(
    ("year", "ahead", "well_ahead"),
    [(2023, False, False), (2024, False, False), (2025, True, False), (2028, True, True)],
)
def test_what_lies_ahead(year: int, ahead: bool, well_ahead: bool) -> None:
    frame = frame_of(plan("Nu is 12% leeg (CBS, 2023)."))
    assert (frame.is_ahead(year), frame.is_well_ahead(year)) == (ahead, well_ahead)


def test_without_a_period_every_year_after_the_newest_source_is_ahead() -> None:
    frame = frame_of(plan(f"{OPENING}\n\nNu is 12% leeg (CBS, 2023).", title="# Groenplan"))
    assert [year for year in range(2021, 2026) if frame.is_ahead(year)] == [2024, 2025]
    assert frame_of(plan("Meer bomen.", title="# Groenplan")).is_ahead(2001)


def test_minutes_are_no_plan() -> None:
    assert frame_of(plan("Meer bomen.")).is_plan
    assert not frame_of(plan("Meer bomen.", title="# Notulen van de commissie")).is_plan


def test_a_budget_without_a_title_is_for_the_year_that_it_names_most() -> None:
    body = "## Wonen\n\n" + "In 2027 is het krediet op. " * 60 + "Volgens het CBS (2031) niet."
    assert frame_of(plan(body, title="# Begroting")).first_year == 2027


def test_a_value_still_to_come_is_no_source() -> None:
    table = table_of("Indicator | Nu | Doel | Bron / Leegstand | 12% (2023) | 8% (2027) | CBS")
    frame = frame_of(plan(table, title="# Groenplan 2025-2028"))
    assert [year for year in range(2023, 2028) if frame.is_ahead(year)] == [2025, 2026, 2027]


@pytest.mark.parametrize(("times", "ahead"), [(2, True), (3, False)])
def test_a_year_of_the_plan_is_over_once_its_figures_are_cited_again_and_again(
    times: int, ahead: bool
) -> None:
    cited = "Dat is minder (Veiligheidsmonitor 2026). " * times
    told = "Eind 2026 meten we: 120 (2026), 80 (2026), 60 (2026), 40 (2026)."
    frame = frame_of(plan(f"{cited}\n\n{told}", title="# Groenplan 2025-2028"))
    assert frame.is_ahead(2026) == ahead
    assert frame.is_ahead(2027)
