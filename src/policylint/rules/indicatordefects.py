"""What can be wrong with a slot of an indicator. Each function answers for one slot and one fault.

A slot is `missing` if the row has no cell for it, and holds a `placeholder` if the cell is not
filled in: a row never has both faults.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import regex

from policylint.documents.model import Span
from policylint.rules.indicatorrows import (
    IndicatorRow,
    column_of,
    has_note_mark,
    is_blank,
    is_open,
    is_unknown,
    says,
)
from policylint.rules.polarity import is_ambiguous, polarity_of
from policylint.rules.polarity import says as direction_says
from policylint.rules.view import View
from policylint.statements.model import Polarity, Value

_YEAR = regex.compile(r"(?<!\d)(?:19[89]\d|20[0-6]\d)(?!\d)")
_BOUND = regex.compile(
    r"[<>≤≥]|\b(?:min|max|minimaal|maximaal|minstens|hooguit|ten minste|ten hoogste|onder|boven"
    r"|meer dan|minder dan)\b",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Defect:
    """Where it is wrong, and what a message may tell after the name of the indicator."""

    span: Span
    args: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


Finder = Callable[[IndicatorRow, View], Defect | None]


def _no_target(row: IndicatorRow, view: View) -> Defect | None:
    # The prescribed set is measured, not aimed at: a column "2025" holds no targets there.
    is_measured_only = row.indicator.mandatory and not says("streefkolom", row.over)
    if (row.indicator.targets and not is_measured_only) or _has_figures(row, view):
        return None
    return Defect(row.indicator.name_span)


def _open_target(row: IndicatorRow, view: View) -> Defect | None:
    """Return the last target if it is still to come, or if no year has one."""
    targets = row.indicator.targets
    if not targets:
        return None
    if is_unknown(row.indicator.name):
        return None  # there is no indicator yet to fill in anything for
    last = targets[-1]
    unfilled = all(is_open(target) for target in targets)
    if unfilled or (last.number is None and is_unknown(last.raw)):
        return _open_cell(last.span, row, view, "streefwaarde")
    return None


def _target_in_words(row: IndicatorRow, view: View) -> Defect | None:
    targets = row.indicator.targets
    if not targets or any(target.number is not None for target in targets):
        return None
    worded = next((t for t in targets if says("streefwoord", t.raw)), None)
    return Defect(worded.span, (worded.raw,), (row.indicator.name_span,)) if worded else None


def _equal_target(row: IndicatorRow, view: View) -> Defect | None:
    pair = _comparable(row)
    if pair is None:
        return None
    baseline, target = pair
    numbers = {t.number for t in row.indicator.targets if t.number is not None}
    if numbers != {baseline.number} or _is_best_already(baseline) or _is_to_stay(row, view):
        return None
    return Defect(target.span, (baseline.raw, target.raw), (baseline.span,))


def _worse_target(row: IndicatorRow, view: View) -> Defect | None:
    pair = _comparable(row)
    if pair is None:
        return None
    baseline, target = pair
    way = polarity_of(row.indicator)
    if way is Polarity.UNCLEAR or not _moves(baseline, target, up=way is Polarity.DOWN):
        return None
    return Defect(target.span, (baseline.raw, target.raw), (baseline.span,))


def _unclear_direction(row: IndicatorRow, view: View) -> Defect | None:
    """Return a target that rises for a measure of which nobody says whether more is better."""
    pair = _comparable(row)
    if pair is None or not is_ambiguous(row.indicator):
        return None
    baseline, target = pair
    if not _moves(baseline, target, up=True):
        return None
    goal_words = _goal_words(row, view)
    if direction_says("gezegd", goal_words) or target.raw in goal_words:
        return None
    return Defect(target.span, (baseline.raw, target.raw), (baseline.span,))


def _no_baseline(row: IndicatorRow, view: View) -> Defect | None:
    known = row.indicator.baseline is not None or row.indicator.past
    return None if known or _has_figures(row, view) else Defect(row.indicator.name_span)


def _open_baseline(row: IndicatorRow, view: View) -> Defect | None:
    past = row.indicator.past
    if row.indicator.baseline is not None or not past or not all(map(is_open, past)):
        return None
    if is_unknown(row.indicator.name):
        return None
    shown = next((value for value in past if is_unknown(value.raw)), past[-1])
    return _open_cell(shown.span, row, view, "nulmeting")


def _undated_baseline(row: IndicatorRow, view: View) -> Defect | None:
    """Return a baseline without a year in its cell, its column or elsewhere in its row."""
    baseline = row.indicator.baseline
    if baseline is None or baseline.year is not None or has_note_mark(baseline.raw):
        return None  # its footnote may tell
    if _YEAR.search(row.indicator.span.of(view.document.text)):
        return None  # a column "Peiljaar" has it
    return Defect(baseline.span, (baseline.raw,), (row.indicator.name_span,))


def _undated_target(row: IndicatorRow, view: View) -> Defect | None:
    aimed = [target for target in row.indicator.targets if target.number is not None]
    if not aimed or any(target.year is not None for target in aimed):
        return None
    if any(_YEAR.search(target.raw) for target in aimed):
        return None
    return Defect(aimed[-1].span, (aimed[-1].raw,), (row.indicator.name_span,))


def _no_source(row: IndicatorRow, view: View) -> Defect | None:
    values = (*row.indicator.past, *row.indicator.targets)
    named = row.indicator.source_span or row.indicator.frequency
    if named is not None or any(value.source for value in values):
        return None
    if row.table is None and says("bronwoord", row.indicator.span.of(view.document.text)):
        return None
    return Defect(row.indicator.name_span)


def _open_source(row: IndicatorRow, view: View) -> Defect | None:
    span = row.indicator.source_span
    if span is None or is_unknown(row.indicator.name):
        return None
    words = span.of(view.document.text)
    if not (is_blank(words) or is_unknown(words)):
        return None
    return _open_cell(span, row, view, "bron")


def _mixed_units(row: IndicatorRow, view: View) -> Defect | None:
    """Return a value that is a share in a row of counts, or the other way round."""
    values = [*row.indicator.past, *row.indicator.targets]
    filled = [value for value in values if value.number is not None]
    shares = [value for value in filled if "%" in value.raw]
    bare = [value for value in filled if _is_count(value)]
    if not shares or not bare:
        return None
    odd = bare[0] if len(bare) <= len(shares) else shares[0]
    other = shares[0] if odd is bare[0] else bare[0]
    return Defect(odd.span, (odd.raw, other.raw), (other.span,))


def _is_count(value: Value) -> bool:
    """True for a number that can be no share: with a word for what it counts, or over 100."""
    if value.number is None or "%" in value.raw:
        return False
    outside = regex.sub(r"\([^)]*\)", " ", value.raw)
    if _YEAR.fullmatch(outside.strip()):
        return False  # the year of measurement in a column of its own
    counted = regex.search(r"\d\s+(?!van\b|op\b|procent)\p{L}{3,}", outside)
    return counted is not None or value.number > 100


def _counted(row: IndicatorRow, view: View) -> Defect | None:
    """Return the name of an indicator that counts, and takes no share of anything."""
    values = (*row.indicator.past, *row.indicator.targets)
    is_share = "%" in row.indicator.unit or any("%" in value.raw for value in values)
    return None if is_share else Defect(row.indicator.name_span)


def _open_name(row: IndicatorRow, view: View) -> Defect | None:
    if not is_unknown(row.indicator.name):
        return None
    return _open_cell(row.indicator.name_span, row, view, "indicator")


def _prescribed(row: IndicatorRow, view: View) -> Defect | None:
    return Defect(row.indicator.name_span) if row.indicator.mandatory else None


def _any_name(row: IndicatorRow, view: View) -> Defect | None:
    return Defect(row.indicator.name_span)


FINDERS: Mapping[tuple[str, str], Finder] = {
    ("target", "missing"): _no_target,
    ("target", "placeholder"): _open_target,
    ("target", "words"): _target_in_words,
    ("target", "equal"): _equal_target,
    ("target", "worse"): _worse_target,
    ("target", "unclear"): _unclear_direction,
    ("baseline", "missing"): _no_baseline,
    ("baseline", "placeholder"): _open_baseline,
    ("year_of_baseline", "missing"): _undated_baseline,
    ("year_of_target", "missing"): _undated_target,
    ("source", "missing"): _no_source,
    ("source", "placeholder"): _open_source,
    ("unit", "mixed"): _mixed_units,
    ("unit", "count"): _counted,
    ("name", "placeholder"): _open_name,
    ("name", "mandatory"): _prescribed,
    ("name", "any"): _any_name,
}
"""By slot and fault."""


def _has_figures(row: IndicatorRow, view: View) -> bool:
    """True for an indicator in a sentence that goes on with figures: which is which is not sure."""
    if row.table is not None:
        return False
    behind = view.document.text[row.indicator.name_span.end : row.indicator.span.end]
    return any(character.isdigit() for character in behind)


def _open_cell(span: Span, row: IndicatorRow, view: View, slot: str) -> Defect:
    """Return a defect at a cell, with what it says and the header over it (or the slot's name)."""
    text = view.document.text
    column = column_of(row, span, text) or slot
    return Defect(span, (" ".join(span.of(text).split()), column), (row.indicator.name_span,))


def _comparable(row: IndicatorRow) -> tuple[Value, Value] | None:
    """Return the baseline and the last target, if both count the same and neither is a bound."""
    baseline = row.indicator.baseline
    aimed = [target for target in row.indicator.targets if target.number is not None]
    if baseline is None or not aimed:
        return None
    target = aimed[-1]
    if _BOUND.search(target.raw) or ("%" in baseline.raw) != ("%" in target.raw):
        return None
    if _is_earlier(target, baseline):
        return None
    return baseline, target


def _is_earlier(target: Value, baseline: Value) -> bool:
    return target.year is not None and baseline.year is not None and target.year <= baseline.year


def _moves(baseline: Value, target: Value, *, up: bool) -> bool:
    if baseline.number is None or target.number is None:
        return False
    return target.number > baseline.number if up else target.number < baseline.number


def _is_best_already(value: Value) -> bool:
    return value.number == 0 or (value.number == 100 and "%" in value.raw + value.unit)


def _is_to_stay(row: IndicatorRow, view: View) -> bool:
    """True if the name or the goal says that it must stay as it is."""
    return direction_says("gelijk", f"{row.indicator.name}\n{_goal_words(row, view)}")


def _goal_words(row: IndicatorRow, view: View) -> str:
    linked = {link.id for link in row.indicator.goals}
    return "\n".join(goal.text for goal in view.statements.goals if goal.id in linked)
