"""Rules on passives and tangconstructies against gold parses.

    python benchmarks/language_rules.py [../shared/ud-nl] [--errors]

The sentences of the development treebanks, each a paragraph, go through the rules as any document
does. What they should find is read off the treebank's own parse, by the definitions below: pairs of
words that belong together, and of these, for the rules on tangconstructies, the ones with as many
words between them as the rule itself asks. A finding is right if its first and last word are such a
pair; the last column is what F1 would be if one of the two words were enough.
"""

from __future__ import annotations

import argparse
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from policylint.documents.assemble import RawBlock, Run, assemble
from policylint.documents.model import BlockKind, DocumentKind, Quality, Span
from policylint.documents.result import Reading
from policylint.documents.textruns import text_source
from policylint.language.analysis import Analysis
from policylint.resources import rules_dir
from policylint.rules.checks import run
from policylint.rules.checks.dependency import Dependency
from policylint.rules.loader import load_rules
from policylint.rules.view import View
from policylint.vocabulary.reading import read_lexicon

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "training"))

from treebank import DEVELOPMENT, Sentence, read_treebank  # noqa: E402

TREEBANKS = ROOT.parent / "shared" / "ud-nl"
BATCH = 500
"""Sentences a document."""

Pair = tuple[int, int]
"""Two words of a sentence by their index, in reading order."""
Pairs = Callable[[Sentence], Iterable[Pair]]

# Verbs with "te" and an infinitive that are one predicate with it; with others the infinitive
# begins a clause of its own ("besluit ... te doen"), and nothing is held apart.
GROUPING = frozenset(
    {"behoren", "beloven", "blijken", "dienen", "dreigen", "durven", "hebben", "heten", "hoeven"}
    | {"komen", "liggen", "lijken", "lopen", "plegen", "schijnen", "staan", "vallen", "weten"}
    | {"zien", "zijn", "zitten"}
)
STATES = frozenset(read_lexicon(rules_dir() / "lexicons" / "deelwoorden.yml").entries("eigenschap"))
"""Verbs whose participle behind "zijn" the rule leaves alone: "is bedoeld voor"."""


def passives(sentence: Sentence) -> Iterator[Pair]:
    """Yield every auxiliary of the passive with its participle."""
    return ((i, word.head) for i, word in enumerate(sentence) if word.label == "aux:pass")


def actions(sentence: Sentence) -> Iterator[Pair]:
    """Yield the passives but for those that say how something is."""
    for auxiliary, participle in passives(sentence):
        is_state = sentence[auxiliary].lemma == "zijn" and sentence[participle].lemma in STATES
        if not is_state:
            yield auxiliary, participle


def predicates(sentence: Sentence) -> Iterator[Pair]:
    """Yield a finite verb with its participle or infinitive, and a verb with its particle."""
    for index, word in enumerate(sentence):
        if is_finite(sentence, index) and word.label in ("aux", "aux:pass"):
            yield from ((index, verb) for verb in nonfinite(sentence, word.head))
        elif is_complement(sentence, index):
            yield from ((word.head, verb) for verb in nonfinite(sentence, index))
        elif word.label == "compound:prt" and sentence[word.head].tag.startswith("WW"):
            yield word.head, index


def nonfinite(sentence: Sentence, head: int) -> list[int]:
    """Return the verb of a predicate if it is not finite; with a noun that is the copula."""
    verb = [head] if sentence[head].tag.startswith("WW") else children(sentence, head, "cop")
    return [i for i in verb if sentence[i].tag.startswith(("WW|inf", "WW|vd"))][:1]


def is_complement(sentence: Sentence, index: int) -> bool:
    """True for an infinitive that is one predicate with a finite verb: "wil ... doen"."""
    word = sentence[index]
    if word.label not in ("xcomp", "ccomp") or not is_finite(sentence, word.head):
        return False
    marks = {sentence[i].form.lower() for i in children(sentence, index, "mark")}
    if marks - {"te", "aan"} or children(sentence, index, "nsubj", "nsubj:pass"):
        return False
    if "te" in marks:
        return sentence[word.head].lemma in GROUPING
    return any(sentence[i].tag.startswith("WW|inf") for i in nonfinite(sentence, index))


def subjects(sentence: Sentence) -> Iterator[Pair]:
    """Yield a subject, of a row its noun nearest to the verb, with the finite verb."""
    for index, word in enumerate(sentence):
        if word.label in ("nsubj", "nsubj:pass"):
            helpers = children(sentence, word.head, "aux", "aux:pass", "cop")
            finite = [i for i in (word.head, *helpers) if is_finite(sentence, i)]
            row = [index, *children(sentence, index, "conj")]
            if finite:
                yield min(row, key=lambda i: words_between(sentence, i, finite[0])), finite[0]


def articles(sentence: Sentence) -> Iterator[Pair]:
    """Yield every article with its noun."""
    for index, word in enumerate(sentence):
        if word.label == "det" and word.tag.startswith("LID"):
            yield index, word.head


def children(sentence: Sentence, head: int, *labels: str) -> list[int]:
    return [i for i, word in enumerate(sentence) if word.head == head != i and word.label in labels]


def is_finite(sentence: Sentence, index: int) -> bool:
    return sentence[index].tag.startswith("WW|pv")


def words_between(sentence: Sentence, one: int, other: int) -> int:
    first, last = sorted((one, other))
    return sum(word.upos != "PUNCT" for word in sentence[first + 1 : last])


def group_start(sentence: Sentence, verb: int) -> int:
    """Return the first word of the group that ends with a verb: "aan te bieden"."""
    start = verb
    while start > 0 and is_of_group(sentence, start - 1, verb):
        start -= 1
    return start


def is_of_group(sentence: Sentence, index: int, verb: int) -> bool:
    word = sentence[index]
    part = sentence[word.head] if word.label == "fixed" else word
    return part.head == verb and part.label in ("mark", "compound:prt", "aux", "aux:pass")


@dataclass(frozen=True)
class Measure:
    """A rule and the pairs that it should find."""

    name: str
    rule: str
    pairs: Pairs

    def gold(self, sentence: Sentence, rule: Dependency) -> set[Span]:
        """Return the passages from the first to the last word of each pair."""
        fewest = rule.distance.min if rule.distance else 0
        by_group = rule.distance is not None and rule.distance.group
        places = words_places(sentence)
        return {
            Span(places[first].start, places[last].end)
            for first, last in map(sorted, self.pairs(sentence))
            if words_between(sentence, first, group_start(sentence, last) if by_group else last)
            >= fewest
        }


MEASURES = (
    Measure("lijdende vorm", "taal/lijdende-vorm", actions),
    Measure("lijdende vorm, ook een eigenschap", "taal/lijdende-vorm", passives),
    Measure("tang: gezegde; werkwoord en deel", "taal/tangconstructie", predicates),
    Measure("tang: onderwerp en persoonsvorm", "taal/tang-onderwerp", subjects),
    Measure("tang: lidwoord en naamwoord", "taal/tang-lidwoord", articles),
)
TANG = "tang"

Passage = tuple[int, int, Span]
"""The number of the measure, the number of the sentence, and the place in that sentence."""


@dataclass
class Score:
    """What was found and what is gold."""

    found: set[Passage] = field(default_factory=set)
    gold: set[Passage] = field(default_factory=set)

    def add(self, other: Score) -> None:
        self.found |= other.found
        self.gold |= other.gold

    def row(self) -> str:
        """Return gold, found, right, precision, recall, F1, and F1 if one word is enough."""
        right = len(self.found & self.gold)
        half = right + half_right(self.found - self.gold, self.gold - self.found)
        both = len(self.found) + len(self.gold)
        shares = (
            share(right, len(self.found)),
            share(right, len(self.gold)),
            share(2 * right, both),
            share(2 * half, both),
        )
        return " | ".join((f"{len(self.gold)}", f"{len(self.found)}", f"{right}", *shares))


def share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def half_right(found: set[Passage], gold: set[Passage]) -> int:
    """Return how many of `found` share one word with one of `gold`, each counted once."""
    left = set(gold)
    for measure, sentence, span in sorted(found):
        near = (
            g
            for g in sorted(left)
            if g[:2] == (measure, sentence) and (g[2].start == span.start or g[2].end == span.end)
        )
        left.discard(next(near, (-1, -1, span)))
    return len(gold) - len(left)


def words_places(sentence: Sentence) -> list[Span]:
    """Return where the words of a sentence stand in its text."""
    places: list[Span] = []
    at = 0
    for word in sentence:
        places.append(Span(at, at + len(word.form)))
        at += len(word.form) + word.space
    return places


def text_of(sentence: Sentence) -> str:
    return "".join(word.form + " " * word.space for word in sentence).rstrip()


def view_of(sentences: Iterable[Sentence]) -> View:
    """Return the sentences as a document with a paragraph for each."""
    texts = map(text_of, sentences)
    raw = [RawBlock(BlockKind.PARAGRAPH, [Run(text, Span(0, len(text)))]) for text in texts]
    assembled = assemble(raw)
    reading = Reading.of(
        assembled,
        source=text_source(assembled, assembled.text),
        quality=Quality(),
        media_type="text/plain",
        title="",
        engine="text",
    )
    document = reading.document("treebank", assembled.text.encode(), DocumentKind.RAPPORT)
    return View(document, Analysis(document.text))


def findings(rule: Dependency, view: View) -> Iterator[tuple[int, Span]]:
    """Yield each finding as the number of its paragraph, and its place in that paragraph."""
    starts = [block.span.start for block in view.document.blocks]
    for hit in run(rule, view):
        assert hit.span
        number = bisect_right(starts, hit.span.start) - 1
        yield number, Span(hit.span.start - starts[number], hit.span.end - starts[number])


def scores_of(sentences: Sequence[Sentence]) -> list[Score]:
    """Return the score of each measure."""
    rules = load_rules().rules
    scores = [Score() for _ in MEASURES]
    for start in range(0, len(sentences), BATCH):
        batch = sentences[start : start + BATCH]
        view = view_of(batch)
        for index, (measure, score) in enumerate(zip(MEASURES, scores, strict=True)):
            rule = rules[measure.rule]
            assert isinstance(rule, Dependency)
            score.found |= {(index, start + n, span) for n, span in findings(rule, view)}
            for number, sentence in enumerate(batch, start):
                score.gold |= {(index, number, span) for span in measure.gold(sentence, rule)}
    return scores


def mistakes(sentences: Sequence[Sentence], score: Score) -> Iterator[str]:
    """Yield what was found wrongly (+) and what was missed (-), with the sentence."""
    for mark, passages in (("+", score.found - score.gold), ("-", score.gold - score.found)):
        for _, number, span in sorted(passages):
            text = text_of(sentences[number])
            yield f"{mark} {span.of(text)}\n      {text}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure rules on sentences on gold parses.")
    parser.add_argument("treebanks", type=Path, nargs="?", default=TREEBANKS)
    parser.add_argument("--errors", action="store_true", help="show what went wrong")
    arguments = parser.parse_args()
    files = {name: arguments.treebanks / file for name, file in DEVELOPMENT.items()}
    if missing := [str(file) for file in files.values() if not file.is_file()]:
        print(f"skipped: no {', '.join(missing)}")
        return
    print("| what | treebank | gold | found | right | precision | recall | F1 | one word |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, file in files.items():
        sentences = list(read_treebank(file))
        scores = scores_of(sentences)
        tang = Score()
        for measure, score in zip(MEASURES, scores, strict=True):
            print(f"| {measure.name} | {name} | {score.row()} |")
            if measure.name.startswith(TANG):
                tang.add(score)
            if arguments.errors:
                print(*mistakes(sentences, score), sep="\n")
        print(f"| {TANG}: together | {name} | {tang.row()} |")


if __name__ == "__main__":
    main()
