"""`policylint text`: print the reading text that spans point into."""

from __future__ import annotations

import click

from policylint.cli.options import engine_option
from policylint.cli.source import SourceCommand, not_empty, open_source


@click.command("text", cls=SourceCommand)
@click.argument("path", metavar="BESTAND", callback=not_empty)
@engine_option()
def command(path: str, engine: str | None) -> None:
    """Toon de leestekst van een document: wat policylint leest, en waarin het telt.

    - leest van standaardinvoer.
    """
    document = open_source(path, engine=engine)
    for note in document.quality.notes:
        click.echo(f"! {note}", err=True)
    click.echo(document.text)
