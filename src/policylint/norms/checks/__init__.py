"""How a verdict follows. Adding a way is a module here and a line in `CHECKS`.

A module holds the options (a `Norm` with the keys of its check) and `answer(norm, ground)`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from policylint.norms.checks import (
    actions,
    defects,
    goals,
    language,
    passages,
    shares,
    terms,
    themes,
)
from policylint.norms.ground import Ground
from policylint.norms.schema import Norm
from policylint.verdicts import Answer


@dataclass(frozen=True, slots=True)
class Check:
    """The keys of a check, and the function that answers."""

    options: type[Norm]
    answer: Callable[[Any, Ground], Answer]


CHECKS: Mapping[str, Check] = {
    "actions": Check(actions.ActionsNorm, actions.answer),
    "defects": Check(defects.DefectsNorm, defects.answer),
    "goals": Check(goals.GoalsNorm, goals.answer),
    "language": Check(language.LanguageNorm, language.answer),
    "passages": Check(passages.PassagesNorm, passages.answer),
    "shares": Check(shares.SharesNorm, shares.answer),
    "terms": Check(terms.TermsNorm, terms.answer),
    "themes": Check(themes.ThemesNorm, themes.answer),
}


def known_checks() -> str:
    """Return a sentence that names them all."""
    return f"kies uit {', '.join(sorted(CHECKS))}"
