"""The linter: runs the rules over one document and makes the report.

Small enough to read in one sitting; what happens to raw hits is a row of small steps.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from policylint._version import __version__
from policylint.config import Config, find_config, load_config, selected
from policylint.documents import read, read_text
from policylint.documents.kinds import kind_named
from policylint.documents.model import Document, DocumentKind
from policylint.errors import NoSuchNormError
from policylint.language.analysis import Analysis
from policylint.language.needs import NO_PIPELINE, Need
from policylint.norms import DEFAULT_FRAME
from policylint.norms.view import NormView
from policylint.records import (
    document_record,
    finding_record,
    rounded,
    section_records,
    table_records,
)
from policylint.report import Finding, Provenance, Report, Skipped
from policylint.rules.checks import run
from policylint.rules.hits import Hit
from policylint.rules.ruleset import RuleSet
from policylint.rules.schema import Rule, Severity
from policylint.rules.timing import TooSlowError
from policylint.rules.yielding import without_yielding
from policylint.statementrecords import goal_records, indicator_records, measure_records
from policylint.statements.model import Statements

if TYPE_CHECKING:
    from policylint.norms.loader import Normenkader
    from policylint.norms.schema import Norm


def lint(path: str | Path, *, kind: DocumentKind | str | None = None) -> Report:
    """Read a file and check it with the configuration that stands in its folder or above.

    `kind` overrules the detected kind. Raises DocumentError if the file cannot be read,
    FaultyFilesError if a rule or the configuration has mistakes, and UnknownKindError (a
    ValueError) for a kind that does not exist.
    """
    path = Path(path)
    chosen = kind_named(kind) if kind is not None else None
    linter = Linter.for_folder(path.parent)
    return linter.check(read(path, kind=chosen or linter.config.kind_of(path)))


def lint_text(text: str, *, kind: DocumentKind | str | None = None, name: str = "tekst") -> Report:
    """Check a text (plain or Markdown) with the shipped rules; `name` is what it is called.

    `kind` overrules the detected kind. Raises UnknownKindError (a ValueError) for a kind that
    does not exist.
    """
    return Linter(*load_config(None)).check(read_text(text, name, kind))


@dataclass(frozen=True)
class Linter:
    """Rules and configuration, ready for any number of documents."""

    config: Config
    rule_set: RuleSet
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    frame: str | None = DEFAULT_FRAME
    """The normenkader: a name or a file; None for who knows no norms."""
    reads_plan: bool = True
    """Whether a report has goals, measures and indicators; rules ask what they need anyway."""
    asks_norms: bool = True
    """Whether a report has the verdicts of the whole frame, if it reads the plan."""

    @classmethod
    def for_folder(cls, folder: Path) -> Linter:
        """Return a linter with the configuration of a folder. Raises FaultyFilesError."""
        return cls(*load_config(find_config(folder)))

    @cached_property
    def rules(self) -> list[Rule]:
        """The rules that are switched on."""
        return selected(self.rule_set.rules, self.config, self.select, self.ignore)

    @cached_property
    def normenkader(self) -> Normenkader | None:
        """The norms that plans are held against, if any. Raises FaultyFilesError."""
        from policylint.norms.loader import load_normenkader

        return None if self.frame is None else load_normenkader(self.frame)

    @cached_property
    def norms(self) -> Mapping[str, Norm]:
        """Every norm that a rule can name: those of the frame, then the shipped ones."""
        from policylint.norms.loader import shipped_norms

        kader = self.normenkader
        return {**shipped_norms(), **kader.norms} if kader else {}

    @cached_property
    def rules_hash(self) -> str:
        """A hash of every rule that is on, with its settings."""
        joined = "\n".join(rule.model_dump_json() for rule in self.rules)
        return hashlib.sha256(joined.encode()).hexdigest()[:16]

    def check(self, document: Document) -> Report:
        """Run every rule that applies to the document's kind."""
        return self.report(self.view(document))

    def view(self, document: Document) -> NormView:
        """Return the document as rules and norms see it, with the configured pipeline."""
        analysis = Analysis(document.text, self.config.pipeline)
        return NormView(document, analysis, lambda: self.norms)

    def report(self, view: NormView) -> Report:
        """Run every rule over a view: what it holds is made once, whoever looks at it too."""
        document = view.document
        found: list[tuple[Rule, Hit]] = []
        skipped: list[Skipped] = []
        if document.quality.is_readable:
            for rule in applicable(self.rules, document.kind):
                needs = rule.needs()
                missing = view.analysis.missing(needs) if needs else ()
                if missing:
                    skipped.append(_needs(rule, missing, self.config.pipeline))
                    continue
                try:
                    hits = run(rule, view)
                except (TooSlowError, NoSuchNormError) as error:
                    skipped.append(Skipped(rule=rule.id, reason=str(error), failed=True))
                    continue
                found.extend((rule, hit) for hit in hits)
        owned = without_yielding(found, lambda: view.statements.goals)
        statements = view.statements if self.reads_plan else Statements()
        findings = [finding_record(rule, hit, document) for rule, hit in owned]
        return Report(
            document=document_record(document, int(view.running_text.counts["words"])),
            sections=tuple(section_records(document, view.sections)),
            tables=tuple(table_records(document)),
            findings=tuple(numbered(in_order(findings))),
            goals=tuple(goal_records(document, statements.goals)),
            measures=tuple(measure_records(document, statements.measures)),
            indicators=tuple(indicator_records(document, statements.indicators)),
            **self._norm_parts(view),
            metrics=rounded(view.metrics) if document.quality.is_readable else {},
            skipped=tuple(skipped),
            provenance=Provenance(
                tool="policylint",
                version=__version__,
                rules=len(self.rules),
                rules_hash=self.rules_hash,
                pipeline=self.config.pipeline,
                engine=document.engine,
            ),
            text=document.text,
            blocks=document.blocks,
        )

    def _norm_parts(self, view: NormView) -> dict[str, Any]:
        """Ask the norms of a plan; nothing for what is none, or cannot be read or parsed."""
        document = view.document
        if not (self.reads_plan and self.asks_norms and self.normenkader):
            return {}
        if not document.kind.is_plan or not document.quality.is_readable:
            return {}
        if view.analysis.missing(Need):
            return {}
        from policylint.normrecords import norm_parts

        return norm_parts(document, view.asked.answers(self.normenkader))


def applicable(rules: Iterable[Rule], kind: DocumentKind) -> Iterator[Rule]:
    """Yield the rules for a kind of document, as heavy as they weigh there.

    On `overig` plan rules weigh as suggestions.
    """
    for rule in rules:
        kinds = rule.kinds()
        if kind in kinds:
            weighed = rule.severity_for(kind)
            same = weighed is rule.severity
            yield rule if same else rule.model_copy(update={"severity": weighed})
        elif kind is DocumentKind.OVERIG and any(k.is_plan for k in kinds):
            yield rule.model_copy(update={"severity": Severity.SUGGESTION})


def in_order(findings: Sequence[Finding]) -> list[Finding]:
    """Sort by place; findings about the whole document come first."""
    return sorted(
        findings,
        key=lambda f: (f.span.start, f.span.end) if f.span else (-1, -1),
    )


def numbered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Tell equal passages apart: the fingerprint takes in how many came before."""
    seen: Counter[str] = Counter()
    for finding in findings:
        identity = finding.fingerprint
        count = seen[identity]
        seen[identity] += 1
        digest = hashlib.blake2b(f"{identity}\n{count}".encode(), digest_size=8).hexdigest()
        yield finding.model_copy(update={"fingerprint": digest})


_NEEDS = {Need.TAGS: "woordsoorten", Need.LEMMAS: "grondvormen", Need.PARSE: "ontleding"}


def _needs(rule: Rule, missing: Iterable[str], pipeline: str) -> Skipped:
    layers = " en ".join(_NEEDS[need] for need in Need if need in missing)
    if pipeline == NO_PIPELINE:
        reason = f"vraagt taalanalyse ({layers}), en die staat uit (pipeline: {NO_PIPELINE})"
    else:
        reason = f"vraagt {layers}, en taalmodel '{pipeline}' geeft die niet"
    return Skipped(rule=rule.id, reason=reason, failed=False)
