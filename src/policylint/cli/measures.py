"""`policylint measures`: what will be done, as a table."""

from __future__ import annotations

from policylint.cli.tables import table_command

command = table_command(
    "measures",
    "Toon de maatregelen van plannen in een tabel, met wie, wanneer en geld.",
)
