"""Roles of the municipality and the chain of every theme, on a screen.

Rollen van de gemeente
regisseur      p. 4  2 Aanpak · p. 7  3.1 Wonen
Keten per thema
probleem  doel  maatregel  indicator  geld    verantwoording
3.1 Opgroeien               ja        ja    ja         -          elders  elders
"""

from __future__ import annotations

from collections.abc import Iterator

from policylint.report import ChainRecord, Evidence, Report, RoleRecord
from policylint.reports.pen import Pen
from policylint.reports.places import place

_THEME = 30
"""Columns for the name of a theme."""
_PLACES = 5
"""So many places of a role are shown."""
_ELSEWHERE = "(hoofdstukken met doelen; elders: voor het hele plan, buiten de thema's)"
_WORDS = {"hier": "ja", "elders": "elders", "nergens": "-"}
_COLORS = {"hier": "green", "elders": "yellow", "nergens": "red"}


def roles(report: Report, pen: Pen) -> Iterator[str]:
    """Yield a line per role, with where it is told: a section once."""
    if not report.roles:
        return
    yield ""
    yield f"  {pen.bold('Rollen van de gemeente')}"
    for role in report.roles:
        yield from pen.wrapped(f"{role.role:<15}{_places(role)}", "    ", " " * 19)


def _places(role: RoleRecord) -> str:
    places = list(dict.fromkeys(_where(each) for each in role.evidence))
    more = len(places) - _PLACES
    return " · ".join(places[:_PLACES]) + (f" · en nog {more}" if more > 0 else "")


def _where(passage: Evidence) -> str:
    section = passage.location.section[-1] if passage.location.section else ""
    return f"{place(passage.location)} {section}".strip()


def chain(report: Report, pen: Pen) -> Iterator[str]:
    """Yield a table: a row per theme, a column per link."""
    if not report.chain:
        return
    yield ""
    yield f"  {pen.bold('Keten per thema')}  {pen.dim(_ELSEWHERE)}"
    names = [link.name for link in report.chain[0].links]
    yield f"    {'':<{_THEME}}  " + "  ".join(names)
    for theme in report.chain:
        yield f"    {_title(theme):<{_THEME}}  {_cells(theme, pen)}".rstrip()


def _title(theme: ChainRecord) -> str:
    return theme.theme if len(theme.theme) <= _THEME else theme.theme[: _THEME - 1] + "…"


def _cells(theme: ChainRecord, pen: Pen) -> str:
    cells = []
    for link in theme.links:
        word = _WORDS[link.place]
        cells.append(pen.paint(word, _COLORS[link.place]) + " " * (len(link.name) - len(word)))
    return "  ".join(cells)
