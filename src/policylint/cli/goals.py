"""`policylint goals`: what a plan wants to reach, as a table."""

from __future__ import annotations

from policylint.cli.tables import table_command

command = table_command(
    "goals",
    "Toon de doelen van plannen in een tabel, met S, M, nulmeting, bron, T en doelgroep.",
)
