"""What a check yields: a hit. Severity, ids and wording are the engine's business."""

from __future__ import annotations

from dataclasses import dataclass

from policylint.documents.model import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a check points at; no span means the document as a whole.

    `args` fill the %s of the message in order; `fixes` are replacements for the passage, and `safe`
    says that the first can stand in its place in every sentence; `evidence` holds other passages
    that the reason rests on.
    """

    span: Span | None
    args: tuple[str, ...] = ()
    fixes: tuple[str, ...] = ()
    safe: bool = False
    evidence: tuple[Span, ...] = ()
