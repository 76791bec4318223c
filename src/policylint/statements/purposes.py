"""The purpose behind an act: "We openen een loket, zodat minder mensen schulden maken".

The act is a measure and the purpose is a goal, each in its own part of the sentence.
"""

from __future__ import annotations

from functools import cache

import regex

from policylint.documents.model import Span
from policylint.statements.cues import cue_patterns

_FEWEST_WORDS = 4


def purpose_in(text: str) -> Span | None:
    """Return where a sentence about an act tells its purpose, from "zodat" on, or None."""
    match = _purpose().search(text)
    if match is None or len(text[match.start() :].split()) < _FEWEST_WORDS:
        return None
    return Span(match.start(), len(text.rstrip()))


@cache
def _purpose() -> regex.Pattern[str]:
    return cue_patterns("doelzinnen")["waarvoor"]
