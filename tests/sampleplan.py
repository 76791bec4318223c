"""A small plan and five small rules, shared by the tests of linter, reports and command line."""

from __future__ import annotations

from pathlib import Path

from rulemaker import COMMON, write_rule

PLAN = """\
# Beleidsplan Sport 2026

Wij helpen inwoners waar mogelijk, en de de club doet mee.

## Doelen, 50% meer

- Waar mogelijk sporten burgers, inwoners en wij.
- Waar mogelijk: ja. Wij doen dit aangaande sport 🏃 en waar mogelijk meer.
"""

RULES = {
    "proef/waar-mogelijk": "extends: existence\nignorecase: true\ntokens: [waar mogelijk]\n"
    "norms: [smart/T]\nrecommendation: {question: 'Wanneer wel?', fill_in: 'Op [datum] …'}",
    "proef/dubbel": "extends: repetition\ntokens: ['\\w+']",
    "proef/beter": "extends: substitution\nswap: {aangaande: over}",
    "proef/een-vorm": "extends: consistency\neither: {inwoners: burgers}",
    "proef/evaluatie": "extends: structure\nheadings: [evaluatie]",
}
SEVERITIES = {"proef/evaluatie": "error", "proef/waar-mogelijk": "suggestion"}
EVERYWHERE = ("proef/dubbel", "proef/beter")


def write_rules(folder: Path) -> Path:
    """Write RULES: two for every kind of document, the rest for plans only."""
    for rule_id, keys in RULES.items():
        common = COMMON.replace(
            "severity: warning", f"severity: {SEVERITIES.get(rule_id, 'warning')}"
        )
        if rule_id not in EVERYWHERE:
            common = common.replace("applies_to: alle", "applies_to: plannen")
        write_rule(folder, rule_id, keys, common)
    return folder
