"""Weighs what a check found against everything else that speaks for a verdict.

A check looks for wordings; plans say the same in ever other words. So each unit is weighed for how
likely a careful reader would point at it for this norm, and the likeliest units, with the verdict
of the check, are weighed for the verdict (docs/norms.md). A norm without weights keeps its check's
verdict; so does every norm of a user's own.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from policylint.documents.model import DocumentKind
from policylint.norms.ground import Ground
from policylint.norms.loader import shipped_norms
from policylint.norms.schema import Norm
from policylint.norms.signs import Signs, own_signs, shared_signs
from policylint.resources import rules_dir
from policylint.statements.model import Evidence, Verdict
from policylint.verdicts import Answer, Confidence

PASSAGES, VERDICTS = "norm-passages.json", "norm-oordelen.json"
FEATURES = (
    *("beste", "tweede", "derde", "vijfde", "samen", "hoeveel"),
    *("toets ja", "toets deels", "toets nee", "toets nvt"),
    *("lengte", "kader", "uitvoeringsplan", "begroting"),
)
"""What the verdict is weighed by: the likeliest units, the check's verdict, the document."""

_LEAST = 1e-3
"""The chance of a unit that is not there: a plan of one sentence has no second."""
_COUNTED = 0.2
"""The chance from which a unit counts as one more passage."""
_COUNTED_UNITS = 40
"""So many of the likeliest units are summed."""
_SHORT = 100
"""Units below which a plan is no shorter: the plans to learn from have more."""
_LONG = 400
"""Units beyond which a plan is no longer: the plans to learn from have less.

In so many sentences some look like an answer by chance: there the check must see it too.
"""
_LADDER = (Verdict.NVT, Verdict.NEE, Verdict.NVB, Verdict.DEELS, Verdict.JA)
_POINTED_AT = 0.2
"""The chance from which a unit is shown; the best one always is."""
_STRONG = 0.6
"""The chance of a verdict from which it is strong, if its best passage is likely too."""
_STRONG_JA = 0.75
"""The same of a ja, which takes _SURE to be one at all."""
_SURE = 0.6
"""The chance that a ja takes: a reader is worse off with a ja too many than with one too few."""
_LIKELY = 0.35
"""The chance from which a passage can carry a ja."""
_SEEN = 0.1
"""The chance below which a passage is none, if the check saw nothing either."""
_NEAR = 0.16
"""The chance from which a passage is worth a look where nothing answers.

On five plans of part `tune` few below it had to do with the norm, and most above it had.
"""
_MOST = 12
"""So many passages are kept at most."""


@dataclass(frozen=True, slots=True)
class PassageWeights:
    """What each sign weighs for a norm, by its place in `norms`; `own` are signs of one norm."""

    norms: tuple[str, ...]
    bias: tuple[float, ...]
    signs: Mapping[str, Mapping[int, float]]
    own: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class VerdictWeights:
    """What each feature weighs for each verdict: for all norms, and more or less for one."""

    verdicts: tuple[str, ...]
    mean: tuple[float, ...]
    spread: tuple[float, ...]
    bias: tuple[float, ...]
    shared: tuple[tuple[float, ...], ...]
    norms: Mapping[str, tuple[tuple[float, ...], ...]]
    """Per norm a row per verdict: its own bias, then a weight per feature."""


class Weighing:
    """One plan, weighed for any number of norms."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._sums: list[dict[int, float]] | None = None

    def weighed(self, norm: Norm, answer: Answer) -> Answer:
        """Return the answer of a check after weighing, if there are weights for its norm."""
        passages, verdicts = passage_weights(), verdict_weights()
        is_known = norm.id in verdicts.norms and norm.id in passages.norms
        if not is_known or norm is not shipped_norms().get(norm.id):
            return answer
        chances = self.chances(norm, answer)
        features = features_of(chances, answer.verdict, self.ground.document.kind)
        likely = likelihoods(norm.id, features)
        if not norm.may_not_apply:
            likely.pop(Verdict.NVT, None)
        best = max(chances, default=0.0)
        verdict = _weighed(norm, likely)
        verdict = _lowered(norm, verdict, answer.verdict, best, len(chances))
        shown = verdict in (Verdict.JA, Verdict.DEELS) or norm.shows_defects
        evidence = self._evidence(chances) if shown and verdict is not Verdict.NVT else ()
        strong = _STRONG_JA if verdict is Verdict.JA else _STRONG
        sure = likely.get(verdict, 0.0) >= strong  # a verdict of the check may have no weights
        if verdict in (Verdict.JA, Verdict.DEELS):
            sure = sure and best >= _LIKELY
        return replace(
            answer,
            verdict=verdict,
            reason=answer.reason if verdict is answer.verdict or answer.counts else "",
            evidence=evidence,
            confidence=Confidence.STERK if sure else Confidence.ZWAK,
            nearest=self._nearest(chances) if verdict is Verdict.NEE and not evidence else None,
        )

    def chances(self, norm: Norm, answer: Answer) -> list[float]:
        """Return for every unit how likely a reader would point at it for this norm.

        A quotation has no chance where the norm does not ask what others say.
        """
        weights = passage_weights()
        at = weights.norms.index(norm.id)
        own_weights = weights.own.get(norm.id, {})
        own = own_signs(answer, self.ground)
        sums = self._shared_sums()
        bias = weights.bias[at]
        return [
            0.0
            if unit.quoted and not norm.quotations
            else _chance(
                bias
                + shared.get(at, 0.0)
                + sum(own_weights.get(name, 0.0) * share for name, share in signs.items())
            )
            for unit, shared, signs in zip(self.ground.units, sums, own, strict=True)
        ]

    def _shared_sums(self) -> list[dict[int, float]]:
        if self._sums is None:
            weights = passage_weights().signs
            self._sums = [_summed(signs, weights) for signs in shared_signs(self.ground)]
        return self._sums

    def _nearest(self, chances: Sequence[float]) -> Evidence | None:
        at = max(range(len(chances)), key=chances.__getitem__, default=None)
        return None if at is None or chances[at] < _NEAR else self.ground.evidence(at)

    def _evidence(self, chances: Sequence[float]) -> tuple[Evidence, ...]:
        order = sorted(range(len(chances)), key=lambda index: -chances[index])[:_MOST]
        shown = [i for rank, i in enumerate(order) if rank == 0 or chances[i] >= _POINTED_AT]
        return tuple(self.ground.evidence(index) for index in shown)


def features_of(
    chances: Sequence[float], verdict: Verdict, kind: DocumentKind
) -> tuple[float, ...]:
    """Return what the verdict of a norm is weighed by, in the order of FEATURES."""
    # A report of 100 pages is no surer to answer than a plan of ten: what is likeliest counts.
    likeliest = sorted(chances, reverse=True)[:_COUNTED_UNITS]
    best = [*likeliest[:5], *([_LEAST] * 5)]
    return (
        *(_log_odds(best[rank]) for rank in (0, 1, 2, 4)),
        math.log(sum(likeliest) + 0.01),
        math.log1p(sum(each > _COUNTED for each in likeliest)),
        *(float(verdict is each) for each in (Verdict.JA, Verdict.DEELS, Verdict.NEE, Verdict.NVT)),
        math.log(min(max(len(chances), _SHORT), _LONG)),
        *(
            float(kind is each)
            for each in (
                DocumentKind.KADER,
                DocumentKind.UITVOERINGSPLAN,
                DocumentKind.BEGROTING,
            )
        ),
    )


def likelihoods(norm_id: str, features: Sequence[float]) -> dict[Verdict, float]:
    """Return how likely each verdict is for a norm."""
    weights = verdict_weights()
    scaled = [
        (value - mean) / spread
        for value, mean, spread in zip(features, weights.mean, weights.spread, strict=True)
    ]
    sums = []
    for row, verdict in enumerate(weights.verdicts):
        own = weights.norms[norm_id][row]
        total = weights.bias[row] + own[0]
        for value, shared, more in zip(scaled, weights.shared[row], own[1:], strict=True):
            total += value * (shared + more)
        sums.append((Verdict(verdict), total))
    top = max(total for _, total in sums)
    parts = {verdict: math.exp(total - top) for verdict, total in sums}
    whole = sum(parts.values())
    return {verdict: part / whole for verdict, part in parts.items()}


def _weighed(norm: Norm, likely: Mapping[Verdict, float]) -> Verdict:
    """Return the likeliest verdict; a ja must be sure, unless it says that nothing is wrong."""
    verdict = max(likely, key=lambda each: likely[each])
    is_sure = norm.shows_defects or likely[verdict] >= _SURE
    return Verdict.DEELS if verdict is Verdict.JA and not is_sure else verdict


def _lowered(norm: Norm, verdict: Verdict, checked: Verdict, best: float, units: int) -> Verdict:
    """Lower a verdict that the check does not see in a long document, or that no passage carries.

    A reader must be able to accept one passage, unless the norm is met where nothing is wrong.
    """
    if units > _LONG:
        verdict = min(verdict, checked, key=_LADDER.index)
    if norm.shows_defects:
        return verdict
    if verdict is Verdict.JA and best < _LIKELY:
        verdict = Verdict.DEELS
    if verdict is Verdict.DEELS and checked is Verdict.NEE and best < _SEEN:
        return Verdict.NEE
    return verdict


def _summed(signs: Signs, weights: Mapping[str, Mapping[int, float]]) -> dict[int, float]:
    sums: dict[int, float] = {}
    for name, share in signs.items():
        for at, weight in weights.get(name, {}).items():
            sums[at] = sums.get(at, 0.0) + share * weight
    return sums


def _chance(total: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))


def _log_odds(chance: float) -> float:
    held = min(max(chance, _LEAST), 1.0 - _LEAST)
    return math.log(held / (1.0 - held))


@cache
def passage_weights() -> PassageWeights:
    """Return the shipped weights of passages; empty if there are none."""
    path = rules_dir() / "weights" / PASSAGES
    if not path.is_file():
        return PassageWeights((), (), {}, {})
    data = json.loads(path.read_text(encoding="utf-8"))
    signs = {
        name: {int(at): weight for at, weight in row.items()} for name, row in data["signs"].items()
    }
    return PassageWeights(tuple(data["norms"]), tuple(data["bias"]), signs, data["own"])


@cache
def verdict_weights() -> VerdictWeights:
    """Return the shipped weights of verdicts; empty if there are none."""
    path = rules_dir() / "weights" / VERDICTS
    if not path.is_file():
        return VerdictWeights((), (), (), (), (), {})
    data = json.loads(path.read_text(encoding="utf-8"))
    norms = {name: tuple(tuple(row) for row in rows) for name, rows in data["norms"].items()}
    return VerdictWeights(
        tuple(data["verdicts"]),
        tuple(data["mean"]),
        tuple(data["spread"]),
        tuple(data["bias"]),
        tuple(tuple(row) for row in data["shared"]),
        norms,
    )
