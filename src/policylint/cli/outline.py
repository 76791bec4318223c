"""`policylint outline`: print the section tree of a document."""

from __future__ import annotations

import json

import click

from policylint.cli.options import engine_option
from policylint.cli.source import SourceCommand, not_empty, open_source
from policylint.records import section_records
from policylint.report import Where
from policylint.reports.places import place


@click.command("outline", cls=SourceCommand)
@click.argument("path", metavar="BESTAND", callback=not_empty)
@engine_option()
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Vorm (standaard: text).",
)
def command(path: str, engine: str | None, format_name: str) -> None:
    """Toon de koppen van een document, met bladzijde of regel.

    - leest van standaardinvoer.
    """
    document = open_source(path, engine=engine)
    if format_name == "json":
        sections = [record.model_dump(mode="json") for record in section_records(document, {})]
        click.echo(json.dumps({"sections": sections}, ensure_ascii=False, indent=2))
        return
    for note in document.quality.notes:
        click.echo(f"! {note}", err=True)
    for section in document.sections:
        if section.heading is not None:
            where = place(Where.of(document.locate(section.heading)))
            indent = "  " * (section.level - 1)
            click.echo(f"{where:>10}  {indent}{section.label}")
