"""What holds for the whole plan: its years, its municipality, its decision."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

import regex

from policylint.documents.model import BlockKind, Document, Span
from policylint.statements.model import Moment, MomentKind
from policylint.statements.moments import cited_years, plan_period
from policylint.statements.passages import cited_in
from policylint.statements.timewords import pattern

_OPENING_BLOCKS = 8
_NAME = regex.compile(r"(?<=\p{Ll} )(?:IJ|\p{Lu})\p{Ll}{3,}")
_TITLED = regex.compile(r"\b(?:IJ|\p{Lu})\p{Ll}{3,}")
_YEAR = regex.compile(r"(?<![\d.,])20[0-4]\d(?![\d.,]\d)")
_SENTENCE = regex.compile(r"[.!?;]\s|\n\n")
_AGAIN_AND_AGAIN = 50
_OFTEN = 4
_REPEATEDLY = 3
_MUNICIPALITY = regex.compile(
    r"\b[Gg]emeente ((?:(?:IJ|\p{Lu})[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?)"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The plan period, with the passage that gives it, and the name of the municipality.

    `first_year` is None if the plan does not say; `period` is None then too, or if the years were
    only inferred.
    """

    first_year: int | None = None
    last_year: int | None = None
    period: Span | None = None
    municipality: str = ""
    is_plan: bool = True
    newest: int | None = None
    """The newest year of a source that the plan cites: what was so then is no aim."""

    def is_well_ahead(self, year: int) -> bool:
        """True for a year after the plan's first: what is so then is not so yet."""
        return self.is_ahead(year) and (self.first_year is None or year > self.first_year)

    def is_ahead(self, year: int) -> bool:
        """True for a year in the plan period or after it."""
        if self.newest is not None and year <= self.newest:
            return False
        return self.first_year is None or year >= self.first_year


def frame_of(document: Document) -> Frame:
    """Read the frame from the title page, else from the newest source that is cited."""
    frame = _frame_of(document)
    newest = frame.newest
    if newest is not None and frame.first_year is not None and newest >= frame.first_year:
        newest = _cited_often(document, frame.first_year, newest)
    return replace(frame, is_plan=document.kind.is_plan, newest=newest)


def _cited_often(document: Document, first: int, newest: int) -> int | None:
    """Return the newest of some years of which a text cites sources by name, repeatedly.

    A year within the plan period may be over, if the text was written later than it; or it is
    still to come and reads like the year of a source: "120 (2029)", "de enquête van 2026".
    """
    years = Counter(
        cited.year
        for block in document.blocks
        if block.kind not in (BlockKind.TABLE, BlockKind.FURNITURE)
        for cited in cited_in(document.text, block.span.start, block.span.end)
        if cited.name
    )
    return max((y for y in range(first, newest + 1) if years[y] >= _REPEATEDLY), default=None)


def _frame_of(document: Document) -> Frame:
    name = _municipality(document)
    cited = [source.year for source in cited_years(document.text)]
    newest = max(cited, default=None)
    written = None
    for block in document.blocks[:_OPENING_BLOCKS]:
        if block.kind in (BlockKind.FURNITURE, BlockKind.TABLE):
            continue
        moment = plan_period(block.span.of(document.text))
        if moment is None or moment.first_year is None:
            continue
        if moment.kind is MomentKind.DATE:  # of its adoption, seldom of anything else
            written = written or moment.first_year
        else:
            span = Span(block.span.start + moment.span.start, block.span.start + moment.span.end)
            return _framed(document, moment, written or newest, span, name)
    moment = plan_period(document.title)
    if moment is not None and moment.first_year is not None:
        return _framed(document, moment, written or newest, None, name)
    if written is not None:
        return Frame(written, None, None, name, newest=newest)
    first = _year_of_all(document.text)
    if first is not None:  # a year that is cited is no later than what it is cited in
        newest = max((year for year in cited if year < first), default=None)
    elif newest is not None:
        first = newest + 1
    return Frame(first, None, None, name, newest=newest)


def _year_of_all(text: str) -> int | None:
    """Return the year that a long text names again and again: the first that a budget is for."""
    years = Counter(int(year) for year in _YEAR.findall(text))
    year, count = max(years.items(), key=lambda item: item[1], default=(0, 0))
    return year if count >= _AGAIN_AND_AGAIN else None


def _framed(
    document: Document, moment: Moment, newest: int | None, span: Span | None, name: str
) -> Frame:
    """Take "2025-2030" for the period; "2040" alone, far ahead, is where a vision ends."""
    first, last = moment.first_year, moment.last_year
    if first == last and first is not None:
        if newest is None or newest >= first:
            newest = _newest_told(document, first)
        if newest is not None and newest + 1 < first:
            first = newest + 1
    return Frame(first, last, span, name, newest=newest)


def _newest_told(document: Document, before: int) -> int | None:
    """Return the newest year that a plan looks back on, if it is before some year."""
    past = pattern("verleden")
    return max(
        (
            int(year)
            for sentence in _SENTENCE.split(document.text)
            if past.search(sentence.lower())
            for year in _YEAR.findall(sentence)
            if int(year) < before
        ),
        default=None,
    )


def _municipality(document: Document) -> str:
    """Return the name behind "gemeente" most often, or one that title and text share."""
    named = Counter(match[1] for match in _MUNICIPALITY.finditer(document.text))
    if named:
        return str(named.most_common(1)[0][0])
    opening = " ".join(b.span.of(document.text) for b in document.blocks[:_OPENING_BLOCKS])
    names = Counter(_NAME.findall(document.text))
    titled = [name for name in _TITLED.findall(document.title) if names[name] >= _OFTEN]
    shared = titled or [name for name in _NAME.findall(opening) if names[name] >= _OFTEN]
    return str(max(shared, key=lambda name: names[name], default=""))
