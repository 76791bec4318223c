"""What to know before reading a table: what was not read, where nothing was looked for."""

from __future__ import annotations

from collections.abc import Iterator

from policylint.documents.model import DocumentKind
from policylint.reports import Failure, Outcome

UNREAD = "niet gelezen"


def remarks(outcome: Outcome) -> Iterator[str]:
    """Yield what to say of one document, line by line."""
    if isinstance(outcome, Failure):
        yield outcome.reason
        return
    document = outcome.document
    yield from document.quality.notes
    if not document.quality.readable:
        yield UNREAD
    elif not document.kind.is_plan and document.kind is not DocumentKind.OVERIG:
        yield (
            f"Geen plan, maar een {document.kind}: er is niet in gezocht "
            "(is het wel een plan, kies dan --kind)."
        )


def path_of(outcome: Outcome) -> str:
    """Return the path of a document, read or not."""
    return outcome.path if isinstance(outcome, Failure) else outcome.document.path
