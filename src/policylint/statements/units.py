"""Cuts a document into units: what can state something, with what stands around it.

A unit is a sentence of a paragraph or list item, or a heading. Tables have rows and go their own
way (`tables.py`). A unit knows the role of its place: what the nearest heading, or the sentence
that leads in its list, says that stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from policylint.documents.model import Block, BlockKind, Document, Span
from policylint.language.sentences import split_sentences
from policylint.statements.roles import Place, Role, Roles, role_under


class UnitKind(StrEnum):
    """Where a unit stands: in running text, in a list, as a heading."""

    SENTENCE = "sentence"
    ITEM = "item"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, list item or heading.

    `role` is that of its place; `role_span` is the heading or lead-in sentence that gave it, and
    `distance` how many headings up that stands (0: the lead-in or the nearest heading). `first`:
    the first sentence of its block. `marker` is what stood before a list item. A `label` such as
    "Doel 2.1:" is not in `span` and `text`; `label_role` is what it says of the unit.
    """

    span: Span
    text: str
    kind: UnitKind
    role: Role
    label: str = ""
    label_role: Role = Role.NONE
    role_span: Span | None = None
    distance: int = 0
    first: bool = True
    lone: bool = False
    """Its section holds nothing but this paragraph, of three sentences at most."""
    marker: str = ""
    beside: tuple[Span, ...] = ()
    """The sentences before and behind it in its block."""
    leads_in: bool = False
    """A list follows that it introduces: "Dit willen we zien"."""
    lead_in: Span | None = None
    """The sentence that leads in the list it stands in, whatever its role."""


_LINE = 8
"""Words in a line that stands as a heading above a list: "Dit willen we zien"."""

_SHORT = 3
"""Sentences in a paragraph that can be a goal with its explanation and no more."""

_RUNNING = {BlockKind.PARAGRAPH: UnitKind.SENTENCE, BlockKind.LIST_ITEM: UnitKind.ITEM}


def units(document: Document, roles: Roles) -> Iterator[Unit]:
    """Yield the units of a document in reading order."""
    lead_in: Span | None = None
    for index_of_block, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING:
            lead_in = None
            yield _heading(document, block, roles)
            continue
        if block.kind not in _RUNNING:
            continue
        sentences = split_sentences(document.text, block.span.start, block.span.end)
        if block.kind is BlockKind.PARAGRAPH:
            lead_in = None
        place = _place(document, block, lead_in, roles)
        introduces = block.kind is BlockKind.PARAGRAPH and _is_before_list(document, index_of_block)
        leads = introduces and _leads_in(sentences, document.text)
        lone = len(sentences) <= _SHORT and _is_alone(document, block)
        for index, span in enumerate(sentences):
            label = roles.label_of(span.of(document.text)) if index == 0 else None
            own = Span(span.start + label.length, span.end) if label else span
            yield Unit(
                own,
                own.of(document.text),
                _RUNNING[block.kind],
                place.role,
                label.text if label else "",
                label.role if label else Role.NONE,
                place.span,
                place.distance,
                index == 0,
                lone,
                block.marker,
                (*sentences[max(0, index - 1) : index], *sentences[index + 1 : index + 2]),
                leads and index == len(sentences) - 1,
                lead_in,
            )
        if block.kind is BlockKind.PARAGRAPH and sentences:
            lead_in = sentences[-1] if _leads_in(sentences, document.text) else None


def _is_before_list(document: Document, index: int) -> bool:
    following = document.blocks[index + 1 : index + 2]
    return bool(following) and following[0].kind is BlockKind.LIST_ITEM


def _is_alone(document: Document, block: Block) -> bool:
    """True if a section holds this one block below its heading."""
    index = document.section_at(block.span.start)
    if index is None:
        return False
    own = document.own_span(index)
    around = document.text[own.start : block.span.start] + document.text[block.span.end : own.end]
    return not around.strip()


def _leads_in(sentences: list[Span], text: str) -> bool:
    """True for a paragraph that a list may follow: "We doen dit:", or a bold line as a heading."""
    if not sentences:
        return False
    last = sentences[-1].of(text).rstrip()
    is_line = len(sentences) == 1 and len(last.split()) <= _LINE and last[-1].isalnum()
    return last.endswith((":", "...", "…")) or is_line


def _place(document: Document, block: Block, lead_in: Span | None, roles: Roles) -> Place:
    place = role_under(document, document.section_at(block.span.start), roles)
    if lead_in is not None and place.role is not Role.BODIES:
        role = roles.of_lead_in(lead_in.of(document.text))
        if role is not Role.NONE:
            return Place(role, lead_in)
    return place


def _heading(document: Document, block: Block, roles: Roles) -> Unit:
    """Return a heading as a unit; its role is that of the headings above it."""
    index = document.section_at(block.span.start)
    parent = document.sections[index].parent if index is not None else None
    place = role_under(document, parent, roles)
    span = block.span
    label = roles.label_of(span.of(document.text))
    if label is not None:
        span = Span(span.start + label.length, span.end)
    return Unit(
        span,
        span.of(document.text),
        UnitKind.HEADING,
        place.role,
        label.text if label else "",
        label.role if label else Role.NONE,
        place.span,
        place.distance,
    )
