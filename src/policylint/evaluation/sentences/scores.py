"""From checked sentences to figures: precision per rule, recall per kind, and what pairs tell."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from policylint.documents.model import Document
from policylint.evaluation.result import RuleScore, SentencesResult, Separation, Share
from policylint.evaluation.sentences.kinds import Kinds
from policylint.evaluation.sentences.marks import Mark
from policylint.evaluation.sentences.run import CheckedFile, CheckedPair, CheckedText, Found
from policylint.language.sentences import split_sentences
from policylint.language.words import count_words

LONG = 20
"""A sentence of more words is long; counted here, whatever the threshold of a rule."""

LONG_SENTENCE = f"zin boven {LONG} woorden"

_Z = 1.959964


class Judged(NamedTuple):
    """A finding of a scored rule: the kinds of the marks it is on, of those it answers for."""

    found: Found
    kinds: frozenset[str]


def judged(text: CheckedText, kinds: Kinds) -> Iterator[Judged]:
    """Yield the findings of scored rules on a text; one is right if it is on any kind."""
    for found in text.found:
        if found.rule in kinds.scored:
            marks = (mark for mark in text.marked.marks if _answers(found, mark, kinds))
            yield Judged(found, frozenset(mark.kind for mark in marks))


def missed(text: CheckedText, kinds: Kinds) -> Iterator[Mark]:
    """Yield the marks that no finding of a rule that answers for their kind is on."""
    for mark in text.marked.marks:
        if not any(_answers(found, mark, kinds) for found in text.found):
            yield mark


def score(files: Sequence[CheckedFile]) -> SentencesResult:
    """Return the figures of the files of one folder and part; there is one at least."""
    kinds = files[0].kinds
    texts = [text for file in files for text in file.texts()]
    pairs = [pair for file in files for pair in file.pairs]
    singles = [text for file in files for text in file.singles]
    by_rule = _by_rule(texts, kinds)
    rules = {rule: _rule_score(rule, by_rule[rule], kinds) for rule in kinds.scored}
    recall = _recall(texts, kinds)
    counts = Counter(found.rule for text in texts for found in text.found)
    return SentencesResult(
        name=files[0].folder,
        part=files[0].part,
        pairs=len(pairs),
        singles=len(singles),
        precision=_sum([each.precision for each in rules.values()]),
        recall=_sum(list(recall.values())),
        rules=rules,
        kinds=recall,
        separation=dict(_separations(pairs, kinds)),
        silent=_silent(singles, frozenset(kinds.scored)),
        counted={rule: counts[rule] for rule in sorted(counts) if rule not in rules},
    )


def share(hits: int, count: int) -> Share:
    """Return a share with its interval (Wilson 1927); nothing of nothing is not known."""
    if not count:
        return Share(hits=hits, count=count)
    value, spread = hits / count, _Z * _Z / count
    middle = value + spread / 2
    reach = _Z * math.sqrt(value * (1 - value) / count + spread / (4 * count))
    low, high = (middle - reach) / (1 + spread), (middle + reach) / (1 + spread)
    return Share(hits=hits, count=count, value=value, low=max(0.0, low), high=min(1.0, high))


def has_long_sentence(document: Document) -> bool:
    """True if a sentence has more words than is easy to read."""
    return any(
        count_words(document.text, sentence) > LONG
        for block in document.blocks
        for sentence in split_sentences(document.text, block.span.start, block.span.end)
    )


def _answers(found: Found, mark: Mark, kinds: Kinds) -> bool:
    is_there = found.span is not None and mark.is_on(found.span)
    return is_there and found.rule in kinds.answering[mark.kind]


def _by_rule(texts: Sequence[CheckedText], kinds: Kinds) -> dict[str, list[Judged]]:
    by_rule: dict[str, list[Judged]] = defaultdict(list)
    for text in texts:
        for each in judged(text, kinds):
            by_rule[each.found.rule].append(each)
    return by_rule


def _rule_score(rule: str, findings: Sequence[Judged], kinds: Kinds) -> RuleScore:
    right = [each for each in findings if each.kinds]
    own = [each for each in right if any(rule in kinds.kinds[kind] for kind in each.kinds)]
    return RuleScore(
        precision=share(len(right), len(findings)), own_kind=share(len(own), len(right))
    )


def _recall(texts: Sequence[CheckedText], kinds: Kinds) -> dict[str, Share]:
    marks = Counter(mark.kind for text in texts for mark in text.marked.marks)
    lost = Counter(mark.kind for text in texts for mark in missed(text, kinds))
    return {kind: share(marks[kind] - lost[kind], marks[kind]) for kind in kinds.kinds}


def _sum(shares: Sequence[Share]) -> Share:
    return share(sum(each.hits for each in shares), sum(each.count for each in shares))


def _silent(singles: Sequence[CheckedText], scored: frozenset[str]) -> Share:
    unmarked = [text for text in singles if not text.marked.marks]
    return share(sum(not text.is_flagged(scored) for text in unmarked), len(unmarked))


def _separations(pairs: Sequence[CheckedPair], kinds: Kinds) -> Iterator[tuple[str, Separation]]:
    documents = ((pair.hard.marked.document, pair.plain.marked.document) for pair in pairs)
    long = [(has_long_sentence(hard), has_long_sentence(plain)) for hard, plain in documents]
    yield LONG_SENTENCE, _separation(long)
    for name, rules in kinds.looked_for.items():
        flagged = [(pair.hard.is_flagged(rules), pair.plain.is_flagged(rules)) for pair in pairs]
        yield name, _separation(flagged)


def _separation(flagged: Sequence[tuple[bool, bool]]) -> Separation:
    """Count pairs by which side is flagged: the hard one, the plain one."""
    sides = Counter(flagged)
    return Separation(
        hard_only=sides[True, False], plain_only=sides[False, True], pairs=len(flagged)
    )
