"""Loads norms and frames: every mistake in one go, each with its file, line, column and mend."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from policylint.errors import Fault, FaultyFilesError
from policylint.norms import DEFAULT_FRAME
from policylint.norms.checks import CHECKS, known_checks
from policylint.norms.schema import Frame, Norm
from policylint.resources import rules_dir
from policylint.rules.fields import TRUSTED
from policylint.rules.loader import faults_of
from policylint.vocabulary import Lexicons
from policylint.yamlfile import YamlFile, read_yaml

FRAMES = "frames"
"""The folder among the norms that holds frames, not norms."""
_SUFFIX = ".yml"
_SET_BY_PLACE = ("id", "field", "path")


@dataclass(frozen=True, slots=True)
class Normenkader:
    """A frame with its norms, in the order of the frame."""

    frame: Frame
    norms: Mapping[str, Norm]


def load_normenkader(name: str = DEFAULT_FRAME) -> Normenkader:
    """Load a shipped frame by its name, or a frame file by its path.

    A frame file stands in the middle of its own norms: those in the folders beside it
    (`<folder>/<id>.yml`) are read too, and go before shipped norms with the same id. Raises
    FaultyFilesError.
    """
    path = frame_path(name)
    frame, file = read_frame(path)
    norms = dict(shipped_norms())
    if path.parent != rules_dir() / "norms" / FRAMES:
        norms.update(load_norms(path.parent))
    faults = list(_unknown_norms(frame, file, norms))
    if faults:
        raise FaultyFilesError(faults)
    return Normenkader(frame, {each: norms[each] for each in frame.norm_ids})


def frame_path(name: str) -> Path:
    """Return the file of a frame. Raises FaultyFilesError for one that does not exist."""
    shipped = rules_dir() / "norms" / FRAMES / f"{name}{_SUFFIX}"
    if shipped.is_file():
        return shipped
    path = Path(name)
    if path.suffix in (_SUFFIX, ".yaml") and path.is_file():
        return path
    names = ", ".join(shipped_frames())
    message = f"dit normenkader bestaat niet; kies uit {names}, of noem een bestand ({_SUFFIX})"
    raise FaultyFilesError([Fault(name, 0, 0, message)])


def shipped_frames() -> Sequence[str]:
    """Return the names of the frames that come with policylint."""
    return sorted(path.stem for path in (rules_dir() / "norms" / FRAMES).glob(f"*{_SUFFIX}"))


def read_frame(path: Path) -> tuple[Frame, YamlFile]:
    """Read one frame file. Raises FaultyFilesError with every mistake in it."""
    file = read_yaml(path)
    data = _mapping(file, "een normenkader begint met 'title: ...'")
    try:
        return Frame.model_validate({**data, "name": path.stem}), file
    except ValidationError as error:
        allowed = [name for name in Frame.model_fields if name != "name"]
        raise FaultyFilesError(faults_of(file, error, allowed)) from None


@cache
def shipped_norms() -> Mapping[str, Norm]:
    """Return the norms that come with policylint, by id. Raises FaultyFilesError."""
    return load_norms(rules_dir() / "norms", trusted=True)


def load_norms(root: Path, *, trusted: bool = False) -> Mapping[str, Norm]:
    """Load every norm under a folder, `<field>/<id>.yml`. Raises FaultyFilesError.

    `trusted`: their patterns are known to be right, and not compiled to see whether they are.
    """
    lexicons = Lexicons([folder / "lexicons" for folder in dict.fromkeys((rules_dir(), root))])
    norms: dict[str, Norm] = {}
    faults: list[Fault] = []
    for path in sorted(root.glob(f"*/*{_SUFFIX}")):
        if path.parent.name == FRAMES:
            continue
        try:
            norm = load_norm(path, lexicons, trusted=trusted)
        except FaultyFilesError as error:
            faults.extend(error.faults)
            continue
        if norm.id in norms:
            faults.append(Fault(norm.path, 0, 0, f"norm '{norm.id}' bestaat al"))
        norms[norm.id] = norm
    if faults:
        raise FaultyFilesError(faults)
    return norms


def load_norm(path: Path, lexicons: Lexicons, *, trusted: bool = False) -> Norm:
    """Load one norm file. Raises FaultyFilesError with every mistake in it."""
    field, shown = path.parent.name, f"norms/{path.parent.name}/{path.name}"
    file = read_yaml(path, shown)
    data = _mapping(file, "een norm begint met 'title: ...'")
    if data.get("extends") not in CHECKS:
        found = data.get("extends")
        what = f"'{found}' bestaat niet" if found else "sleutel 'extends' ontbreekt"
        raise FaultyFilesError([file.fault(("extends",), f"{what}; {known_checks()}")])
    faults = [
        file.fault((key,), f"sleutel '{key}' volgt uit de plaats van het bestand", at_key=True)
        for key in _SET_BY_PLACE
        if key in data
    ]
    options = CHECKS[data["extends"]].options
    values = {**data, "id": path.stem, "field": field, "path": shown}
    try:
        norm = options.model_validate(values, context={"lexicons": lexicons, TRUSTED: trusted})
    except ValidationError as error:
        allowed = [name for name in options.model_fields if name not in _SET_BY_PLACE]
        raise FaultyFilesError([*faults, *faults_of(file, error, allowed)]) from None
    if faults:
        raise FaultyFilesError(faults)
    return norm


def _mapping(file: YamlFile, expected: str) -> dict[str, Any]:
    if not isinstance(file.data, dict):
        raise FaultyFilesError([file.fault((), expected)])
    return file.data


def _unknown_norms(frame: Frame, file: YamlFile, norms: Mapping[str, Norm]) -> Iterator[Fault]:
    for at, group in enumerate(frame.groups):
        for index, name in enumerate(group.norms):
            if name not in norms:
                message = f"norm '{name}' bestaat niet"
                yield file.fault(("groups", at, "norms", index), message)
