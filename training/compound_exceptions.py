"""Words and parts that the compound splitter must leave alone, listed by hand."""

from __future__ import annotations

from pathlib import Path

import yaml

_LISTS: dict[str, str] = yaml.safe_load(
    Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
)

PARTICLES = frozenset(_LISTS["particles"].split())
BEGINNINGS = frozenset(_LISTS["beginnings"].split())
ENDS = frozenset(_LISTS["ends"].split())
SIMPLE = frozenset(_LISTS["simple"].split())
