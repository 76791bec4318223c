"""Measures a pipeline on the development files: python training/evaluate.py ../shared/ud-nl

Each file in two halves: settings were chosen by the first, the second was never looked at.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from corpus import example
from policylint.language.needs import SHIPPED
from policylint.language.pipeline import load_pipeline, without_parse
from scores import Scores, score, token_score
from treebank import DEVELOPMENT, development_halves

HALVES = ("chosen by", "unseen")
_BYTES_PER_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description="Measure a Dutch pipeline on the treebanks.")
    parser.add_argument("treebanks", type=Path, help="the folder with the treebank files")
    parser.add_argument("--pipeline", default=SHIPPED, help="its name (default: the shipped one)")
    arguments = parser.parse_args()
    begin = time.process_time()
    nlp = load_pipeline(arguments.pipeline)
    loaded = time.process_time() - begin
    print(report(measure(nlp, arguments.treebanks)))
    print(f"\nload {loaded:.2f} s of CPU, after spaCy's own import")
    for what, speed in words_per_second(nlp, arguments.treebanks).items():
        print(f"{what}: {speed:,.0f} words/s of CPU")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _BYTES_PER_UNIT / 1e6
    print(f"peak memory of this run {peak:.0f} MB")


def measure(nlp: Language, treebanks: Path) -> dict[str, Scores]:
    """Return the scores by file and half."""
    return {
        f"{name}, {half}": {"tokens": token_score(nlp, sentences), **score(nlp, sentences)}
        for name in DEVELOPMENT
        for half, sentences in zip(HALVES, development_halves(treebanks, name), strict=True)
    }


def report(scores: dict[str, Scores]) -> str:
    """Return the scores as a Markdown table: a line for each measure."""
    return "\n".join(_table(scores))


def _table(scores: dict[str, Scores]) -> Iterator[str]:
    yield f"| | {' | '.join(scores)} |"
    yield f"|---|{'---|' * len(scores)}"
    for measured in next(iter(scores.values())):
        figures = (f"{by_name[measured]:.1f}" for by_name in scores.values())
        yield f"| {measured} | {' | '.join(figures)} |"


def words_per_second(nlp: Language, treebanks: Path) -> dict[str, float]:
    """Return how many words a second of CPU each step takes, all steps before it included."""
    sentences = [
        s for name in DEVELOPMENT for half in development_halves(treebanks, name) for s in half
    ]
    texts = ["".join(word.form + " " * word.space for word in s).rstrip() for s in sentences]
    words = sum(len(example(nlp.vocab, sentence).predicted) for sentence in sentences)
    steps = {"tokens": nlp.pipe_names, "tags and lemmas": without_parse(nlp), "parse": []}
    speeds = {}
    for what, left_out in steps.items():
        begin = time.process_time()
        for _ in nlp.pipe(texts, disable=left_out):
            pass
        speeds[what] = words / (time.process_time() - begin)
    return speeds


if __name__ == "__main__":
    main()
