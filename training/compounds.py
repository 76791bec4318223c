"""Makes the table of the compound splitter: python training/compounds.py ../shared/ud-nl

Fitted on half of the compounds that the treebanks mark; `evaluate_compounds.py` measures on the
other half. Takes a quarter of a minute.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from compound_exceptions import SIMPLE
from compound_gold import gold_halves
from compound_scores import CompoundScores
from dutch_words import dutch_words
from policylint.language import compounds

_NOTICE = """\
# Parts of Dutch compounds: side, score, length of the link, words. Made by training/compounds.py
# from spaCy's lookups (MIT), wordfreq (CC BY-SA 4.0, https://github.com/rspeer/wordfreq) and the
# treebanks of Alpino (LGPL-2.1+) and UD_Dutch (CC BY-SA 4.0). Licence of this file: CC BY-SA 4.0.
"""


def main() -> None:
    """Read the command line and write the table."""
    parser = argparse.ArgumentParser(description="Make the table of the compound splitter.")
    parser.add_argument("treebanks", type=Path, help="the folder with the treebank files")
    arguments = parser.parse_args()
    dutch = dutch_words()
    fit, _ = gold_halves(arguments.treebanks, dutch)
    scores = CompoundScores(dutch, fit)
    rows = (*scores.table(), *((compounds.SIMPLE, 0, 0, word) for word in SIMPLE))
    rows = (*scores.table(), *((compounds.SIMPLE, 0, 0, word) for word in SIMPLE))
    path = Path(compounds.__file__).with_name(compounds.TABLE)
    path.write_text(_NOTICE + "".join(_lines(rows)), encoding="utf-8", newline="\n")


def _lines(rows: Iterable[tuple[str, int, int, str]]) -> Iterator[str]:
    by_value: dict[tuple[str, int, int], list[str]] = defaultdict(list)
    for side, score, link, word in rows:
        by_value[side, score, link].append(word)
    for (side, score, link), words in sorted(by_value.items()):
        yield f"{side}\t{score}\t{link}\t{' '.join(sorted(words))}\n"


if __name__ == "__main__":
    main()
