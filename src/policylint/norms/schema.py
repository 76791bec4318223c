"""What a norm file and a frame file hold. How a verdict follows: `checks/<check>.py`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from policylint.documents.model import PLAN_KINDS, DocumentKind
from policylint.rules.schema import Frozen, KindNames, Severity, StringList, kinds_named
from policylint.statements.model import CRITERIA

EVERY_DOMAIN = "alle"


class Domain(StrEnum):
    """What a plan is about; most norms are meant for all three."""

    SOCIAAL = "sociaal"
    FYSIEK = "fysiek"
    BESTUUR = "bestuur"


class RegieField(StrEnum):
    """The five fields in which a municipality steers (Partners+Pröpper, 2004)."""

    AFBAKENEN = "afbakenen"
    OVERZICHT = "overzicht"
    BELEIDSLIJNEN = "beleidslijnen"
    SAMENWERKING = "samenwerking"
    VERANTWOORDING = "verantwoording"


DomainName = Literal["alle", "sociaal", "fysiek", "bestuur"]


class Answers(Frozen):
    """What a reader must find for each verdict, in the words that are shown."""

    ja: str
    deels: str = ""
    nee: str = ""
    nvt: str = ""


class NormTranslation(Frozen):
    """The title in the second language."""

    title: str


class NormExample(Frozen):
    """A small plan in Markdown, and the verdict on it; `note` tells what it taught us."""

    text: str
    expect: Literal["ja", "deels", "nee", "nvb", "nvt"]
    kind: DocumentKind | None = None
    note: str = ""


class Norm(Frozen):
    """One norm. `id` and `field` come from the place of the file: `norms/<field>/<id>.yml`.

    `looked_for` completes "gezocht naar: ...". `severity` is that of a finding that a `coverage`
    rule makes of it. Check types add the keys by which the verdict follows.
    """

    id: str
    field: str
    path: str
    title: str
    norm: str
    answers: Answers
    looked_for: str
    note: str = ""
    domains: Annotated[tuple[DomainName, ...], Field(min_length=1)] = ("alle",)
    applies_to: KindNames = ("plannen",)
    severity: Severity
    regie_field: RegieField | None = None
    sources: Annotated[StringList, Field(min_length=1)]
    extends: str
    shows_defects: bool = False
    """Its nee has passages: what is wrong can be pointed at."""
    quotations: bool = False
    """What others say in quotation marks answers it too: it asks about them."""
    examples: tuple[NormExample, ...] = ()
    en: NormTranslation

    def applies(self, kind: DocumentKind, domains: frozenset[Domain]) -> bool:
        """True if the norm is meant for a document of this kind, about these domains."""
        if not self.is_for(kind):
            return False
        return EVERY_DOMAIN in self.domains or bool(domains.intersection(self.domains))

    def is_for(self, kind: DocumentKind) -> bool:
        """True if the norm is meant for a document of this kind, whatever it is about."""
        return kind in kinds_named(self.applies_to) & PLAN_KINDS

    @property
    def may_not_apply(self) -> bool:
        """True if a plan of the right kind may have no bearing on it."""
        return bool(self.answers.nvt) or EVERY_DOMAIN not in self.domains


class Group(Frozen):
    """Norms that stand together in a printed normenkader."""

    title: str
    norms: StringList


class Letter(Frozen):
    """What a criterion of a goal is called in a frame, and what share of the goals makes a ja."""

    name: str = ""
    share: Annotated[float, Field(gt=0.0, le=1.0)] = 0.75


class Frame(Frozen):
    """A normenkader: which norms are asked, and how the letters of goals weigh.

    `letters` has the criteria of goals that count ("S", "M", ...); one that is left out does not.
    """

    name: str
    title: str
    description: str = ""
    groups: tuple[Group, ...] = ()
    letters: Mapping[Literal[CRITERIA], Letter] = {}  # type: ignore[valid-type]

    @property
    def norm_ids(self) -> tuple[str, ...]:
        """The ids of its norms, in order."""
        return tuple(norm for group in self.groups for norm in group.norms)
