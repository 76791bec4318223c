"""Runs the linter over annotated plans, once each, and scores what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from policylint.config import load_config
from policylint.documents import read
from policylint.documents.model import Document, Span
from policylint.errors import DocumentError, PolicylintError
from policylint.evaluation.annotations import FILE_NAME, Annotations, place, read_annotations
from policylint.evaluation.cases import Case
from policylint.evaluation.compare import COUNTED_AS_NO, compare
from policylint.evaluation.errors import mistakes
from policylint.evaluation.gold import sort_gold
from policylint.evaluation.normcases import norm_cases
from policylint.evaluation.result import Evaluation, Part, PartResult, PlanResult
from policylint.evaluation.scores import score
from policylint.evaluation.sentences.kinds import FILE_NAME as KINDS_FILE
from policylint.evaluation.sentences.mistakes import sentence_mistakes
from policylint.evaluation.sentences.run import CheckedFile
from policylint.evaluation.sentences.scores import score as score_sentences
from policylint.evaluation.vague import vague_cases
from policylint.language.analysis import Analysis
from policylint.linter import Linter
from policylint.norms.loader import load_normenkader
from policylint.rules.ids import matches
from policylint.statements.model import Statements

Extract = Callable[[Document, Analysis], Statements]

VAGUE_RULES = ("smart/er-doel", "smart/vaag-*", "smart/tijd-vaag", "smart/ontsnapping")
"""The rules whose findings are held against the vague words of the gold: ids or globs."""

ALL_NORMS = "rekenkamer-sociaal"

PARTS: tuple[Part, ...] = ("tune", "test")


@dataclass(frozen=True, slots=True)
class Measured:
    """A plan that was run: its annotations, its document, its cases, findings per rule."""

    name: str
    annotations: Annotations
    document: Document
    cases: tuple[Case, ...]
    findings: Counter[str]


def annotated_folders(folders: Iterable[Path], part: Part | None = None) -> list[Path]:
    """Return the folders with an annotated plan in or under some folders, of one part or all.

    Raises PolicylintError where a folder has none, nor marked sentences; FaultyFilesError for
    faulty annotations.
    """
    found: dict[Path, None] = {}
    for folder in folders:
        files = sorted(folder.rglob(FILE_NAME))
        if not files and not any(folder.rglob(KINDS_FILE)):
            looked_for = f"geen plan met een {FILE_NAME}, en geen zinnen met een {KINDS_FILE}"
            raise PolicylintError(f"{folder}: hier staat {looked_for}")
        found.update(dict.fromkeys(file.parent for file in files))
    if part is None:
        return list(found)
    return [each for each in found if read_annotations(each / FILE_NAME)[0].part == part]


def measure(
    folder: Path, linter: Linter, extract: Extract, vague_rules: Sequence[str] = VAGUE_RULES
) -> Measured:
    """Run the linter over one annotated plan.

    Raises FaultyFilesError for a mistake in its annotations, DocumentError if it cannot be read.
    """
    annotations, file = read_annotations(folder / FILE_NAME)
    document = read(folder / annotations.plan)
    if not document.quality.is_readable:
        raise DocumentError(document.path, "is niet leesbaar, dus niet te meten")
    gold = sort_gold(place(annotations, file, document))
    view = linter.view(document)
    statements = extract(document, view.analysis)
    findings = linter.report(view).findings
    vague = [
        (finding.rule, Span(finding.span.start, finding.span.end))
        for finding in findings
        if finding.span and any(matches(finding.rule, pattern) for pattern in vague_rules)
    ]
    cases = (
        *compare(gold, statements),
        *vague_cases(gold, vague, document.text),
        *norm_cases(folder, document, gold, view.asked.answers(load_normenkader(ALL_NORMS))),
    )
    counts = Counter(finding.rule for finding in findings)
    return Measured(folder.name, annotations, document, cases, counts)


def shipped_linter() -> Linter:
    """Return the linter as it comes: no configuration file has a say in what is measured."""
    return Linter(*load_config(None))


def evaluate(
    plans: Sequence[Measured],
    errors_of: Iterable[Part] = (),
    sentences: Sequence[CheckedFile] = (),
) -> Evaluation:
    """Score plans by part and each on its own, and sentences by folder and part.

    The mistakes are those of the parts asked for.
    """
    parts = {part: [p for p in plans if p.annotations.part == part] for part in PARTS}
    wanted = set(errors_of)
    return Evaluation(
        parts=tuple(_part(part, members) for part, members in parts.items() if members),
        plans=tuple(_plan(plan) for plan in plans),
        mistakes=tuple(
            mistake
            for plan in plans
            if plan.annotations.part in wanted
            for mistake in mistakes(plan.name, plan.annotations.part, plan.cases, plan.document)
        ),
        sentences=tuple(map(score_sentences, _by_folder_and_part(sentences))),
        sentence_mistakes=tuple(
            sentence_mistakes([file for file in sentences if file.part in wanted])
        ),
    )


def _by_folder_and_part(files: Sequence[CheckedFile]) -> Iterator[list[CheckedFile]]:
    for folder in dict.fromkeys(file.folder for file in files):
        for part in PARTS:
            members = [file for file in files if (file.folder, file.part) == (folder, part)]
            if members:
                yield members


def _part(part: Part, plans: Sequence[Measured]) -> PartResult:
    findings = sum((plan.findings for plan in plans), Counter[str]())
    counted_as = Counter(
        f"{case.figure}: {case.remark}"
        for plan in plans
        for case in plan.cases
        if case.remark.endswith(COUNTED_AS_NO)
    )
    return PartResult(
        part=part,
        plans=len(plans),
        figures=score([plan.cases for plan in plans]),
        findings=dict(sorted(findings.items())),
        remarks=dict(sorted(counted_as.items())),
    )


def _plan(plan: Measured) -> PlanResult:
    return PlanResult(
        plan=plan.name,
        part=plan.annotations.part,
        figures=score([plan.cases], draws=0),
        findings=dict(sorted(plan.findings.items())),
    )
