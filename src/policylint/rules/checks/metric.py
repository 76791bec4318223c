"""metric: a formula over counts of the whole document.

Keys (Vale's): `formula`, `condition`. Ours: `at_least` (counts below which the figure says
nothing, so that the rule stays silent). Message: the first %s is the value. The hit is the
document. Names: see `METRICS` in `policylint.rules.metrics`, and `ANNOTATED_METRICS` beside it, for
which the running text is annotated.
"""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from policylint.language.needs import Need
from policylint.rules.annotated_metrics import ANNOTATED_METRICS
from policylint.rules.hits import Hit
from policylint.rules.metrics import METRICS
from policylint.rules.schema import Rule
from policylint.rules.statement_metrics import STATEMENT_METRICS
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
        if isinstance(node, ast.Name):
            _check_known(node.id)
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
        _check_known(name)
    return value


def _check_known(name: str) -> None:
    known = [*METRICS, *ANNOTATED_METRICS, *STATEMENT_METRICS]
    if name not in known:
        raise ValueError(f"maat '{name}' bestaat niet; bekend zijn: {', '.join(known)}")


class Metric(Rule):
    """One hit on the document if the value of `formula` meets `condition`."""

    extends: Literal["metric"]
    formula: Annotated[str, AfterValidator(_formula)]
    condition: Annotated[str, AfterValidator(_condition)]
    at_least: Annotated[dict[str, float], AfterValidator(_known_metrics)] = Field(
        default_factory=dict
    )

    def needs(self) -> frozenset[str]:
        """Return the annotation that the metrics in `formula` and `at_least` are counted in."""
        tree = ast.walk(ast.parse(self.formula, mode="eval"))
        names = {node.id for node in tree if isinstance(node, ast.Name)} | set(self.at_least)
        annotated = (ANNOTATED_METRICS[name] for name in names if name in ANNOTATED_METRICS)
        of_statements = any(name in STATEMENT_METRICS for name in names)
        needs: frozenset[str] = frozenset(Need) if of_statements else frozenset()
        return needs.union(*(metric.needs for metric in annotated))


def run(rule: Metric, view: View) -> Iterator[Hit]:
    """Yield one hit if the condition is met; none if the document is too short to say."""
    if any(view.metric(name) < minimum for name, minimum in rule.at_least.items()):
        return
    try:
        value = _evaluate(ast.parse(rule.formula, mode="eval").body, view.metric)
    except ZeroDivisionError:
        return
    match = _CONDITION.fullmatch(rule.condition)
    if match and _COMPARISONS[match[1]](value, float(match[2])):
        yield Hit(None, args=(f"{value:.1f}".replace(".", ","),))


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
