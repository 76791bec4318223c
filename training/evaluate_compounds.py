"""Measures the compound splitter: python training/evaluate_compounds.py ../shared/ud-nl

On compounds that the treebanks mark, and words of eight letters and more that they do not: of
those that are split, some nine of ten are compounds all the same ("grafsteen", "postbode").
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from compound_gold import Gold, gold_halves
from dutch_words import dutch_words
from policylint.language.compounds import split_compound

LONG = 8
"""Letters of an unmarked word that is counted here."""


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description="Measure the compound splitter.")
    parser.add_argument("treebanks", type=Path, help="the folder with the treebank files")
    arguments = parser.parse_args()
    split_compound("")  # loads the table
    halves = gold_halves(arguments.treebanks, dutch_words())
    print("| half | compounds | split | head right | right if split | unmarked | split |")
    print("|---|---|---|---|---|---|---|")
    for name, gold in zip(("fitted on", "unseen"), halves, strict=True):
        print(_row(name, gold))
    words = [form for gold in halves for form in gold.unmarked]
    words += [compound.form for gold in halves for compound in gold.compounds]
    begin = time.process_time()
    for word in words:
        split_compound(word)
    print(f"\n{len(words) / (time.process_time() - begin):,.0f} words/s of CPU")


def _row(name: str, gold: Gold) -> str:
    found = [(split_compound(compound.form), compound) for compound in gold.compounds]
    split = [(compound, marked) for compound, marked in found if compound]
    right = sum(compound.head_start == marked.head_start for compound, marked in split)
    long = [form for form in gold.unmarked if len(form) >= LONG]
    too_many = sum(split_compound(form) is not None for form in long)
    shares = (
        len(split) / len(found),
        right / len(found),
        right / len(split),
        too_many / len(long),
    )
    cells = [f"{100 * share:.1f} %" for share in shares]
    return f"| {name} | {len(found)} | {' | '.join(cells[:3])} | {len(long)} | {cells[3]} |"


if __name__ == "__main__":
    main()
