"""From the answers to norms to the records of a report."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from policylint.documents.model import Document
from policylint.norms.answers import Answers, FieldAnswer, LetterAnswer, NormAnswer
from policylint.report import (
    ChainLinkRecord,
    ChainRecord,
    CheckpointRecord,
    Evidence,
    LetterRecord,
    NormenkaderRecord,
    NormRecord,
    RegieFieldRecord,
    RoleRecord,
    Where,
)
from policylint.statements import model


def norm_parts(document: Document, asked: Answers) -> dict[str, Any]:
    """Return what a report has of the norms, by its fields."""
    return {
        "normenkader": normenkader_record(asked),
        "norms": tuple(norm_records(document, asked.norms)),
        "letters": tuple(letter_records(document, asked.letters)),
        "regie_fields": tuple(field_records(asked.regie)),
        "roles": tuple(role_records(document, asked)),
        "chain": tuple(chain_records(document, asked)),
    }


def normenkader_record(answers: Answers) -> NormenkaderRecord:
    """Return which frame was asked, in which words."""
    kader = answers.kader
    joined = "\n".join(norm.model_dump_json() for norm in kader.norms.values())
    joined += kader.frame.model_dump_json()
    return NormenkaderRecord(
        frame=kader.frame.name,
        title=kader.frame.title,
        hash=hashlib.sha256(joined.encode()).hexdigest()[:16],
        domains=tuple(sorted(answers.domains)),
    )


def norm_records(document: Document, answers: Iterable[NormAnswer]) -> Iterator[NormRecord]:
    """Yield a record per norm, in the order of the frame."""
    where = _searched_in(document)
    for each in answers:
        norm, answer = each.norm, each.answer
        unmet = answer.verdict in (model.Verdict.NEE, model.Verdict.DEELS, model.Verdict.NVB)
        yield NormRecord(
            id=norm.id,
            field=norm.regie_field or norm.field,
            title=norm.title,
            title_en=norm.en.title,
            norm=norm.norm,
            verdict=answer.verdict,
            confidence=answer.confidence.value,
            reason=answer.reason,
            checkpoints=tuple(
                CheckpointRecord(
                    name=part.name, found=part.found, evidence=_one(document, part.evidence)
                )
                for part in answer.checkpoints
            ),
            evidence=_evidence(document, answer.evidence),
            searched=norm.looked_for if unmet else "",
            searched_in=where if unmet else "",
            nearest=_one(document, answer.nearest),
            refers_to=_one(document, answer.refers_to),
            falls_short=_evidence(document, answer.falls_short),
            severity=norm.severity,
        )


def letter_records(document: Document, answers: Iterable[LetterAnswer]) -> Iterator[LetterRecord]:
    """Yield a record per question that is asked of every goal."""
    for each in answers:
        yield LetterRecord(
            criterion=each.criterion,
            name=each.letter.name or each.criterion,
            verdict=each.answer.verdict,
            reason=each.answer.reason,
            evidence=_evidence(document, each.answer.evidence),
            falls_short=_evidence(document, each.answer.falls_short),
        )


def role_records(document: Document, answers: Answers) -> Iterator[RoleRecord]:
    """Yield a record per role that the plan tells."""
    for role, passages in answers.roles.items():
        if passages:
            yield RoleRecord(role=role, evidence=_evidence(document, passages))


def chain_records(document: Document, answers: Answers) -> Iterator[ChainRecord]:
    """Yield a record per theme, in reading order."""
    for each in answers.chains:
        section = document.sections[each.section]
        links = (
            ChainLinkRecord(
                name=name, place=link.place.value, evidence=_one(document, link.evidence)
            )
            for name, link in each.links.items()
        )
        where = Where.of(document.locate(section.heading or section.span))
        yield ChainRecord(theme=section.label, location=where, links=tuple(links))


def field_records(answers: Iterable[FieldAnswer]) -> Iterator[RegieFieldRecord]:
    """Yield a record per field of regie."""
    for each in answers:
        yield RegieFieldRecord(
            field=each.field.value,
            verdict=each.verdict,
            checkpoints=tuple(own.norm.id for own in each.checkpoints),
        )


def _one(document: Document, found: model.Evidence | None) -> Evidence | None:
    return None if found is None else Evidence.of(document, found.span, found.modality)


def _searched_in(document: Document) -> str:
    """Say where was looked: everywhere, from the first page or chapter to the last."""
    if document.quality.pages:
        return f"het hele plan, p. 1-{document.quality.pages}"
    chapters = [each for each in document.sections if each.heading is not None]
    top = min((each.level for each in chapters), default=0)
    titles = [each.title for each in chapters if each.level == top]
    if len(titles) < 2:
        titles = [each.title for each in chapters]
    if len(titles) < 2:
        return "het hele plan"
    return f"het hele plan, van ‘{titles[0]}’ tot en met ‘{titles[-1]}’"


def _evidence(document: Document, found: Iterable[model.Evidence]) -> tuple[Evidence, ...]:
    return tuple(Evidence.of(document, item.span, item.modality) for item in found)
