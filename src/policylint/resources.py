"""Finds the data that travels with the code: in a wheel, or in a checkout alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from policylint.errors import PolicylintError


@cache
def rules_dir() -> Path:
    """Return the folder with the shipped rules.

    A wheel carries it as `policylint/_data/rules`; an editable install uses the checkout's own
    `rules/`, so that a rule edited there is the rule that runs.
    """
    package = Path(__file__).resolve().parent
    for candidate in (package / "_data" / "rules", package.parent.parent / "rules"):
        if candidate.is_dir():
            return candidate
    raise PolicylintError(f"De regels van policylint ontbreken: geen map 'rules' bij {package}.")


def is_shipped(path: Path) -> bool:
    """True for what travels with the code."""
    return path.is_relative_to(rules_dir())


def pipeline_dir() -> Path:
    """Return the folder of the Dutch pipeline that is shipped: spaCy's format, and its notice."""
    return Path(__file__).resolve().parent / "language" / "dutch"
