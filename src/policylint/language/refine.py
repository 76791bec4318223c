"""What only a parse tells of words: their part of speech by function, and the verb's particle.

In the treebanks "zijn" is an auxiliary in "zijn gebouwd" and a verb in "zijn in Leiden", "snel"
an adverb in "snel bouwen"; and the lemma of "stelt" in "stelt een plan op" is "opstellen".
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

REFINE = "policylint_refine"
FILE_NAME = "parts_of_speech.json"

_PARTICLE = "compound:prt"
_VERBAL = frozenset({"VERB", "AUX"})

ByFunction = dict[str, dict[str, str]]
"""CGN tag -> dependency label -> universal part of speech."""


@Language.factory(
    REFINE,
    assigns=["token.pos", "token.lemma"],
    requires=["token.tag", "token.pos", "token.dep", "token.lemma"],
)
class Refine:
    """The pipeline component behind the parser; its table is in a file of the pipeline."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.by_function: ByFunction = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set parts of speech by tag and label, and give verbs their particle."""
        for token in doc:
            by_label = self.by_function.get(token.tag_)
            # A tag and a part of speech that exclude each other: one is wrong, leave it.
            if by_label and token.pos_ in by_label.values():
                token.pos_ = by_label.get(token.dep_, token.pos_)
        for token in doc:
            if token.dep_ == _PARTICLE:
                _join(token, token.head)
        return doc

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:
        """Write the table."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.by_function, indent=1, sort_keys=True)
        (folder / FILE_NAME).write_text(text + "\n", encoding="utf-8", newline="\n")

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> Refine:
        """Read the table."""
        self.by_function = json.loads((Path(path) / FILE_NAME).read_text(encoding="utf-8"))
        return self


def _join(particle: Token, verb: Token) -> None:
    """Put a particle that stands apart before the lemma of its verb."""
    if verb.pos_ in _VERBAL and not verb.lower_.startswith(particle.lower_):
        verb.lemma_ = particle.lower_ + verb.lemma_
