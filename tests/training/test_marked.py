"""Texts with marks: each mark finds its sentence, and the shipped texts are whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from marked import kinds_of, read_marked
from policylint.statements.classify import Kind
from policylint.statements.roles import shipped_roles
from policylint.statements.units import Unit, UnitKind, units

TEXTS = sorted((Path(__file__).parents[2] / "training" / "marked").glob("[a-z][0-9].md"))


def marked(path: Path) -> list[tuple[Unit, Kind]]:
    document, tails = read_marked(path)
    found = [u for u in units(document, shipped_roles()) if u.kind is not UnitKind.HEADING]
    return list(zip(found, kinds_of(found, tails), strict=True))


def test_a_mark_is_of_the_sentence_before_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(
        "# Plan\n\n## Wonen\n\nHet is nu koud. Straks is het warm.«D» We bouwen.«M»\n\n"
        "- Meer bomen«D»\n- Er zijn bomen.\n",
        encoding="utf-8",
    )
    assert [(unit.text, kind.value) for unit, kind in marked(path)] == [
        ("Het is nu koud.", "other"),
        ("Straks is het warm.", "goal"),
        ("We bouwen.", "measure"),
        ("Meer bomen", "goal"),
        ("Er zijn bomen.", "other"),
    ]


def test_a_mark_within_a_sentence_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text("# Plan\n\nHet is straks«D» warm en droog in huis.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="end of no sentence"):
        marked(path)


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_every_shipped_mark_finds_its_sentence(path: Path) -> None:
    kinds = [kind for _, kind in marked(path)]
    assert len(kinds) > 60
    assert kinds.count(Kind.OTHER) > kinds.count(Kind.GOAL)
