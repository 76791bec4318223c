"""Makes the table of parts of speech by function: a tag and a label nearly always settle it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from policylint.language.refine import ByFunction
from treebank import Sentence


def parts_of_speech(sentences: Iterable[Sentence]) -> ByFunction:
    """Return the most frequent part of speech by label, for the tags that have several."""
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for sentence in sentences:
        for word in sentence:
            counts[word.tag][word.label][word.upos] += 1
    table = {
        tag: {label: seen.most_common(1)[0][0] for label, seen in sorted(by_label.items())}
        for tag, by_label in sorted(counts.items())
    }
    return {tag: by_label for tag, by_label in table.items() if len(set(by_label.values())) > 1}
