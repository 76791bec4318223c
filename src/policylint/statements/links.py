"""Ties indicators to goals, each with the reason that is shown to users.

By row (the indicator stands in the goal's own row) or by number ("Doel 2.1"); else by all that
speaks for it, weighed (`linksigns.py`, `rules/weights/koppeling.json`). A second goal is tied too
if that is nearly certain: a plan that says its goal twice, or a goal with its target below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policylint.documents.model import Document
from policylint.statements.contentwords import content_words, words_in
from policylint.statements.drafts import Draft
from policylint.statements.indicators import TableIndicator
from policylint.statements.kinship import fields_of, likeness
from policylint.statements.linksigns import link_signs
from policylint.statements.linktargets import Targets, numbers_of
from policylint.statements.weights import Signs, Weights

BELONGS = "hoort erbij"
"""What the weights are of."""
_BY_VALUE = (
    ("zelfde streefwaarde", "heeft dezelfde streefwaarde"),
    ("zelfde beginwaarde", "heeft dezelfde beginwaarde"),
    ("doel erboven", "staat eronder"),
    ("zelfde paragraaf", "staat in dezelfde paragraaf"),
)
"""Signs that make a reason by themselves, the best first."""
_NEAR = "lijkt erbij te horen"
_WORDS = "woorden van de indicator"

Tie = tuple[int, str]
"""A goal by its index, and why."""


def goals_of_indicators(
    document: Document,
    found: Sequence[TableIndicator],
    groups: Sequence[Sequence[Draft]],
    weights: Weights,
) -> list[list[Tie]]:
    """Return for each indicator the goals that it follows: none, one, seldom more."""
    targets = Targets(document, groups)
    ties = []
    for at, each in enumerate(found):
        signs = link_signs(targets, found, at)
        given = tie_that_is_given(targets, each, groups)
        ties.append(list(_weighed(targets, each, signs, given, weights)))
    return ties


def tie_that_is_given(
    targets: Targets, found: TableIndicator, groups: Sequence[Sequence[Draft]]
) -> Tie | None:
    """Return the goal whose row or number an indicator has."""
    if found.goal_cell is not None:
        for index, group in enumerate(groups):
            if any(draft.span == found.goal_cell.span for draft in group):
                return index, "staat in dezelfde rij"
    numbers = numbers_of(targets.document, found)
    for index, goal in enumerate(targets.goals):
        shared = sorted(numbers & goal.numbers)
        if shared:
            return index, f"heeft hetzelfde nummer ({shared[0]})"
    return None


def _weighed(
    targets: Targets,
    found: TableIndicator,
    signs: Sequence[Signs],
    given: Tie | None,
    weights: Weights,
) -> Iterator[Tie]:
    chances = [weights.chances(each)[BELONGS] for each in signs]
    if given is not None:
        yield given
        best = given[0]
    else:
        named = [i for i in _in_named_section(targets, found) if signs[i].get(_WORDS)]
        best = max(named or range(len(signs)), key=chances.__getitem__, default=-1)
        if best < 0 or not (named or chances[best] >= weights.least):
            return
        yield best, _reason(targets, found, signs, best)
    for index, chance in enumerate(chances):
        if index != best and chance >= weights.sure:
            yield index, _reason(targets, found, signs, index)


def _in_named_section(targets: Targets, found: TableIndicator) -> list[int]:
    """Return the goals in the section whose number an indicator's row gives: "3.2"."""
    numbers = numbers_of(targets.document, found)
    sections = targets.document.sections
    return [
        index
        for index, goal in enumerate(targets.goals)
        if goal.section is not None
        and "." in (number := sections[goal.section].number.rstrip("."))
        and number in numbers
    ]


def _reason(targets: Targets, found: TableIndicator, signs: Sequence[Signs], index: int) -> str:
    """Return the words that both have; else what else they share."""
    words = targets.goals[index].words
    names = dict.fromkeys(words_in(found.indicator.name))
    shown = [name for name in names if any(likeness(word, words) for word in content_words(name))]
    if shown:
        return f"gaat over hetzelfde ({', '.join(shown)})"
    fields = fields_of(found.indicator.name) & targets.goals[index].fields
    if fields:
        return f"gaat ook over {min(fields)}"
    return next((reason for sign, reason in _BY_VALUE if signs[index].get(sign)), _NEAR)
