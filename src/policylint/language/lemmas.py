"""Lemmas: the dictionary form of a word, from its form, part of speech and CGN tag.

The tag says which words are a dictionary form already (a singular, an infinitive, an adjective
without an ending); the tables hold the others. A compound that is not in them has the lemma of
its longest known end: "wijkagenten" follows "agenten".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

LEMMAS = "policylint_lemmas"
FILE_NAME = "lemmas.tsv"

Tables = dict[str, dict[str, str]]

_DICTIONARY_FORM = re.compile(
    r"N\|(?:soort|eigen)\|ev\|basis\|(?:zijd|onz|genus)"
    r"|WW\|inf\|(?:vrij|prenom)\|zonder"
    r"|ADJ\|(?:vrij|prenom|postnom|nom)\|basis\|zonder"
)
_INFLECTED = ("NOUN", "VERB", "ADJ")
_AS_WRITTEN = ("PUNCT", "SYM", "PROPN", "X")
_GENITIVE = re.compile(r"['’]?s$")
_ORDINAL = re.compile(r"(\d+)(?:e|de|ste)")
_SHORTEST_END = 4


class Lemmas:
    """The lemma of each word form, by part of speech; forms are in lower case."""

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self.tables: Tables = {pos: dict(table) for pos, table in tables.items()}
        self._known: dict[tuple[str, str, str], str] = {}

    def lemma(self, form: str, pos: str, tag: str) -> str:
        """Return the lemma of a word with this universal part of speech and CGN tag."""
        key = (form, pos, tag)
        lemma = self._known.get(key)
        if lemma is None:
            lemma = self._known[key] = self._find(form, pos, tag)
        return lemma

    def _find(self, form: str, pos: str, tag: str) -> str:
        if pos in _AS_WRITTEN:
            return self._name(form, tag) if pos == "PROPN" else form
        pos = "VERB" if pos == "AUX" else pos
        written = _without_capital(form)
        if pos in _INFLECTED and _DICTIONARY_FORM.match(tag):
            return written
        found = self._look_up(form.lower(), pos)
        if found is None:
            ordinal = _ORDINAL.fullmatch(form)
            return ordinal[1] if ordinal else written
        return _with_capitals_of(written, found)

    def _name(self, form: str, tag: str) -> str:
        """Return a name without its genitive ("Rotterdams" haven) or plural ("Europeanen")."""
        if "|gen" in tag:
            return _GENITIVE.sub("", form)
        found = self._look_up(form.lower(), "NOUN") if tag.startswith("N|eigen|mv") else None
        return found[0].upper() + found[1:] if found and form[0].isupper() else form

    def _look_up(self, form: str, pos: str) -> str | None:
        table = self.tables.get(pos, {})
        if form in table or pos not in _INFLECTED:
            return table.get(form)
        for cut in range(1, len(form) - _SHORTEST_END + 1):
            end = table.get(form[cut:])
            if end is not None:
                return form[:cut] + end
        return None


def _without_capital(form: str) -> str:
    """Return "gemeente" for "Gemeente", but "GGD" and "EU-burger" as they are."""
    return form if form[1:] != form[1:].lower() and not _is_shouted(form) else form.lower()


def _is_shouted(form: str) -> bool:
    """True for a word of a heading in capitals; a short one is an abbreviation."""
    return form.isupper() and len(form) > 5


def _with_capitals_of(form: str, lemma: str) -> str:
    """Return the lemma with the capitals of the part that it shares with the form."""
    shared = 0
    for left, right in zip(form.lower(), lemma, strict=False):
        if left != right:
            break
        shared += 1
    return form[:shared] + lemma[shared:]


def without_derivable(table: Mapping[str, str]) -> dict[str, str]:
    """Leave out the forms whose lemma follows from the longest known end."""
    kept = dict(table)
    for form in sorted(table, key=lambda form: (-len(form), form)):
        for cut in range(1, len(form) - _SHORTEST_END + 1):
            end = kept.get(form[cut:])
            if end is not None:
                if form[:cut] + end == kept[form]:
                    del kept[form]
                break
    return kept


@Language.factory(LEMMAS, assigns=["token.lemma"], requires=["token.pos", "token.tag"])
class LemmaComponent:
    """The pipeline component; its tables are in a file of the pipeline."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.lemmas = Lemmas({})

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token."""
        lemma = self.lemmas.lemma
        for token in doc:
            token.lemma_ = lemma(token.text, token.pos_, token.tag_)
        return doc

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write the tables, one form a line, sorted: a new version shows what changed."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / FILE_NAME).open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_lines(self.lemmas.tables))

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> LemmaComponent:
        """Read the tables."""
        self.lemmas = read_lemmas(Path(path))
        return self


def read_lemmas(folder: Path) -> Lemmas:
    """Read the tables from the folder of the component."""
    tables: Tables = {}
    for line in (folder / FILE_NAME).read_text(encoding="utf-8").splitlines():
        pos, form, lemma = line.split("\t")
        tables.setdefault(pos, {})[form] = lemma
    return Lemmas(tables)


def _lines(tables: Tables) -> Iterator[str]:
    for pos, table in sorted(tables.items()):
        for form, lemma in sorted(table.items()):
            yield f"{pos}\t{form}\t{lemma}\n"
