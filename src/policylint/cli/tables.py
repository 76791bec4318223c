"""The commands that show a table of what plans say; each names its table, all work alike."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from policylint.cli import TOOL_ERROR
from policylint.cli.batch import check_all, deliver, folder_of, refuse_missing_folder, shown_on
from policylint.cli.options import config_option, engine_option, kind_option, output_option
from policylint.cli.source import SourceCommand, not_empty
from policylint.collecting import collect_seldom
from policylint.config import find_config, load_config
from policylint.errors import PolicylintError
from policylint.language.analysis import Analysis
from policylint.language.needs import Need
from policylint.linter import Linter
from policylint.reports import Failure
from policylint.reports.tables import FORMATS, renderer, table_named
from policylint.reports.tables.remarks import path_of, remarks
from policylint.rules.loader import RuleSet

_WIDTH = 120
"""Columns of a table that goes to a file or a pipe."""


def table_command(name: str, words: str) -> click.Command:
    """Return the command that shows a table; `words` is its help."""

    @click.command(name, cls=SourceCommand, help=words)
    @click.argument("paths", nargs=-1, required=True, metavar="BESTAND...", callback=not_empty)
    @click.option(
        "--format",
        "format_name",
        type=click.Choice(list(FORMATS)),
        metavar="VORM",
        default="text",
        help="text (standaard), json, of csv voor Excel.",
    )
    @kind_option()
    @engine_option()
    @config_option()
    @output_option()
    def command(
        paths: Sequence[str],
        format_name: str,
        kind: str | None,
        engine: str | None,
        config_path: Path | None,
        output: Path | None,
    ) -> None:
        refuse_missing_folder(output)
        collect_seldom()
        linter = _without_rules(config_path or find_config(folder_of(paths)))
        outcomes = check_all(paths, linter, kind, engine)
        rendered = renderer(format_name)(table_named(name), outcomes, shown_on(output, _WIDTH))
        deliver(rendered, output)
        if format_name == "csv":  # which has no room for them
            for outcome in outcomes:
                for remark in remarks(outcome):
                    click.echo(f"{path_of(outcome)}: {remark}", err=True)
        failed = any(isinstance(each, Failure) or each.failed for each in outcomes)
        sys.exit(TOOL_ERROR if failed else 0)

    return command


def _without_rules(config_path: Path | None) -> Linter:
    """Return a linter that only looks what plans say. Raises PolicylintError."""
    config, rules = load_config(config_path)
    if Analysis("", config.pipeline).missing(Need):
        raise PolicylintError(
            f"doelen, indicatoren en maatregelen vragen taalanalyse, en 'pipeline: "
            f"{config.pipeline}' geeft die niet"
        )
    return Linter(config, RuleSet({}, rules.lexicons))
