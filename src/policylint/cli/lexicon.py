"""`policylint lexicon forms`: the forms of the words of a lexicon, after it was edited."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from policylint.language.lexiconforms import lexicon_forms
from policylint.vocabulary.forms import forms_path


@click.group("lexicon")
def command() -> None:
    """Werk lexicons bij."""


@command.command("forms", short_help="Maak de woordvormen bij een lexicon met 'inflect'.")
@click.argument(
    "lexicons",
    nargs=-1,
    required=True,
    metavar="LEXICON...",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option("--check", is_flag=True, help="Schrijf niets; eindig met 1 als er een verouderd is.")
def forms(lexicons: Sequence[Path], check: bool) -> None:
    """Maak de woordvormen van de woorden die een lexicon onder 'inflect' noemt.

    Ze komen in de map 'forms' naast het lexicon. Kijk ze na voor u ze bewaart.
    """
    stale = False
    for path in lexicons:
        made, target = lexicon_forms(path), forms_path(path)
        is_fresh = target.is_file() and target.read_text(encoding="utf-8") == made
        stale = stale or not is_fresh
        if not is_fresh and not check:
            target.parent.mkdir(exist_ok=True)
            target.write_text(made, encoding="utf-8", newline="\n")
        click.echo(f"{target}: {_state(is_fresh, check)}")
    sys.exit(1 if stale and check else 0)


def _state(is_fresh: bool, check: bool) -> str:
    if is_fresh:
        return "is bij"
    return "is verouderd" if check else "gemaakt"
