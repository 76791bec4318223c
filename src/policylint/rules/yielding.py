"""Each defect has one owning rule: others that find it too yield to that one.

A raw hit is dropped where a rule that its own rule yields to has one on the same words, or on the
same goal. Owners are looked up among all raw hits, also those that yield themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from policylint.documents.model import Span
from policylint.errors import Fault
from policylint.rules.hits import Hit
from policylint.rules.ids import matches
from policylint.rules.schema import Rule
from policylint.statements.model import Goal

Found = tuple[Rule, Hit]


def without_yielding(
    found: Sequence[Found], read_goals: Callable[[], Sequence[Goal]]
) -> list[Found]:
    """Leave out the hits whose rule yields to another that found the same. The rest stays.

    Goals are read only if there is a rule that another one here yields to.
    """
    spans: dict[str, list[Span]] = defaultdict(list)
    for rule, hit in found:
        if hit.span is not None:
            spans[rule.id].append(hit.span)
    owners = {rule.id: [name for name in spans if yields(rule, name)] for rule, _ in found}
    goals = read_goals() if any(owners.values()) else ()
    claimed = {
        name: _goals_at(spans[name], goals) for name in set().union(*map(set, owners.values()))
    }
    return [
        (rule, hit)
        for rule, hit in found
        if hit.span is None
        or not any(
            _is_claimed(hit.span, spans[name], claimed[name], goals) for name in owners[rule.id]
        )
    ]


def yields(rule: Rule, other: str) -> bool:
    """True if a rule yields to the rule with the id `other`; never to itself."""
    return other != rule.id and any(matches(other, pattern) for pattern in rule.yields_to)


def yield_faults(rules: Iterable[Rule]) -> Iterator[Fault]:
    """Yield what is wrong with `yields_to`: a name of no rule; two rules that both give way."""
    known = list(rules)
    for rule in known:
        for pattern in rule.yields_to:
            if not any(matches(other.id, pattern) for other in known):
                message = f"'yields_to': geen regel past op '{pattern}'"
                yield Fault(rule.path, 0, 0, message)
        for other in known:
            if rule.id < other.id and yields(rule, other.id) and yields(other, rule.id):
                message = f"'yields_to': deze regel en '{other.id}' wijken voor elkaar"
                yield Fault(rule.path, 0, 0, message)


def _is_claimed(
    span: Span, others: Iterable[Span], claimed: frozenset[str], goals: Sequence[Goal]
) -> bool:
    """True if one of `others` lies on `span`, or is about a goal that `span` is about too."""
    if any(span.overlaps(other) for other in others):
        return True
    return bool(claimed & _goals_at([span], goals))


def _goals_at(spans: Iterable[Span], goals: Sequence[Goal]) -> frozenset[str]:
    """Return the goals that any of `spans` is about: it lies on one of their places."""
    return frozenset(
        goal.id
        for span in spans
        for goal in goals
        if any(span.overlaps(place) for place in goal.places)
    )
