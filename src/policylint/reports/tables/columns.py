"""Columns that the tables share: where a statement stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from policylint.report import LinkRecord, Report, Where
from policylint.reports.places import place
from policylint.reports.tables import Cell, Column


def placed(find: Callable[[Any], Where]) -> tuple[Column[Any], ...]:
    """Return the columns of a place: page, line, paragraph (Word) and headings."""

    def cell(pick: Callable[[Where], Cell]) -> Callable[[Any, Report], Cell]:
        return lambda record, _: pick(find(record))

    return (
        Column("bladzijde", cell(lambda where: where.page)),
        Column("regel", cell(lambda where: where.line)),
        Column("alinea", cell(lambda where: where.paragraph)),
        Column("paragraaf", cell(lambda where: " > ".join(where.section))),
    )


def labelled(label: str, where: Where) -> str:
    """Return an id with its place below it, which takes less room on a screen."""
    return f"{label}\n{place(where)}".rstrip()


def one_line(text: str) -> str:
    """Return a passage without its line ends."""
    return " ".join(text.split())


def ids(links: Iterable[LinkRecord], between: str = ", ") -> str:
    """Return the ids of linked statements: "i1, i2"."""
    return between.join(link.id for link in links)


def reasons(links: Iterable[LinkRecord]) -> str:
    """Return why they are linked, each reason once."""
    return "; ".join(dict.fromkeys(link.reason for link in links))
