"""A normenkader in Markdown: a table per group, to print and to discuss beforehand."""

from __future__ import annotations

from collections.abc import Iterator

from policylint.norms.loader import Normenkader
from policylint.norms.schema import Norm

_HEAD = ("| norm | vraagt | ja | deels | geldt voor | bron |", "|---|---|---|---|---|---|")


def render_frame(kader: Normenkader) -> str:
    """Return a page with every norm of a frame."""
    return "\n".join(_lines(kader)).rstrip() + "\n"


def _lines(kader: Normenkader) -> Iterator[str]:
    yield f"# {kader.frame.title}"
    yield ""
    if kader.frame.description:
        yield kader.frame.description.strip()
        yield ""
    if kader.frame.letters:
        yield "Per doel (en opgeteld over de doelen; ja vanaf dit deel ervan): " + ", ".join(
            f"{letter} ({each.name}, {each.share:.2g})".replace(".", ",")
            for letter, each in kader.frame.letters.items()
        )
        yield ""
    for group in kader.frame.groups:
        yield f"## {group.title}"
        yield ""
        yield from _HEAD
        for name in group.norms:
            yield _row(kader.norms[name])
        yield ""
    yield (
        "Nee: niet gevonden in dit document. Niet vast te stellen: de tekst kan het niet laten "
        "zien, of een deel kon niet worden gelezen. Niet van toepassing: niet bedoeld voor dit "
        "soort stuk of dit onderwerp."
    )


def _row(norm: Norm) -> str:
    asks = norm.norm + (f" Let op: {norm.note}" if norm.note else "")
    kinds = ", ".join(norm.applies_to)
    if "alle" not in norm.domains:
        kinds += f" ({', '.join(norm.domains)})"
    cells = (
        f"**{norm.id}** {norm.title}",
        asks,
        norm.answers.ja,
        norm.answers.deels,
        kinds,
        "; ".join(norm.sources),
    )
    return "| " + " | ".join(" ".join(cell.replace("|", "/").split()) for cell in cells) + " |"
