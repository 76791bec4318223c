"""What went wrong on marked sentences: findings that are on no mark, and marks that were missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from policylint.evaluation.result import SentenceMistake
from policylint.evaluation.sentences.run import CheckedFile, CheckedText
from policylint.evaluation.sentences.scores import judged, missed


def sentence_mistakes(files: Sequence[CheckedFile]) -> list[SentenceMistake]:
    """Return the mistakes on some files: wrong findings by rule, then missed marks by kind."""
    mistakes = [mistake for file in files for mistake in _mistakes(file)]
    return sorted(mistakes, key=lambda each: (each.what == "gemist", each.figure))


def _mistakes(file: CheckedFile) -> Iterator[SentenceMistake]:
    for text in file.texts():
        for found, kinds in judged(text, file.kinds):
            if not kinds:
                words = found.span.of(text.marked.document.text) if found.span else ""
                yield _mistake(file, text, found.rule, "onterecht", words)
        for mark in missed(text, file.kinds):
            yield _mistake(file, text, mark.kind, "gemist", mark.words)


def _mistake(
    file: CheckedFile,
    text: CheckedText,
    figure: str,
    what: Literal["gemist", "onterecht"],
    words: str,
) -> SentenceMistake:
    return SentenceMistake(
        file=f"{file.folder}/{file.name}",
        line=text.marked.line,
        part=file.part,
        figure=figure,
        what=what,
        words=" ".join(words.split()),
        text=" ".join(text.marked.document.text.split()),
    )
