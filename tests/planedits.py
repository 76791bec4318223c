"""Small edits of a sample plan, and what the linter says before and after."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from policylint.documents import read_text
from policylint.documents.model import Document
from policylint.evaluation.annotations import FILE_NAME, Annotations, read_annotations
from policylint.evaluation.run import shipped_linter
from policylint.language.analysis import Analysis
from policylint.statements.extract import extract
from policylint.statements.model import Goal, Statements

CORPORA = Path(__file__).parents[1] / "corpora"
FAMILY = "smart/"

Edit = tuple[str, str]
"""What stands in the plan and what takes its place. White space may be any; "" takes it away."""


@cache
def annotations_of(folder: str) -> Annotations:
    return read_annotations(CORPORA / folder / FILE_NAME)[0]


def plan_text(folder: str) -> str:
    return (CORPORA / folder / annotations_of(folder).plan).read_text(encoding="utf-8")


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Make each edit, everywhere it fits. Raises ValueError for one that fits nowhere."""
    for old, new in edits:
        pattern = r"\s+".join(map(re.escape, old.split()))
        text, count = re.subn(pattern, new.replace("\\", r"\\"), text)
        if not count:
            raise ValueError(f"staat niet in het plan: {old}")
    return text


def document_of(folder: str, text: str) -> Document:
    return read_text(text, annotations_of(folder).plan)


@cache
def findings(folder: str, text: str) -> Counter[str]:
    """Return how many findings each rule of the SMART family gives."""
    report = shipped_linter().check(document_of(folder, text))
    return Counter(f.rule for f in report.findings if f.rule.startswith(FAMILY))


@cache
def statements(folder: str, text: str) -> Statements:
    document = document_of(folder, text)
    return extract(document, Analysis(document.text))


def verdicts(goal: Goal) -> dict[str, str]:
    return {name: str(criterion.verdict) for name, criterion in goal.criteria.items()}


def by_text(found: Statements) -> dict[str, Goal]:
    """Return the goals by their words. Two goals with the same words would be one goal."""
    return {" ".join(goal.text.split()): goal for goal in found.goals}
