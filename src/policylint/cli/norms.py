"""`policylint norms list|show|export|test|check`: the normenkader, and plans held against it."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from policylint.cli.batch import deliver, refuse_missing_folder
from policylint.cli.options import output_option
from policylint.cli.plans import Asked, asks_plans
from policylint.cli.source import SourceCommand
from policylint.config import load_config
from policylint.errors import PolicylintError
from policylint.linter import Linter
from policylint.norms import DEFAULT_FRAME
from policylint.norms.examples import check_examples
from policylint.norms.loader import load_normenkader, shipped_frames, shipped_norms
from policylint.norms.schema import Norm
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
    norm = _norm_named(norm_id, shipped_norms())
    click.echo(module(PRINTED, "text").norm_text(norm), nl=False)


def _norm_named(name: str, norms: Mapping[str, Norm]) -> Norm:
    if name in norms:
        return norms[name]
    close = difflib.get_close_matches(name.upper(), list(norms), n=3, cutoff=0.3)
    hint = f"; bedoelde u {' of '.join(close)}?" if close else ""
    raise PolicylintError(f"norm '{name}' bestaat niet{hint} (alle: policylint norms list)")


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


@command.command("test", short_help="Test de voorbeelden die in de normen staan.")
@click.argument("norm_ids", nargs=-1, metavar="[NORM]...")
@frame_option
def test_norms(norm_ids: Sequence[str], frame: str) -> None:
    """Test de voorbeelden die in de normen staan; eindigt met 1 als er een niet klopt."""
    linter = Linter(*load_config(None), frame=frame)
    for name in norm_ids:
        _norm_named(name, linter.norms)
    asked = [norm for norm in linter.norms.values() if not norm_ids or norm.id in norm_ids]
    outcomes = [each for norm in asked for each in check_examples(norm, linter.view)]
    wrong = [each for each in outcomes if not each.passed]
    for each in wrong:
        click.echo(f"{each.norm.path}: voorbeeld {each.number}: {each.example.text!r}")
        click.echo(f"  verwacht: {each.example.expect}, gevonden: {each.found}")
    norms = f"{len(asked)} {'norm' if len(asked) == 1 else 'normen'}"
    click.echo(f"{norms}, {len(outcomes)} voorbeelden, {len(wrong)} niet zoals verwacht")
    sys.exit(1 if wrong else 0)


@command.command("check", cls=SourceCommand, short_help="Leg plannen naast het normenkader.")
@frame_option
@asks_plans(CHECKED)
def check(asked: Asked, frame: str) -> None:
    """Leg plannen naast het normenkader: een oordeel per norm, met de passages erbij."""
    linter = asked.linter("normen", frame=frame)
    linter.normenkader  # noqa: B018  # a mistake in the frame comes before any document
    asked.show(linter, module(CHECKED, asked.format_name).render, _WIDTH)
