"""The command line: click commands, one module each, without logic of their own.

A command is imported when it is called, so that `policylint --version` costs nothing.
"""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Mapping
from importlib import import_module
from typing import Any, cast

import click

from policylint._version import __version__
from policylint.cli.dutch import speak_dutch
from policylint.errors import PolicylintError, why

TOOL_ERROR = 2
INTERRUPTED = 130
"""What a shell gives for Ctrl-C; click's own 1 would mean findings."""

speak_dutch()  # before the first decorator: they take their help texts at once

COMMANDS: Mapping[str, tuple[str, str]] = {
    "check": ("policylint.cli.check", "Controleer plannen en toon de bevindingen."),
    "goals": ("policylint.cli.goals", "Toon de doelen in een tabel."),
    "indicators": ("policylint.cli.indicators", "Toon de indicatoren in een tabel."),
    "measures": ("policylint.cli.measures", "Toon de maatregelen in een tabel."),
    "text": ("policylint.cli.text", "Toon de leestekst van een document."),
    "outline": ("policylint.cli.outline", "Toon de koppen van een document."),
    "norms": ("policylint.cli.norms", "Toon het normenkader, of leg plannen ernaast."),
    "rules": ("policylint.cli.rules", "Toon of test de regels."),
    "lexicon": ("policylint.cli.lexicon", "Werk lexicons bij."),
    "evaluate": ("policylint.cli.evaluate", "Meet policylint aan geannoteerde plannen."),
    "explain": ("policylint.cli.explain", "Leg een regel uit."),
}


class LazyGroup(click.Group):
    """A group that imports a command only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command, or return None if there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", import_module(COMMANDS[cmd_name][0]).command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, so that `--help` imports none of them."""
        with formatter.section("Opdrachten"):
            formatter.write_dl([(name, words) for name, (_, words) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; Ctrl-C ends it without more ado."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("\nAfgebroken.", err=True)
            sys.exit(INTERRUPTED)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="policylint")
def policylint() -> None:
    """Controleer beleidsplannen: doelen, indicatoren, begrijpelijke taal en regie.

    Alles blijft op uw eigen computer.
    """


def main() -> None:
    """Run the command line; an error made for users is shown as such, with exit code 2."""
    # The networks multiply small matrices: a second thread waits more than it works.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # A stream that was closed (">&-") is None; writing to it is no error.
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        policylint()
    except PolicylintError as error:
        click.echo(str(error), err=True)
        sys.exit(TOOL_ERROR)
    except OSError as error:
        # Readers raise their own error, so this is the output, or a path no system takes.
        click.echo(f"{error.filename or 'uitvoer'}: {why(error)}", err=True)
        sys.exit(TOOL_ERROR)
    except Exception as error:
        # Python's own exit code for a crash is 1, which would mean findings.
        traceback.print_exc()
        click.echo(f"Interne fout in policylint, meld dit: {error!r}", err=True)
        sys.exit(TOOL_ERROR)
