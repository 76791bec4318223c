"""`policylint check`: lint documents and report."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from policylint.cli import TOOL_ERROR
from policylint.cli.options import config_option, engine_option, kind_option
from policylint.cli.progress import progress
from policylint.cli.source import SourceCommand, not_empty, open_source
from policylint.collecting import collect_seldom
from policylint.config import find_config, load_config, require_known
from policylint.documents.reading import STANDARD_INPUT, walk
from policylint.errors import DocumentError, PolicylintError, why
from policylint.linter import Linter
from policylint.report import Report
from policylint.reports import Failure, Options, Outcome, names, renderer
from policylint.rules.schema import Severity

FINDINGS = 1
NEVER = "never"
_NO_DOCUMENTS = "is een map zonder documenten (.pdf, .docx, .md, .txt)"


@click.command("check", cls=SourceCommand)
@click.argument("paths", nargs=-1, required=True, metavar="BESTAND...", callback=not_empty)
@click.option(
    "--format",
    "format_name",
    default="text",
    metavar="VORM",
    help="text (standaard), json, sarif of github.",
)
@click.option("--select", multiple=True, metavar="REGEL", help="Alleen deze regel of familie.")
@click.option("--ignore", multiple=True, metavar="REGEL", help="Deze regel of familie niet.")
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
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="BESTAND",
    help="Schrijf naar dit bestand.",
)
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
) -> None:
    """Controleer plannen (bestanden of mappen; - leest van standaardinvoer).

    Eindigt met 0 als er niets is, met 1 bij bevindingen vanaf --fail-on, met 2 als een bestand
    niet gelezen kon worden of een regel niet klopt.
    """
    if format_name not in names():
        raise click.BadParameter(f"kies uit {', '.join(names())}", param_hint="--format")
    if output is not None and not output.parent.is_dir():
        raise PolicylintError(f"{output}: de map {output.parent} bestaat niet")
    collect_seldom()
    config, rules = load_config(config_path or find_config(_folder_of(paths)))
    require_known(rules, (*select, *ignore))
    linter = Linter(config, rules, select, ignore)
    outcomes = [
        _checked(item, linter, kind, engine) for item in progress(list(_documents(paths)), str)
    ]
    options = Options(
        color=output is None and sys.stdout.isatty(), every_place=every_place, language=lang
    )
    rendered = renderer(format_name)(outcomes, options)
    if output is not None:
        _write(output, rendered)
    else:
        click.echo(rendered, nl=False)
    sys.exit(exit_code(outcomes, fail_on or config.fail_on))


def exit_code(outcomes: Sequence[Outcome], fail_on: str) -> int:
    """Return 2 if anything could not be checked, 1 for findings that weigh enough, else 0."""
    if any(isinstance(outcome, Failure) or outcome.failed for outcome in outcomes):
        return TOOL_ERROR
    if fail_on == NEVER:
        return 0
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    return FINDINGS if any(report.at_least(Severity(fail_on)) for report in reports) else 0


def _write(output: Path, rendered: str) -> None:
    """Write the report. Raises PolicylintError."""
    try:
        # As on standard output: a file name need not be valid UTF-8.
        output.write_text(rendered, encoding="utf-8", errors="replace")
    except OSError as error:
        raise PolicylintError(f"{output}: kan niet worden geschreven: {why(error)}") from None


def _folder_of(paths: Sequence[str]) -> Path:
    """Return where to look for the configuration: with the first document."""
    first = Path(paths[0])
    if paths[0] == STANDARD_INPUT:
        return Path.cwd()
    return first if first.is_dir() else first.parent


def _documents(paths: Sequence[str]) -> Iterator[str | Failure]:
    """Yield the files to read; a folder without documents is a failure."""
    for name in paths:
        path = Path(name)
        if name != STANDARD_INPUT and path.is_dir():
            found: list[str | Failure] = [str(file) for file in walk(path)]
            yield from found or [Failure(name, _NO_DOCUMENTS)]
        else:
            yield name


def _checked(item: str | Failure, linter: Linter, kind: str | None, engine: str | None) -> Outcome:
    """Check one document; whatever is wrong with it stays its own problem."""
    if isinstance(item, Failure):
        return item
    try:
        return linter.check(open_source(item, kind or linter.config.kind_of(Path(item)), engine))
    except DocumentError as error:
        return Failure(error.path, error.reason)
