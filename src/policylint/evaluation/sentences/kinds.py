"""Which rules answer for which kind of mark: `kinds.yaml` beside the sentence files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from policylint.errors import Fault, FaultyFilesError
from policylint.rules.ids import matches
from policylint.rules.loader import faults_of
from policylint.yamlfile import YamlFile, read_yaml

FILE_NAME = "kinds.yaml"


class Kinds(BaseModel):
    """The kinds of marks, with the rules that look for them.

    `groups` hold kinds that are easily taken for one another: a rule for one of them is right on a
    mark of any. `counted` are rules that no mark is about, as ids or globs.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kinds: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, tuple[str, ...]]
    counted: tuple[str, ...]

    @cached_property
    def scored(self) -> tuple[str, ...]:
        """The rules that answer for a kind, by name."""
        return tuple(sorted({rule for rules in self.kinds.values() for rule in rules}))

    @cached_property
    def answering(self) -> Mapping[str, frozenset[str]]:
        """Per kind the rules that answer for it: its own, and those of kinds in its groups."""
        answering = {kind: set(rules) for kind, rules in self.kinds.items()}
        for members in self.groups.values():
            rules = self.rules_of(members)
            for kind in members:
                answering[kind] |= rules
        return {kind: frozenset(rules) for kind, rules in answering.items()}

    @cached_property
    def looked_for(self) -> Mapping[str, frozenset[str]]:
        """What is told apart in pairs: each kind with rules of its own, and each group."""
        kinds = {kind: frozenset(rules) for kind, rules in self.kinds.items() if rules}
        return kinds | {name: self.rules_of(members) for name, members in self.groups.items()}

    def rules_of(self, kinds: Iterable[str]) -> frozenset[str]:
        """Return the rules that look for any of some kinds."""
        return frozenset(rule for kind in kinds for rule in self.kinds[kind])


def read_kinds(path: Path, rules: Iterable[str]) -> Kinds:
    """Read a `kinds.yaml`; `rules` are the ids that exist.

    Raises FaultyFilesError with one fault per mistake.
    """
    file = read_yaml(path)
    try:
        kinds = Kinds.model_validate(file.data)
    except ValidationError as error:
        raise FaultyFilesError(faults_of(file, error, list(Kinds.model_fields))) from None
    faults = [*_unknown_rules(kinds, file, list(rules)), *_unknown_kinds(kinds, file)]
    if faults:
        raise FaultyFilesError(faults)
    return kinds


def _unknown_rules(kinds: Kinds, file: YamlFile, rules: list[str]) -> Iterator[Fault]:
    for kind, named in kinds.kinds.items():
        for index, rule in enumerate(named):
            if rule not in rules:
                yield file.fault(("kinds", kind, index), f"regel '{rule}' bestaat niet")
    for index, pattern in enumerate(kinds.counted):
        if not any(matches(rule, pattern) for rule in rules):
            yield file.fault(("counted", index), f"geen regel past op '{pattern}'")


def _unknown_kinds(kinds: Kinds, file: YamlFile) -> Iterator[Fault]:
    for name, members in kinds.groups.items():
        if name in kinds.kinds:
            yield file.fault(("groups", name), f"'{name}' is al een soort", at_key=True)
        for index, kind in enumerate(members):
            if kind not in kinds.kinds:
                yield file.fault(("groups", name, index), f"soort '{kind}' bestaat niet")
