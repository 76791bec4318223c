"""`policylint norms list|show|export|check`: the normenkader, and plans held against it."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from policylint.cli.batch import deliver, refuse_missing_folder
from policylint.cli.options import output_option
from policylint.cli.plans import Asked, asks_plans
from policylint.cli.source import SourceCommand
from policylint.errors import PolicylintError
from policylint.norms.loader import DEFAULT_FRAME, load_normenkader, shipped_frames
from policylint.reports.norms import CHECKED, PRINTED, module

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
@frame_option
@asks_plans(CHECKED)
def check(asked: Asked, frame: str) -> None:
    """Leg plannen naast het normenkader: een oordeel per norm, met de passages erbij."""
    linter = asked.linter("normen", frame=frame)
    linter.normenkader  # noqa: B018  # a mistake in the frame comes before any document
    asked.show(linter, module(CHECKED, asked.format_name).render, _WIDTH)
