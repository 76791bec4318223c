"""From a document and its hits to the records of a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from policylint.documents.model import Document
from policylint.report import (
    Advice,
    DocumentRecord,
    Evidence,
    Finding,
    QualityRecord,
    Range,
    Reason,
    SectionRecord,
    TableRecord,
    Where,
    Wording,
)
from policylint.rules.hits import Hit
from policylint.rules.schema import Recommendation, Rule
from policylint.rules.textmetrics import TextMetrics

_DECIMALS = 3


def finding_record(rule: Rule, hit: Hit, document: Document) -> Finding:
    """Dress a hit: the rule's words and severity, the place, what it will be recognised by."""
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
        safe=hit.safe,
        evidence=tuple(Evidence.of(document, other) for other in hit.evidence),
        fingerprint="\n".join((rule.id, " ".join(text.lower().split()))),
        en=wording,
        args=hit.args,
    )


def fill(message: str, args: Sequence[str]) -> str:
    """Put the arguments of a hit in the %s of a message, in order; surplus ones are dropped."""
    parts = message.split("%s")
    filled = [parts[0]]
    for index, part in enumerate(parts[1:]):
        filled.append(args[index] if index < len(args) else "")
        filled.append(part)
    return "".join(filled)


@lru_cache(maxsize=1024)
def _advice(recommendation: Recommendation) -> Advice:
    return Advice(**recommendation.model_dump())


def document_record(document: Document, words: int) -> DocumentRecord:
    """Return the record of a document; `words` counts its running text."""
    quality = document.quality
    return DocumentRecord(
        path=document.path,
        sha256=document.sha256,
        media_type=document.media_type,
        title=document.title,
        kind=document.kind,
        kind_evidence=tuple(
            Reason(
                reason=evidence.reason,
                en=evidence.en,
                location=Where.of(document.locate(evidence.span)) if evidence.span else None,
            )
            for evidence in document.kind_evidence
        ),
        pages=quality.pages,
        words=words,
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


def section_records(
    document: Document, metrics: Mapping[int, TextMetrics]
) -> Iterator[SectionRecord]:
    """Yield a record per heading, in reading order, with the numbers of what stands under it."""
    for index, section in enumerate(document.sections):
        if section.heading is not None:
            yield SectionRecord(
                title=section.title,
                number=section.number,
                level=section.level,
                span=Range(start=section.span.start, end=section.span.end),
                location=Where.of(document.locate(section.heading)),
                metrics=rounded(metrics[index].made()) if index in metrics else {},
            )


def rounded(metrics: Mapping[str, float]) -> dict[str, float]:
    """Return numbers as a report has them: what is more precise than this says nothing."""
    return {name: round(value, _DECIMALS) for name, value in metrics.items()}


def table_records(document: Document) -> Iterator[TableRecord]:
    """Yield a record per table, its cells as text."""
    for table in document.tables:
        body = table.rows[table.header_rows :]
        yield TableRecord(
            span=Range(start=table.span.start, end=table.span.end),
            location=Where.of(document.locate(table.span)),
            header=table.header(document.text),
            rows=tuple(tuple(cell.span.of(document.text) for cell in row) for row in body),
        )
