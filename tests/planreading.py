"""Plans in Markdown for tests of the statements, and what the first steps make of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policylint.documents.model import Document
from policylint.documents.reading import read_text
from policylint.language.analysis import Analysis
from policylint.statements.classify import Reading
from policylint.statements.extract import extract
from policylint.statements.frame import frame_of
from policylint.statements.model import Statements
from policylint.statements.readings import read_units
from policylint.statements.roles import shipped_roles
from policylint.statements.words import shipped_words

TITLE = "# Beleidsplan Zonneveld 2025-2028"


def plan(body: str, title: str = TITLE) -> Document:
    return read_text(f"{title}\n\n{body.strip()}\n", "plan.md")


def readings_of(document: Document) -> list[Reading]:
    """Return what each unit of running text was taken for."""
    analysis = Analysis(document.text)
    return read_units(document, analysis, shipped_roles(), shipped_words(), frame_of(document))


def last_readings(cases: Sequence[tuple[str, str]]) -> list[Reading]:
    """Return the reading of the last unit of each case: a heading and the lines below it.

    They are sections of one plan: sentences are parsed five times as fast together.
    """
    document = plan("\n\n".join(f"#{heading}\n\n{lines}" for heading, lines in cases))
    last = {document.section_at(r.unit.span.start): r for r in readings_of(document)}
    return [last[index] for index in range(1, len(cases) + 1)]


def statements_of(document: Document) -> Statements:
    return extract(document, Analysis(document.text))


def table_of(line: str) -> str:
    """Return a table that is written on one line: "Doel | 2028 / Minder afval | 90"."""
    rows = [row.strip() for row in line.split(" / ")]
    ruler = "|".join("---" for _ in rows[0].split("|"))
    return "\n".join(f"| {row} |" for row in (rows[0], ruler, *rows[1:]))


def cases(table: str) -> list[tuple[str, str]]:
    """Return the cases of a table, one a line: what goes in => what comes out."""
    lines = [line for line in table.strip().splitlines() if "=>" in line]
    return [(given.strip(), expected.strip()) for given, expected in map(_cut, lines)]


def cases_under_headings(table: str) -> Iterator[tuple[str, str, str]]:
    """Yield heading, line and outcome; a line that begins with "#" is the heading of the next."""
    heading = ""
    for line in table.strip().splitlines():
        if line.startswith("#"):
            heading = line
        elif line.strip():
            given, expected = _cut(line)
            yield heading, given.strip(), expected.strip()


def _cut(line: str) -> tuple[str, str]:
    given, _, expected = line.partition("=>")
    return given, expected
