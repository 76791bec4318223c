"""The forms of a lexicon's words, in a file beside it that `policylint lexicon forms` makes.

    rules/lexicons/woorden.yml          inflect: {verb: [borgen]}
    rules/lexicons/forms/woorden.yml    borgen: [borgt, geborgd, geborgde]

Of replacements, each form has its own: `{verstrekken: geven, verstrekte: gaf}`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from policylint.errors import Fault, FaultyFilesError
from policylint.vocabulary.reading import Lexicon
from policylint.yamlfile import read_yaml

GAP = "…"
"""Between the two places of one form: "wendt … aan"."""
PHRASE = "verb phrase"
FOLDER = "forms"
COMMAND = "policylint lexicon forms"


def forms_path(lexicon: Path) -> Path:
    """Return where the forms of a lexicon stand."""
    return lexicon.parent / FOLDER / lexicon.name


def with_forms(lexicon: Lexicon, path: Path) -> Lexicon:
    """Add the forms of its words to a lexicon. What it says of a form itself comes first.

    Raises FaultyFilesError if they are missing, or made for other words: half a list would be a
    silent pass.
    """
    forms = _read(lexicon, path)
    if lexicon.swap:
        added = {form: better for of in forms.values() for form, better in of.items()}
        words = {form: word for word, of in forms.items() for form in of} if lexicon.terms else {}
        return replace(lexicon, swap={**added, **lexicon.swap}, words={**words, **lexicon.words})
    classes = {
        name: tuple(dict.fromkeys(form for word in words for form in (word, *forms.get(word, ()))))
        for name, words in lexicon.classes.items()
    }
    return replace(lexicon, classes=classes)


def _read(lexicon: Lexicon, path: Path) -> Mapping[str, Any]:
    shown = f"{path.parent.name}/{FOLDER}/{path.name}"
    made = forms_path(path)
    forms = read_yaml(made, shown).data if made.is_file() else None
    if not isinstance(forms, dict) or not _is_of(lexicon, forms):
        message = (
            f"de woordvormen horen niet bij lexicon '{lexicon.name}'; "
            f"maak ze opnieuw met: {COMMAND} {path}"
        )
        raise FaultyFilesError([Fault(shown, 0, 0, message)])
    return forms


def _is_of(lexicon: Lexicon, forms: Mapping[str, Any]) -> bool:
    if set(forms) != set(lexicon.inflect):
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
