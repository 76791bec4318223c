"""The figures of marked sentences as text, for a terminal.

taal, tune: 165 paren, 215 losse zinnen
  regel                           bevindingen  goed  precisie          eigen soort
  taal/ambtelijk-woord                     80    70  0,88 (0,79-0,93)  0,71
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from policylint.evaluation.numerals import decimal, interval
from policylint.evaluation.result import SentenceMistake, SentencesResult, Separation, Share

_NAME, _COUNT, _CELL = 32, 11, 18


def sentence_lines(sentences: SentencesResult) -> Iterator[str]:
    """Yield the figures of the sentences of one part."""
    sizes = f"{sentences.pairs} paren, {sentences.singles} losse zinnen"
    yield f"{sentences.name}, {sentences.part}: {sizes}"
    yield from _rules(sentences)
    yield _row("soort", "gemarkeerd", "gevonden", "vangst")
    for kind, recall in sentences.kinds.items():
        yield _share(kind, recall)
    yield _share("alle soorten", sentences.recall)
    yield from _separation(sentences.separation)
    yield _row("zonder markering", "zinnen", "stil", "aandeel")
    yield _share("losse zinnen", sentences.silent)
    yield _row("alleen geteld", "bevindingen")
    for rule, count in sentences.counted.items():
        yield _row(rule, str(count))


def sentence_mistake_lines(mistakes: Sequence[SentenceMistake]) -> list[str]:
    """Return the mistakes under their rule or kind, with a blank line after each of those."""
    lines: list[str] = []
    for (figure, what), group in groupby(mistakes, key=lambda each: (each.figure, each.what)):
        of_figure = list(group)
        lines.append(f"{figure}: {len(of_figure)} keer {what}")
        for mistake in of_figure:
            lines += [f"  {mistake.file}:{mistake.line}: ‘{mistake.words}’", f"    {mistake.text}"]
        lines.append("")
    return lines


def _rules(sentences: SentencesResult) -> Iterator[str]:
    yield _row("regel", "bevindingen", "goed", "precisie", "eigen soort")
    for rule, score in sentences.rules.items():
        yield _share(rule, score.precision, decimal(score.own_kind.value))
    yield _share("alle regels", sentences.precision)


def _separation(separation: Mapping[str, Separation]) -> Iterator[str]:
    yield _row("alleen moeilijk:gewoon", "paren")
    for name, sides in separation.items():
        yield _row(name, f"{sides.hard_only}:{sides.plain_only}")


def _share(name: str, share: Share, *cells: str) -> str:
    return _row(name, str(share.count), str(share.hits), interval(share), *cells)


def _row(name: str, count: str, hits: str = "", *cells: str) -> str:
    padded = "".join(f"  {cell:<{_CELL}}" for cell in cells)
    return f"  {name:<{_NAME}}{count:>{_COUNT}}{hits:>{_COUNT}}{padded}".rstrip()
