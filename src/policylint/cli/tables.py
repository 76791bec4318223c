"""The commands that show a table of what plans say; each names its table, all work alike."""

from __future__ import annotations

from functools import partial

import click

from policylint.cli.plans import Asked, asks_plans
from policylint.cli.source import SourceCommand
from policylint.reports.tables import FORMATS, renderer, table_named

_WIDTH = 120
"""Columns of a table that goes to a file or a pipe."""


def table_command(name: str, words: str) -> click.Command:
    """Return the command that shows a table; `words` is its help."""

    @click.command(name, cls=SourceCommand, help=words)
    @asks_plans(FORMATS)
    def command(asked: Asked) -> None:
        linter = asked.linter("doelen, indicatoren en maatregelen", frame=None)
        asked.show(linter, partial(renderer(asked.format_name), table_named(name)), _WIDTH)

    return command
