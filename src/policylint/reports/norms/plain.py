"""A norm, or a whole normenkader, as plain text.

F2 Evaluatie gepland
  Het plan zegt wanneer, door wie en waarop het wordt geëvalueerd.
  ja      Jaar of moment, en wie evalueert of wat er onderzocht wordt.
  deels   "Wordt geëvalueerd", zonder meer; of alleen het jaar.
  Geldt voor: kader, beleidsplan, uitvoeringsplan
  Bron: Rekenkamercommissie Leiden 2012, 3.3.1
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from policylint.norms.loader import Normenkader
from policylint.norms.schema import Norm

_WIDTH = 96


def render_frame(kader: Normenkader) -> str:
    """Return every norm of a frame under the titles of its groups."""
    lines = [kader.frame.title, ""]
    for group in kader.frame.groups:
        lines += [group.title.upper(), ""]
        for name in group.norms:
            lines += [*_lines(kader.norms[name]), ""]
    return "\n".join(lines).rstrip() + "\n"


def norm_text(norm: Norm) -> str:
    """Return one norm."""
    return "\n".join(_lines(norm)) + "\n"


def _lines(norm: Norm) -> Iterator[str]:
    yield f"{norm.id} {norm.title}"
    yield from _wrapped(norm.norm, "  ")
    for name in ("ja", "deels", "nee", "nvt"):
        words = getattr(norm.answers, name)
        if words:
            yield from _wrapped(f"{name:<7} {words}", "  ", " " * 10)
    if norm.note:
        yield from _wrapped(f"Let op: {norm.note}", "  ")
    yield f"  Geldt voor: {', '.join(norm.applies_to)}; domein: {', '.join(norm.domains)}"
    yield f"  Bron: {'; '.join(norm.sources)}"


def _wrapped(text: str, indent: str, later: str | None = None) -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=indent, subsequent_indent=indent if later is None else later
    )
