"""What to do about each kind of remark: the first few at length, the rest in short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from policylint.report import Finding
from policylint.reports.language.figures import Figures, per_thousand
from policylint.reports.language.kinds import Expression, Kind, best_examples, expressions
from policylint.reports.language.wording import (
    WORDINGS,
    counted,
    decimal,
    listed,
    section_name,
)
from policylint.reports.pen import Pen, shortened
from policylint.reports.places import SEVERITY_WORDS, advice, message, place
from policylint.rules.schema import Severity

MOST_AT_LENGTH = 5
"""So many kinds are told at length: nobody mends more at once, and they fit on a screen."""
RARE = 2
"""Kinds that occur at most so often are only listed."""
FEWEST_FOR_SECTION = 3
"""Findings that make a section dense, and not one where a few happen to stand."""
MOST_EXAMPLES = 3
_INDENT = " " * 6
_ROOM = 110
"""Characters of a sentence that is quoted."""
_SHORTEST = 4
"""Columns that a word with its separator takes at least: more words need not be tried."""


class Entries:
    """Renders kinds of remarks, which come in the order of what helps the reader most."""

    def __init__(self, figures: Figures, language: str, pen: Pen) -> None:
        self.figures = figures
        self.language = language
        self.wording = WORDINGS[language]
        self.pen = pen

    def render(self, kinds: Sequence[Kind]) -> Iterator[str]:
        """Yield the lines of all kinds."""
        often = [kind for kind in kinds if len(kind.findings) > RARE]
        rare = [kind for kind in kinds if len(kind.findings) <= RARE]
        for number, kind in enumerate(often[:MOST_AT_LENGTH], start=1):
            yield from self._at_length(number, kind)
            yield ""
        if often[MOST_AT_LENGTH:]:
            yield f"    {self.pen.bold(self.wording.also)}"
            for kind in often[MOST_AT_LENGTH:]:
                yield from self._in_short(kind)
            yield ""
        if rare:
            yield f"    {self.pen.bold(self.wording.rare)}"
            for kind in rare:
                yield from self._rare(kind)
            yield ""

    def _at_length(self, number: int, kind: Kind) -> Iterator[str]:
        head = self.pen.wrapped(f"{number} {self._what_to_do(kind)}", "    ", _INDENT)
        yield from map(self.pen.bold, head)
        yield from self.pen.wrapped(f"{kind.name}: {self._how_often(kind)}", _INDENT)
        if kind.is_of_words:
            yield from self._words(kind, lines=3)
        else:
            yield from self._examples(kind)

    def _in_short(self, kind: Kind) -> Iterator[str]:
        number = counted(len(kind.findings), self.wording.times, self.language)
        told = f"{kind.name} ({number}): {self._what_to_do(kind)}"
        yield from self.pen.wrapped(told, "    ", _INDENT)
        if kind.is_of_words:
            yield from self._words(kind, lines=1)
        else:
            ((finding, _),) = best_examples(kind, self.figures, 1, _ROOM)
            yield from self.pen.wrapped(self._told(finding), _INDENT, _INDENT + "  ")

    def _rare(self, kind: Kind) -> Iterator[str]:
        for finding in kind.findings:
            yield from self.pen.wrapped(f"{kind.name}  {self._told(finding)}", "    ", _INDENT)

    def _told(self, finding: Finding) -> str:
        where, said = place(finding.location, self.language), message(finding, self.language)
        return f"{where}  {said}" if where else said

    def _what_to_do(self, kind: Kind) -> str:
        """Return the first thing advised; a rule without advice says what it found."""
        said = [*advice(kind.findings[0], self.language), message(kind.findings[0], self.language)]
        return said[0]

    def _how_often(self, kind: Kind) -> str:
        number = len(kind.findings)
        density = per_thousand(number, self.figures.words)
        facts = [
            counted(number, self.wording.times, self.language),
            self.wording.density.format(decimal(density, self.language)),
        ]
        if kind.severity is not Severity.SUGGESTION:
            facts.insert(0, SEVERITY_WORDS[self.language][kind.severity])
        told = ", ".join(facts)
        dense = self._densest(kind)
        return f"{told}; {self.wording.densest_of_kind.format(dense)}" if dense else told

    def _densest(self, kind: Kind) -> str:
        counts = self.figures.by_section(kind.findings)
        overall = per_thousand(len(kind.findings), self.figures.words)
        dense = [
            (per_thousand(number, section.words), section)
            for section, number in counts
            if number >= FEWEST_FOR_SECTION and per_thousand(number, section.words) > overall
        ]
        worst = sorted(dense, key=lambda each: -each[0])[:2]
        names = [section_name(section, self.language) for _, section in worst]
        return listed(names, self.language) if names else ""

    def _words(self, kind: Kind, lines: int) -> Iterator[str]:
        found = expressions(kind.findings)
        fits = (
            wrapped
            for shown in range(min(len(found), lines * self.pen.width // _SHORTEST), 0, -1)
            if len(wrapped := self._row(found, shown)) <= lines
        )
        yield from next(fits, self._row(found, 1))

    def _row(self, found: Sequence[Expression], shown: int) -> list[str]:
        left = len(found) - shown
        rest = [self.wording.more_words[left != 1].format(left)] if left else []
        words = [expression.in_short() for expression in found[:shown]]
        return self.pen.wrapped(" · ".join([*words, *rest]), _INDENT)

    def _examples(self, kind: Kind) -> Iterator[str]:
        for finding, sentence in best_examples(kind, self.figures, MOST_EXAMPLES, _ROOM):
            where = place(finding.location, self.language)
            quoted = f"“{shortened(sentence, _ROOM)}” {message(finding, self.language)}"
            head = f"{_INDENT}{where}  " if where else _INDENT
            yield from self.pen.wrapped(quoted, head, _INDENT + "  ")
