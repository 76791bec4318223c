"""click's own words in Dutch: usage, options, and what is wrong with a command line.

click asks gettext for them, which wants a compiled catalogue and a Dutch locale; policylint
speaks Dutch on an English computer too. What is not in the table stays as click says it.
"""

from __future__ import annotations

from collections.abc import Mapping

import click
from click import core, decorators, exceptions, formatting, parser, types

WORDS: Mapping[str, str] = {
    "Usage:": "Gebruik:",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Show the version and exit.": "Toon de versie.",
    "Show this message and exit.": "Toon deze hulp.",
    "%(prog)s, version %(version)s": "%(prog)s, versie %(version)s",
    "Error: {message}": "Fout: {message}",
    "Try '{command} {option}' for help.": "Hulp: {command} {option}",
    "Invalid value: {message}": "Dit kan niet: {message}",
    "Invalid value for {param_hint}: {message}": "Dit kan niet bij {param_hint}: {message}",
    "{value!r} is not one of {choices}.": "{value!r} bestaat niet; kies uit {choices}.",
    "Missing argument": "Er ontbreekt iets:",
    "Missing option": "Er ontbreekt een optie:",
    "Missing command.": "Er ontbreekt een opdracht.",
    "No such option {name!r}.": "De optie {name!r} bestaat niet.",
    "No such option: {name}": "De optie {name!r} bestaat niet.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "Did you mean {possibility}?": "Bedoelde u {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Bedoelde u een van: {possibilities}?",
    "(Possible options: {possibilities})": "Bedoelde u een van: {possibilities}?",
    "Option {name!r} requires an argument.": "De optie {name!r} wil een waarde.",
    "Option {name!r} does not take a value.": "De optie {name!r} neemt geen waarde.",
    "Got unexpected extra argument ({args})": "Dit is te veel: {args}",
    "Got unexpected extra arguments ({args})": "Dit is te veel: {args}",
    "{name} {filename!r} is a directory.": "{filename!r} is een map.",
    "file": "bestand",
    "path": "pad",
}
_USAGE = {"[OPTIONS]": "[OPTIES]", "COMMAND [ARGS]...": "OPDRACHT [ARGUMENTEN]..."}


def translated(message: str) -> str:
    """Return what click says in Dutch."""
    return WORDS.get(message, message)


def translated_plural(singular: str, plural: str, number: int) -> str:
    """Return what click says of so many, in Dutch."""
    return translated(singular if number == 1 else plural)


class DutchFormatter(click.HelpFormatter):
    """Writes help; the placeholders of a usage line come from no gettext."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line with its placeholders in Dutch."""
        for english, dutch in _USAGE.items():
            args = args.replace(english, dutch)
        super().write_usage(prog, args, prefix)


def speak_dutch() -> None:
    """Make click speak Dutch in this process."""
    for module in (core, decorators, exceptions, formatting, parser, types):
        for name, function in (("_", translated), ("ngettext", translated_plural)):
            if hasattr(module, name):
                setattr(module, name, function)
    click.Context.formatter_class = DutchFormatter
