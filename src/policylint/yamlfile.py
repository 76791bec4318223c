"""YAML that knows its places: plain values, and for each of them line and column.

Read with the C loader, and stricter than YAML 1.1: no aliases (a bomb of nine lines is nine
billion values), no tags, no duplicate keys, only `true` and `false` as booleans (`off`, `no`
and `ja` stay words), no octal or base-60 numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from policylint.errors import Fault, FaultyFilesError, why

MAX_BYTES = 2_000_000
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]+")
_PLAIN_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null")}
_PLAIN_TAGS |= {f"tag:yaml.org,2002:{name}" for name in ("timestamp", "merge", "value")}

_NOT_YAML = "is geen geldige YAML"
_UNCLOSED = "een haakje is niet gesloten, of er ontbreekt een komma"
_PROBLEMS = {
    "mapping values are not allowed in this context": "zet tekst met een dubbele punt tussen "
    "aanhalingstekens, en kijk of de regel goed inspringt",
    "did not find expected key": "kijk of de regel goed inspringt en of de aanhalingstekens "
    "kloppen",
    "did not find expected node content": _UNCLOSED,
    "did not find expected ',' or ']'": _UNCLOSED,
    "did not find expected ',' or '}'": _UNCLOSED,
    "did not find expected '-' indicator": "begin elk punt van de lijst met '- '",
    "could not find expected ':'": "achter een sleutel hoort een dubbele punt",
    "found unexpected end of stream": "een aanhalingsteken is niet gesloten",
    "found unknown escape character": "zet een patroon met \\ tussen enkele aanhalingstekens",
    "found character that cannot start any token": "zet tekst die met dit teken begint tussen "
    "aanhalingstekens",
    "found undefined alias": "zet tekst die met * begint tussen aanhalingstekens",
}
"""What libyaml says most, in Dutch; of what it rarely says only the place is shown."""

KeyPath = tuple[str | int, ...]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A parsed file. `places` maps a path of keys and indexes to its (line, column) from 1."""

    path: str
    data: Any
    places: dict[KeyPath, tuple[int, int]]
    keys: dict[KeyPath, tuple[int, int]]

    def fault(self, path: KeyPath, message: str, *, at_key: bool = False) -> Fault:
        """Return a fault at the value (or its key); at the nearest parent if it has no place."""
        path = self._as_written(path)
        nearest = path
        while nearest:
            place = (self.keys.get(nearest) if at_key else None) or self.places.get(nearest)
            if place:
                return Fault(self.path, *place, message, path)
            nearest = nearest[:-1]
        return Fault(self.path, *self.places.get((), (1, 1)), message, path)

    def _as_written(self, path: KeyPath) -> KeyPath:
        """Leave out the index of what may stand without a list, and does."""
        written: KeyPath = ()
        for key in path:
            is_index_of_nothing = key == 0 and (*written, key) not in self.places
            if not (is_index_of_nothing and len(written) + 1 < len(path)):
                written = (*written, key)
        return written


def read_yaml(path: Path, shown_as: str | None = None) -> YamlFile:
    """Read `path`; `shown_as` is the name that errors show.

    Raises FaultyFilesError with one fault per mistake.
    """
    name = shown_as or str(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        message = f"kan niet worden gelezen: {why(error)}"
        raise FaultyFilesError([Fault(name, 0, 0, message)]) from None
    if len(raw) > MAX_BYTES:
        message = f"is groter dan {MAX_BYTES // 1_000_000} MB; dat is geen regelbestand"
        raise FaultyFilesError([Fault(name, 0, 0, message)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = "is geen UTF-8; sla het bestand op als UTF-8"
        raise FaultyFilesError([Fault(name, line, 1, message)]) from None
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> YamlFile:
    """Parse YAML text; `name` is the name that errors show."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise FaultyFilesError([Fault(name, line, column, _yaml_problem(error, text))]) from None
    except yaml.YAMLError:
        message = f"{_NOT_YAML}: er staat een onzichtbaar teken in; haal het weg"
        raise FaultyFilesError([Fault(name, 1, 1, message)]) from None
    except RecursionError:
        message = "is te diep genest om een regelbestand te zijn"
        raise FaultyFilesError([Fault(name, 1, 1, message)]) from None
    reader = _Reader(name)
    data = reader.value(node, ()) if node is not None else None
    if reader.faults:
        raise FaultyFilesError(reader.faults)
    return YamlFile(name, data, reader.places, reader.keys)


def _yaml_problem(error: yaml.MarkedYAMLError, text: str) -> str:
    mark = error.problem_mark
    if mark is not None:
        lines = text.splitlines()
        line = lines[mark.line] if mark.line < len(lines) else ""
        if "\t" in line[: mark.column + 1]:
            return "tab gevonden; YAML wil spaties om in te springen: vervang de tab door spaties"
    problem = (error.problem or "").strip()
    return f"{_NOT_YAML}: {_PROBLEMS[problem]}" if problem in _PROBLEMS else _NOT_YAML


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.faults: list[Fault] = []
        self.places: dict[KeyPath, tuple[int, int]] = {}
        self.keys: dict[KeyPath, tuple[int, int]] = {}
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, path: KeyPath) -> Any:
        place = node.start_mark.line + 1, node.start_mark.column + 1
        self.places[path] = place
        if id(node) in self._seen:
            message = "verwijzing (*alias) is niet toegestaan; schrijf de waarde voluit"
            self.faults.append(Fault(self.name, *place, message))
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        return self._scalar(node, place)

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = key_node.start_mark.line + 1, key_node.start_mark.column + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self.faults.append(Fault(self.name, *place, "een sleutel moet een woord zijn"))
                continue
            key = str(key_node.value)
            if key in mapping:
                message = f"sleutel '{key}' staat er twee keer; laat er een staan"
                self.faults.append(Fault(self.name, *place, message))
                continue
            self.keys[(*path, key)] = place
            mapping[key] = self.value(value_node, (*path, key))
        return mapping

    def _scalar(self, node: yaml.Node, place: tuple[int, int]) -> Any:
        value, tag = node.value, node.tag
        if tag not in _PLAIN_TAGS:
            self.faults.append(
                Fault(self.name, *place, f"YAML-tag '{tag}' is niet toegestaan; laat hem weg")
            )
            return None
        if tag.endswith(":null"):
            return None
        if tag.endswith(":bool") and value.lower() in ("true", "false"):
            return value.lower() == "true"
        if tag.endswith(":int") and _INTEGER.fullmatch(value):
            return int(value)
        if tag.endswith(":float") and _FLOAT.fullmatch(value):
            return float(value)
        return str(value)
