"""Norms on paper: a normenkader printed, and what plans answer to it.

Each format is one module and one line here.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

PRINTED: Mapping[str, str] = {
    "md": "policylint.reports.norms.markdown",
    "csv": "policylint.reports.norms.sheet",
    "text": "policylint.reports.norms.plain",
}
"""How a normenkader is printed: `render_frame(kader)`."""

CHECKED: Mapping[str, str] = {
    "text": "policylint.reports.norms.screen",
    "json": "policylint.reports.norms.records",
    "csv": "policylint.reports.norms.sheet",
}
"""How the answers of plans are shown: `render(outcomes, options)`."""

VERDICT_WORDS = {
    "ja": "ja",
    "deels": "deels",
    "nee": "niet gevonden in dit document",
    "nvb": "niet vast te stellen",
    "nvt": "niet van toepassing",
}


def module(formats: Mapping[str, str], name: str) -> Any:
    """Return the module of a format. Raises KeyError if there is none."""
    return import_module(formats[name])
