"""The themes of a plan: the chapters in which it has its goals.

A foreword, summary, chapter on monitoring or on money is no theme (lexicon `keten`, `geen thema`),
though goals may stand in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from policylint.norms.goals import counted_goals
from policylint.norms.ground import Ground
from policylint.statements.cues import wording
from policylint.statements.model import Goal

_LEXICON, _NO_THEME = "keten", "geen thema"

Path = tuple[int, ...]
"""The sections that a goal stands in, outermost first."""


def themes_of(ground: Ground) -> dict[int, list[Goal]]:
    """Return the goals by theme: the highest sections of which at least two hold goals."""
    return _divided(_paths(ground), 0)


def chapters_of(ground: Ground) -> dict[int, list[Goal]]:
    """Return the goals by the chapters that the plan works out one by one.

    A section that holds most of the goals, under several headings, is no theme itself: its parts
    are.
    """
    paths = _paths(ground)
    found = _divided(paths, 0)
    while True:
        widest = max(found, key=lambda index: len(found[index]), default=None)
        if widest is None or 2 * len(found[widest]) <= len(paths):
            return found
        inside = [(path, goal) for path, goal in paths if widest in path]
        parts = _divided(inside, inside[0][0].index(widest) + 1)
        if len(parts) < 2:
            return found
        found = {**{each: goals for each, goals in found.items() if each != widest}, **parts}


def _paths(ground: Ground) -> list[tuple[Path, Goal]]:
    """Return where the goals stand, up to a section that is no theme and that its parent counts."""
    paths = _all_paths(ground)
    inside = [(tuple(takewhile(partial(_may_be_theme, ground), path)), g) for path, g in paths]
    return inside if any(path for path, _ in inside) else paths


def _may_be_theme(ground: Ground, section: int) -> bool:
    title = ground.document.sections[section].title
    return wording(_LEXICON, _NO_THEME).search(title) is None


def _all_paths(ground: Ground) -> list[tuple[Path, Goal]]:
    document = ground.document
    paths: list[tuple[Path, Goal]] = []
    for goal in counted_goals(ground.statements.goals):
        index = document.section_at(goal.span.start)
        path: list[int] = []
        while index is not None:
            path.insert(0, index)
            index = document.sections[index].parent
        paths.append((tuple(path), goal))
    return paths


def _divided(paths: Sequence[tuple[Path, Goal]], depth: int) -> dict[int, list[Goal]]:
    """Divide goals by the highest sections, from `depth` on, of which at least two hold goals."""
    deepest = max((len(path) for path, _ in paths), default=0)
    for level in range(depth, deepest):
        themes: dict[int, list[Goal]] = {}
        for path, goal in paths:
            if len(path) > level:
                themes.setdefault(path[level], []).append(goal)
        if len(themes) > 1 or level == deepest - 1:
            return themes
    return {}
