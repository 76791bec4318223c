"""Field types for rule files: patterns and word lists that are checked where they stand.

Each item is validated by itself, so that an error names its own line. `$lexicon:name` is
resolved here, from the lexicons handed to the validation.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    PlainSerializer,
    PlainValidator,
    ValidationInfo,
)

from policylint.errors import shown_value
from policylint.rules.matching import compile_pattern
from policylint.vocabulary.lexicons import PREFIX, Lexicons
from policylint.vocabulary.reading import Lexicon

TRUSTED = "trusted"
"""The key of a validation context in which patterns are known to be right: those that are shipped.

To compile them only to see that takes longer than most documents do; a test does it.
"""


def _lexicons(info: ValidationInfo) -> Lexicons:
    context: Mapping[str, Any] = info.context or {}
    return context.get("lexicons") or Lexicons([])


def _pattern(value: str, info: ValidationInfo) -> str:
    if not (info.context or {}).get(TRUSTED):
        compile_pattern(value)
    return value


def _tokens(value: Any, info: ValidationInfo) -> tuple[str, ...]:
    """Resolve one item of a token list to the patterns it stands for."""
    if not isinstance(value, str) or not value:
        raise ValueError(f"verwacht: een woord of patroon, gevonden: {shown_value(value)}")
    if not value.startswith(PREFIX):
        return (_pattern(value, info),)
    try:
        return _lexicons(info).resolve(value)
    except KeyError as error:
        raise ValueError(error.args[0]) from None


def _swap(value: Any, info: ValidationInfo) -> Any:
    if not isinstance(value, str):
        return value
    if not value.startswith(PREFIX):
        raise ValueError(f"verwacht: 'woord: vervanging' of {PREFIX}naam, gevonden: {value!r}")
    try:
        return dict(_lexicons(info).resolve_swap(value))
    except KeyError as error:
        raise ValueError(error.args[0]) from None


def _terms(value: Any, info: ValidationInfo) -> Lexicon:
    """Resolve the name of a lexicon with difficult words."""
    if isinstance(value, Lexicon):
        return value
    lexicons = _lexicons(info)
    if not isinstance(value, str) or value not in lexicons:
        known = ", ".join(lexicons)
        raise ValueError(f"lexicon {shown_value(value)} bestaat niet; bekend zijn: {known}")
    lexicon = lexicons.get(value)
    if not lexicon.terms:
        raise ValueError(f"lexicon '{value}' heeft geen 'terms'")
    return lexicon


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Pattern = Annotated[str, AfterValidator(_pattern)]
Patterns = Annotated[tuple[Pattern, ...], BeforeValidator(_listed)]
TokenGroup = Annotated[tuple[str, ...], BeforeValidator(_tokens)]
TokenGroups = Annotated[tuple[TokenGroup, ...], BeforeValidator(_listed)]
TermLexicon = Annotated[
    Lexicon,
    PlainValidator(_terms),
    PlainSerializer(lambda lexicon: f"{lexicon.name} {lexicon.digest}", return_type=str),
]
Swap = Annotated[dict[Pattern, str], BeforeValidator(_swap)]


def flatten(groups: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return the patterns of all groups, in order."""
    return tuple(token for group in groups for token in group)
