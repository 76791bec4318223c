"""A few words with replacements, some of them safe, for the tests of fixing."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.config import load_config
from policylint.linter import Linter
from rulemaker import ship, write_rule

RULES = {
    "taal/beter": """
        extends: substitution
        scope: [paragraph, list]
        ignorecase: true
        swap:
          thans: nu
          tevens: ook
          eveneens: ook
          pilot: proef
          randvoorwaarde: voorwaarde
          ten behoeve van: voor
          als gevolg van: door
          door het feit dat: doordat
          te allen tijde: altijd
          terug te dringen: te verminderen
          inzake: over|bij
          met betrekking tot: over
          zorg: zorg en welzijn
          pijl: →
          'e\\.d\\.': en dergelijke
          'n\\.v\\.t\\.': niet van toepassing
          'o\\.a\\.': onder andere
        safe:
          - thans
          - tevens
          - eveneens
          - pilot
          - randvoorwaarde
          - ten behoeve van
          - als gevolg van
          - door het feit dat
          - te allen tijde
          - terug te dringen
          - zorg
          - pijl
          - 'e\\.d\\.'
          - 'n\\.v\\.t\\.'
          - 'o\\.a\\.'
        """,
    "taal/leeg": "extends: existence\nscope: [paragraph, list]\ntokens: [thans nodig]",
    "taal/dubbel": "extends: repetition\ntokens: [bla]",
}


def ship_fixes(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let these rules stand in for the shipped ones."""
    for rule_id, keys in RULES.items():
        write_rule(folder, rule_id, keys)
    ship(monkeypatch, folder)


def linter_of(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Linter:
    """Return a linter with these rules alone."""
    ship_fixes(monkeypatch, folder)
    return Linter(*load_config(None))
