"""Mistakes in an annotation file are named with their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.documents import read_text
from policylint.errors import FaultyFilesError
from policylint.evaluation.annotations import place, read_annotations
from smallplan import GOLD, TEXT


def message(tmp_path: Path, old: str, new: str) -> str:
    assert old in GOLD
    path = tmp_path / "statements.yaml"
    path.write_text(GOLD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FaultyFilesError) as caught:
        place(*read_annotations(path), read_text(TEXT, "plan.md"))
    (fault,) = caught.value.faults
    assert fault.line > 1
    return fault.message


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  level: visie\n", "", "dit doel mist de labels level"),
        ("same_as: d1", "same_as: d7", "er is geen doel met id d7"),
        ("goals: [d1b]", "goals: [d1, d8]", "er is geen doel met id d8"),
        ("same_as: d1", "same_as: d1b", "noem het doel met de labels, niet een herhaling daarvan"),
        ("id: d2", "id: d1b", "id d1b bestaat al"),
        ("[fijne,", "[mooie,", "dit staat niet in het doel: mooie"),
        ("Vorig jaar", "Twee jaar geleden", "deze tekst staat niet in plan.md (keer 1)"),
        ("why: history", "nth: 2", "deze tekst staat niet in plan.md (keer 2)"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert message(tmp_path, old, new) == said
