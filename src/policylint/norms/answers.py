"""Asks every norm of a frame of one plan, and puts the answers together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from policylint.documents.model import Document, DocumentKind
from policylint.norms.chain import ThemeChain, chains_of
from policylint.norms.checks import CHECKS
from policylint.norms.checks.goals import of_goals
from policylint.norms.domains import domains_of
from policylint.norms.goals import counted_goals
from policylint.norms.ground import Ground
from policylint.norms.loader import Normenkader
from policylint.norms.reasons import explained
from policylint.norms.references import reference_in
from policylint.norms.roles import roles_of
from policylint.norms.schema import Domain, Letter, Norm, RegieField
from policylint.norms.weighing import Weighing
from policylint.rules.timing import TooSlowError, time_limit
from policylint.statements.model import Evidence, Statements, Verdict
from policylint.verdicts import Answer, Confidence


@dataclass(frozen=True, slots=True)
class NormAnswer:
    """What a plan answers to one norm."""

    norm: Norm
    answer: Answer


@dataclass(frozen=True, slots=True)
class LetterAnswer:
    """What the goals of a plan answer together to one of their questions."""

    criterion: str
    letter: Letter
    answer: Answer


@dataclass(frozen=True, slots=True)
class FieldAnswer:
    """A field of regie: the verdict over its checkpoints, and their norms."""

    field: RegieField
    verdict: Verdict
    checkpoints: tuple[NormAnswer, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything that one plan answers to one frame."""

    kader: Normenkader
    domains: frozenset[Domain]
    norms: tuple[NormAnswer, ...]
    letters: tuple[LetterAnswer, ...]
    regie: tuple[FieldAnswer, ...]
    roles: Mapping[str, Sequence[Evidence]]
    chains: Sequence[ThemeChain]


class AskedPlan:
    """A plan that norms are asked of, each once, whoever asks: reports and rules."""

    def __init__(self, document: Document, statements: Statements) -> None:
        self._goals = counted_goals(statements.goals)
        self._weighing = Weighing(Ground(document, statements))
        self._domains = domains_of(document)
        self._known: dict[int, NormAnswer] = {}

    def answer(self, norm: Norm) -> NormAnswer:
        """Return what the plan answers to a norm."""
        if id(norm) not in self._known:
            answered = NormAnswer(norm, _ask(norm, self._weighing, self._domains))
            self._known[id(norm)] = answered
        return self._known[id(norm)]

    def answers(self, kader: Normenkader) -> Answers:
        """Return what the plan answers to every norm of a frame."""
        found = tuple(self.answer(norm) for norm in kader.norms.values())
        letters = tuple(
            LetterAnswer(name, letter, of_goals(self._goals, name, letter.share))
            for name, letter in kader.frame.letters.items()
        )
        ground = self._weighing.ground
        return Answers(
            kader,
            self._domains,
            found,
            letters,
            tuple(_fields(found)),
            roles_of(ground),
            chains_of(ground),
        )


_NO_CAUSE = "dit plan geeft er geen aanleiding toe"


def _ask(norm: Norm, weighing: Weighing, domains: frozenset[Domain]) -> Answer:
    ground = weighing.ground
    if not norm.applies(ground.document.kind, domains):
        return Answer(Verdict.NVT, _not_meant(norm, ground.document.kind))
    try:
        with time_limit():
            checked = CHECKS[norm.extends].answer(norm, ground)
    except TooSlowError as error:
        return Answer(Verdict.NVB, str(error), (), Confidence.ZWAK)
    answer = explained(weighing.weighed(norm, checked), checked.verdict, ground)
    unread = _unread(ground.document)
    if answer.verdict is Verdict.NEE and unread:
        reason = f"niet alles is gelezen: {unread}"
        return replace(answer, verdict=Verdict.NVB, reason=reason, confidence=Confidence.ZWAK)
    if answer.verdict in (Verdict.NEE, Verdict.DEELS):
        answer = replace(answer, refers_to=_reference(ground, answer))
    if answer.verdict is Verdict.NVT and not answer.reason:
        answer = replace(answer, reason=_NO_CAUSE)
    return replace(answer, evidence=tuple(dict.fromkeys(answer.evidence)))


def _not_meant(norm: Norm, kind: DocumentKind) -> str:
    """Say why a norm is not asked: the kind of the document, or else what it is about."""
    if not norm.is_for(kind):
        return f"niet bedoeld voor dit soort stuk ({kind})"
    return f"niet bedoeld voor dit onderwerp (alleen {', '.join(norm.domains)})"


def _reference(ground: Ground, answer: Answer) -> Evidence | None:
    """Return where the plan says that another document answers."""
    near = (*answer.evidence, *((answer.nearest,) if answer.nearest else ()))
    shown = [index for each in near if (index := ground.unit_at(each.span.start)) is not None]
    return reference_in(ground, shown)


def _unread(document: Document) -> str:
    """Say which pages could not be read; empty if all were."""
    quality = document.quality
    pages = sorted({*quality.pages_without_text, *quality.pages_garbled})
    return f"bladzijde {', '.join(map(str, pages))}" if pages else ""


_ORDER = (Verdict.NEE, Verdict.NVB, Verdict.DEELS, Verdict.JA)


def field_verdict(verdicts: Sequence[Verdict]) -> Verdict:
    """Add up the checkpoints of a field of regie.

    One: itself; two: the worst; more: the worst but one, and at most deels if any is nee. Those
    that do not apply are left out.
    """
    asked = sorted((v for v in verdicts if v is not Verdict.NVT), key=_ORDER.index)
    if not asked:
        return Verdict.NVT
    if len(asked) <= 2:
        return asked[0]
    second = asked[1]
    return Verdict.DEELS if asked[0] is Verdict.NEE and second is Verdict.JA else second


def _fields(found: Sequence[NormAnswer]) -> list[FieldAnswer]:
    fields = []
    for field in RegieField:
        own = tuple(each for each in found if each.norm.regie_field is field)
        if own:
            verdict = field_verdict([each.answer.verdict for each in own])
            fields.append(FieldAnswer(field, verdict, own))
    return fields
