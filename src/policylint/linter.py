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

from policylint._version import __version__
from policylint.config import Config, find_config, load_config, selected
from policylint.documents import read, read_text
from policylint.documents.model import Document, DocumentKind, Span
from policylint.report import (
    Advice,
    DocumentRecord,
    Evidence,
    Finding,
    Provenance,
    QualityRecord,
    Range,
    Reason,
    Report,
    SectionRecord,
    Skipped,
    TableRecord,
    Where,
    Wording,
)
from policylint.rules.checks import run
from policylint.rules.hits import Hit
from policylint.rules.loader import RuleSet
from policylint.rules.matching import TooSlowError
from policylint.rules.schema import Recommendation, Rule, Severity
from policylint.rules.view import View


def lint(path: str | Path, *, kind: DocumentKind | str | None = None) -> Report:
    """Read a file and check it with the configuration that stands in its folder or above.

    `kind` overrules the detected kind. Raises DocumentError if the file cannot be read and
    FaultyFilesError if a rule or the configuration has mistakes.
    """
    path = Path(path)
    linter = Linter.for_folder(path.parent)
    wanted = DocumentKind(kind) if kind else linter.config.kind_of(path)
    return linter.check(read(path, kind=wanted))


def lint_text(text: str, *, kind: DocumentKind | str | None = None, name: str = "tekst") -> Report:
    """Check a text (plain or Markdown) with the shipped rules; `name` is what it is called."""
    document = read_text(text, name=name, kind=DocumentKind(kind) if kind else None)
    return Linter(*load_config(None)).check(document)


@dataclass(frozen=True)
class Linter:
    """Rules and configuration, ready for any number of documents."""

    config: Config
    rule_set: RuleSet
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    @classmethod
    def for_folder(cls, folder: Path) -> Linter:
        """Return a linter with the configuration of a folder. Raises FaultyFilesError."""
        return cls(*load_config(find_config(folder)))

    @cached_property
    def rules(self) -> list[Rule]:
        """The rules that are switched on."""
        return selected(self.rule_set.rules, self.config, self.select, self.ignore)

    @cached_property
    def rules_hash(self) -> str:
        """A hash of every rule that is on, with its settings."""
        joined = "\n".join(rule.model_dump_json() for rule in self.rules)
        return hashlib.sha256(joined.encode()).hexdigest()[:16]

    def check(self, document: Document) -> Report:
        """Run every rule that applies to the document's kind."""
        view = View(document)
        found: list[tuple[Rule, Hit]] = []
        skipped: list[Skipped] = []
        if document.quality.is_readable:
            for rule in applicable(self.rules, document.kind):
                missing = rule.needs()
                if missing:
                    skipped.append(_needs(rule, missing))
                    continue
                try:
                    hits = list(run(rule, view))
                except TooSlowError as error:
                    skipped.append(Skipped(rule=rule.id, reason=str(error), failed=True))
                    continue
                found.extend((rule, hit) for hit in hits)
        findings = [_finding(rule, hit, document) for rule, hit in found]
        return Report(
            document=_document(document, view),
            sections=tuple(_sections(document)),
            tables=tuple(_tables(document)),
            findings=tuple(numbered(in_order(findings))),
            metrics=dict(view.metrics) if document.quality.is_readable else {},
            skipped=tuple(skipped),
            provenance=Provenance(
                tool="policylint",
                version=__version__,
                rules=len(self.rules),
                rules_hash=self.rules_hash,
                pipeline=self.config.pipeline or "geen",
                engine=document.engine,
            ),
        )


def applicable(rules: Iterable[Rule], kind: DocumentKind) -> Iterator[Rule]:
    """Yield the rules for a kind of document; on `overig` plan rules weigh as suggestions."""
    for rule in rules:
        kinds = rule.kinds()
        if kind in kinds:
            yield rule
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


def _finding(rule: Rule, hit: Hit, document: Document) -> Finding:
    span = hit.span
    text = span.of(document.text) if span else ""
    where = document.locate(span) if span else None
    wording = None
    if rule.en:
        advice = _advice(rule.en.recommendation)
        wording = Wording(message=fill(rule.en.message, hit.args), recommendation=advice)
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        message=fill(rule.message, hit.args),
        recommendation=_advice(rule.recommendation),
        text=text,
        span=Range.of(span),
        location=Where.of(where) if where else Where(),
        norms=rule.norms,
        fixes=hit.fixes,
        evidence=tuple(Evidence.of(document, other) for other in hit.evidence),
        fingerprint="\n".join((rule.id, " ".join(text.lower().split()))),
        en=wording,
    )


def fill(message: str, args: Sequence[str]) -> str:
    """Put the arguments of a hit in the %s of a message, in order; surplus ones are dropped."""
    parts = message.split("%s")
    filled = [parts[0]]
    for index, part in enumerate(parts[1:]):
        filled.append(args[index] if index < len(args) else "")
        filled.append(part)
    return "".join(filled)


def _advice(recommendation: Recommendation) -> Advice:
    return Advice(**recommendation.model_dump())


def _needs(rule: Rule, missing: Iterable[str]) -> Skipped:
    layers = ", ".join(sorted(missing))
    reason = f"vraagt taalanalyse die nog niet beschikbaar is ({layers})"
    return Skipped(rule=rule.id, reason=reason, failed=False)


def _document(document: Document, view: View) -> DocumentRecord:
    quality = document.quality
    metrics: Mapping[str, float] = view.metrics
    return DocumentRecord(
        path=document.path,
        sha256=document.sha256,
        media_type=document.media_type,
        title=document.title,
        kind=document.kind,
        kind_evidence=tuple(
            Reason(
                reason=evidence.reason,
                location=Where.of(document.locate(evidence.span)) if evidence.span else None,
            )
            for evidence in document.kind_evidence
        ),
        pages=quality.pages,
        words=int(metrics["words"]),
        quality=QualityRecord(
            readability=quality.readability,
            readable=quality.is_readable,
            pages_without_text=quality.pages_without_text,
            pages_garbled=quality.pages_garbled,
            pages_by_fallback=quality.pages_by_fallback,
            tables_not_understood=quality.tables_not_understood,
            unknown_words=quality.unknown_words,
            notes=quality.notes,
        ),
    )


def _sections(document: Document) -> Iterator[SectionRecord]:
    for section in document.sections:
        if section.heading is not None:
            yield SectionRecord(
                title=section.title,
                number=section.number,
                level=section.level,
                span=Range(start=section.span.start, end=section.span.end),
                location=Where.of(document.locate(section.heading)),
            )


def _tables(document: Document) -> Iterator[TableRecord]:
    for table in document.tables:
        body = table.rows[table.header_rows :]
        yield TableRecord(
            span=Range(start=table.span.start, end=table.span.end),
            location=Where.of(document.locate(Span(table.span.start, table.span.end))),
            header=table.header(document.text),
            rows=tuple(tuple(cell.span.of(document.text) for cell in row) for row in body),
        )
