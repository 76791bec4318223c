"""Where remarks are densest: a table of the worst sections of a long document.

paragraaf            plaats  woorden  per zin  opmerkingen  per 1.000  vooral
4.4 Kansen benutten  p. 19       812     17,4           91      112,1  ambtelijk-woord, jargon
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from policylint.reports import Options
from policylint.reports.language.figures import Figures, SectionFigures
from policylint.reports.language.kinds import kinds_of
from policylint.reports.language.wording import WORDINGS, decimal, section_label, thousands
from policylint.reports.pen import Pen
from policylint.reports.places import place

FEWEST_WORDS = 1500
"""Words up to which a document is read through rather than looked up in: no table."""
MOST_SECTIONS = 10
_WIDE = 90
"""Columns from which there is room for more than how many remarks there are."""
_PER_SENTENCE = "words_per_sentence"
_INDENT = "    "


@dataclass(frozen=True, slots=True)
class _Column:
    """A heading, what stands under it, and how: figures to the right, long texts on more lines."""

    heading: str
    cell: Callable[[SectionFigures], str]
    is_figure: bool = False
    wraps: bool = False


def worst_sections(figures: Figures, options: Options, pen: Pen) -> Iterator[str]:
    """Yield the table; nothing for a short document, or one without sections of some length."""
    sections = [each for each in figures.weighed if each.findings]
    if figures.words <= FEWEST_WORDS or len(sections) < 2:
        return
    shown = sections[:MOST_SECTIONS]
    wording = WORDINGS[options.language]
    title = wording.sections if shown == sections else wording.worst_sections
    yield from map(pen.bold, pen.wrapped(title, "  "))
    yield from _table(shown, options)
    yield ""


def _table(sections: Sequence[SectionFigures], options: Options) -> Iterator[str]:
    from rich.console import Console  # here: it is slow to load, and short reports do without
    from rich.table import Table as Grid

    grid = Grid(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    columns = _columns(sections, options)
    for column in columns:
        grid.add_column(
            column.heading,
            justify="right" if column.is_figure else "left",
            no_wrap=not column.wraps,
        )
    for section in sections:
        grid.add_row(*(column.cell(section) for column in columns))
    out = io.StringIO()
    console = Console(
        file=out,
        width=options.width - len(_INDENT),
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    console.print(grid)
    for line in out.getvalue().splitlines():
        yield f"{_INDENT}{line}"


def _columns(sections: Sequence[SectionFigures], options: Options) -> list[_Column]:
    """Return the columns that there is something for, and room."""
    language = options.language
    title, where, words, sentence, remarks, density, mostly = WORDINGS[language].columns
    is_wide = options.width >= _WIDE
    has_sentences = any(_PER_SENTENCE in each.metrics for each in sections)
    columns = [
        (True, _Column(title, lambda each: section_label(each, language), wraps=True)),
        (True, _Column(where, lambda each: place(each.location, language))),
        (True, _figure(words, lambda each: thousands(each.words, language))),
        (is_wide and has_sentences, _figure(sentence, lambda each: _per_sentence(each, language))),
        (True, _figure(remarks, lambda each: thousands(len(each.findings), language))),
        (True, _figure(density, lambda each: decimal(each.density, language))),
        (is_wide, _Column(mostly, _mostly, wraps=True)),
    ]
    return [column for is_shown, column in columns if is_shown]


def _figure(heading: str, cell: Callable[[SectionFigures], str]) -> _Column:
    return _Column(heading, cell, is_figure=True)


def _per_sentence(section: SectionFigures, language: str) -> str:
    """Return the words in a sentence; nothing of a section that is too short to have them."""
    value = section.metrics.get(_PER_SENTENCE)
    return "" if value is None else decimal(value, language)


def _mostly(section: SectionFigures) -> str:
    """Return the two kinds of remarks that a section has most of."""
    often = sorted(kinds_of(section.findings), key=lambda kind: -len(kind.findings))
    return ", ".join(kind.name for kind in often[:2])
