"""The lexicons in force: found by name, with their forms; what `$lexicon:name` stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from policylint.resources import rules_dir
from policylint.vocabulary.forms import digest_of, forms_path, read_made, with_forms
from policylint.vocabulary.reading import Lexicon, read_lexicon

PREFIX = "$lexicon:"


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
    """Read one lexicon file, with the forms of its words that stand beside it.

    Raises FaultyFilesError with every mistake in it, or if the forms are not of this lexicon.
    """
    return replace(_loaded(path), digest=digest_of(path, forms_path(path)))


def _loaded(path: Path) -> Lexicon:
    made = read_made(path)
    if made is not None and made.digest == digest_of(path):
        return made.lexicon()
    lexicon = read_lexicon(path)
    return with_forms(lexicon, path, made) if lexicon.inflect else lexicon
