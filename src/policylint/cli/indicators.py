"""`policylint indicators`: by what a plan is followed, as a table."""

from __future__ import annotations

from policylint.cli.tables import table_command

command = table_command(
    "indicators",
    "Toon de indicatoren van plannen in een tabel, met nulmeting, streefwaarden en bron.",
)
