"""One lexicon file: what it holds, and every mistake in it.

Free of pydantic on purpose: the PDF worker reads lexicons too, and must start fast.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from policylint.errors import Fault, FaultyFilesError, shown_value
from policylint.yamlfile import YamlFile, read_yaml

_FORMS = ("entries", "patterns", "swap", "terms")
_KEYS = ("name", "description", "source", "inflect", *_FORMS)
KINDS = ("verb", "noun", "adjective", "verb phrase")
"""Kinds of words that have forms."""
_TERM_KINDS = (*KINDS, "adverb", "preposition", "conjunction", "pronoun", "phrase")
_TERM_KEYS = ("kind", "better", "safe", "note", "explain")


class Term(NamedTuple):
    """A word that readers stumble over.

    `better` are words for it, the best first; none if the sentence must be written anew, as `note`
    may say. `safe`: the first of them can stand in its place in every sentence. `explain` is what
    a word means that must be kept, because the law uses it.
    """

    kind: str
    better: tuple[str, ...] = ()
    safe: bool = False
    note: str = ""
    explain: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A word list. `classes` holds the entries by class ("" when there are none).

    Entries are literal words and phrases, unless `is_pattern`: then they are regexes. `swap`
    maps a word or phrase to its replacement (options separated by "|"). `inflect` gives the kind
    of the words whose forms count as well; `load_lexicon` has them among the entries.
    """

    name: str
    description: str
    source: str
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    swap: Mapping[str, str] = field(default_factory=dict)
    is_pattern: bool = False
    inflect: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    """The term that each form belongs to."""
    digest: str = ""
    """What tells the files it was read from from any others."""

    def entries(self, class_name: str = "") -> tuple[str, ...]:
        """Return the entries of one class, or of all classes in file order."""
        if class_name:
            return self.classes[class_name]
        return tuple(entry for entries in self.classes.values() for entry in entries)


def read_lexicon(path: Path) -> Lexicon:
    """Read one lexicon file as it is written. Raises FaultyFilesError."""
    file = read_yaml(path, f"lexicons/{path.name}")
    faults = list(_faults(file, path.stem))
    if faults:
        raise FaultyFilesError(faults)
    return lexicon_of(file.data)


def lexicon_of(data: Mapping[str, Any]) -> Lexicon:
    """Return the lexicon of the keys of a file without mistakes."""
    if "terms" in data:
        return _with_terms(data)
    entries = data.get("entries") or data.get("patterns") or []
    classes = entries if isinstance(entries, dict) else {"": entries}
    return Lexicon(
        name=data["name"],
        description=data["description"],
        source=data["source"],
        classes={name: tuple(words) for name, words in classes.items()},
        swap=data.get("swap", {}),
        is_pattern="patterns" in data,
        inflect=_inflected(data),
    )


def _with_terms(data: Mapping[str, Any]) -> Lexicon:
    terms = {
        word: Term(**{**keys, "better": tuple(keys.get("better", ()))})
        for word, keys in data["terms"].items()
    }
    return Lexicon(
        name=data["name"],
        description=data["description"],
        source=data["source"],
        swap={word: "|".join(term.better) for word, term in terms.items()},
        inflect={word: term.kind for word, term in terms.items() if term.kind in KINDS},
        terms=terms,
        words={word: word for word in terms},
    )


def _inflected(data: Mapping[str, Any]) -> dict[str, str]:
    """Return the kind of each word that has forms: "inflect: verb" is for all of them."""
    inflect = data.get("inflect", {})
    if isinstance(inflect, str):
        return dict.fromkeys(_words(data), inflect)
    return {word: kind for kind, words in inflect.items() for word in words}


def _words(data: Mapping[str, Any]) -> Iterator[str]:
    if "swap" in data:
        yield from data["swap"]
        return
    entries = data.get("entries", [])
    for words in entries.values() if isinstance(entries, dict) else [entries]:
        yield from words


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
        names = "', '".join(_FORMS)
        yield file.fault((), f"een lexicon heeft precies één van '{names}'")
        return
    if "terms" in data:
        yield from _term_faults(file, data)
        return
    faults = list(_entry_faults(file, data))
    yield from faults or _inflect_faults(file, data)


def _inflect_faults(file: YamlFile, data: dict[str, Any]) -> Iterator[Fault]:
    inflect = data.get("inflect", {})
    by_kind = {inflect: []} if isinstance(inflect, str) else inflect
    if inflect and "patterns" in data:
        yield file.fault(("inflect",), "een patroon heeft geen vormen; laat 'inflect' weg")
    elif not isinstance(by_kind, dict) or any(kind not in KINDS for kind in by_kind):
        kinds = ", ".join(KINDS)
        yield file.fault(("inflect",), f"verwacht: woorden per soort; de soorten zijn {kinds}")
    else:
        known = set(_words(data))
        for kind, words in by_kind.items():
            if not isinstance(words, list):
                yield file.fault(("inflect", kind), "verwacht: een lijst van woorden")
                continue
            for index, word in enumerate(words):
                if not isinstance(word, str) or word not in known:
                    message = f"{shown_value(word)} staat niet in dit lexicon"
                    yield file.fault(("inflect", kind, index), message)


def _term_faults(file: YamlFile, data: dict[str, Any]) -> Iterator[Fault]:
    if "inflect" in data:
        yield file.fault(
            ("inflect",), "laat 'inflect' weg: elk woord onder 'terms' zegt zijn 'kind'"
        )
    terms = data["terms"]
    if not isinstance(terms, dict) or not terms:
        yield file.fault(("terms",), "verwacht: 'woord: {kind: noun, better: [ander woord]}'")
        return
    for word, keys in terms.items():
        if not isinstance(keys, dict):
            yield file.fault(("terms", word), "verwacht: {kind: noun, better: [ander woord]}")
            continue
        yield from _key_faults(file, word, keys)


def _key_faults(file: YamlFile, word: str, keys: dict[str, Any]) -> Iterator[Fault]:
    path = ("terms", word)
    for key in keys:
        if key not in _TERM_KEYS:
            allowed = ", ".join(_TERM_KEYS)
            message = f"sleutel '{key}' bestaat niet; toegestaan: {allowed}"
            yield file.fault((*path, key), message, at_key=True)
    if keys.get("kind") not in _TERM_KINDS:
        yield file.fault((*path, "kind"), f"verwacht: een van {', '.join(_TERM_KINDS)}")
    better = keys.get("better", [])
    if not isinstance(better, list) or not all(isinstance(b, str) and b.strip() for b in better):
        yield file.fault((*path, "better"), "verwacht: een lijst van woorden")
    elif not better and not keys.get("note") and not keys.get("explain"):
        yield file.fault(path, "zonder 'better' hoort er een 'note' of 'explain' bij")
    elif keys.get("safe") and not better:
        yield file.fault((*path, "safe"), "zonder 'better' is er niets veilig te vervangen")
    if not isinstance(keys.get("safe", False), bool):
        yield file.fault((*path, "safe"), "verwacht: true of false")
    for key in ("note", "explain"):
        if not isinstance(keys.get(key, ""), str):
            yield file.fault((*path, key), "verwacht: tekst")


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
