"""What is found in a folder."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from policylint.documents.reading import walk


def link(path: Path, target: Path) -> None:
    try:
        path.symlink_to(target, target_is_directory=target.is_dir())
    except (NotImplementedError, OSError) as error:
        pytest.skip(f"no symbolic links here: {error}")


def test_a_link_to_a_folder_above_has_an_end(tmp_path: Path) -> None:
    below = tmp_path / "map"
    below.mkdir()
    plan = below / "plan.md"
    plan.write_text("# Plan\n", encoding="utf-8")
    link(below / "terug", tmp_path)
    assert list(islice(walk(tmp_path), 5)) == [plan]


def test_a_link_to_a_file_is_read_and_a_linked_folder_may_be_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "plan.md").write_text("# Plan\n", encoding="utf-8")
    link(folder / "ander.md", folder / "plan.md")
    link(tmp_path / "koppeling", folder)
    names = [path.name for path in walk(tmp_path / "koppeling")]
    assert names == ["ander.md", "plan.md"]
