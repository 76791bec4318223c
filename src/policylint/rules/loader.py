"""Loads rule files: every mistake in one go, each with its file, line, column and mend.

A user's rules are whole or refused: one fault anywhere is a `FaultyFilesError`. Shipped rules are
read when they are asked for (`ruleset.py`).
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from policylint.errors import Fault, FaultyFilesError, shown_value
from policylint.resources import is_shipped, rules_dir
from policylint.rules.checks import check_type, known_checks
from policylint.rules.fields import TRUSTED
from policylint.rules.ruleset import Rules, RuleSet
from policylint.rules.schema import Rule
from policylint.rules.yielding import yield_faults
from policylint.vocabulary import Lexicons
from policylint.yamlfile import YamlFile, read_yaml

RULE_SUFFIX = ".yml"
NOT_RULES = ("lexicons", "norms", "profiles")
"""Folders beside the rules that hold other data."""

_SET_BY_PLACE = ("id", "path")


def load_rules(
    folders: Sequence[Path] = (),
    settings: Mapping[str, Mapping[str, Any]] | None = None,
    settings_file: YamlFile | None = None,
) -> RuleSet:
    """Load the shipped rules and those in `folders`.

    `settings` changes keys of rules by id, as a configuration file does; `settings_file` is
    where faults in it are shown. Shipped rules that nobody changed are read when they are asked
    for. Raises FaultyFilesError.
    """
    roots = [rules_dir(), *folders]
    lexicons = Lexicons([root / "lexicons" for root in roots])
    faults = [fault for root in folders for fault in _folder_faults(root)]
    rules: dict[str, Rule] = {}
    waiting: dict[str, Callable[[], Rule]] = {}
    for root in roots:
        for path in rule_files(root):
            rule_id = path.relative_to(root).with_suffix("").as_posix()
            shown = f"{root.name}/{rule_id}{path.suffix}"
            changed = (settings or {}).get(rule_id, {})
            if is_shipped(root) and not changed:
                waiting[rule_id] = partial(load_rule, path, rule_id, shown, lexicons, trusted=True)
                continue
            try:
                rule = load_rule(path, rule_id, shown, lexicons, changed)
            except FaultyFilesError as error:
                faults.extend(_in_settings(error.faults, rule_id, changed, settings_file))
                continue
            if rule_id in rules or rule_id in waiting:
                message = f"regel '{rule_id}' bestaat al; geef het bestand een andere naam"
                faults.append(Fault(shown, 0, 0, message))
                continue
            rules[rule_id] = rule
    known = Rules(rules, waiting)
    if not faults and any(rule.yields_to for rule in rules.values()):
        faults.extend(yield_faults(known.values()))
    if faults:
        raise FaultyFilesError(faults)
    return RuleSet(known, lexicons)


def rule_files(root: Path) -> Iterator[Path]:
    """Yield the rule files under `root`: `<family>/<name>.yml`."""
    for path in sorted(root.glob(f"*/*{RULE_SUFFIX}")):
        if path.parent.name not in NOT_RULES:
            yield path


def _folder_faults(root: Path) -> Iterator[Fault]:
    if not root.is_dir():
        yield Fault(str(root), 0, 0, "map met regels bestaat niet")
    elif not any(rule_files(root)) and not (root / "lexicons").is_dir():
        yield Fault(str(root), 0, 0, "geen regels gevonden; verwacht: <familie>/<naam>.yml")
    for path in sorted((*root.glob("*.y*ml"), *root.glob("*/*.yaml"))):
        # A rule that is never loaded would be a silent pass.
        shown = path.relative_to(root.parent).as_posix()
        yield Fault(shown, 0, 0, "wordt niet gelezen; noem het <familie>/<naam>.yml")


def load_rule(
    path: Path,
    rule_id: str,
    shown: str,
    lexicons: Lexicons,
    settings: Mapping[str, Any] | None = None,
    *,
    trusted: bool = False,
) -> Rule:
    """Load one rule file. Raises FaultyFilesError with every mistake in it.

    `trusted`: its patterns are known to be right, and not compiled to see whether they are.
    """
    file = read_yaml(path, shown)
    data = file.data
    if not isinstance(data, dict):
        raise FaultyFilesError([file.fault((), "een regel begint met 'extends: <controle>'")])
    if "extends" not in data:
        raise FaultyFilesError([file.fault((), f"sleutel 'extends' ontbreekt; {known_checks()}")])
    try:
        check = check_type(str(data["extends"]))
    except KeyError as error:
        raise FaultyFilesError([file.fault(("extends",), error.args[0])]) from None
    changed = settings or {}
    faults = [
        file.fault(
            (key,),
            f"sleutel '{key}' volgt uit de plaats van het bestand; laat hem weg",
            at_key=True,
        )
        for key in _SET_BY_PLACE
        if key in data or key in changed
    ]
    faults.extend(_name_faults(file, rule_id))
    values = {**data, **changed, "id": rule_id, "path": shown}
    try:
        rule = check.options.model_validate(
            values, context={"lexicons": lexicons, TRUSTED: trusted}
        )
    except ValidationError as error:
        keys = (field.alias or name for name, field in check.options.model_fields.items())
        allowed = [key for key in keys if key not in _SET_BY_PLACE]
        raise FaultyFilesError([*faults, *faults_of(file, error, allowed)]) from None
    faults.extend(_example_faults(file, rule))
    if faults:
        raise FaultyFilesError(faults)
    return rule


def _name_faults(file: YamlFile, rule_id: str) -> Iterator[Fault]:
    if not all(c.isascii() and (c.islower() or c.isdigit() or c in "-/") for c in rule_id):
        message = "de naam van een regel heeft alleen kleine letters, cijfers en streepjes"
        yield Fault(file.path, 0, 0, message)


def _example_faults(file: YamlFile, rule: Rule) -> Iterator[Fault]:
    if not any(example.expect for example in rule.examples):
        message = "geen voorbeeld dat afgaat; geef er een met 'expect: [\"de passage\"]'"
        yield file.fault(("examples",), message, at_key=True)
    if all(example.expect for example in rule.examples):
        message = "geen voorbeeld dat stil blijft; geef er een met 'expect: []'"
        yield file.fault(("examples",), message, at_key=True)


def _in_settings(
    faults: Sequence[Fault],
    rule_id: str,
    settings: Mapping[str, Any],
    settings_file: YamlFile | None,
) -> Iterator[Fault]:
    """Point at the configuration file where that is what changed the faulty key."""
    for fault in faults:
        if settings_file is not None and fault.key and fault.key[0] in settings:
            yield settings_file.fault(("rules", rule_id, *fault.key), fault.message)
        else:
            yield fault


_EXPECTED = {
    "string_type": "tekst",
    "int_type": "een heel getal",
    "int_parsing": "een heel getal",
    "int_from_float": "een heel getal",
    "float_type": "een getal",
    "float_parsing": "een getal",
    "bool_type": "true of false",
    "bool_parsing": "true of false",
    "tuple_type": "een lijst",
    "list_type": "een lijst",
    "dict_type": "sleutels met een waarde",
    "model_type": "sleutels met een waarde",
    "model_attributes_type": "sleutels met een waarde",
    "too_short": "ten minste één waarde",
    "greater_than_equal": "{ge} of meer",
    "greater_than": "meer dan {gt}",
    "less_than_equal": "ten hoogste {le}",
}


def faults_of(file: YamlFile, error: ValidationError, allowed: Sequence[str]) -> list[Fault]:
    """Say in Dutch, place by place, what pydantic found; `allowed` are the keys of the file."""
    return [_fault(file, detail, allowed) for detail in error.errors()]


def _fault(file: YamlFile, detail: ErrorDetails, allowed: Sequence[str]) -> Fault:
    path = tuple(detail["loc"])
    kind, found = detail["type"], detail.get("input")
    if kind == "missing":
        where = f" in '{path[-2]}'" if len(path) > 1 and isinstance(path[-2], str) else ""
        return file.fault(path, f"sleutel '{path[-1]}' ontbreekt{where}")
    if kind == "extra_forbidden":
        return file.fault(path, _unknown_key(str(path[-1]), path, allowed), at_key=True)
    if kind == "value_error":
        return file.fault(path, str(detail["ctx"]["error"]) if "ctx" in detail else detail["msg"])
    if kind in ("enum", "literal_error"):
        choices = detail["ctx"]["expected"].replace(" or ", " of ")
        return file.fault(path, f"'{found}' kan niet; kies uit {choices}")
    if kind in _EXPECTED:
        expected = _EXPECTED[kind].format(**detail.get("ctx", {}))
        return file.fault(path, f"verwacht: {expected}, gevonden: {shown_value(found)}")
    return file.fault(path, f"kan niet: {detail['msg']} (gevonden: {shown_value(found)})")


def _unknown_key(key: str, path: tuple[Any, ...], allowed: Sequence[str]) -> str:
    message = f"sleutel '{key}' bestaat niet"
    if len(path) > 1:
        return message
    close = difflib.get_close_matches(key, allowed, n=1)
    hint = f"; bedoelde u '{close[0]}'?" if close else "."
    return f"{message}{hint} Toegestaan: {', '.join(sorted(allowed))}"
