"""Loads and validates lexicon files; resolves `$lexicon:name` and `$lexicon:name/class`.

Free of pydantic on purpose: the PDF worker reads lexicons too, and must start fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from policylint.errors import Fault, FaultyFilesError, shown_value
from policylint.resources import rules_dir
from policylint.yamlfile import YamlFile, read_yaml

PREFIX = "$lexicon:"
_FORMS = ("entries", "patterns", "swap")
_KEYS = ("name", "description", "source", *_FORMS)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word list. `classes` holds the entries by class ("" when there are none).

    Entries are literal words and phrases, unless `is_pattern`: then they are regexes. `swap`
    maps a word or phrase to its replacement (options separated by "|").
    """

    name: str
    description: str
    source: str
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    swap: Mapping[str, str] = field(default_factory=dict)
    is_pattern: bool = False

    def entries(self, class_name: str = "") -> tuple[str, ...]:
        """Return the entries of one class, or of all classes in file order."""
        if class_name:
            return self.classes[class_name]
        return tuple(entry for entries in self.classes.values() for entry in entries)


class Lexicons:
    """The lexicons in one or more folders; a later folder overrides an earlier one by name."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._paths = {
            path.stem: path for folder in folders for path in sorted(folder.glob("*.yml"))
        }
        self._loaded: dict[str, Lexicon] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._paths))

    def __contains__(self, name: str) -> bool:
        return name in self._paths

    def get(self, name: str) -> Lexicon:
        """Return a lexicon. Raises KeyError if unknown, FaultyFilesError if it has mistakes."""
        if name not in self._loaded:
            path = self._paths[name]
            self._loaded[name] = load_lexicon(path)
        return self._loaded[name]

    def resolve(self, reference: str) -> tuple[str, ...]:
        """Return the regexes that "$lexicon:name" or "$lexicon:name/class" stands for.

        Literal entries come escaped. Raises KeyError with the words to show if the lexicon or
        class does not exist.
        """
        name, _, class_name = reference.removeprefix(PREFIX).partition("/")
        if name not in self:
            known = ", ".join(self) or "geen"
            raise KeyError(f"lexicon '{name}' bestaat niet; bekend zijn: {known}")
        lexicon = self.get(name)
        if class_name and class_name not in lexicon.classes:
            known = ", ".join(lexicon.classes)
            raise KeyError(f"lexicon '{name}' heeft geen klasse '{class_name}'; wel: {known}")
        entries = lexicon.entries(class_name)
        return entries if lexicon.is_pattern else tuple(re.escape(entry) for entry in entries)

    def resolve_swap(self, reference: str) -> Mapping[str, str]:
        """Return the replacements of "$lexicon:name", their words escaped. Raises KeyError."""
        name = reference.removeprefix(PREFIX)
        if name not in self:
            raise KeyError(f"lexicon '{name}' bestaat niet; bekend zijn: {', '.join(self)}")
        swap = self.get(name).swap
        if not swap:
            raise KeyError(f"lexicon '{name}' heeft geen 'swap' met vervangingen")
        return {re.escape(word): better for word, better in swap.items()}


@cache
def shipped_lexicon(name: str) -> Lexicon:
    """Return one of the lexicons that come with policylint."""
    return load_lexicon(rules_dir() / "lexicons" / f"{name}.yml")


def load_lexicon(path: Path) -> Lexicon:
    """Read one lexicon file. Raises FaultyFilesError with every mistake in it."""
    file = read_yaml(path, f"lexicons/{path.name}")
    faults = list(_faults(file, path.stem))
    if faults:
        raise FaultyFilesError(faults)
    data = file.data
    entries = data.get("entries") or data.get("patterns") or []
    classes = entries if isinstance(entries, dict) else {"": entries}
    return Lexicon(
        name=data["name"],
        description=data["description"],
        source=data["source"],
        classes={name: tuple(words) for name, words in classes.items()},
        swap=data.get("swap", {}),
        is_pattern="patterns" in data,
    )


def _faults(file: YamlFile, stem: str) -> Iterator[Fault]:
    data = file.data
    if not isinstance(data, dict):
        yield file.fault((), f"een lexicon heeft de sleutels {', '.join(_KEYS)}")
        return
    for key in data:
        if key not in _KEYS:
            allowed = ", ".join(_KEYS)
            yield file.fault(
                (key,), f"sleutel '{key}' bestaat niet; toegestaan: {allowed}", at_key=True
            )
    for key in ("name", "description", "source"):
        if not isinstance(data.get(key), str) or not data[key].strip():
            yield file.fault((key,), f"sleutel '{key}' ontbreekt of is geen tekst")
    if data.get("name") not in (None, stem):
        yield file.fault(("name",), f"naam '{data['name']}' hoort gelijk te zijn aan '{stem}'")
    if sum(form in data for form in _FORMS) != 1:
        yield file.fault((), "een lexicon heeft precies één van 'entries', 'patterns' en 'swap'")
        return
    yield from _entry_faults(file, data)


def _entry_faults(file: YamlFile, data: dict[str, Any]) -> Iterator[Fault]:
    if "swap" in data:
        if not isinstance(data["swap"], dict):
            yield file.fault(("swap",), "'swap' is een lijst van 'woord: vervanging'")
            return
        for word, better in data["swap"].items():
            if not isinstance(better, str) or not better.strip():
                yield file.fault(("swap", word), f"de vervanging van '{word}' is geen tekst")
        return
    form = "patterns" if "patterns" in data else "entries"
    entries = data[form]
    if not isinstance(entries, list | dict):
        yield file.fault((form,), f"'{form}' is een lijst van woorden, of lijsten per klasse")
        return
    classes: dict[str, Any] = entries if isinstance(entries, dict) else {"": entries}
    for name, words in classes.items():
        path: tuple[str | int, ...] = (form, name) if name else (form,)
        if not isinstance(words, list) or not words:
            yield file.fault(path, "verwacht: een lijst met ten minste één woord")
            continue
        seen: set[str] = set()
        for index, word in enumerate(words):
            if not isinstance(word, str) or not word.strip():
                yield file.fault(
                    (*path, index), f"verwacht: een woord, gevonden: {shown_value(word)}"
                )
            elif word in seen:
                yield file.fault((*path, index), f"'{word}' staat er twee keer")
            else:
                seen.add(word)
