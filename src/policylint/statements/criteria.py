"""Answers the questions asked of every goal: S, M, nulmeting, bron, A, R, T, doelgroep.

The answers are those of docs/annotation.md (norms A1 to A4 and A12 of the normenkader). A and R
are evidence only: nothing found is "niet vast te stellen", never nee.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policylint.documents.model import Document, Span
from policylint.statements.criteriumwords import has, milestone_verbs
from policylint.statements.drafts import Draft
from policylint.statements.frame import Frame
from policylint.statements.groups import group_verdict
from policylint.statements.model import (
    Budget,
    Criterion,
    Evidence,
    Modality,
    Orientation,
    Verdict,
)
from policylint.statements.slots import Slots


def goal_criteria(
    document: Document,
    drafts: Sequence[Draft],
    slots: Slots,
    frame: Frame,
    fact: Criterion | None,
    decisions: Sequence[Evidence],
    budgets: Sequence[Budget],
) -> dict[str, Criterion]:
    """Answer every question about one goal; `fact` is what can be pointed at for M (`counted`)."""
    return {
        "S": specific(drafts[0], slots),
        "M": fact or checkable(drafts),
        "nulmeting": baseline(slots),
        "bron": source(slots),
        "A": accepted(decisions),
        "R": realistic(budgets),
        "T": time_bound(drafts, slots, frame),
        "doelgroep": target_group(slots),
    }


def specific(draft: Draft, slots: Slots) -> Criterion:
    """S: one reading only. Who or what, and the state or direction, with no container word."""
    groups = group_verdict(slots.groups)
    delimited = groups is Verdict.JA
    slogan, vague = has("slogan", draft.text), has("vaag-werkwoord", draft.text)
    if slogan and not slots.targets:
        return Criterion(Verdict.NEE, _in(draft, slogan), "is een leus: zegt niet wat er dan is")
    if vague and not slots.targets and not delimited:
        return Criterion(Verdict.NEE, _in(draft, vague), "alleen een werkwoord zonder eindtoestand")
    back = has("terugwijzing", draft.text)
    if back:
        return Criterion(Verdict.DEELS, _in(draft, back), "verwijst naar wat ervoor staat")
    container = has("container", draft.text)
    if container and not slots.targets:
        return Criterion(
            Verdict.DEELS, _in(draft, container), "een containerbegrip is niet uitgelegd"
        )
    felt = has("gevoel", draft.text)
    counted = delimited and slots.targets
    if felt and not counted and (groups is Verdict.DEELS or not slots.targets):
        return Criterion(Verdict.DEELS, _in(draft, felt), "zegt niet waaraan dat te zien is")
    if slots.targets or delimited:
        spans = [q.span for q in slots.targets] + [g.span for g in slots.groups if g.delimited]
        return Criterion(Verdict.JA, _evidence(spans), "zegt voor wie of waar, en wat er dan is")
    certain = _milestone(draft) or has("voor-elk", draft.text)
    if certain:
        return Criterion(
            Verdict.JA, _in(draft, certain), "zegt wat er dan is, of voor wie allemaal"
        )
    aimed = [i for i in slots.indicators if any(t.number is not None for t in i.targets)]
    if aimed and not slots.groups:
        return Criterion(
            Verdict.JA, _evidence([aimed[0].name_span]), "de indicator zegt wat er dan is"
        )
    return Criterion(Verdict.DEELS, (), "zegt niet precies voor wie, waar of hoeveel")


def counted(drafts: Sequence[Draft], slots: Slots, orientation: Orientation) -> Criterion | None:
    """Answer M by what can be pointed at: an amount, a norm, a milestone, a measure; else None.

    M asks what is measured and a target value, or a milestone that anyone can check.
    """
    aimed = [
        indicator
        for indicator in slots.indicators
        if any(target.number is not None for target in indicator.targets)
    ]
    if aimed:
        spans = [aimed[0].name_span, *(target.span for target in aimed[0].targets[:1])]
        return Criterion(Verdict.JA, _evidence(spans), "heeft een indicator met een streefwaarde")
    if slots.targets:
        spans = [target.span for target in slots.targets]
        return Criterion(Verdict.JA, _evidence(spans), "noemt een hoeveelheid")
    full = next((each for draft in drafts if (each := _by_words(draft, slots, orientation))), None)
    if full is not None:
        return full
    if slots.indicators:
        span = slots.indicators[0].name_span
        return Criterion(
            Verdict.DEELS, _evidence([span]), "heeft een indicator zonder streefwaarde"
        )
    return next((each for draft in drafts if (each := _half(draft))), None)


def _by_words(draft: Draft, slots: Slots, orientation: Orientation) -> Criterion | None:
    """Answer ja to M by the words of one place."""
    relative = has("relatief", draft.text)
    if relative and (has("gemeten", draft.text) or slots.indicators):
        return Criterion(Verdict.JA, _in(draft, relative), "noemt wat er gemeten wordt en hoeveel")
    norm = has("norm", draft.text)
    if norm:
        return Criterion(Verdict.JA, _in(draft, norm), "noemt een norm die na te gaan is")
    milestone = _milestone(draft)
    if milestone and (slots.moments or slots.bound_by or orientation is Orientation.OUTPUT):
        return Criterion(Verdict.JA, _in(draft, milestone), "is een mijlpaal die na te gaan is")
    everywhere = has("overal", draft.text)
    if everywhere and _is_checkable(draft):
        return Criterion(Verdict.JA, _in(draft, everywhere), "geldt voor alle, en is na te gaan")
    return None


def _half(draft: Draft) -> Criterion | None:
    """Answer deels to M by the words of one place: a measure or an amount, not both."""
    halves = (
        ("relatief", "noemt hoeveel, niet waarvan"),
        ("gemeten", "noemt wat er gemeten wordt, niet hoeveel"),
        ("in-stand", "is na te gaan, maar noemt geen maat"),
    )
    for class_name, reason in halves:
        found = has(class_name, draft.text)
        if found:
            return Criterion(Verdict.DEELS, _in(draft, found), reason)
    return None


def checkable(drafts: Sequence[Draft]) -> Criterion:
    """Answer M by the words of a goal where nothing can be pointed at."""
    for draft in drafts:
        kept = has("behoud", draft.text) or has("niemand", draft.text)
        if kept:
            return Criterion(Verdict.DEELS, _in(draft, kept), "is na te gaan, maar noemt geen maat")
    return Criterion(Verdict.NEE, (), "noemt geen maat en geen hoeveelheid")


def _milestone(draft: Draft) -> Span | None:
    """Return where a goal tells of a product that is there or not: "vastgesteld", "we openen"."""
    found = has("mijlpaal", draft.text)
    if found is None and draft.clause is not None and draft.clause.verb in milestone_verbs():
        found = Span(0, len(draft.text))
    return found


def _is_checkable(draft: Draft) -> bool:
    """True for "geen gezin", "in elk dorp" with a state that can be seen, not felt."""
    felt = has("container", draft.text) or has("gevoel", draft.text)
    return felt is None and has("voor-elk", draft.text) is not None


def baseline(slots: Slots) -> Criterion:
    """Nulmeting: where it starts, with the year (or the source) of that value."""
    values = [slots.baseline] if slots.baseline else []
    values += [i.baseline for i in slots.indicators if i.baseline is not None]
    found = [value for value in values if value.number is not None]
    sourced = {id(i.baseline) for i in slots.indicators if i.source}
    for value in found:
        if value.year is not None or value.source or id(value) in sourced:
            return Criterion(Verdict.JA, _evidence([value.span]), "beginwaarde met jaar of bron")
    if found:
        return Criterion(Verdict.DEELS, _evidence([found[0].span]), "beginwaarde zonder jaar")
    if slots.compared_to:
        spans = [moment.span for moment in slots.compared_to[:1]]
        return Criterion(Verdict.DEELS, _evidence(spans), "een peiljaar zonder beginwaarde")
    open_cells = [
        value.span for i in slots.indicators for value in i.past if has("aangekondigd", value.raw)
    ]
    if open_cells:
        reason = "de beginwaarde van de indicator is er nog niet"
        return Criterion(Verdict.DEELS, _evidence(open_cells[:1]), reason)
    return Criterion(Verdict.NEE, (), "geen beginwaarde")


def source(slots: Slots) -> Criterion:
    """Bron: where the figures come from or how they are measured, and how often."""
    spans = [*slots.sources]
    spans += [i.source_span for i in slots.indicators if i.source_span is not None]
    if not spans:
        return Criterion(Verdict.NEE, (), "geen bron")
    often = bool(slots.frequency) or any(i.frequency is not None for i in slots.indicators)
    often = often or any(has("vaker", i.source) for i in slots.indicators)
    if often:
        return Criterion(Verdict.JA, _evidence(spans[:2]), "bron, en hoe vaak er gemeten wordt")
    return Criterion(Verdict.DEELS, _evidence(spans[:2]), "bron, niet hoe vaak er gemeten wordt")


def time_bound(drafts: Sequence[Draft], slots: Slots, frame: Frame) -> Criterion:
    """T: a moment bound to this goal; the plan's period counts half."""
    own = [moment.span for moment in slots.moments]
    if own:
        return Criterion(Verdict.JA, _evidence(own), "noemt een moment")
    if slots.bound_by:
        spans = [moment.span for moment in slots.bound_by]
        return Criterion(
            Verdict.JA, _evidence(spans), "de kop of de kolom erboven noemt een moment"
        )
    dated = [
        target
        for indicator in slots.indicators
        for target in indicator.targets
        if target.number is not None and target.year is not None
    ]
    if dated:
        spans = [target.span for target in dated]
        return Criterion(Verdict.JA, _evidence(spans[:2]), "de streefwaarde noemt een jaar")
    if slots.vague and not slots.terms:
        spans = [moment.span for moment in slots.vague]
        return Criterion(Verdict.NEE, _evidence(spans), "noemt geen moment, alleen ‘op termijn’")
    if slots.terms:
        spans = [moment.span for moment in slots.terms]
        return Criterion(Verdict.DEELS, _evidence(spans), "noemt een periode")
    if frame.period is not None:
        inherited = (Evidence(frame.period, Modality.INHERITED),)
        return Criterion(Verdict.DEELS, inherited, "alleen de looptijd van het plan")
    return Criterion(Verdict.NEE, (), "noemt geen moment")


def target_group(slots: Slots) -> Criterion:
    """Doelgroep: a delimited group or area; "inwoners" counts half."""
    verdict = group_verdict(slots.groups)
    reasons = {
        Verdict.JA: "noemt een afgebakende groep of plaats",
        Verdict.DEELS: "noemt een groep die niet is afgebakend",
        Verdict.NEE: "noemt niemand",
    }
    wanted = [g.span for g in slots.groups if g.delimited] or [g.span for g in slots.groups]
    return Criterion(verdict, _evidence(wanted), reasons[verdict])


def accepted(decisions: Sequence[Evidence]) -> Criterion:
    """A: who must act agreed to it. The decision on the plan holds for each of its goals."""
    done = [item for item in decisions if item.modality is Modality.STATED]
    if done:
        inherited = tuple(Evidence(item.span, Modality.INHERITED) for item in done[:2])
        return Criterion(Verdict.JA, inherited, "het plan is vastgesteld of afgesproken")
    if decisions:
        inherited = tuple(Evidence(item.span, Modality.INHERITED) for item in decisions[:2])
        return Criterion(Verdict.DEELS, inherited, "vaststelling is aangekondigd")
    return Criterion(Verdict.NVB, (), "niets gevonden over wie ermee instemt")


def realistic(budgets: Sequence[Budget]) -> Criterion:
    """R: means to reach it. Money in the same section counts; more than that a text cannot show."""
    amounts = [budget.span for budget in budgets if budget.amount is not None]
    if amounts:
        return Criterion(Verdict.DEELS, _evidence(amounts[:2]), "in dezelfde paragraaf staat geld")
    if budgets:
        spans = [budget.span for budget in budgets[:2]]
        return Criterion(
            Verdict.DEELS, _evidence(spans), "in dezelfde paragraaf is sprake van geld"
        )
    return Criterion(Verdict.NVB, (), "niets gevonden over middelen")


def _evidence(spans: Iterable[Span]) -> tuple[Evidence, ...]:
    return tuple(Evidence(span) for span in spans)


def _in(draft: Draft, span: Span) -> tuple[Evidence, ...]:
    start = draft.span.start
    return (Evidence(Span(start + span.start, start + span.end)),)
