"""The report: what policylint says of one document. Its JSON form is a versioned contract.

Keys may be added; renaming one takes a new `SCHEMA_VERSION`. Spans count from 0 and are
half-open; lines, columns and pages count from 1.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from policylint.documents.model import Block, Document, DocumentKind, Location, Span
from policylint.rules.schema import Severity
from policylint.statements.model import Level, Modality, Orientation, Origin, Verdict

SCHEMA_VERSION: Literal["1"] = "1"


class Part(BaseModel):
    """A part of the report; immutable. Its validator is built when it is first needed."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Range(Part):
    """A half-open range of character offsets."""

    start: int
    end: int

    @classmethod
    def of(cls, span: Span | None) -> Range | None:
        """Return the range of a span, or None for none."""
        return cls(start=span.start, end=span.end) if span is not None else None


class Where(Part):
    """Where a passage stands in its file; what a format does not have is null."""

    page: int | None = None
    line: int | None = None
    column: int | None = None
    offset: Range | None = None
    paragraph: int | None = None
    run: int | None = None
    section: tuple[str, ...] = ()

    @classmethod
    def of(cls, location: Location) -> Where:
        """Return the place that a document gave for a span."""
        return cls(
            page=location.page,
            line=location.line,
            column=location.column,
            offset=Range.of(location.offset),
            paragraph=location.paragraph,
            run=location.runs[0].run if location.runs else None,
            section=location.section,
        )


class Evidence(Part):
    """A passage that a finding rests on."""

    text: str
    span: Range
    location: Where
    modality: Modality = Modality.STATED

    @classmethod
    def of(cls, document: Document, span: Span, modality: Modality = Modality.STATED) -> Evidence:
        """Return the passage at `span`."""
        return cls(
            text=span.of(document.text),
            span=Range(start=span.start, end=span.end),
            location=Where.of(document.locate(span)),
            modality=modality,
        )


class Advice(Part):
    """What to do: advice, a question to answer, a sentence to fill in."""

    text: str = ""
    question: str = ""
    fill_in: str = ""


class Wording(Part):
    """A finding's words in another language."""

    message: str
    recommendation: Advice


class Finding(Part):
    """A passage where the plan is weak, with the reason and what to do about it.

    A finding about the document as a whole has no span. `suppressed` holds the reason given for
    suppressing it, or null. `args` are what fills the message, one by one; not in the JSON form.
    """

    rule: str
    severity: Severity
    message: str
    recommendation: Advice
    text: str
    span: Range | None
    location: Where
    norms: tuple[str, ...] = ()
    fixes: tuple[str, ...] = ()
    safe: bool = False
    """True if the first of `fixes` can stand in the place of the passage in every sentence."""
    evidence: tuple[Evidence, ...] = ()
    fingerprint: str
    suppressed: str | None = None
    en: Wording | None = None
    args: tuple[str, ...] = Field(default=(), exclude=True)


class QualityRecord(Part):
    """What of the file could not be read; shares are 0.0 to 1.0."""

    readability: str
    readable: bool
    pages_without_text: tuple[int, ...]
    pages_garbled: tuple[int, ...]
    pages_by_fallback: tuple[int, ...]
    tables_not_understood: tuple[int, ...]
    unknown_words: float | None
    notes: tuple[str, ...]


class Reason(Part):
    """A reason for the kind of the document, `en` in English, with its place if it has one."""

    reason: str
    en: str
    location: Where | None


class DocumentRecord(Part):
    """The document that was checked."""

    path: str
    sha256: str
    media_type: str
    title: str
    kind: DocumentKind
    kind_evidence: tuple[Reason, ...]
    pages: int | None
    words: int
    quality: QualityRecord


class SectionRecord(Part):
    """A section of the document.

    `metrics` are the numbers of the running text under its own heading, without that of sections
    below it: docs/metrics.md.
    """

    title: str
    number: str
    level: int
    span: Range
    location: Where
    metrics: dict[str, float] = {}


class TableRecord(Part):
    """A table with its header and its cells, as text."""

    span: Range
    location: Where
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class CriterionRecord(Part):
    """The answer to one question about a statement; `inherited`: it stands around it, not in it."""

    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...] = ()
    inherited: bool = False


class LinkRecord(Part):
    """A tie to another statement by its id, and why."""

    id: str
    reason: str


class GoalRecord(Part):
    """A goal with the answers to the eight questions; `places` are all passages that state it."""

    id: str
    text: str
    span: Range
    location: Where
    places: tuple[Evidence, ...]
    level: Level
    orientation: Orientation
    origin: Origin
    reason: str
    criteria: dict[str, CriterionRecord]
    indicators: tuple[LinkRecord, ...] = ()
    measures: tuple[LinkRecord, ...] = ()
    sure: bool = True
    """False if it may be none: no finding rests on it."""


class MeasureRecord(Part):
    """Something the municipality or a partner will do."""

    id: str
    text: str
    span: Range
    location: Where
    origin: Origin
    criteria: dict[str, CriterionRecord]
    goals: tuple[LinkRecord, ...] = ()


class ValueRecord(Part):
    """A value of an indicator as it stands there, and as a number."""

    raw: str
    number: float | None
    unit: str
    year: int | None
    source: str


class IndicatorRecord(Part):
    """A measure by which a goal is followed."""

    id: str
    name: str
    text: str
    unit: str
    span: Range
    location: Where
    baseline: ValueRecord | None
    targets: tuple[ValueRecord, ...]
    source: str
    mandatory: bool
    goals: tuple[LinkRecord, ...] = ()


class CheckpointRecord(Part):
    """A part that a ja asks for, and where its wording stands; `evidence` is null if nowhere."""

    name: str
    found: bool
    evidence: Evidence | None = None


class NormRecord(Part):
    """The answer to a norm: evidence best first, all of it; for nee what was looked for and where.

    `nearest` is what comes nearest to an answer where there is none; `refers_to` is where the plan
    says that another document answers; `falls_short` are goals that do not fully have what the norm
    asks of every goal, the worst first.
    `field` is the field of regie for its checkpoints, else the group of norms; `confidence` is
    "zwak" where another reader may well say otherwise.
    """

    id: str
    field: str
    title: str
    title_en: str
    norm: str
    verdict: Verdict
    confidence: Literal["sterk", "zwak"]
    reason: str
    checkpoints: tuple[CheckpointRecord, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    searched: str = ""
    searched_in: str = ""
    nearest: Evidence | None = None
    refers_to: Evidence | None = None
    falls_short: tuple[Evidence, ...] = ()
    severity: Severity


class LetterRecord(Part):
    """What the goals together answer to one of their questions; `falls_short` as in a norm."""

    criterion: str
    name: str
    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...] = ()
    falls_short: tuple[Evidence, ...] = ()


class RoleRecord(Part):
    """A role that the municipality has in the plan, with the passages that tell it."""

    role: str
    evidence: tuple[Evidence, ...]


class ChainLinkRecord(Part):
    """A link in the chain of a theme: `elders` is outside all themes, for the whole plan."""

    name: str
    place: Literal["hier", "elders", "nergens"]
    evidence: Evidence | None = None


class ChainRecord(Part):
    """A theme and the links from its problem to its accountability."""

    theme: str
    location: Where
    links: tuple[ChainLinkRecord, ...]


class RegieFieldRecord(Part):
    """A field of regie: the verdict over its checkpoints, which are ids of norms."""

    field: str
    verdict: Verdict
    checkpoints: tuple[str, ...]


class NormenkaderRecord(Part):
    """What a document answers to a frame; `hash` tells which text of the norms was asked."""

    frame: str
    title: str
    hash: str
    domains: tuple[str, ...]


class Skipped(Part):
    """A rule that was not run, or that failed, and why. A failed rule has no findings."""

    rule: str
    reason: str
    failed: bool


class Provenance(Part):
    """What made the report: enough to make it again, byte for byte."""

    tool: str
    version: str
    rules: int
    rules_hash: str
    pipeline: str
    engine: str


class Report(Part):
    """Everything that policylint says of one document.

    `text` and `blocks` are the reading text and its paragraphs, for who shows what stands around a
    finding; not in the JSON form.
    """

    schema_version: Literal["1"] = Field(default=SCHEMA_VERSION, serialization_alias="schema")
    document: DocumentRecord
    sections: tuple[SectionRecord, ...]
    tables: tuple[TableRecord, ...]
    findings: tuple[Finding, ...]
    goals: tuple[GoalRecord, ...] = ()
    measures: tuple[MeasureRecord, ...] = ()
    indicators: tuple[IndicatorRecord, ...] = ()
    normenkader: NormenkaderRecord | None = None
    norms: tuple[NormRecord, ...] = ()
    letters: tuple[LetterRecord, ...] = ()
    regie_fields: tuple[RegieFieldRecord, ...] = ()
    roles: tuple[RoleRecord, ...] = ()
    chain: tuple[ChainRecord, ...] = ()
    metrics: dict[str, float]
    skipped: tuple[Skipped, ...]
    provenance: Provenance
    text: str = Field(default="", exclude=True, repr=False)
    blocks: tuple[Block, ...] = Field(default=(), exclude=True, repr=False)

    @property
    def failed(self) -> bool:
        """True if the document, or a rule on it, could not be read or run: no clean bill."""
        return not self.document.quality.readable or any(s.failed for s in self.skipped)

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """Return the findings of this severity or worse that are not suppressed."""
        return tuple(
            finding
            for finding in self.findings
            if finding.severity.rank <= severity.rank and finding.suppressed is None
        )
