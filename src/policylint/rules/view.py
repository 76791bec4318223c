"""A document as checks see it: passages, a word index, metrics and, on demand, annotation.

Everything is made at first use and shared by all rules of a run; a rule's hits depend on the
document alone, never on which other rules are on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from policylint.documents.model import Document, DocumentKind, Span
from policylint.errors import NoSuchNormError
from policylint.language.analysis import Analysis
from policylint.language.needs import Need
from policylint.rules.asides import Asides
from policylint.rules.fields import flatten
from policylint.rules.matching import compile_pattern
from policylint.rules.metrics import DOCUMENT_COUNTS, count_document
from policylint.rules.passages import Passage, Passages
from policylint.rules.schema import Rule
from policylint.rules.scopes import RUNNING_TEXT
from policylint.rules.statement_metrics import STATEMENT_METRICS
from policylint.rules.textmetrics import TextMetrics
from policylint.rules.timing import TimedPattern
from policylint.rules.wordindex import WordIndex
from policylint.statements.explanations import explained_goals
from policylint.statements.model import Statements
from policylint.verdicts import Answer


class View:
    """One document, ready to be checked. `analysis` is loaded only by who asks for it."""

    def __init__(self, document: Document, analysis: Analysis) -> None:
        self.document = document
        self.analysis = analysis
        self.passages = Passages(document, lambda: self.statements)
        self._within: dict[tuple[str, ...], frozenset[int]] = {}
        self._counted: dict[tuple[tuple[str, int], Span], int] = {}

    @cached_property
    def statements(self) -> Statements:
        """What the plan says; nothing if the document is no plan, or no pipeline can parse it."""
        kind = self.document.kind
        is_plan = kind.is_plan or kind is DocumentKind.OVERIG
        if not is_plan or not self.document.quality.is_readable or self.analysis.missing(Need):
            return Statements()
        from policylint.statements.extract import extract

        return extract(self.document, self.analysis)

    @cached_property
    def explained(self) -> Mapping[str, Span]:
        """The goals that the plan says it leaves unmeasured, and where it says why."""
        return explained_goals(self.document, self.statements.goals)

    @cached_property
    def asides(self) -> Asides:
        """What stands in the document without being its own words."""
        return Asides(self.document)

    @cached_property
    def index(self) -> WordIndex:
        """Where every word of the reading text starts."""
        return WordIndex(self.document.text)

    @cached_property
    def running_text(self) -> TextMetrics:
        """The numbers of the running text."""
        return self._measured(self.passages.select(RUNNING_TEXT))

    @cached_property
    def sections(self) -> Mapping[int, TextMetrics]:
        """The numbers of what stands in each section itself, by its index in the document."""
        inside: dict[int, list[Passage]] = {}
        for sentence in self.passages.select(RUNNING_TEXT):
            section = self.document.section_at(sentence.span.start)
            if section is not None:
                inside.setdefault(section, []).append(sentence)
        return {index: self._measured(inside[index]) for index in sorted(inside)}

    def _measured(self, sentences: Sequence[Passage]) -> TextMetrics:
        return TextMetrics(self.document.text, sentences, self.analysis)

    @cached_property
    def _document_counts(self) -> Mapping[str, float]:
        return count_document(self.document)

    @property
    def metrics(self) -> Mapping[str, float]:
        """The numbers of the document that take nothing more: counts, and what rules asked for."""
        return {**self._document_counts, **self.running_text.made()}

    def metric(self, name: str) -> float | None:
        """Return a number that a `metric` rule names; None if the text is too short to have it."""
        if name in DOCUMENT_COUNTS:
            return self._document_counts[name]
        if name in STATEMENT_METRICS:
            return float(STATEMENT_METRICS[name].count(self.statements))
        return self.running_text.value(name)

    def answer(self, norm_id: str) -> Answer:
        """Return what the plan answers to a norm. Raises NoSuchNormError: this view has no norms.

        Norms rest on rules' own parts; the view that has them is in `norms/view.py`.
        """
        raise NoSuchNormError(norm_id)

    def count(self, pattern: TimedPattern, passage: Passage) -> int:
        """Return how often a pattern occurs in a passage; rules with the same one share it."""
        key = pattern.source, passage.span
        if key not in self._counted:
            self._counted[key] = pattern.count(passage.text)
        return self._counted[key]

    def select(self, rule: Rule) -> Sequence[Passage]:
        """Return the passages in the rule's scope, under the headings it asks for."""
        passages = self.passages.select(rule.scope)
        return [p for p in passages if self.is_within(rule, p.span)] if rule.within else passages

    def is_within(self, rule: Rule, span: Span) -> bool:
        """True if a passage stands under the headings that the rule asks for, or it asks none."""
        if not rule.within:
            return True
        sections = self.sections_under(flatten(rule.within))
        return self.document.section_at(span.start) in sections

    def sections_under(self, patterns: tuple[str, ...]) -> frozenset[int]:
        """Return the sections with a matching title, and all that stand under them."""
        if patterns not in self._within:
            pattern = compile_pattern("|".join(f"(?:{p})" for p in patterns), ignorecase=True)
            inside: set[int] = set()
            for index, section in enumerate(self.document.sections):
                if section.parent in inside or pattern.search(section.title):
                    inside.add(index)
            self._within[patterns] = frozenset(inside)
        return self._within[patterns]
