"""definition: core terms that a plan leans on and never explains.

Keys: `min` (uses from which a term counts; three is the least), `carried_by` (goal, heading: one of
its uses must stand there, so that the term carries a choice and is not only a word), `explained`
(patterns for what may follow a term to explain it, besides the ways that `definitiezinnen` knows).
The core terms are those of the lexicon `kernbegrippen`. One hit a term, at its first use in running
text. Message: the first %s is the term, the second how often it is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from policylint.documents.model import BlockKind, Span
from policylint.language.needs import Need
from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import any_of
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View
from policylint.statements.definitions import CoreTerm, core_terms, find_definitions
from policylint.statements.model import Definition
from policylint.vocabulary import shipped_lexicon

_AFTER = 60
"""Characters behind a use in which an explanation of the term may begin."""


class DefinitionRule(Rule):
    """Core terms that are used often and explained nowhere."""

    extends: Literal["definition"]
    min: Annotated[int, Field(ge=3)] = 3
    carried_by: tuple[Literal["goal", "heading"], ...] = ()
    explained: TokenGroups = ()

    def needs(self) -> frozenset[str]:
        """Return all annotation if goals must be known, else nothing."""
        return frozenset(Need) if "goal" in self.carried_by else frozenset()

    @cached_property
    def explanation(self) -> TimedPattern | None:
        """Matches the words behind a term that explain it."""
        return any_of([rf"\A(?:{pattern})" for pattern in flatten(self.explained)])


def run(rule: DefinitionRule, view: View) -> Iterator[Hit]:
    """Yield the first use of each core term that is not explained, most used first."""
    definitions = find_definitions(view.document)
    carriers = _carriers(rule, view)
    for term in core_terms(view.document):
        if term.count < rule.min or any(_is_of(each, term) for each in definitions):
            continue
        if rule.carried_by and not any(_stands_in(span, carriers) for span in term.spans):
            continue
        if not any(_is_explained(rule, view, span) for span in term.spans):
            yield Hit(_first_use(view, term), args=(term.term, str(term.count)))


def _carriers(rule: DefinitionRule, view: View) -> list[Span]:
    spans: list[Span] = []
    if "goal" in rule.carried_by:
        spans += [place for goal in view.statements.goals for place in goal.places]
    if "heading" in rule.carried_by:
        blocks = view.document.blocks
        spans += [block.span for block in blocks if block.kind is BlockKind.HEADING]
    return spans


def _stands_in(span: Span, places: list[Span]) -> bool:
    return any(place.start <= span.start and span.end <= place.end for place in places)


def _is_of(definition: Definition, term: CoreTerm) -> bool:
    """True if this is a definition of one of the forms of a term, also within a longer name."""
    named = f" {definition.term.lower()} "
    forms = shipped_lexicon("kernbegrippen").classes[term.term]
    return any(f" {form} " in named for form in forms)


def _is_explained(rule: DefinitionRule, view: View, span: Span) -> bool:
    if rule.explanation is None:
        return False
    return rule.explanation.search(view.document.text[span.end : span.end + _AFTER]) is not None


def _first_use(view: View, term: CoreTerm) -> Span:
    """Return the first use in running text: a heading or a table is no place to explain a term."""
    running = {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}
    blocks = [block.span for block in view.document.blocks if block.kind in running]
    return next((span for span in term.spans if _stands_in(span, blocks)), term.spans[0])
