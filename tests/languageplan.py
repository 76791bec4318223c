"""A plan about green with every kind of remark on its language, and the rules that find them."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.config import load_config
from policylint.documents import read_text
from policylint.linter import Linter
from policylint.report import Report
from policylint.reports import Options, renderer
from policylint.reports.language import FEWEST_WORDS
from policylint.reports.language.kinds import Kind, kinds_of
from rulemaker import COMMON, ship, write_rule

RULES = {
    "taal/stijf-woord": "extends: substitution\nignorecase: true\n"
    "swap: {derhalve: daarom, thans: nu}\nrecommendation: Schrijf zoals u praat.",
    "taal/lange-zin": "extends: occurrence\nscope: [paragraph & sentence]\n"
    "token: '\\w+'\nmax: 15\nrecommendation: Knip de zin in tweeën.",
    "taal/men": "extends: existence\nignorecase: true\ntokens: [men]\n"
    "recommendation: {question: Wie?}",
    "taal/lang-woord": "extends: existence\nnonword: true\ntokens: ['\\w{20,}']",
    "taal/veel-woorden": "extends: metric\nformula: words\ncondition: '> 1000'",
    "regie/raad": "extends: structure\nheadings: [raad]",
}
MESSAGES = {
    "taal/stijf-woord": "Gewoner is %s dan ‘%s’.",
    "taal/lange-zin": "Deze zin telt %s woorden.",
    "taal/veel-woorden": "De tekst telt %s woorden.",
}
SEVERITIES = {"taal/men": "warning"}
PLAIN = "We planten elk jaar bomen in de straat, en de buurt helpt mee."
LONG = "De gemeente praat in het voorjaar met alle inwoners over de plannen voor het nieuwe plein."
STIFF = "Derhalve werkt de gemeente thans samen met de buurt, en derhalve gaat het goed."


def plan(filling: int) -> str:
    """Return a plan of which every section has `filling` plain sentences in a paragraph."""
    plain = " ".join([PLAIN] * filling)
    return "\n\n".join(
        [
            "# Beleidsplan Groen 2026-2030",
            "## 1 Bomen",
            plain,
            f"{STIFF} {LONG}",
            "## 2 Plantsoenen",
            plain,
            f"{STIFF} Men zaait. Men maait. Men oogst.",
            "## 3 Buren",
            plain,
            f"{LONG} Dat is de groenbeheerovereenkomst.",
            "## 4 Geld",
            "Derhalve. Thans.",
            "## 5 Planning",
            plain,
            f"{LONG} {LONG.replace('voorjaar', 'najaar en de winter')}",
        ]
    )


def ship_rules(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let RULES stand in for the shipped rules."""
    for rule_id, keys in RULES.items():
        severity = SEVERITIES.get(rule_id, "suggestion")
        common = COMMON.replace("severity: warning", f"severity: {severity}")
        common = common.replace("Gevonden: %s", MESSAGES.get(rule_id, "Gevonden: %s"))
        write_rule(folder, rule_id, keys, common)
    ship(monkeypatch, folder)


def checked(text: str, *select: str) -> Report:
    """Return a report on a text with RULES, of its language and little else."""
    report = Linter(*load_config(None), select=select).check(read_text(text, name="groen.md"))
    # Goals, norms and metrics have tests of their own: what is found and measured changes.
    without = {"goals": (), "normenkader": None, "norms": (), "letters": (), "regie_fields": ()}
    bare = tuple(each.model_copy(update={"metrics": {}}) for each in report.sections)
    return report.model_copy(update={**without, "metrics": {}, "sections": bare})


def shown(report: Report, options: Options | None = None) -> str:
    """Return the text report."""
    return renderer("text")([report], options or Options())


def longer(report: Report, words: int = FEWEST_WORDS) -> Report:
    """Return the report as if its document had so many words."""
    return report.model_copy(
        update={"document": report.document.model_copy(update={"words": words})}
    )


def kind(report: Report, rule: str) -> Kind:
    """Return the findings of one rule."""
    return next(each for each in kinds_of(report.findings) if each.rule == rule)
