"""`policylint evaluate`: how well policylint does on annotated plans and marked sentences."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from policylint.cli.progress import progress
from policylint.collecting import collect_seldom
from policylint.config import require_known
from policylint.errors import PolicylintError
from policylint.evaluation import ratchet
from policylint.evaluation.result import Evaluation, Part
from policylint.evaluation.run import (
    PARTS,
    VAGUE_RULES,
    annotated_folders,
    evaluate,
    measure,
    shipped_linter,
)
from policylint.evaluation.sentences.run import sentence_runs
from policylint.evaluation.tables import render
from policylint.statements.extract import extract

FELL = 1


@click.command("evaluate")
@click.argument(
    "folders",
    nargs=-1,
    required=True,
    metavar="MAP...",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
@click.option("--part", type=click.Choice(PARTS), help="Alleen dit deel.")
@click.option("--errors", is_flag=True, help="Toon elke fout; van 'test' alleen met --part test.")
@click.option(
    "--vague",
    "vague_rules",
    multiple=True,
    metavar="REGEL",
    help=f"Regel die naar vage woorden zoekt (standaard: {', '.join(VAGUE_RULES)}).",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Vorm (standaard: text).",
)
@click.option("--record", is_flag=True, help="Leg de cijfers vast als ondergrens.")
def command(
    folders: Sequence[Path],
    part: Part | None,
    errors: bool,
    vague_rules: Sequence[str],
    format_name: str,
    record: bool,
) -> None:
    """Meet policylint aan geannoteerde plannen en gemarkeerde zinnen.

    Plannen staan in mappen met een statements.yaml, zinnen in mappen met een kinds.yaml. Eindigt
    met 1 als een cijfer lager is dan in baseline.json in de eerste map.
    """
    collect_seldom()
    linter = shipped_linter()
    require_known(linter.rule_set, vague_rules)
    measured = [
        measure(folder, linter, extract, vague_rules or VAGUE_RULES)
        for folder in progress(annotated_folders(folders, part), str)
    ]
    runs = sentence_runs(folders, linter, part)
    sentences = [run.checked() for run in progress(runs, str)]
    if not measured and not sentences:
        nothing = f"geen van deze plannen hoort bij het deel '{part}', en geen van de zinnen"
        raise PolicylintError(nothing)
    shown: tuple[Part, ...] = ()
    if errors:
        shown = (part or "tune",)
    evaluation = evaluate(measured, shown, sentences)
    baseline = ratchet.baseline_of(folders[0])
    falls: list[ratchet.Fall] = []
    if record:
        ratchet.record(baseline, ratchet.guarded(evaluation, ratchet.FEWEST_FINDINGS))
    else:
        falls = ratchet.falls(ratchet.read_recorded(baseline), ratchet.guarded(evaluation))
    _show(evaluation, falls, format_name)
    sys.exit(FELL if falls else 0)


def _show(evaluation: Evaluation, falls: Sequence[ratchet.Fall], format_name: str) -> None:
    if format_name == "text":
        click.echo(render(evaluation, falls), nl=False)
        return
    data = evaluation.model_dump(mode="json")
    data["falls"] = [
        {"part": fall.part, "measure": fall.measure, "was": fall.was, "now": fall.now}
        for fall in falls
    ]
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
