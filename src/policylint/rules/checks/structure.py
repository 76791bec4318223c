"""structure: sections that a plan must have, their order and their depth.

Keys: `headings` (patterns: one heading must match), `passages` (or a passage in running text or
a table that matches one of these), `before` (that heading must come before one that matches
these), `max_depth` (headings deeper than this are hits), `max_list_depth` (so are the first items
of lists deeper than that), `no_empty` (a heading with nothing
under it is a hit), `min_words` (a shorter text is no plan yet and is not judged).
Message: %s is the heading; for a missing section nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from policylint.documents.model import BlockKind, Section
from policylint.rules.fields import TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import compile_pattern, find_pattern
from policylint.rules.schema import Rule
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View


class Structure(Rule):
    """What the section tree must look like."""

    extends: Literal["structure"]
    headings: TokenGroups = ()
    passages: TokenGroups = ()
    before: TokenGroups = ()
    max_depth: Annotated[int, Field(ge=0, le=9)] = 0
    max_list_depth: Annotated[int, Field(ge=0, le=9)] = 0
    no_empty: bool = False
    min_words: Annotated[int, Field(ge=0)] = 0

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if not (self.headings or self.max_depth or self.max_list_depth or self.no_empty):
            raise ValueError("geef 'headings', 'max_depth', 'max_list_depth' of 'no_empty'")
        if self.before and not self.headings:
            raise ValueError("'before' vraagt om 'headings': welke kop moet eerder komen?")
        return self


def run(rule: Structure, view: View) -> Iterator[Hit]:
    """Yield what the section tree lacks or has too much of."""
    if (view.metric("words") or 0) < rule.min_words:
        return
    if rule.headings:
        yield from _missing(rule, view)
    sections = [section for section in view.document.sections if section.level]
    if rule.max_depth:
        for section in sections:
            if section.level > rule.max_depth:
                yield Hit(section.heading, args=(section.label,))
    if rule.max_list_depth:
        yield from _deep_lists(rule.max_list_depth, view)
    if rule.no_empty:
        yield from _empty(view, sections)


def _deep_lists(most: int, view: View) -> Iterator[Hit]:
    """Yield the first item of each stretch of a list that lies too deep."""
    was_deep = False
    for block in view.document.blocks:
        is_deep = block.kind is BlockKind.LIST_ITEM and block.level > most
        if is_deep and not was_deep:
            yield Hit(block.span, args=(block.span.of(view.document.text),))
        was_deep = is_deep


def _missing(rule: Structure, view: View) -> Iterator[Hit]:
    sections = [section for section in view.document.sections if section.level]
    found = _first(sections, rule.headings)
    if rule.before:
        later = _first(sections, rule.before)
        if found and later and later.span.start < found.span.start:
            yield Hit(later.heading, args=(later.label, found.label))
        return
    if found:
        return
    if rule.passages:
        pattern = _any(rule.passages)
        if next(find_pattern(pattern, view.passages.unit("block")), None):
            return
    elif not sections:
        return  # without any heading nobody can say which section is missing
    yield Hit(None)


def _empty(view: View, sections: Sequence[Section]) -> Iterator[Hit]:
    text = view.document.text
    for index, section in enumerate(sections):
        assert section.heading is not None
        if text[section.heading.end : section.span.end].strip():
            continue
        if index + 1 < len(sections):  # at the very end the text may simply have been cut off
            yield Hit(section.heading, args=(section.label,))


def _first(sections: Sequence[Section], groups: tuple[tuple[str, ...], ...]) -> Section | None:
    pattern = _any(groups)
    return next((section for section in sections if pattern.search(section.title)), None)


def _any(groups: tuple[tuple[str, ...], ...]) -> TimedPattern:
    return compile_pattern("|".join(f"(?:{p})" for p in flatten(groups)), ignorecase=True)
