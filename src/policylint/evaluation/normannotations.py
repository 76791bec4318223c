"""What a careful reader answers to the norms of one plan: `norms.yaml` beside the plan.

The labels are those of docs/norm-annotation.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from policylint.documents.model import Document, Span
from policylint.errors import FaultyFilesError
from policylint.evaluation.annotations import find_passage
from policylint.norms.loader import shipped_norms
from policylint.rules.loader import faults_of
from policylint.yamlfile import YamlFile, read_yaml

FILE_NAME = "norms.yaml"
_MOST = 5


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NormLabel(_Strict):
    """The answer to one norm, and the passages it rests on, best first."""

    verdict: Literal["ja", "deels", "nee", "nvb", "nvt"]
    evidence: tuple[str, ...] = Field(default=(), max_length=_MOST)
    note: str = ""


class NormAnnotations(_Strict):
    """The answers to all norms that apply to one plan."""

    schema_: Literal[1] = Field(alias="schema")
    plan: str
    domains: tuple[Literal["sociaal", "fysiek", "bestuur"], ...] = Field(min_length=1)
    norms: Mapping[str, NormLabel]

    @model_validator(mode="after")
    def _evidence_fits(self) -> NormAnnotations:
        for name, label in self.norms.items():
            if label.verdict in ("ja", "deels") and not label.evidence and name != "C7":
                raise ValueError(f"norm {name}: {label.verdict} zonder evidence")
            norm = shipped_norms().get(name)
            if norm is None:
                raise ValueError(f"norm {name} bestaat niet")
            if label.verdict == "nee" and label.evidence and not norm.shows_defects:
                raise ValueError(f"norm {name}: nee met evidence")
        return self


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """The answer to a norm, with where its evidence stands in the reading text."""

    verdict: str
    evidence: tuple[Span, ...] = ()


def read_norm_labels(path: Path) -> tuple[NormAnnotations, YamlFile]:
    """Read an annotation file. Raises FaultyFilesError with one fault per mistake."""
    file = read_yaml(path)
    try:
        return NormAnnotations.model_validate(file.data), file
    except ValidationError as error:
        names = [field.alias or name for name, field in NormAnnotations.model_fields.items()]
        raise FaultyFilesError(faults_of(file, error, names)) from None


def place_labels(
    annotations: NormAnnotations, file: YamlFile, document: Document
) -> dict[str, PlacedLabel]:
    """Find the evidence of each norm in the plan. Raises FaultyFilesError where it is not in it."""
    placed, faults = {}, []
    for name, label in annotations.norms.items():
        spans = []
        for index, passage in enumerate(label.evidence):
            span = find_passage(passage, document.text)
            if span is None:
                message = f"deze tekst staat niet in {annotations.plan}"
                faults.append(file.fault(("norms", name, "evidence", index), message))
            else:
                spans.append(span)
        placed[name] = PlacedLabel(label.verdict, tuple(spans))
    if faults:
        raise FaultyFilesError(faults)
    return placed
