"""Scopes: which passages of a document a rule looks at.

Vale's scheme: a passage has parts ("text", "heading", "h2"); a scope such as `heading.h2`
matches when all its parts are among them; `a & b` is both, `~a` is not, a list is any.

| passage | parts |
|---|---|
| paragraph | text, paragraph |
| list item | text, list |
| heading of level 2 | text, heading, h2 |
| heading of level 1 that the document begins with | text, heading, h1, title |
| table cell; cell of the header | text, table, cell; text, table, header |
| footnote, box, caption | text, footnote; text, box; text, caption |
| sentence of one of these | the parts of its block, and sentence |
| the whole document | document |
| place that states a goal | goal, visie or effectdoel or prestatiedoel, outcome or output |
| | and its answer to every question: S-deels, M-ja, T-nee |
| a measure; an indicator | measure; indicator |
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from policylint.errors import shown_value
from policylint.statements.model import CRITERIA, Verdict

PARTS = frozenset(
    {
        *("text", "paragraph", "list", "heading", "title", "table", "cell", "header"),
        *("footnote", "box", "caption", "sentence", "document"),
        *(f"h{level}" for level in range(1, 7)),
        *("goal", "measure", "indicator"),
        *("visie", "effectdoel", "prestatiedoel", "outcome", "output"),
        *(f"{name}-{verdict}" for name in CRITERIA for verdict in Verdict),
    }
)


STATEMENTS = ("goal", "measure", "indicator")
"""The grains that take knowing what the plan says, and so a pipeline."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A conjunction: every part of `wanted`, none of the sets in `refused`."""

    wanted: frozenset[str]
    refused: tuple[frozenset[str], ...] = ()

    @property
    def unit(self) -> str:
        """The grain of the passages: document, a statement, sentence or block."""
        for unit in ("document", *STATEMENTS, "sentence"):
            if unit in self.wanted:
                return unit
        return "block"

    def __str__(self) -> str:
        """The scope as a rule would have it, always in the same order."""
        refused = sorted("~" + ".".join(sorted(parts)) for parts in self.refused)
        return " & ".join([".".join(sorted(self.wanted)), *refused] if self.wanted else refused)

    def matches(self, parts: frozenset[str]) -> bool:
        """True if a passage with these parts is in scope."""
        return self.wanted <= parts and not any(refused <= parts for refused in self.refused)


def parse_scope(text: Any) -> Scope:
    """Parse "heading.h2 & ~table". Raises ValueError naming the part that does not exist."""
    if not isinstance(text, str):
        raise ValueError(f"verwacht: een scope als 'paragraph', gevonden: {shown_value(text)}")
    wanted: set[str] = set()
    refused: list[frozenset[str]] = []
    for term in text.split("&"):
        name = term.strip()
        negated = name.startswith("~")
        parts = frozenset(re.split(r"\.", name.lstrip("~").strip()))
        for part in sorted(parts):
            if part not in PARTS:
                known = ", ".join(sorted(name for name in PARTS if "-" not in name))
                message = f"scope '{part}' bestaat niet; bekend zijn: {known}"
                raise ValueError(f"{message}, en antwoorden op een criterium als M-nee")
        if negated:
            refused.append(parts)
        else:
            wanted |= parts
    return Scope(frozenset(wanted), tuple(refused))


RUNNING_TEXT = (parse_scope("paragraph & sentence"), parse_scope("list & sentence"))
"""The sentences of paragraphs and list items."""
