"""The verdict on core terms: those that a plan uses often, and whether it says what they mean."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.statements.definitions import core_terms, find_definitions
from policylint.statements.model import Evidence, Verdict
from policylint.verdicts import Answer


class TermsNorm(Norm):
    """The keys of this check: ja from `share` of the core terms on."""

    extends: Literal["terms"]
    share: Annotated[float, Field(gt=0.0, le=1.0)] = 0.75


def answer(norm: TermsNorm, ground: Ground) -> Answer:
    """Answer by how many of the core terms are explained."""
    terms = core_terms(ground.document)
    explained = find_definitions(ground.document)
    evidence = tuple(Evidence(each.span) for each in explained)
    if not terms:
        if explained:
            return Answer(Verdict.JA, "legt uit wat zijn woorden betekenen", evidence)
        return Answer(Verdict.NVT, "geen kernbegrippen die vaak voorkomen")
    known = {each.term.casefold() for each in explained}
    fits = [term for term in terms if any(term.term.casefold() in each for each in known)]
    reason = f"{len(fits)} van de {len(terms)} kernbegrippen uitgelegd"
    if terms and len(fits) >= norm.share * len(terms):
        return Answer(Verdict.JA, reason, evidence)
    return Answer(Verdict.DEELS if explained else Verdict.NEE, reason, evidence)
