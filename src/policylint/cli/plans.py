"""What commands that show something of plans share: what to read, how to show it, how they end."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import click

from policylint.cli import TOOL_ERROR
from policylint.cli.batch import check_all, deliver, folder_of, refuse_missing_folder, shown_on
from policylint.cli.options import (
    Decorator,
    config_option,
    engine_option,
    kind_option,
    output_option,
)
from policylint.cli.source import not_empty
from policylint.collecting import collect_seldom
from policylint.config import find_config, load_config
from policylint.errors import PolicylintError
from policylint.language.analysis import Analysis
from policylint.language.needs import Need
from policylint.linter import Linter
from policylint.reports import Failure, Outcome, Render
from policylint.reports.remarks import path_of, remarks
from policylint.rules.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Asked:
    """Which plans, and how what they say is shown."""

    paths: Sequence[str]
    format_name: str
    kind: str | None
    engine: str | None
    config_path: Path | None
    output: Path | None

    def linter(self, what: str, **settings: Any) -> Linter:
        """Return a linter that only looks what plans say.

        Raises PolicylintError without the language analysis that `what` asks, FaultyFilesError
        for a faulty configuration.
        """
        refuse_missing_folder(self.output)
        config, rules = load_config(self.config_path or find_config(folder_of(self.paths)))
        if Analysis("", config.pipeline).missing(Need):
            raise PolicylintError(
                f"{what} vragen taalanalyse, en 'pipeline: {config.pipeline}' geeft die niet"
            )
        return Linter(config, RuleSet({}, rules.lexicons), **settings)

    def show(self, linter: Linter, render: Render, width: int) -> NoReturn:
        """Read the plans, show them, and end: with 2 if any could not be read in full.

        `width` is in columns, of what goes to a file or a pipe. CSV has no room for what is wrong
        with a plan; there it goes to standard error.
        """
        outcomes = check_all(self.paths, linter, self.kind, self.engine)
        deliver(render(outcomes, shown_on(self.output, width)), self.output)
        if self.format_name == "csv":
            for outcome in outcomes:
                for remark in remarks(outcome):
                    click.echo(f"{path_of(outcome)}: {remark}", err=True)
        sys.exit(TOOL_ERROR if any(_failed(each) for each in outcomes) else 0)


def _failed(outcome: Outcome) -> bool:
    return isinstance(outcome, Failure) or bool(outcome.failed)


def asks_plans(formats: Iterable[str]) -> Decorator:
    """Give a command its plans and the options of `Asked`, which it gets as first argument."""

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def command(
            paths: Sequence[str],
            format_name: str,
            kind: str | None,
            engine: str | None,
            config_path: Path | None,
            output: Path | None,
            **more: Any,
        ) -> Any:
            collect_seldom()
            asked = Asked(paths, format_name, kind, engine, config_path, output)
            return function(asked, **more)

        wrapped: Callable[..., Any] = command
        for option in reversed(list(_options(formats))):
            wrapped = option(wrapped)
        return wrapped

    return decorate


def _options(formats: Iterable[str]) -> Iterator[Decorator]:
    yield click.argument("paths", nargs=-1, required=True, metavar="BESTAND...", callback=not_empty)
    yield click.option(
        "--format",
        "format_name",
        type=click.Choice(list(formats)),
        metavar="VORM",
        default="text",
        help="text (standaard), json, of csv voor Excel.",
    )
    yield from (kind_option(), engine_option(), config_option(), output_option())
