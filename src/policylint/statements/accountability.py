"""Who accounts to whom, about what, when: "het college stuurt de raad elk najaar een brief".

What was reported in the past is history, no arrangement; a present tense is one that stands.
"""

from __future__ import annotations

from functools import cache

import regex

from policylint.documents.model import Document, Span
from policylint.language.analysis import Analysis
from policylint.statements.actors import find_actors, partner_names
from policylint.statements.cues import clauses, cue_patterns
from policylint.statements.model import Accountability, Modality
from policylint.statements.mood import is_past, modality
from policylint.statements.passages import moments_in, running_sentences


def find_accountabilities(document: Document, analysis: Analysis) -> list[Accountability]:
    """Return the accountability arrangements of a document, in reading order."""
    names = partner_names(document.text)
    text = document.text
    cued = [span for span in running_sentences(document) if _is_cued(text, span)]
    return [
        Accountability(
            span,
            tuple(find_actors(text, span.start, span.end, names)),
            tuple(moments_in(text, span.start, span.end)),
            modality(clause, Modality.STATED),
        )
        for span, clause in clauses(analysis, cued)
        if clause.finite and not is_past(clause)
    ]


def _is_cued(text: str, span: Span) -> bool:
    """True if a sentence has an act of accounting, or a paper that goes somewhere; and to whom."""
    cues = _cues()

    def has(name: str) -> bool:
        return cues[name].search(text, span.start, span.end) is not None

    if not has("ontvanger") or has("geen"):
        return False
    return has("daad") or (has("stuk") and has("gaat"))


@cache
def _cues() -> dict[str, regex.Pattern[str]]:
    return cue_patterns("verantwoording")
