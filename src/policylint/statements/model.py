"""The types of what a plan says. Every slot holds a value and the passages it rests on.

A place is a span of the reading text. What is not there is None or empty, never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from policylint.documents.model import Span

if TYPE_CHECKING:
    from policylint.statements.assertions import Assertion


class Modality(StrEnum):
    """How a passage says it: as a fact of this plan, as an intention, as what is not so, ...

    `prescribed`: somebody must or should ("dient te"); `quoted`: another's words; `inherited`:
    said of what stands around it (the plan period in the title holds for every goal).
    """

    STATED = "stated"
    INTENDED = "intended"
    NEGATED = "negated"
    PRESCRIBED = "prescribed"
    QUOTED = "quoted"
    INHERITED = "inherited"


OTHERS = frozenset({Modality.PRESCRIBED, Modality.QUOTED})
"""What others must do or what others say: no act of the plan."""


class Verdict(StrEnum):
    """The five answers of an auditor; nvb is "niet vast te stellen", nvt "niet van toepassing"."""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"
    NVB = "nvb"
    NVT = "nvt"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that an answer rests on."""

    span: Span
    modality: Modality = Modality.STATED


class Bound(StrEnum):
    """How a quantity bounds: exactly, at least, at most, about."""

    EXACT = "exact"
    AT_LEAST = "minstens"
    AT_MOST = "hoogstens"
    ABOUT = "ongeveer"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in the text.

    `number` is its value ("7,3" is 7.3, "anderhalf miljoen" 1500000.0, "3 op de 10" 0.3 with the
    unit "deel"). `unit` is what follows it in its own words: "%", "procentpunt", "euro", "deel",
    "inwoners", "per 1.000 inwoners", "m2"; "" if nothing does.
    """

    span: Span
    number: float
    unit: str = ""
    bound: Bound = Bound.EXACT


class MomentKind(StrEnum):
    """What a moment is; `period` has a start and an end, `recurring` comes back."""

    DATE = "date"
    QUARTER = "quarter"
    YEAR = "year"
    PERIOD = "period"
    TERM = "term"
    """A length of time from now ("binnen twee jaar") or a council's term of office."""
    RECURRING = "recurring"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in the text: the first and last year it covers (None where it names none).

    `backward`: it points at what was ("sinds 2008", "ten opzichte van 2019"): no deadline.
    """

    span: Span
    kind: MomentKind
    first_year: int | None = None
    last_year: int | None = None
    backward: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """A value of an indicator: a cell or a number in a sentence, with the year it belongs to.

    `raw` is what the cell says ("7,3", "n.n.b."); `number` is None if that is no number. `year`
    and `source` come from the cell, the column's header or the row.
    """

    span: Span
    raw: str
    number: float | None = None
    unit: str = ""
    year: int | None = None
    source: str = ""


class Polarity(StrEnum):
    """Which way is better; a text that does not say is unclear."""

    UP = "hoger"
    DOWN = "lager"
    UNCLEAR = "onduidelijk"


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to another statement, by its id, and why: shown to users, so in Dutch."""

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """A measure by which a goal is followed. `baseline` is the last value that was measured."""

    id: str
    span: Span
    name: str
    name_span: Span
    unit: str = ""
    baseline: Value | None = None
    past: tuple[Value, ...] = ()
    targets: tuple[Value, ...] = ()
    reference: tuple[Value, ...] = ()
    """Values of others to compare with ("Nederland", "vergelijkbare gemeenten")."""
    source: str = ""
    source_span: Span | None = None
    frequency: Span | None = None
    polarity: Polarity = Polarity.UNCLEAR
    mandatory: bool = False
    """One of those that the BBV prescribes for every municipality."""
    goals: tuple[Link, ...] = ()


class Level(StrEnum):
    """How high a goal aims: an ideal, an effect in society, a result of the organisation."""

    VISIE = "visie"
    EFFECTDOEL = "effectdoel"
    PRESTATIEDOEL = "prestatiedoel"


class Orientation(StrEnum):
    """What people notice (outcome) or what the municipality delivers (output)."""

    OUTCOME = "outcome"
    OUTPUT = "output"


class Origin(StrEnum):
    """What made a passage a goal."""

    HEADING = "heading"
    CUE = "cue"
    TABLE = "table"
    NUMBERING = "numbering"


@dataclass(frozen=True, slots=True)
class Criterion:
    """The answer to one question about a statement, and the passages it rests on.

    `reason` says in Dutch what decided it.
    """

    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""

    @property
    def inherited(self) -> bool:
        """True if all of its evidence stands around the goal, not in it."""
        return bool(self.evidence) and all(
            item.modality is Modality.INHERITED for item in self.evidence
        )


CRITERIA = ("S", "M", "nulmeting", "bron", "A", "R", "T", "doelgroep")
"""The questions asked of every goal, in the order of the chips on its card."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A state, change or result that the plan's own author wants to be true later.

    `places` are all passages that state it, the fullest first: `span` is that one.
    """

    id: str
    span: Span
    text: str
    places: tuple[Span, ...]
    origin: Origin
    reason: str
    level: Level
    orientation: Orientation
    criteria: Mapping[str, Criterion] = field(default_factory=dict)
    indicators: tuple[Link, ...] = ()
    measures: tuple[Link, ...] = ()
    is_sure: bool = True
    """False if other readings are likely too: it is shown, and no warning rests on it."""
    signs: Mapping[str, float] = field(default_factory=dict, repr=False)
    """What its level and orientation were weighed by."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that the author or a named partner will do."""

    id: str
    span: Span
    text: str
    origin: Origin
    modality: Modality = Modality.STATED
    criteria: Mapping[str, Criterion] = field(default_factory=dict)
    """actor, T and geld."""
    goals: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Definition:
    """What the plan says that a term means."""

    term: str
    span: Span
    term_span: Span


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """People the plan is for. `delimited`: by age, condition or area, not "inwoners"."""

    span: Span
    delimited: bool
    size: Quantity | None = None


class ActorKind(StrEnum):
    """Whose act it is."""

    GEMEENTE = "gemeente"
    PARTNER = "partner"
    INWONER = "inwoner"
    OTHER = "ander"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `named`: a unit, body or partner by its name, not "we", "de gemeente"."""

    span: Span
    kind: ActorKind
    named: bool


@dataclass(frozen=True, slots=True)
class Budget:
    """Money, hours or staff. `amount` is None for "budget" or "middelen" without a figure."""

    span: Span
    amount: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Involvement:
    """Who takes part in the making or the carrying out of the plan: done, or intended."""

    span: Span
    actors: tuple[Actor, ...]
    modality: Modality


@dataclass(frozen=True, slots=True)
class Accountability:
    """Who will account to whom, about what, when."""

    span: Span
    actors: tuple[Actor, ...]
    moments: tuple[Moment, ...]
    modality: Modality


@dataclass(frozen=True, slots=True)
class Statements:
    """Everything that one plan says, each kind in reading order."""

    goals: tuple[Goal, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    measures: tuple[Measure, ...] = ()
    definitions: tuple[Definition, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    budgets: tuple[Budget, ...] = ()
    involvements: tuple[Involvement, ...] = ()
    accountabilities: tuple[Accountability, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    """What each sentence of running text asserts."""
