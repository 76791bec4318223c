"""metric: a formula over counts of the whole document.

Keys (Vale's): `formula`, `condition`. Ours: `at_least` (counts below which the figure says
nothing, so that the rule stays silent). Message: the first %s is the value. The hit is the
document. Names: see `policylint.rules.metrics.METRICS`.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from policylint.rules.hits import Hit
from policylint.rules.metrics import METRICS
from policylint.rules.schema import Rule
from policylint.rules.view import View

_OPERATORS: Mapping[type[ast.AST], Callable[..., float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}
_COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
}
_CONDITION = re.compile(r"(>=|<=|==|>|<)\s*(-?\d+(?:\.\d+)?)")


def _formula(value: str) -> str:
    try:
        tree = ast.parse(value, mode="eval")
    except (SyntaxError, ValueError):
        raise ValueError(f"'{value}' is geen rekensom") from None
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id not in METRICS:
            known = ", ".join(METRICS)
            raise ValueError(f"maat '{node.id}' bestaat niet; bekend zijn: {known}")
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            continue
        allowed = (ast.Expression, ast.BinOp, ast.UnaryOp, ast.Name, ast.Load, *_OPERATORS)
        if not isinstance(node, allowed):
            raise ValueError(f"'{value}': gebruik alleen maten, getallen, + - * / en haakjes")
    return value


def _condition(value: str) -> str:
    if not _CONDITION.fullmatch(value.strip()):
        raise ValueError(f"'{value}' is geen voorwaarde; schrijf bijvoorbeeld '> 18'")
    return value.strip()


def _known_metrics(value: dict[str, float]) -> dict[str, float]:
    for name in value:
        if name not in METRICS:
            raise ValueError(f"maat '{name}' bestaat niet; bekend zijn: {', '.join(METRICS)}")
    return value


class Metric(Rule):
    """One hit on the document if the value of `formula` meets `condition`."""

    extends: Literal["metric"]
    formula: Annotated[str, AfterValidator(_formula)]
    condition: Annotated[str, AfterValidator(_condition)]
    at_least: Annotated[dict[str, float], AfterValidator(_known_metrics)] = Field(
        default_factory=dict
    )


def run(rule: Metric, view: View) -> Iterator[Hit]:
    """Yield one hit if the condition is met; none if the document is too short to say."""
    metrics = view.metrics
    if any(metrics[name] < minimum for name, minimum in rule.at_least.items()):
        return
    try:
        value = _evaluate(ast.parse(rule.formula, mode="eval").body, metrics)
    except ZeroDivisionError:
        return
    match = _CONDITION.fullmatch(rule.condition)
    if match and _COMPARISONS[match[1]](value, float(match[2])):
        yield Hit(None, args=(f"{value:.1f}".replace(".", ","),))


def _evaluate(node: ast.AST, metrics: Mapping[str, float]) -> float:
    if isinstance(node, ast.BinOp):
        left, right = _evaluate(node.left, metrics), _evaluate(node.right, metrics)
        return _OPERATORS[type(node.op)](left, right)
    if isinstance(node, ast.UnaryOp):
        return _OPERATORS[type(node.op)](_evaluate(node.operand, metrics))
    if isinstance(node, ast.Name):
        return metrics[node.id]
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    raise TypeError(f"not part of a formula: {node}")
