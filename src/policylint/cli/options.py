"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from policylint.documents.model import DocumentKind

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def kind_option() -> Decorator:
    """`--kind`: the document kind, set by hand."""
    return click.option(
        "--kind",
        type=click.Choice([kind.value for kind in DocumentKind]),
        metavar="SOORT",
        help=f"Documentsoort ({', '.join(DocumentKind)}); standaard wordt die herkend.",
    )


def engine_option() -> Decorator:
    """`--engine`: what reads a PDF."""
    return click.option(
        "--engine",
        type=click.Choice(["pdfium", "pdfplumber"]),
        help="Waarmee een PDF gelezen wordt (standaard: pdfium).",
    )


def config_option() -> Decorator:
    """`--config`: the configuration file, instead of the one that is found."""
    return click.option(
        "--config",
        "config_path",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="BESTAND",
        help="Instellingen (standaard: policylint.yaml in deze map of erboven).",
    )


def output_option() -> Decorator:
    """`--output`: a file to write to, instead of standard output."""
    return click.option(
        "--output",
        "-o",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="BESTAND",
        help="Schrijf naar dit bestand.",
    )


def rules_option(name: str, help_text: str) -> Decorator:
    """`--select` and `--ignore`: rules and families, as often as one likes, or with commas."""
    return click.option(
        name, multiple=True, metavar="REGEL", help=help_text, callback=_parted_by_commas
    )


def _parted_by_commas(
    _context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(","))


def fix_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--fix` and `--diff`."""
    for option in (
        click.option("--diff", is_flag=True, help="Toon wat --fix zou doen, en schrijf niets."),
        click.option(
            "--fix", is_flag=True, help="Vervang in tekst en Markdown wat veilig te vervangen is."
        ),
    ):
        command = option(command)
    return command
