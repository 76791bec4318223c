"""Conditions on a number: "> 18"."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from typing import Annotated

from pydantic import AfterValidator

_COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
}
_CONDITION = re.compile(r"(>=|<=|==|>|<)\s*(-?\d+(?:\.\d+)?)")


def _checked(value: str) -> str:
    if not _CONDITION.fullmatch(value.strip()):
        raise ValueError(f"'{value}' is geen voorwaarde; schrijf bijvoorbeeld '> 18'")
    return value.strip()


Condition = Annotated[str, AfterValidator(_checked)]


def meets(condition: str, value: float) -> bool:
    """True if a value meets a condition."""
    match = _CONDITION.fullmatch(condition)
    return match is not None and _COMPARISONS[match[1]](value, float(match[2]))


def shown(value: float) -> str:
    """Return a value as Dutch readers write it, with one decimal."""
    return f"{value:.1f}".replace(".", ",")


def distance(condition: str, value: float) -> float:
    """Return how far a value lies from the number in a condition, as a share of that number."""
    match = _CONDITION.fullmatch(condition)
    bound = float(match[2]) if match else 0.0
    return abs(value - bound) / abs(bound) if bound else abs(value)
