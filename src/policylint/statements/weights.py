"""The weights of signs, and what they add up to: the chances of what a passage may be.

Logistic regression: the weights of the signs of a passage are added for each thing it may be, and
the sums become chances that add up to 1. `rules/weights/` holds the files; docs/weighing.md says
how the weights were found, and `make weights` finds them anew.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policylint.resources import rules_dir

Signs = Mapping[str, float]
"""The signs that a passage has, each with what it counts for."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign weighs for each of `kinds`; for `rest` every sign weighs 0.

    `bias` is what the kinds weigh without any sign. `least` is the chance from which a passage is
    taken for one of the kinds (`least_said`: if it says so in so many words; `least_new`: if the
    decisions passed it by), `sure` that from which it is sure enough to warn about.
    """

    kinds: tuple[str, ...]
    rest: str
    bias: tuple[float, ...]
    signs: Mapping[str, tuple[float, ...]]
    least: float = 0.0
    least_said: float = 0.0
    least_new: float = 0.0
    sure: float = 1.0

    def chances(self, signs: Signs) -> dict[str, float]:
        """Return the chance of each kind, and of the rest, for a passage with these signs."""
        sums = list(self.bias)
        for sign, share in signs.items():
            weights = self.signs.get(sign)
            if weights is not None:
                for index, weight in enumerate(weights):
                    sums[index] += share * weight
        sums.append(0.0)
        top = max(sums)
        parts = [math.exp(each - top) for each in sums]
        total = sum(parts)
        return {
            kind: part / total for kind, part in zip((*self.kinds, self.rest), parts, strict=True)
        }

    def heaviest(self, signs: Signs, kind: str) -> list[str]:
        """Return the signs that speak for a kind, the heaviest first."""
        column = self.kinds.index(kind)
        weighed = {
            sign: share * self.signs[sign][column]
            for sign, share in signs.items()
            if sign in self.signs
        }
        heavy = sorted(weighed, key=lambda sign: (-weighed[sign], sign))
        return [sign for sign in heavy if weighed[sign] > 0]


def read_weights(path: Path) -> Weights:
    """Read a file of weights, as `training/regression.py` writes it."""
    data = json.loads(path.read_text(encoding="utf-8"))
    return Weights(
        kinds=tuple(data["kinds"]),
        rest=data["rest"],
        bias=tuple(data["bias"]),
        signs={sign: tuple(weights) for sign, weights in data["signs"].items()},
        least=data["least"],
        least_said=data["least_said"],
        least_new=data["least_new"],
        sure=data["sure"],
    )


@cache
def shipped_weights(name: str) -> Weights:
    """Return the weights that are shipped under a name: "uitspraken", "orientatie", "niveau"."""
    return read_weights(rules_dir() / "weights" / f"{name}.json")
