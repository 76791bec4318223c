"""`policylint rules list|show|test`: what is checked, and does every rule do as it says?"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from policylint.cli import explain
from policylint.cli.options import config_option
from policylint.config import Config, find_config, load_config, require_known
from policylint.errors import PolicylintError
from policylint.linter import Linter
from policylint.reports.places import SEVERITY_WORDS
from policylint.rules.examples import Outcome, check_examples
from policylint.rules.ids import matches
from policylint.rules.ruleset import RuleSet


@click.group("rules")
def command() -> None:
    """Toon of test de regels."""


@command.command("list")
@click.argument("patterns", nargs=-1, metavar="[REGEL]...")
@config_option()
def list_rules(patterns: Sequence[str], config_path: Path | None) -> None:
    """Toon de regels, of die van een familie, met ernst en boodschap."""
    _, rules = _rules(config_path, patterns)
    for name, rule in rules.rules.items():
        if not patterns or any(matches(name, pattern) for pattern in patterns):
            severity = SEVERITY_WORDS["nl"][rule.severity]
            click.echo(f"{name:<38} {severity:<14} {rule.extends:<15} {rule.message}")


command.add_command(explain.command, "show")


@command.command("test", short_help="Test de voorbeelden die in de regels staan.")
@click.argument("patterns", nargs=-1, metavar="[REGEL]...")
@config_option()
def test_rules(patterns: Sequence[str], config_path: Path | None) -> None:
    """Test de voorbeelden die in de regels staan; eindigt met 1 als er een niet klopt."""
    config, rules = _rules(config_path, patterns)
    linter = Linter(config, rules)
    outcomes = [
        outcome
        for name, rule in rules.rules.items()
        if not patterns or any(matches(name, pattern) for pattern in patterns)
        for outcome in check_examples(rule, linter.view)
    ]
    wrong = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in wrong:
        click.echo(_explained(outcome, rules))
    tested = len({outcome.rule for outcome in outcomes})
    click.echo(
        f"{tested} {'regel' if tested == 1 else 'regels'}, {len(outcomes)} voorbeelden, "
        f"{len(wrong)} niet zoals verwacht"
    )
    sys.exit(1 if wrong else 0)


def _rules(config_path: Path | None, patterns: Sequence[str]) -> tuple[Config, RuleSet]:
    config, rules = load_config(config_path or find_config(Path.cwd()))
    require_known(rules, patterns)
    if not rules.rules:
        raise PolicylintError("er zijn geen regels")
    return config, rules


def _explained(outcome: Outcome, rules: RuleSet) -> str:
    path = rules.rules[outcome.rule].path
    lines = [f"{path}: voorbeeld {outcome.number}: {outcome.example.text!r}"]
    if outcome.problem:
        return "\n".join([*lines, f"  {outcome.problem}"])
    lines.append(f"  verwacht: {list(outcome.example.expect)}")
    lines.append(f"  gevonden: {list(outcome.found)}")
    return "\n".join(lines)
