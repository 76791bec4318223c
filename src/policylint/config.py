"""The configuration file `policylint.yaml`, found in the folder of a document or above it."""

from __future__ import annotations

import difflib
import fnmatch
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationError

from policylint.documents.model import DocumentKind
from policylint.errors import Fault, FaultyFilesError, PolicylintError, shown_value
from policylint.language.needs import SHIPPED
from policylint.rules.ids import matches
from policylint.rules.loader import faults_of, load_rules
from policylint.rules.ruleset import RuleSet
from policylint.rules.schema import Frozen, Rule, Severity, StringList
from policylint.yamlfile import YamlFile, read_yaml

FILE_NAMES = ("policylint.yaml", "policylint.yml")
OFF = "off"


class PathSetting(Frozen):
    """A kind for the documents whose path matches a glob pattern."""

    match: str
    kind: DocumentKind


def _rule_setting(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    word = value.lower() if isinstance(value, str) else value
    if word == OFF:
        return OFF
    if word not in list(Severity):
        allowed = f"{OFF}, {', '.join(Severity)}, of sleutels"
        raise ValueError(f"verwacht: {allowed}, gevonden: {shown_value(value)}")
    return {"severity": word}


RuleSetting = Annotated[dict[str, Any] | Literal["off"], BeforeValidator(_rule_setting)]


class Config(Frozen):
    """What a user sets once for a folder of documents.

    `rules` changes keys of rules by id ({max: 30}), sets a severity (a word), or turns a rule
    off. `rule_folders` are folders with rules of the user's own, relative to the file.
    """

    select: StringList = ()
    ignore: StringList = ()
    rules: Annotated[dict[str, RuleSetting], Field(default_factory=dict)]
    kind: DocumentKind | None = None
    paths: tuple[PathSetting, ...] = ()
    fail_on: Literal["error", "warning", "suggestion", "never"] = "error"
    rule_folders: StringList = ()
    pipeline: str = SHIPPED

    def kind_of(self, path: Path) -> DocumentKind | None:
        """Return the kind that is set for a document, or None to detect it."""
        name = path.as_posix()
        for setting in self.paths:
            if fnmatch.fnmatch(name, setting.match) or path.match(setting.match):
                return setting.kind
        return self.kind


def find_config(start: Path) -> Path | None:
    """Return the nearest `policylint.yaml` in `start` or a folder above it."""
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        for name in FILE_NAMES:
            if (candidate / name).is_file():
                return candidate / name
    return None


def load_config(path: Path | None) -> tuple[Config, RuleSet]:
    """Load a configuration file (None: the defaults) and the rules as it sets them.

    Raises FaultyFilesError with every mistake in the configuration and in the rules.
    """
    if path is None:
        return Config(rules={}), load_rules()
    file = read_yaml(path)
    data = file.data if file.data is not None else {}
    if not isinstance(data, dict):
        raise FaultyFilesError([file.fault((), "verwacht: sleutels, zoals 'rules:' en 'kind:'")])
    try:
        config = Config.model_validate({"rules": {}, **data})
    except ValidationError as error:
        raise FaultyFilesError(faults_of(file, error, list(Config.model_fields))) from None
    folders = [path.parent / folder for folder in config.rule_folders]
    settings = {name: value for name, value in config.rules.items() if isinstance(value, dict)}
    rules = load_rules(folders, settings, file)
    _refuse_unknown(config, rules, file)
    return config, rules


def _refuse_unknown(config: Config, rules: RuleSet, file: YamlFile) -> None:
    faults = [_unknown_rule(name, rules, file) for name in config.rules if name not in rules.rules]
    for key, patterns in (("select", config.select), ("ignore", config.ignore)):
        faults.extend(
            file.fault((key, index), f"geen regel past op '{pattern}'")
            for index, pattern in enumerate(patterns)
            if not any(matches(name, pattern) for name in rules.rules)
        )
    if faults:
        raise FaultyFilesError(faults)


def _unknown_rule(name: str, rules: RuleSet, file: YamlFile) -> Fault:
    close = difflib.get_close_matches(name, list(rules.rules), n=1)
    hint = f"; bedoelde u '{close[0]}'?" if close else ""
    if any(matches(rule, name) for rule in rules.rules):
        hint = f"; zet een familie uit met 'ignore: [{name}]'"
    return file.fault(("rules", name), f"regel '{name}' bestaat niet{hint}", at_key=True)


def require_known(rules: RuleSet, patterns: Iterable[str]) -> None:
    """Refuse a rule or family that does not exist. Raises PolicylintError."""
    for pattern in patterns:
        if not any(matches(name, pattern) for name in rules.rules):
            families = ", ".join(sorted({rule.family for rule in rules.rules.values()}))
            raise PolicylintError(
                f"geen regel past op '{pattern}'; families zijn: {families} "
                "(alle regels: policylint rules list)"
            )


def selected(
    rules: Mapping[str, Rule], config: Config, select: Iterable[str], ignore: Iterable[str]
) -> list[Rule]:
    """Return the rules to run: chosen on the command line or else in the configuration."""
    wanted = tuple(select) or config.select
    unwanted = (*config.ignore, *ignore)
    return [
        rules[name]
        for name in rules
        if (not wanted or any(matches(name, pattern) for pattern in wanted))
        and not any(matches(name, pattern) for pattern in unwanted)
        and config.rules.get(name) != OFF
    ]
