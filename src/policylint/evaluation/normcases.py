"""Cases of norms: the verdicts of a plan against those of a careful reader, cell by cell.

What follows from the labels of goals and indicators (A1 to A4, A8, A12) is counted from those,
as a norm counts the goals that were found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from policylint.documents.model import Document, Span
from policylint.evaluation.annotations import GoalUnit
from policylint.evaluation.cases import LADDER, NORM, Case
from policylint.evaluation.gold import Gold
from policylint.evaluation.normannotations import (
    FILE_NAME,
    PlacedLabel,
    place_labels,
    read_norm_labels,
)
from policylint.norms.answers import Answers, NormAnswer
from policylint.statements.model import Verdict
from policylint.verdicts import added_up

_SHARE = 0.75
_SHOWN = 5
_START = Span(0, 0)


def norm_cases(folder: Path, document: Document, gold: Gold, answers: Answers) -> Iterator[Case]:
    """Yield the cases of a plan whose norms are labelled; none for another."""
    path = folder / FILE_NAME
    if not path.is_file():
        return
    annotations, file = read_norm_labels(path)
    labels = {**place_labels(annotations, file, document), **labels_of_goals(gold)}
    for found in answers.norms:
        label = labels.get(found.norm.id)
        if label is not None:
            yield from _cases(found, label)


def _cases(found: NormAnswer, label: PlacedLabel) -> Iterator[Case]:
    verdict = found.answer.verdict.value
    span = (*label.evidence, *(each.span for each in found.answer.evidence), _START)[0]
    name = f"{found.norm.id} {found.norm.title}"
    right = verdict == label.verdict
    yield Case(NORM, span, label.verdict, verdict, right, name)
    if found.norm.regie_field is not None:
        yield Case(f"{NORM}.regie", span, label.verdict, verdict, right, name)
    if verdict in LADDER and label.verdict in LADDER:
        yield Case(f"{NORM}.oordeel", span, label.verdict, verdict, right, name)
    for rare in ("nvt", "nvb"):
        if rare in (verdict, label.verdict):
            told = "ja" if label.verdict == rare else ""
            yield Case(f"{NORM}.{rare}", span, told, "ja" if verdict == rare else "", right, name)
    if {verdict, label.verdict} <= {"ja", "deels"}:
        yield from _evidence(found, label, name)


def _evidence(found: NormAnswer, label: PlacedLabel, name: str) -> Iterator[Case]:
    shown = [each.span for each in found.answer.evidence[:_SHOWN]]
    for span in shown:
        right = any(span.overlaps(other) for other in label.evidence)
        yield Case(f"{NORM}.bewijs", span, name if right else "", name, right)
    for other in label.evidence:
        if not any(other.overlaps(span) for span in shown):
            yield Case(f"{NORM}.bewijs", other, name, "", right=False)


def labels_of_goals(gold: Gold) -> Mapping[str, PlacedLabel]:
    """Return the answers that follow from the labels of goals and indicators."""
    goals = [goal for goal in gold.goals if goal.unit.level != "visie"]
    asked = {"A1": "S", "A2": "M", "A4": "nulmeting", "A12": "doelgroep"}
    labels = {
        norm: _added([(_label(goal.unit, name), goal.spans[0]) for goal in goals])
        for norm, name in asked.items()
    }
    outcomes = [
        ("ja" if goal.unit.orientation == "outcome" else "nee", goal.spans[0]) for goal in goals
    ]
    tied = [("ja" if each.unit.goals else "nee", each.span) for each in gold.indicators]
    return {**labels, "A8": _added(outcomes), "A3": _added(tied, none="nee", few="deels")}


def _label(unit: GoalUnit, name: str) -> str:
    return str(getattr(unit, name))


def _added(labels: Sequence[tuple[str, Span]], none: str = "nvb", few: str = "nee") -> PlacedLabel:
    """Add up labels as norms add up goals; `few`: what some ja and many nee make."""
    if not labels:
        return PlacedLabel(none)
    verdicts = [Verdict(verdict) for verdict, _ in labels]
    verdict = added_up(verdicts, _SHARE).value
    if verdict == "nee" and Verdict.JA in verdicts:
        verdict = few
    shown = ("ja", "deels") if verdict != "nee" else ()
    evidence = tuple(span for wanted in shown for own, span in labels if own == wanted)
    return PlacedLabel(verdict, evidence)
