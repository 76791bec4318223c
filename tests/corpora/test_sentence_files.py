"""The marked sentences are valid, there are enough of them, and no text is in both parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from policylint.evaluation.run import PARTS, shipped_linter
from policylint.evaluation.sentences.files import SentenceFile, read_sentences
from policylint.evaluation.sentences.kinds import FILE_NAME, Kinds, read_kinds
from policylint.rules.ids import matches

FOLDER = Path(__file__).parents[2] / "corpora" / "taal"
FILES = sorted(path for path in FOLDER.glob("*.yaml") if path.name != FILE_NAME)


@pytest.fixture(scope="module")
def rules() -> list[str]:
    return list(shipped_linter().rule_set.rules)


@pytest.fixture(scope="module")
def kinds(rules: list[str]) -> Kinds:
    return read_kinds(FOLDER / FILE_NAME, rules)


@pytest.fixture(scope="module")
def files(kinds: Kinds) -> list[SentenceFile]:
    return [read_sentences(path, kinds) for path in FILES]


def test_every_rule_on_language_is_scored_or_counted(kinds: Kinds, rules: list[str]) -> None:
    named = (*kinds.scored, *kinds.counted)
    language = [rule for rule in rules if matches(rule, "taal")]
    assert [rule for rule in language if not any(matches(rule, name) for name in named)] == []


def test_every_kind_is_marked_in_both_parts(kinds: Kinds, files: list[SentenceFile]) -> None:
    for part in PARTS:
        texts = [text for file in files if file.part == part for text in file.texts()]
        assert {mark.kind for text in texts for mark in text.marks} == set(kinds.kinds)


def test_both_parts_hold_half_of_enough(files: list[SentenceFile]) -> None:
    pairs = {part: sum(len(f.pairs) for f in files if f.part == part) for part in PARTS}
    singles = {part: sum(len(f.singles) for f in files if f.part == part) for part in PARTS}
    assert sum(pairs.values()) >= 300
    assert sum(singles.values()) >= 400
    assert pairs["tune"] == pairs["test"]
    assert singles["tune"] == singles["test"]


def test_no_text_stands_twice(files: list[SentenceFile]) -> None:
    texts = [text.document.text for file in files for text in file.texts()]
    assert sorted(text for text in set(texts) if texts.count(text) > 1) == []
