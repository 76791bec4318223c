"""`policylint check`: lint documents and report."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from policylint.cli import TOOL_ERROR
from policylint.cli.batch import check_all, deliver, folder_of, refuse_missing_folder, shown_on
from policylint.cli.options import (
    config_option,
    engine_option,
    fix_options,
    kind_option,
    output_option,
    rules_option,
)
from policylint.cli.source import SourceCommand, not_empty
from policylint.collecting import collect_seldom
from policylint.config import find_config, load_config, require_known
from policylint.linter import Linter
from policylint.report import Report
from policylint.reports import (
    FINDINGS_ONLY,
    GOAL_FAMILIES,
    PLAN_FAMILIES,
    Failure,
    Outcome,
    names,
    renderer,
)
from policylint.rules.schema import Severity

FINDINGS = 1
NEVER = "never"


@click.command("check", cls=SourceCommand)
@click.argument("paths", nargs=-1, required=True, metavar="BESTAND...", callback=not_empty)
@click.option(
    "--format",
    "format_name",
    default="text",
    metavar="VORM",
    help="text (standaard), json, sarif of github.",
)
@rules_option("--select", "Alleen deze regel of familie; meer dan een met een komma ertussen.")
@rules_option("--ignore", "Deze regel of familie niet.")
@kind_option()
@engine_option()
@config_option()
@click.option(
    "--fail-on",
    type=click.Choice([*(severity.value for severity in Severity), NEVER]),
    help="Vanaf welke ernst de opdracht eindigt met code 1 (standaard: error).",
)
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", help="Taal van het rapport.")
@click.option("--all", "every_place", is_flag=True, help="Toon elke plaats, ook van suggesties.")
@output_option()
@fix_options
def command(
    paths: Sequence[str],
    format_name: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    kind: str | None,
    engine: str | None,
    config_path: Path | None,
    fail_on: str | None,
    lang: str,
    every_place: bool,
    output: Path | None,
    fix: bool,
    diff: bool,
) -> None:
    """Controleer plannen (bestanden of mappen; - leest van standaardinvoer).

    Eindigt met 0 als er niets is, met 1 bij bevindingen vanaf --fail-on, met 2 als een bestand
    niet gelezen kon worden of een regel niet klopt. Met --diff: met 1 als er iets aan te passen is.
    """
    if format_name not in names():
        raise click.BadParameter(f"kies uit {', '.join(names())}", param_hint="--format")
    refuse_missing_folder(output)
    collect_seldom()
    config, rules = load_config(config_path or find_config(folder_of(paths)))
    require_known(rules, (*select, *ignore))
    linter = Linter(config, rules, select, ignore)
    if diff:
        from policylint.cli.fixes import diff_all

        changes, count, failures = diff_all(paths, linter, kind)
        deliver(changes, output)
        sys.exit(TOOL_ERROR if failures else FINDINGS if count else 0)
    count, unwritten = 0, list[Failure]()
    if fix:
        from policylint.cli.fixes import fix_all

        count, unwritten = fix_all(paths, linter, kind)
    # Who has only language rules on asks for no goals, and holds the plan against no norms.
    cards = any(rule.family in GOAL_FAMILIES for rule in linter.rules)
    reads_plan = any(rule.family in PLAN_FAMILIES for rule in linter.rules)
    asks_norms = reads_plan and format_name not in FINDINGS_ONLY
    linter = replace(linter, reads_plan=reads_plan, asks_norms=asks_norms)
    outcomes = [*check_all(paths, linter, kind, engine), *unwritten]
    options = replace(shown_on(output), every_place=every_place, language=lang, cards=cards)
    deliver(renderer(format_name)(outcomes, options), output)
    if fix:
        from policylint.cli.fixes import tell

        tell(count, outcomes)
    sys.exit(exit_code(outcomes, fail_on or config.fail_on))


def exit_code(outcomes: Sequence[Outcome], fail_on: str) -> int:
    """Return 2 if anything could not be checked, 1 for findings that weigh enough, else 0."""
    if any(isinstance(outcome, Failure) or outcome.failed for outcome in outcomes):
        return TOOL_ERROR
    if fail_on == NEVER:
        return 0
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    return FINDINGS if any(report.at_least(Severity(fail_on)) for report in reports) else 0
