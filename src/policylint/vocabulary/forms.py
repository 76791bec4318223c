"""The forms of a lexicon's words, in a file beside it that `policylint lexicon forms` makes.

    rules/lexicons/woorden.yml          inflect: {verb: [borgen]}
    rules/lexicons/forms/woorden.json   {"forms": {"borgen": ["borgt", "geborgd", "geborgde"]}, ...}

Of replacements, each form has its own: `{"verstrekken": "geven", "verstrekte": "gaf"}`. The made
file also holds the lexicon as it was then, with the digest of its text: as long as nobody edits
the lexicon, it is read from there, ten times as fast as from YAML.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from policylint.errors import Fault, FaultyFilesError
from policylint.vocabulary.reading import Lexicon, lexicon_of

GAP = "…"
"""Between the two places of one form: "wendt … aan"."""
PHRASE = "verb phrase"
FOLDER = "forms"
COMMAND = "policylint lexicon forms"


@dataclass(frozen=True, slots=True)
class Made:
    """A made file: the digest of the lexicon it was made from, that lexicon's keys, the forms."""

    digest: str
    keys: Mapping[str, Any]
    forms: Mapping[str, Any]

    def lexicon(self) -> Lexicon:
        """Return the lexicon with its forms, as it was when this was made."""
        return _with(lexicon_of(self.keys), self.forms)


def forms_path(lexicon: Path) -> Path:
    """Return where the forms of a lexicon stand."""
    return lexicon.parent / FOLDER / f"{lexicon.stem}.json"


def digest_of(*files: Path) -> str:
    """Return what tells the contents of some files from any others; those that exist count."""
    digest = hashlib.blake2b(digest_size=16)
    for path in files:
        if path.exists():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def read_made(lexicon: Path) -> Made | None:
    """Return what was made of a lexicon; None if there is nothing, or nothing that was made."""
    try:
        data = json.loads(forms_path(lexicon).read_text(encoding="utf-8"))
        return Made(data["digest"], data["lexicon"], data["forms"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def made_text(made: Made) -> str:
    """Return the text of a made file: one form a line, to be read over before it is kept."""
    data = {"digest": made.digest, "forms": made.forms, "lexicon": made.keys}
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def with_forms(lexicon: Lexicon, path: Path, made: Made | None) -> Lexicon:
    """Add the forms of its words to a lexicon. What it says of a form itself comes first.

    Raises FaultyFilesError if they are missing, or made for other words: half a list would be a
    silent pass.
    """
    if made is None or not _is_of(lexicon, made.forms):
        message = (
            f"de woordvormen horen niet bij lexicon '{lexicon.name}'; "
            f"maak ze opnieuw met: {COMMAND} {path}"
        )
        shown = f"{path.parent.name}/{FOLDER}/{forms_path(path).name}"
        raise FaultyFilesError([Fault(shown, 0, 0, message)])
    return _with(lexicon, made.forms)


def _with(lexicon: Lexicon, forms: Mapping[str, Any]) -> Lexicon:
    if lexicon.swap:
        added = {form: better for of in forms.values() for form, better in of.items()}
        words = {form: word for word, of in forms.items() for form in of} if lexicon.terms else {}
        return replace(lexicon, swap={**added, **lexicon.swap}, words={**words, **lexicon.words})
    classes = {
        name: tuple(dict.fromkeys(form for word in words for form in (word, *forms.get(word, ()))))
        for name, words in lexicon.classes.items()
    }
    return replace(lexicon, classes=classes)


def _is_of(lexicon: Lexicon, forms: Any) -> bool:
    if not isinstance(forms, dict) or set(forms) != set(lexicon.inflect):
        return False
    if lexicon.swap:
        return all(
            isinstance(of, dict) and of.get(word) == lexicon.swap[word] and _are_texts(of.values())
            for word, of in forms.items()
        )
    return all(isinstance(of, list) and _are_words(of) for of in forms.values())


def _are_texts(values: Iterable[Any]) -> bool:
    """True for replacements: a word for which there is none has an empty one."""
    return all(isinstance(value, str) for value in values)


def _are_words(values: Iterable[Any]) -> bool:
    return all(isinstance(value, str) and value for value in values)
