"""What the author or a partner will do: who, when, for how much."""

from __future__ import annotations

from policylint.documents.model import Document
from policylint.statements.actors import acting, actor_verdict
from policylint.statements.deadlines import deadlines_above
from policylint.statements.drafts import Draft
from policylint.statements.frame import Frame
from policylint.statements.model import Criterion, Evidence, Measure, Modality, MomentKind, Verdict
from policylint.statements.money import find_budgets, money_verdict
from policylint.statements.passages import moments_in
from policylint.statements.tables import Column


def measure_of(document: Document, draft: Draft, frame: Frame, identifier: str) -> Measure:
    """Return the measure that a draft states, with its criteria: actor, T and geld."""
    return Measure(
        id=identifier,
        span=draft.span,
        text=draft.text,
        origin=draft.origin,
        modality=draft.modality,
        criteria={
            "actor": _actor(document, draft),
            "T": _time(document, draft, frame),
            "geld": _money(document, draft),
        },
    )


def _actor(document: Document, draft: Draft) -> Criterion:
    cell = draft.cell(Column.ACTOR)
    where = cell.span if cell is not None else draft.span
    actors = acting(document.text, where.start, where.end)
    verdict = actor_verdict(actors)
    if cell is not None and verdict is Verdict.NEE:
        verdict = Verdict.JA  # what stands in the column "Wie" is who, known or not
        return Criterion(verdict, (Evidence(cell.span),), "staat in de kolom met wie het doet")
    reason = {Verdict.JA: "noemt wie", Verdict.DEELS: "noemt ‘we’ of ‘de gemeente’"}
    return Criterion(
        verdict, tuple(Evidence(a.span) for a in actors), reason.get(verdict, "noemt niemand")
    )


def _time(document: Document, draft: Draft, frame: Frame) -> Criterion:
    span = draft.span
    moments = [m for m in moments_in(document.text, span.start, span.end) if not m.backward]
    own = [m for m in moments if m.kind not in (MomentKind.VAGUE, MomentKind.TERM)]
    if own:
        return Criterion(Verdict.JA, tuple(Evidence(m.span) for m in own), "noemt een moment")
    cell = draft.cell(Column.WHEN)
    if cell is not None and any(char.isdigit() for char in cell.span.of(document.text)):
        return Criterion(Verdict.JA, (Evidence(cell.span),), "noemt een moment")
    around = deadlines_above(document, draft.unit, frame) if draft.unit is not None else []
    if around:
        spans = tuple(Evidence(moment.span) for moment in around)
        return Criterion(Verdict.JA, spans, "de kop noemt een moment")
    if any(m.kind is MomentKind.TERM for m in moments):
        return Criterion(
            Verdict.DEELS, tuple(Evidence(m.span) for m in moments), "noemt een periode"
        )
    if moments:
        return Criterion(Verdict.NEE, tuple(Evidence(m.span) for m in moments), "noemt geen moment")
    if frame.period is not None:
        inherited = (Evidence(frame.period, Modality.INHERITED),)
        return Criterion(Verdict.DEELS, inherited, "alleen de looptijd van het plan")
    return Criterion(Verdict.NEE, (), "noemt geen moment")


def _money(document: Document, draft: Draft) -> Criterion:
    budgets = find_budgets(document.text, draft.span.start, draft.span.end)
    verdict = money_verdict(budgets)
    cell = draft.cell(Column.MONEY)
    if cell is not None and any(c.isdigit() for c in cell.span.of(document.text)):
        return Criterion(Verdict.JA, (Evidence(cell.span),), "noemt een bedrag")
    reason = {Verdict.JA: "noemt een bedrag", Verdict.DEELS: "noemt geld zonder bedrag"}
    return Criterion(
        verdict, tuple(Evidence(b.span) for b in budgets), reason.get(verdict, "noemt geen geld")
    )
