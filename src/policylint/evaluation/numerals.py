"""Measures as Dutch readers write them: "0,81 (0,75-0,87)", "-" for what is not known."""

from __future__ import annotations

from policylint.evaluation.result import Estimate


def decimal(value: float | None, digits: int = 2) -> str:
    """Return a number with a decimal comma."""
    return "-" if value is None else f"{value:.{digits}f}".replace(".", ",")


def interval(estimate: Estimate) -> str:
    """Return an estimate with its interval, if it has one."""
    if estimate.low is None or estimate.high is None:
        return decimal(estimate.value)
    return f"{decimal(estimate.value)} ({decimal(estimate.low)}-{decimal(estimate.high)})"
