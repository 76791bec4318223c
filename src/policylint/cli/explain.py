"""`policylint explain RULE`: what a rule asks, why, who says so, and its examples."""

from __future__ import annotations

import difflib
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from policylint.cli.options import config_option
from policylint.config import find_config, load_config
from policylint.errors import PolicylintError
from policylint.reports.places import SEVERITY_WORDS
from policylint.rules.ruleset import RuleSet
from policylint.rules.schema import Rule


@click.command("explain")
@click.argument("rule_id", metavar="REGEL")
@config_option()
def command(rule_id: str, config_path: Path | None) -> None:
    """Leg een regel uit: wat, waarom, op wiens gezag, met voorbeelden."""
    _, rules = load_config(config_path or find_config(Path.cwd()))
    click.echo("\n".join(_lines(_found(rules, rule_id))))


def _found(rules: RuleSet, rule_id: str) -> Rule:
    if rule_id in rules.rules:
        return rules.rules[rule_id]
    close = difflib.get_close_matches(rule_id, list(rules.rules), n=3, cutoff=0.4)
    hint = f"; bedoelde u {' of '.join(close)}?" if close else ""
    raise PolicylintError(f"regel '{rule_id}' bestaat niet{hint} (alle: policylint rules list)")


def _lines(rule: Rule) -> Iterator[str]:
    yield rule.id
    yield "=" * len(rule.id)
    yield f"Ernst: {SEVERITY_WORDS['nl'][rule.severity]}"
    yield f"Controle: {rule.extends}"
    yield f"Geldt voor: {', '.join(rule.applies_to)}"
    if rule.norms:
        yield f"Normen: {', '.join(rule.norms)}"
    yield f"Bestand: {rule.path}"
    yield ""
    yield from _paragraph(rule.message)
    yield from _paragraph(rule.rationale)
    advice = rule.recommendation
    for name, words in (
        ("Advies", advice.text),
        ("Vraag", advice.question),
        ("Invulzin", advice.fill_in),
    ):
        if words:
            yield from _paragraph(f"{name}: {words}")
    yield "Bronnen"
    yield from (f"  - {source}" for source in rule.sources)
    if rule.link:
        yield f"  - {rule.link}"
    yield ""
    yield "Voorbeelden"
    for example in rule.examples:
        mark = "gaat af " if example.expect else "blijft stil"
        text = " ".join(example.text.split())
        yield from textwrap.wrap(
            f"{mark:<11} {text}", 96, initial_indent="  ", subsequent_indent=" " * 14
        )
        if example.note:
            yield from textwrap.wrap(
                f"({example.note})", 96, initial_indent=" " * 14, subsequent_indent=" " * 14
            )


def _paragraph(text: str) -> list[str]:
    return [*textwrap.wrap(" ".join(text.split()), 96), ""]
