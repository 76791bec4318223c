"""What a careful reader says that a plan says: `statements.yaml` beside the plan.

The labels are those of docs/annotation.md. A unit is one sentence, list item or table row, quoted
as it reads (cells with " | " between them); what is not listed is `overig`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from policylint.documents.model import Document, DocumentKind, Span
from policylint.errors import Fault, FaultyFilesError
from policylint.yamlfile import YamlFile, read_yaml

FILE_NAME = "statements.yaml"

Label = Literal["ja", "deels", "nee"]
Level = Literal["visie", "effectdoel", "prestatiedoel"]
Orientation = Literal["outcome", "output"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Value(_Strict):
    """A value of an indicator: `number` as a number (7,3 is 7.3), the year it belongs to."""

    number: float
    year: int | None = None
    source: str = ""


class _Unit(_Strict):
    text: str = Field(min_length=2)
    nth: int = Field(default=1, ge=1)
    """Which one it is, where the plan has the same words more than once."""
    note: str = ""


class GoalUnit(_Unit):
    """A goal. `same_as` names the goal that this one repeats: then no labels are needed."""

    kind: Literal["doel"] = Field(alias="class")
    id: str
    same_as: str = ""
    level: Level | None = None
    orientation: Orientation | None = None
    S: Label | None = None
    M: Label | None = None
    nulmeting: Label | None = None
    bron: Label | None = None
    T: Label | None = None
    doelgroep: Label | None = None
    vague: tuple[str, ...] = ()
    """Words of the goal that leave open what will be true, as they stand in it."""


class MeasureUnit(_Unit):
    """Something the author or a partner will do."""

    kind: Literal["maatregel"] = Field(alias="class")
    id: str = ""
    actor: Label
    T: Label
    geld: Label
    goals: tuple[str, ...] = ()


class IndicatorUnit(_Unit):
    """A measure by which a goal is followed."""

    kind: Literal["indicator"] = Field(alias="class")
    id: str
    name: str
    unit: str = ""
    baseline: Value | None = None
    targets: tuple[Value, ...] = ()
    source: str = ""
    goals: tuple[str, ...] = ()


class OtherUnit(_Unit):
    """A distractor: what might be taken for a statement, and is none. `why` says what it is."""

    kind: Literal["overig"] = Field(alias="class")
    why: str = ""


Unit = GoalUnit | MeasureUnit | IndicatorUnit | OtherUnit


class Annotations(_Strict):
    """The statements of one plan."""

    schema_: Literal[1] = Field(alias="schema")
    plan: str
    gemeente: str
    title: str
    kind: DocumentKind
    part: Literal["tune", "test"]
    units: tuple[Annotated[Unit, Field(discriminator="kind")], ...]


@dataclass(frozen=True, slots=True)
class PlacedUnit:
    """A unit and where it stands in the reading text."""

    unit: Unit
    span: Span


def read_annotations(path: Path) -> tuple[Annotations, YamlFile]:
    """Read an annotation file. Raises FaultyFilesError with one fault per mistake."""
    file = read_yaml(path)
    try:
        annotations = Annotations.model_validate(file.data)
    except ValidationError as error:
        raise FaultyFilesError([_fault(file, one) for one in error.errors()]) from None
    faults = list(_broken_references(annotations, file))
    if faults:
        raise FaultyFilesError(faults)
    return annotations, file


def place(annotations: Annotations, file: YamlFile, document: Document) -> list[PlacedUnit]:
    """Find each unit in the plan. Raises FaultyFilesError where one is not in it."""
    placed, faults = [], []
    for index, unit in enumerate(annotations.units):
        span = find_passage(unit.text, document.text, unit.nth)
        if span is None:
            message = f"deze tekst staat niet in {annotations.plan} (keer {unit.nth})"
            faults.append(file.fault(("units", index, "text"), message))
        else:
            placed.append(PlacedUnit(unit, span))
    if faults:
        raise FaultyFilesError(faults)
    return placed


def find_passage(passage: str, text: str, nth: int = 1) -> Span | None:
    """Return where a passage stands the nth time, whatever its spaces and cells; None if not."""
    parts = [re.escape(part) for part in re.split(r"\s*\|\s*|\s+", passage.strip(" |"))]
    matches = re.finditer(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)", text)
    found = next(islice(matches, nth - 1, None), None)
    return Span(*found.span()) if found else None


def _broken_references(annotations: Annotations, file: YamlFile) -> list[Fault]:
    goals = {unit.id: unit for unit in annotations.units if isinstance(unit, GoalUnit)}
    faults = list(_equal_ids(annotations, file))
    for index, unit in enumerate(annotations.units):
        named = getattr(unit, "goals", ())
        if isinstance(unit, GoalUnit):
            named = (unit.same_as,) if unit.same_as else ()
            missing = [] if unit.same_as else _unlabelled(unit)
            if missing:
                message = f"dit doel mist de labels {', '.join(missing)}"
                faults.append(file.fault(("units", index), message))
            if any(goals[name].same_as for name in named if name in goals):
                message = "noem het doel met de labels, niet een herhaling daarvan"
                faults.append(file.fault(("units", index, "same_as"), message))
            absent = [word for word in unit.vague if word.casefold() not in unit.text.casefold()]
            if absent:
                message = f"dit staat niet in het doel: {', '.join(absent)}"
                faults.append(file.fault(("units", index, "vague"), message))
        unknown = [name for name in named if name not in goals]
        if unknown:
            message = f"er is geen doel met id {', '.join(unknown)}"
            faults.append(file.fault(("units", index), message))
    return faults


def _equal_ids(annotations: Annotations, file: YamlFile) -> Iterator[Fault]:
    seen: set[str] = set()
    for index, unit in enumerate(annotations.units):
        name = getattr(unit, "id", "")
        if name and name in seen:
            yield file.fault(("units", index, "id"), f"id {name} bestaat al")
        seen.add(name)


def _unlabelled(unit: GoalUnit) -> list[str]:
    labels: Mapping[str, object] = unit.model_dump()
    needed = ("level", "orientation", "S", "M", "nulmeting", "bron", "T", "doelgroep")
    return [name for name in needed if labels[name] is None]


def _fault(file: YamlFile, error: object) -> Fault:
    assert isinstance(error, dict)
    tags = {"doel", "maatregel", "indicator", "overig"}  # pydantic names the branch in the path
    path = tuple(part for part in error["loc"] if part not in tags)
    return file.fault(path, str(error["msg"]))
