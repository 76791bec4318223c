"""Which passage that was found is which passage of the gold.

Two passages may be the same if they share at least half of the shorter one. The pairs that share
most, measured against all that either covers, are made first; each passage is used once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policylint.documents.model import Span
from policylint.evaluation.gold import GoldGoal
from policylint.statements.model import Goal

MIN_SHARED = 0.5


def shared(one: Span, other: Span) -> int:
    """Return how many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def is_candidate(one: Span, other: Span) -> bool:
    """True if two spans share enough to be the same passage."""
    shorter = min(len(one), len(other))
    return shorter > 0 and shared(one, other) >= MIN_SHARED * shorter


def likeness(one: Span, other: Span) -> float:
    """Return the share of what two spans cover together that both cover."""
    common = shared(one, other)
    return common / (len(one) + len(other) - common)


def match(found: Sequence[Span], gold: Sequence[Span]) -> dict[int, int]:
    """Pair spans one-to-one, best first. Maps indexes of `found` to indexes of `gold`."""
    candidates = [
        (-likeness(one, other), i, j)
        for i, one in enumerate(found)
        for j, other in enumerate(gold)
        if is_candidate(one, other)
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


@dataclass(frozen=True, slots=True)
class GoalMatches:
    """Goals by index, in the order they were given.

    `gold_of` says which gold goal a found goal is, also where several found goals are repeats of
    one; `found_of` gives the one that is compared. `merged`: gold goals that are missed because
    a found goal that states them was taken for another one.
    """

    gold_of: Mapping[int, int]
    found_of: Mapping[int, int]
    merged: Mapping[int, int]


def match_goals(found: Sequence[Goal], gold: Sequence[GoldGoal]) -> GoalMatches:
    """Pair goals by any of their places.

    A found goal is one gold goal at most, the one that most of its places match: throwing all
    goals together finds one of them. Of the found goals on one gold goal, the one that stands
    where the labels are is compared.
    """
    found_places = [(i, span) for i, goal in enumerate(found) for span in _places(goal)]
    gold_places = [(j, span) for j, goal in enumerate(gold) for span in goal.spans]
    pairs = match([span for _, span in found_places], [span for _, span in gold_places])
    votes: dict[int, dict[int, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for a, b in pairs.items():
        i, span = found_places[a]
        votes[i][gold_places[b][0]].append(span)
    gold_of = {
        i: max(options, key=lambda j: (len(options[j]), _at_labels(options[j], gold[j])))
        for i, options in votes.items()
    }
    found_of: dict[int, int] = {}
    for i, j in sorted(gold_of.items()):
        rival = found_of.get(j)
        if rival is None or _at_labels(votes[i][j], gold[j]) > _at_labels(votes[rival][j], gold[j]):
            found_of[j] = i
    merged = {j: i for i in sorted(votes) for j in votes[i] if j not in found_of}
    return GoalMatches(gold_of, found_of, merged)


def _places(goal: Goal) -> tuple[Span, ...]:
    return goal.places or (goal.span,)


def _at_labels(places: Sequence[Span], goal: GoldGoal) -> float:
    """Return how like the labelled passage the likest of some places is."""
    return max(likeness(span, goal.spans[0]) for span in places)
