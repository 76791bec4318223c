"""`policylint norms list|show|export|check`: the normenkader, and plans held against it."""

from __future__ import annotations

import difflib
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
from policylint.linter import Linter
from policylint.norms.loader import DEFAULT_FRAME, load_normenkader, shipped_frames
from policylint.reports import Failure
from policylint.reports.norms import CHECKED, PRINTED, module
from policylint.rules.loader import RuleSet

_WIDTH = 100
"""Columns of what goes to a file or a pipe."""

frame_option = click.option(
    "--frame",
    default=DEFAULT_FRAME,
    show_default=True,
    metavar="NAAM",
    help="Het normenkader: een naam (kern, rekenkamer-sociaal, smart) of een bestand.",
)


@click.group("norms")
def command() -> None:
    """Toon het normenkader, of leg plannen ernaast."""


@command.command("list")
@frame_option
def list_norms(frame: str) -> None:
    """Toon de normen van een normenkader, een per regel."""
    kader = load_normenkader(frame)
    click.echo(f"{kader.frame.title} (andere: {', '.join(shipped_frames())})")
    for group in kader.frame.groups:
        click.echo(f"\n{group.title}")
        for name in group.norms:
            norm = kader.norms[name]
            click.echo(f"  {name:<5} {norm.title}")


@command.command("show")
@click.argument("norm_id", metavar="NORM")
def show_norm(norm_id: str) -> None:
    """Toon een norm: wat hij vraagt, wanneer het ja of deels is, en wie dat zegt."""
    norms = load_normenkader("rekenkamer-sociaal").norms
    if norm_id not in norms:
        close = difflib.get_close_matches(norm_id.upper(), list(norms), n=3, cutoff=0.3)
        hint = f"; bedoelde u {' of '.join(close)}?" if close else ""
        raise PolicylintError(f"norm '{norm_id}' bestaat niet{hint} (alle: policylint norms list)")
    click.echo(module(PRINTED, "text").norm_text(norms[norm_id]), nl=False)


@command.command("export")
@frame_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(PRINTED)),
    metavar="VORM",
    default="md",
    help="md (Markdown, standaard), csv voor Excel, of text.",
)
@output_option()
def export(frame: str, format_name: str, output: Path | None) -> None:
    """Druk een normenkader af, om het vooraf te bespreken."""
    refuse_missing_folder(output)
    deliver(module(PRINTED, format_name).render_frame(load_normenkader(frame)), output)


@command.command("check", cls=SourceCommand, short_help="Leg plannen naast het normenkader.")
@click.argument("paths", nargs=-1, required=True, metavar="BESTAND...", callback=not_empty)
@frame_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(CHECKED)),
    metavar="VORM",
    default="text",
    help="text (standaard), json, of csv voor Excel.",
)
@kind_option()
@engine_option()
@config_option()
@output_option()
def check(
    paths: Sequence[str],
    frame: str,
    format_name: str,
    kind: str | None,
    engine: str | None,
    config_path: Path | None,
    output: Path | None,
) -> None:
    """Leg plannen naast het normenkader: een oordeel per norm, met de passages erbij."""
    refuse_missing_folder(output)
    collect_seldom()
    config, rules = load_config(config_path or find_config(folder_of(paths)))
    linter = Linter(config, RuleSet({}, rules.lexicons), frame=frame)
    linter.normenkader  # noqa: B018  # a mistake in the frame comes before any document
    outcomes = check_all(paths, linter, kind, engine)
    deliver(module(CHECKED, format_name).render(outcomes, shown_on(output, _WIDTH)), output)
    if any(isinstance(outcome, Failure) for outcome in outcomes):
        sys.exit(TOOL_ERROR)
