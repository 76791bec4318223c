"""What a rule can ask of the language layer beyond plain text."""

from __future__ import annotations

from enum import StrEnum


class Need(StrEnum):
    """A kind of annotation. Every pipeline gives tokens; the others take a trained one."""

    TOKENS = "tokens"
    TAGS = "tags"  # universal part-of-speech tags: `token.pos_`
    LEMMAS = "lemmas"
    PARSE = "parse"  # heads and dependency labels


SHIPPED = "policylint"
"""The name of the pipeline that comes with policylint; it gives everything."""

NO_PIPELINE = "geen"
"""The name for none: rules that need more than tokens are skipped, and the report says so."""
