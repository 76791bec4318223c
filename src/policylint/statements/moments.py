"""Finds times: deadlines, periods, terms, what comes back, and what stays vague.

A year in the name of a plan ("Woonvisie 2025-2030") or of a source ("(CBS, 2023)") is no moment;
`cited_years` gives the latter, the year of a baseline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policylint.documents.model import Span
from policylint.statements.folding import folded
from policylint.statements.model import Moment, MomentKind
from policylint.statements.timewords import is_backward, moment_pattern, pattern
from policylint.statements.years import YearReading, YearRole, read_year

_KINDS = {
    "datum": MomentKind.DATE,
    "kwartaal": MomentKind.QUARTER,
    "periode": MomentKind.PERIOD,
    "jaren": MomentKind.YEAR,
    "termijn": MomentKind.TERM,
    "terugblik": MomentKind.TERM,
    "herhaling": MomentKind.RECURRING,
    "vaag": MomentKind.VAGUE,
}
_YEAR = re.compile(r"(?<!\d)(?:19\d\d|20[0-6]\d)(?!\d)")
_SHORT_YEAR = re.compile(r"[-/.](\d\d)$")
_MONEY_WINDOW = 70
_SENTENCE = re.compile(r"[.!?;\n](?=\s)")


@dataclass(frozen=True, slots=True)
class CitedYear:
    """The year of a source: "2023" in "(CBS, 2023)", with its name as it is written ("CBS")."""

    span: Span
    year: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class TimeReading:
    """An expression of time, whatever it turns out to be."""

    moment: Moment
    reading: YearReading
    year_span: Span


def find_moments(text: str, start: int = 0, end: int | None = None) -> list[Moment]:
    """Find the times in a passage, in reading order."""
    return [
        time.moment for time in read_times(text, start, end) if time.reading.role is YearRole.MOMENT
    ]


def cited_years(text: str, start: int = 0, end: int | None = None) -> list[CitedYear]:
    """Find the years of sources in a passage: "(CBS, 2023)", "Veiligheidsmonitor 2023"."""
    return [
        CitedYear(time.year_span, time.moment.last_year, time.reading.name)
        for time in read_times(text, start, end)
        if time.reading.role is YearRole.CITED and time.moment.last_year is not None
    ]


def plan_period(title: str) -> Moment | None:
    """Return the years in a plan's title: "Woonvisie 2025-2030", "Mobiliteitsplan 2030"."""
    times = [time.moment for time in read_times(title) if time.moment.last_year is not None]
    periods = [moment for moment in times if moment.kind is MomentKind.PERIOD]
    return next(iter([*periods, *times]), None)


def read_times(text: str, start: int = 0, end: int | None = None) -> Iterator[TimeReading]:
    """Read every expression of time in a passage, also those that are no moment."""
    end = len(text) if end is None else end
    low = folded(text)
    for match in moment_pattern().finditer(low, start, end):
        kind = match.lastgroup or ""
        if kind == "vaag" and _is_about_money(low, match, start, end):
            continue
        yield _read(text, low, match, kind, start, end)


def _read(
    text: str, low: str, match: re.Match[str], kind: str, start: int, end: int
) -> TimeReading:
    years = list(_YEAR.finditer(low, match.start(), match.end()))
    first_year, last_year = _years(match[0], [int(year[0]) for year in years], kind)
    several = kind == "jaren" and len(years) > 1
    reading = YearReading(YearRole.MOMENT)
    from_, to = match.start(), match.end()
    backward = kind == "terugblik"
    if years:
        inner = Span(years[0].start(), to)
        backward = kind != "periode" and is_backward(low[from_ : inner.start])
        if kind in ("jaren", "periode"):
            reading = read_year(text, low, (inner.start, inner.end), start, end)
        if reading.role in (YearRole.NAME, YearRole.CITED, YearRole.VALUE):
            from_ = inner.start
    else:
        inner = Span(from_, to)
    moment_kind = MomentKind.PERIOD if several else _KINDS[kind]
    moment = Moment(Span(from_, to), moment_kind, first_year, last_year, backward)
    return TimeReading(moment, reading, inner)


def _years(found: str, years: list[int], kind: str) -> tuple[int | None, int | None]:
    """Return the first and last year; "2024-27" and "1-1-27" leave the century out."""
    short = _SHORT_YEAR.search(found.rstrip()) if kind in ("periode", "datum") else None
    if short and not years:
        years = [2000 + int(short[1])]
    elif short and kind == "periode" and len(years) == 1:
        years = [*years, years[0] // 100 * 100 + int(short[1])]
    return (min(years), max(years)) if years else (None, None)


def _is_about_money(low: str, match: re.Match[str], start: int, end: int) -> bool:
    """True for "structureel" in a sentence about money, where it is a term of bookkeeping."""
    if not match[0].startswith("structure"):
        return False
    around = low[max(start, match.start() - _MONEY_WINDOW) : min(end, match.end() + _MONEY_WINDOW)]
    return pattern("geldwoord").search(around) is not None
