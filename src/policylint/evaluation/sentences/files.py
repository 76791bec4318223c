"""Sentence files: pairs of a hard sentence and a plain one, and single sentences, all marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from policylint.documents import read_text
from policylint.documents.model import Document, DocumentKind
from policylint.errors import Fault, FaultyFilesError
from policylint.evaluation.result import Part
from policylint.evaluation.sentences.kinds import FILE_NAME, Kinds
from policylint.evaluation.sentences.marks import Mark, place_marks
from policylint.rules.loader import faults_of
from policylint.yamlfile import KeyPath, YamlFile, read_yaml

Cited = Mapping[str, tuple[str, ...]]
"""Per kind the words that are marked."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Pair(_Strict):
    hard: str = Field(min_length=2)
    marks: Cited
    plain: str = Field(min_length=2)
    plain_marks: Cited = Field(default_factory=dict)
    note: str = ""


class _Single(_Strict):
    text: str = Field(min_length=2)
    marks: Cited
    note: str = ""


class _Sentences(_Strict):
    part: Part
    domain: str
    pairs: tuple[_Pair, ...]
    sentences: tuple[_Single, ...]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text as policylint reads it, with its marks; `line` is where it stands in its file."""

    document: Document
    marks: tuple[Mark, ...]
    line: int


@dataclass(frozen=True, slots=True)
class MarkedPair:
    """Two sentences that say the same, to an official and to a resident."""

    hard: MarkedText
    plain: MarkedText


@dataclass(frozen=True, slots=True)
class SentenceFile:
    """A file of marked texts, `name` as it is shown."""

    name: str
    part: Part
    pairs: tuple[MarkedPair, ...]
    singles: tuple[MarkedText, ...]

    def texts(self) -> Iterator[MarkedText]:
        """Yield every text, in the order of the file."""
        yield from chain.from_iterable((pair.hard, pair.plain) for pair in self.pairs)
        yield from self.singles


def sentence_files(folder: Path, kinds: Kinds) -> list[SentenceFile]:
    """Read every sentence file beside a `kinds.yaml`. Raises FaultyFilesError."""
    paths = (path for path in sorted(folder.glob("*.yaml")) if path.name != FILE_NAME)
    return [read_sentences(path, kinds) for path in paths]


def read_sentences(path: Path, kinds: Kinds) -> SentenceFile:
    """Read a sentence file. Raises FaultyFilesError with one fault per mistake."""
    file = read_yaml(path)
    try:
        sentences = _Sentences.model_validate(file.data)
    except ValidationError as error:
        raise FaultyFilesError(faults_of(file, error, list(_Sentences.model_fields))) from None
    reader = _Reader(file, kinds, [])
    pairs = tuple(
        MarkedPair(
            reader.text(pair.hard, pair.marks, ("pairs", index), "hard", "marks"),
            reader.text(pair.plain, pair.plain_marks, ("pairs", index), "plain", "plain_marks"),
        )
        for index, pair in enumerate(sentences.pairs)
    )
    singles = tuple(
        reader.text(single.text, single.marks, ("sentences", index), "text", "marks")
        for index, single in enumerate(sentences.sentences)
    )
    if reader.faults:
        raise FaultyFilesError(reader.faults)
    return SentenceFile(path.name, sentences.part, pairs, singles)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the texts of one file; what is wrong with their marks is kept in `faults`."""

    file: YamlFile
    kinds: Kinds
    faults: list[Fault]

    def text(self, text: str, cited: Cited, where: KeyPath, key: str, marks: str) -> MarkedText:
        """Read the text at `key` of a pair or a single, with the marks at another key."""
        # A sentence is no plan, whatever document it speaks of.
        document = read_text(text, self.file.path, DocumentKind.OVERIG)
        placed, absent = place_marks(cited, document.text)
        for kind in cited:
            if kind not in self.kinds.kinds:
                message = f"soort '{kind}' bestaat niet; kies uit {', '.join(self.kinds.kinds)}"
                self.faults.append(self.file.fault((*where, marks, kind), message, at_key=True))
        for kind, index in absent:
            message = f"‘{cited[kind][index]}’ staat niet in deze tekst"
            self.faults.append(self.file.fault((*where, marks, kind, index), message))
        return MarkedText(document, placed, self.file.places[(*where, key)][0])
