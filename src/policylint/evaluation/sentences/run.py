"""Runs the language rules over marked sentences: each text is a document of its own.

So nothing that a rule remembers of a document (an abbreviation explained, a term explained once)
comes from another text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from policylint.documents.model import Span
from policylint.evaluation.result import Part
from policylint.evaluation.sentences.files import MarkedText, SentenceFile, sentence_files
from policylint.evaluation.sentences.kinds import FILE_NAME, Kinds, read_kinds
from policylint.linter import Linter


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: its rule and where it is; no place if it is about the whole text."""

    rule: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A marked text with what the linter found in it."""

    marked: MarkedText
    found: tuple[Found, ...]

    def is_flagged(self, rules: frozenset[str]) -> bool:
        """True if any of some rules found something."""
        return any(found.rule in rules for found in self.found)


@dataclass(frozen=True, slots=True)
class CheckedPair:
    """Both sides of a pair, checked."""

    hard: CheckedText
    plain: CheckedText


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """A sentence file that was run; `folder` is the name of its folder."""

    folder: str
    name: str
    part: Part
    kinds: Kinds
    pairs: tuple[CheckedPair, ...]
    singles: tuple[CheckedText, ...]

    def texts(self) -> Iterator[CheckedText]:
        """Yield every text, in the order of the file."""
        yield from chain.from_iterable((pair.hard, pair.plain) for pair in self.pairs)
        yield from self.singles


@dataclass(frozen=True, slots=True)
class SentenceRun:
    """A sentence file and the linter that will read it."""

    folder: str
    file: SentenceFile
    kinds: Kinds
    linter: Linter

    def __str__(self) -> str:
        return f"{self.folder}/{self.file.name}"

    def checked(self) -> CheckedFile:
        """Run the linter over every text of the file."""
        pairs = tuple(
            CheckedPair(self._checked(pair.hard), self._checked(pair.plain))
            for pair in self.file.pairs
        )
        singles = tuple(self._checked(text) for text in self.file.singles)
        return CheckedFile(self.folder, self.file.name, self.file.part, self.kinds, pairs, singles)

    def _checked(self, marked: MarkedText) -> CheckedText:
        findings = self.linter.check(marked.document).findings
        found = (
            Found(each.rule, Span(each.span.start, each.span.end) if each.span else None)
            for each in findings
        )
        return CheckedText(marked, tuple(found))


def sentence_runs(
    folders: Iterable[Path], linter: Linter, part: Part | None = None
) -> list[SentenceRun]:
    """Return what is to run: the sentence files in or under some folders, of one part or all.

    Of the linter's rules those run that the `kinds.yaml` beside the files names. Raises
    FaultyFilesError for a mistake in any of the files.
    """
    found = (path for folder in folders for path in sorted(folder.rglob(FILE_NAME)))
    runs = []
    for path in dict.fromkeys(found):
        kinds = read_kinds(path, linter.rule_set.rules)
        rules = (*kinds.scored, *kinds.counted)
        reader = replace(linter, select=rules, reads_plan=False, asks_norms=False)
        runs += [
            SentenceRun(path.parent.resolve().name, file, kinds, reader)
            for file in sentence_files(path.parent, kinds)
            if part in (None, file.part)
        ]
    return runs
