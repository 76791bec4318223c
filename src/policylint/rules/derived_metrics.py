"""The numbers that follow from others: averages, shares and readability formulas.

They say something only of a text that is long enough (`SHORTEST` in `language/readability.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from policylint.language import readability


@dataclass(frozen=True, slots=True)
class DerivedMetric:
    """What it says, the numbers that it is made of, and how."""

    description: str
    made_of: tuple[str, ...]
    value: Callable[..., float]


def _share(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0


_TEXT = ("words", "sentences", "syllables")

DERIVED_METRICS: Mapping[str, DerivedMetric] = {
    "words_per_sentence": DerivedMetric(
        "woorden per zin", ("words", "sentences"), lambda words, sentences: words / sentences
    ),
    "syllables_per_word": DerivedMetric(
        "lettergrepen per woord", ("syllables", "words"), lambda syllables, words: syllables / words
    ),
    "flesch_douma": DerivedMetric(
        "leesgemak volgens Flesch-Douma (indicatie; hoger is makkelijker)",
        _TEXT,
        readability.flesch_douma,
    ),
    "brouwer": DerivedMetric(
        "leesgemak volgens Brouwer (indicatie; hoger is makkelijker)", _TEXT, readability.brouwer
    ),
    "passive_share": DerivedMetric(
        "procent van de zinnen met een lijdende vorm", ("passive_sentences", "sentences"), _share
    ),
    "lint_ii": DerivedMetric(
        "LiNT-II-benadering (indicatie; 0 tot 100, hoger is moeilijker)",
        ("word_frequency", "dependency_length", "content_per_clause"),
        readability.lint_ii,
    ),
    "lint_level": DerivedMetric(
        "niveau van de LiNT-II-benadering (indicatie; 1 tot 4, hoger is moeilijker)",
        ("lint_ii",),
        readability.lint_level,
    ),
    **{
        f"{band}_share": DerivedMetric(
            f"procent {dutch} woorden onder de inhoudswoorden (namen niet)",
            (f"{band}_words", "words_with_frequency"),
            _share,
        )
        for band, dutch in (
            ("everyday", "alledaagse"),
            ("common", "gewone"),
            ("uncommon", "minder gewone"),
            ("rare", "zeldzame"),
        )
    },
}


def base_names(name: str) -> Iterator[str]:
    """Yield the numbers that are counted for a metric: itself, unless it is derived."""
    if name not in DERIVED_METRICS:
        yield name
        return
    for part in DERIVED_METRICS[name].made_of:
        yield from base_names(part)
