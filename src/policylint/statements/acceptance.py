"""Was the plan decided, or agreed with others? Passages that say so, or say that it is to come.

Of council and college only what they decide of this plan counts: plans tell of many decisions on
other papers. An agreement with others counts whatever it is called.
"""

from __future__ import annotations

from functools import cache

import regex

from policylint.documents.model import Document, Span
from policylint.statements.cues import cue_patterns
from policylint.statements.model import Evidence, Modality
from policylint.statements.passages import running_sentences

_PAPER = regex.compile(
    r"(?<!\w)(?:het|de) (?P<paper>\p{L}*(?:plan|nota|agenda|visie|programma|begroting|kader"
    r"|akkoord|koers|notitie))(?!\w)",
    regex.IGNORECASE,
)


def decisions(document: Document) -> list[Evidence]:
    """Return the passages on the decision or agreement, in reading order.

    STATED if it was made, INTENDED if it is to come, NEGATED if it was not made.
    """
    found = []
    for span in running_sentences(document):
        modality = _decision(document, span)
        if modality is not None:
            found.append(Evidence(span, modality))
    return found


def _decision(document: Document, span: Span) -> Modality | None:
    cues = _cues()

    def has(name: str) -> bool:
        return cues[name].search(sentence) is not None

    sentence = span.of(document.text)
    decided = has("besloten") or has("straks")
    agreed = has("akkoord")
    if not agreed and not (decided and _is_on_this_plan(sentence, document.title)):
        return None
    if has("niet"):
        return Modality.NEGATED
    return Modality.INTENDED if has("straks") else Modality.STATED


def _is_on_this_plan(sentence: str, title: str) -> bool:
    """True for "dit plan", for "de woonvisie" in a woonvisie, and where no paper is named."""
    if _cues()["dit-plan"].search(sentence) or _cues()["kaal"].match(sentence):
        return True
    papers = [match["paper"].lower() for match in _PAPER.finditer(sentence)]
    return any(paper in title.lower() for paper in papers)


@cache
def _cues() -> dict[str, regex.Pattern[str]]:
    return cue_patterns("besluiten")
