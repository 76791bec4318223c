"""Units and sources in other words."""

from __future__ import annotations

import pytest

from policylint.evaluation.sameness import same_source, same_unit


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("%", "procent", True),
        ("%", "Procent", True),
        ("aantal", "", True),
        ("m³", "m3", True),
        ("Per 1.000  inwoners", "per 1.000 inwoners", True),
        ("jaren", "jaar", True),
        ("%", "", False),
        ("per 1.000 inwoners", "per 10.000 inwoners", False),
    ],
)
def test_units(one: str, other: str, same: bool) -> None:
    assert same_unit(one, other) is same
    assert same_unit(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("CBS", "CBS, jaarlijks", True),
        ("gezondheidsmonitor (GGD)", "Gezondheidsmonitor GGD", True),
        ("CBS", "GGD", False),
        ("CBS", "", False),
        ("monitor", "Gezondheidsmonitor", False),
    ],
)
def test_sources(one: str, other: str, same: bool) -> None:
    assert same_source(one, other) is same
    assert same_source(other, one) is same
