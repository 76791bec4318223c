"""What every rule file holds. The keys of a check type stand in `rules/checks/<type>.py`.

Keys that Vale has too mean what they mean there; only its `level` is called `severity` here. What
each key does, for rule authors: docs/rules.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
)

from policylint.documents.model import DocumentKind
from policylint.errors import shown_value
from policylint.language.needs import Need
from policylint.rules.fields import TokenGroups
from policylint.rules.scopes import STATEMENTS, Scope, parse_scope

ALL_KINDS = "alle"
PLANS = "plannen"


class Severity(StrEnum):
    """How much a finding weighs; `error` is kept for what a plan kind cannot do without."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for error, 1 for warning, 2 for suggestion."""
        return list(Severity).index(self)


class Frozen(BaseModel):
    """An immutable record that refuses keys it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def as_list(value: Any) -> Any:
    """Let one word stand for a list of one."""
    return [value] if isinstance(value, str) else value


def _scopes(value: Any) -> tuple[Scope, ...]:
    scopes = as_list(value)
    if not isinstance(scopes, list | tuple):
        raise ValueError(f"verwacht: een scope of een lijst ervan, gevonden: {shown_value(value)}")
    return tuple(item if isinstance(item, Scope) else parse_scope(item) for item in scopes)


def _kind_name(value: str) -> str:
    names = [*DocumentKind, PLANS, ALL_KINDS]
    if value not in names:
        raise ValueError(f"documentsoort '{value}' bestaat niet; kies uit {', '.join(names)}")
    return value


StringList = Annotated[tuple[str, ...], BeforeValidator(as_list)]
KindNames = Annotated[
    tuple[Annotated[str, AfterValidator(_kind_name)], ...], BeforeValidator(as_list)
]
Scopes = Annotated[
    tuple[Scope, ...],
    PlainValidator(_scopes),
    PlainSerializer(lambda scopes: list(map(str, scopes)), return_type=list[str]),
]


class Recommendation(Frozen):
    """What to do about it: advice, a question to answer, a sentence to fill in."""

    text: str = ""
    question: str = ""
    fill_in: str = ""


def _recommendation(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class Context(Frozen):
    """The surroundings of an example text; `filling` is a number of chapters that say nothing."""

    title: str = ""
    kind: DocumentKind | None = None
    headings: StringList = ()
    table_header: StringList = ()
    before: str = ""
    after: str = ""
    filling: Annotated[int, Field(ge=0)] = 0


class Example(Frozen):
    """A text, its surroundings, and the passages that the rule must mark in it.

    An empty `expect` means that the rule stays silent; a finding about the document as a whole
    is expected as "document". `note` tells what the example taught us.
    """

    text: str
    context: Context = Context()
    expect: StringList
    note: str = ""


class Translation(Frozen):
    """The same words in the second language."""

    message: str
    recommendation: Annotated[Recommendation, BeforeValidator(_recommendation)] = Recommendation()


class Rule(Frozen):
    """The keys that all check types share.

    `id` comes from the place of the file (`smart/tijdgebonden`), never from the file itself.
    `within`: only under a heading that matches one of these patterns. `not_in`: no hit of which
    most stands in a quotation, or in a name (`asides.py`). `norms`: ids of the norms that a
    finding bears on. `limit`: at most so many findings in a document (0: no limit).
    `yields_to`: ids or globs of rules that own the defect where both find it; `suggestion_for`:
    document kinds on which the finding is a suggestion, whatever its `severity`.
    """

    id: str
    path: str
    extends: str
    message: str
    severity: Severity
    scope: Scopes = (parse_scope("text"),)
    within: TokenGroups = ()
    not_in: Annotated[tuple[Literal["quotation", "name"], ...], BeforeValidator(as_list)] = ()
    applies_to: KindNames = (PLANS,)
    suggestion_for: KindNames = ()
    yields_to: StringList = ()
    norms: StringList = ()
    recommendation: Annotated[Recommendation, BeforeValidator(_recommendation)] = Recommendation()
    rationale: str
    sources: Annotated[StringList, Field(min_length=1)]
    link: str = ""
    limit: Annotated[int, Field(ge=0)] = 0
    examples: tuple[Example, ...]
    en: Translation | None = None

    @property
    def family(self) -> str:
        """The folder the rule stands in: smart, indicatoren, taal, regie."""
        return self.id.partition("/")[0]

    def kinds(self) -> frozenset[DocumentKind]:
        """Return the document kinds that the rule is meant for."""
        return kinds_named(self.applies_to)

    def severity_for(self, kind: DocumentKind) -> Severity:
        """Return how much a finding weighs in a document of this kind."""
        lighter = kind in kinds_named(self.suggestion_for)
        return Severity.SUGGESTION if lighter else self.severity

    def needs(self) -> frozenset[str]:
        """Return the annotation layers that the rule needs: any of tags, lemmas, parse."""
        of_statements = any(scope.unit in STATEMENTS for scope in self.scope)
        return frozenset(Need) if of_statements else frozenset()


def kinds_named(names: Iterable[str]) -> frozenset[DocumentKind]:
    """Return the document kinds that "alle", "plannen" and single kinds stand for."""
    kinds: set[DocumentKind] = set()
    for name in names:
        if name == ALL_KINDS:
            kinds.update(DocumentKind)
        elif name == PLANS:
            kinds.update(kind for kind in DocumentKind if kind.is_plan)
        else:
            kinds.add(DocumentKind(name))
    return frozenset(kinds)
