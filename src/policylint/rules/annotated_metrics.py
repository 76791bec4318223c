"""The numbers of a `metric` rule that take annotation of the running text.

They are counted only for a rule that names them. The forms that select sentences are a closed
set of Dutch: without a form of "worden" or "zijn" there is no passive, so it is not parsed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import regex

from policylint.language import readability
from policylint.language.analysis import Analysis
from policylint.language.needs import Need
from policylint.language.patterns import TokenTest, count_tokens
from policylint.rules.passages import Passage

_PASSIVE_AUXILIARY = regex.compile(
    r"(?<!\w)(?:wordt?|worden|werd(?:en)?|geworden|is|zijn|was|waren|geweest|wezen|bent?)(?!\w)",
    regex.IGNORECASE,
)
_PASSIVE = TokenTest(labels=frozenset({"aux:pass"}))
_FINITE = TokenTest(tags=(("WW", "pv"),))
MOST = 10.0
"""More than any Zipf value."""
_CONTENT = TokenTest(parts_of_speech=frozenset({"NOUN", "PROPN", "VERB", "ADJ"}))

_TAGS = frozenset({Need.TAGS})
_PARSE = frozenset({Need.PARSE})


@dataclass(frozen=True, slots=True)
class AnnotatedMetric:
    """What is counted, what it takes, and how."""

    description: str
    needs: frozenset[Need]
    count: Callable[[Iterable[Passage], Analysis], float]


def _passive_sentences(sentences: Iterable[Passage], analysis: Analysis) -> int:
    spans = [s.span for s in sentences if _PASSIVE_AUXILIARY.search(s.text)]
    annotated = analysis.sentences(spans, _PARSE)
    return sum(count_tokens(s.doc, _PASSIVE) > 0 for s in annotated)


def _tokens(test: TokenTest) -> Callable[[Iterable[Passage], Analysis], int]:
    def count(sentences: Iterable[Passage], analysis: Analysis) -> int:
        annotated = analysis.sentences([s.span for s in sentences], _TAGS)
        return sum(count_tokens(s.doc, test) for s in annotated)

    return count


def _of_docs(
    measure: Callable[..., float], **settings: float
) -> Callable[[Iterable[Passage], Analysis], float]:
    def count(passages: Iterable[Passage], analysis: Analysis) -> float:
        sentences = analysis.sentences([p.span for p in passages], _PARSE)
        return measure([s.doc for s in sentences], **settings)

    return count


def _in_band(low: float, high: float) -> Callable[[Iterable[Passage], Analysis], float]:
    return _of_docs(readability.count_between, low=low, high=high)


ANNOTATED_METRICS: Mapping[str, AnnotatedMetric] = {
    "passive_sentences": AnnotatedMetric(
        "zinnen met een lijdende vorm in de lopende tekst", _PARSE, _passive_sentences
    ),
    "finite_verbs": AnnotatedMetric(
        "persoonsvormen in de lopende tekst (per zin: het aantal deelzinnen)",
        _TAGS,
        _tokens(_FINITE),
    ),
    "content_words": AnnotatedMetric(
        "inhoudswoorden in de lopende tekst: naamwoorden, namen, werkwoorden",
        _TAGS,
        _tokens(_CONTENT),
    ),
    "word_frequency": AnnotatedMetric(
        "hoe gewoon de inhoudswoorden zijn (Zipf, gemiddeld)",
        _PARSE,
        _of_docs(readability.word_frequency),
    ),
    "dependency_length": AnnotatedMetric(
        "woorden tussen wat bij elkaar hoort, het meeste in een zin, gemiddeld",
        _PARSE,
        _of_docs(readability.dependency_length),
    ),
    "content_per_clause": AnnotatedMetric(
        "inhoudswoorden per deelzin, gemiddeld", _PARSE, _of_docs(readability.content_per_clause)
    ),
    "words_with_frequency": AnnotatedMetric(
        "inhoudswoorden zonder namen", _PARSE, _in_band(0, MOST)
    ),
    "everyday_words": AnnotatedMetric(
        "alledaagse woorden (Zipf 5 of meer)", _PARSE, _in_band(5, MOST)
    ),
    "common_words": AnnotatedMetric("gewone woorden (Zipf 4 tot 5)", _PARSE, _in_band(4, 5)),
    "uncommon_words": AnnotatedMetric(
        "minder gewone woorden (Zipf 3 tot 4)", _PARSE, _in_band(3, 4)
    ),
    "rare_words": AnnotatedMetric("zeldzame woorden (Zipf onder 3)", _PARSE, _in_band(0, 3)),
}
