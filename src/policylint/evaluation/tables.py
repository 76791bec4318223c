"""An evaluation as text, for a terminal.

tune: 7 plannen
  gevonden                  n  precisie          vangst            F1
  doel                    155  0,81 (0,75-0,87)  0,84 (0,78-0,90)  0,82 (0,77-0,87)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from policylint.evaluation.cases import FIGURES, LADDER, Kind
from policylint.evaluation.numerals import decimal, interval
from policylint.evaluation.ratchet import Fall
from policylint.evaluation.result import Estimate, Evaluation, FigureResult, Mistake, PartResult
from policylint.evaluation.sentences.tables import sentence_lines, sentence_mistake_lines

_HEADS = {
    "precision": "precisie",
    "recall": "vangst",
    "f1": "F1",
    "macro_f1": "macro-F1",
    "kappa": "kappa",
    "share": "goed",
}
_TITLES = {Kind.FOUND: "gevonden", Kind.LABELS: "beoordeeld", Kind.RIGHT: "overgenomen"}
_COLUMNS = {
    Kind.FOUND: ("precision", "recall", "f1"),
    Kind.LABELS: ("macro_f1", "kappa", *reversed(LADDER)),
    Kind.RIGHT: ("share",),
}
_OF_A_PLAN = ("doel", "maatregel", "indicator")
_NAME, _CELL, _PLAN, _SHORT = 24, 18, 50, 10


def render(evaluation: Evaluation, falls: Sequence[Fall]) -> str:
    """Return the whole evaluation as text."""
    lines: list[str] = []
    for part in evaluation.parts:
        lines += [*_part(part), ""]
    if evaluation.plans:
        lines += [*_plans(evaluation), ""]
    for sentences in evaluation.sentences:
        lines += [*sentence_lines(sentences), ""]
    for mistake in evaluation.mistakes:
        lines += [*_mistake(mistake), ""]
    lines += sentence_mistake_lines(evaluation.sentence_mistakes)
    lines += [_fall(fall) for fall in falls]
    return "\n".join(lines).rstrip() + "\n"


def _part(part: PartResult) -> Iterator[str]:
    yield f"{part.part}: {part.plans} {'plan' if part.plans == 1 else 'plannen'}"
    for kind in Kind:
        names = [f.name for f in FIGURES if f.kind is kind and f.name in part.figures]
        if names:
            heads = [_HEADS.get(column, f"F1 {column}") for column in _COLUMNS[kind]]
            yield _row(_TITLES[kind], "n", heads)
        for name in names:
            figure = part.figures[name]
            yield _row(name, str(figure.count), [_cell(figure, c) for c in _COLUMNS[kind]])
    yield from _counts("bevindingen per regel", part.findings)
    yield from _counts("anders geteld", part.remarks)


def _row(name: str, count: str, cells: Sequence[str]) -> str:
    padded = "".join(cell.ljust(_CELL) for cell in cells)
    return f"  {name:<{_NAME}}{count:>5}  {padded}".rstrip()


def _cell(figure: FigureResult, measure: str) -> str:
    return interval(figure.measures.get(measure, Estimate()))


def _counts(title: str, counts: Mapping[str, int]) -> Iterator[str]:
    if counts:
        yield f"  {title}"
    for name, count in counts.items():
        yield f"    {count:>5}  {name}"


def _plans(evaluation: Evaluation) -> Iterator[str]:
    heads = "".join(name.rjust(_SHORT) for name in _OF_A_PLAN)
    yield f"{'F1 per plan':<{_PLAN}}{heads}"
    for plan in evaluation.plans:
        cells = [
            decimal(plan.figures[name].measures["f1"].value) if name in plan.figures else "-"
            for name in _OF_A_PLAN
        ]
        yield f"{plan.plan:<{_PLAN}}{''.join(cell.rjust(_SHORT) for cell in cells)}"


def _mistake(mistake: Mistake) -> Iterator[str]:
    yield f"{mistake.plan}: {mistake.figure} {mistake.what}"
    yield f"  {' > '.join(mistake.section)}"
    yield f"  {mistake.text}"
    said = f"verwacht: {mistake.expected or '-'}; gevonden: {mistake.found or '-'}"
    yield f"  {said}{f' ({mistake.remark})' if mistake.remark else ''}"


def _fall(fall: Fall) -> str:
    was, now = decimal(fall.was, 3), decimal(fall.now, 3)
    return f"GEDAALD {fall.part}: {fall.measure} was {was}, is nu {now}"
