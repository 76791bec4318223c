"""metric: a formula over counts of the whole document.

Keys (Vale's): `formula`, `condition`. Ours: `at_least` (counts below which the figure says
nothing, so that the rule stays silent). Message: the first %s is the value. The hit is the
document. Names: docs/metrics.md.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from policylint.rules.conditions import Condition, meets, shown
from policylint.rules.hits import Hit
from policylint.rules.metricnames import check_known, needs_of
from policylint.rules.schema import Rule
from policylint.rules.view import View

_OPERATORS: Mapping[type[ast.AST], Callable[..., float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}


def _formula(value: str) -> str:
    try:
        tree = ast.parse(value, mode="eval")
    except (SyntaxError, ValueError):
        raise ValueError(f"'{value}' is geen rekensom") from None
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            check_known(node.id)
        if isinstance(node, ast.Constant) and type(node.value) in (int, float):
            continue
        allowed = (ast.Expression, ast.BinOp, ast.UnaryOp, ast.Name, ast.Load, *_OPERATORS)
        if not isinstance(node, allowed):
            raise ValueError(f"'{value}': gebruik alleen maten, getallen, + - * / en haakjes")
    return value


def _known_metrics(value: dict[str, float]) -> dict[str, float]:
    for name in value:
        check_known(name)
    return value


class Metric(Rule):
    """One hit on the document if the value of `formula` meets `condition`."""

    extends: Literal["metric"]
    formula: Annotated[str, AfterValidator(_formula)]
    condition: Condition
    at_least: Annotated[dict[str, float], AfterValidator(_known_metrics)] = Field(
        default_factory=dict
    )

    def needs(self) -> frozenset[str]:
        """Return the annotation that the metrics in `formula` and `at_least` are counted in."""
        tree = ast.walk(ast.parse(self.formula, mode="eval"))
        names = {node.id for node in tree if isinstance(node, ast.Name)} | set(self.at_least)
        return needs_of(names)


class _TooShortError(Exception):
    """The text is too short for a number that the formula names."""


def run(rule: Metric, view: View) -> Iterator[Hit]:
    """Yield one hit if the condition is met; none if the document is too short to say."""

    def metric(name: str) -> float:
        value = view.metric(name)
        if value is None:
            raise _TooShortError
        return value

    try:
        if any(metric(name) < minimum for name, minimum in rule.at_least.items()):
            return
        value = _evaluate(ast.parse(rule.formula, mode="eval").body, metric)
    except (ZeroDivisionError, _TooShortError):
        return
    if meets(rule.condition, value):
        yield Hit(None, args=(shown(value),))


def _evaluate(node: ast.AST, metric: Callable[[str], float]) -> float:
    if isinstance(node, ast.BinOp):
        left, right = _evaluate(node.left, metric), _evaluate(node.right, metric)
        return _OPERATORS[type(node.op)](left, right)
    if isinstance(node, ast.UnaryOp):
        return _OPERATORS[type(node.op)](_evaluate(node.operand, metric))
    if isinstance(node, ast.Name):
        return metric(node.id)
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    raise TypeError(f"not part of a formula: {node}")
