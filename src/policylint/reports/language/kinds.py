"""Kinds of remarks: all findings of one rule, with the words they concern or the best examples."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from policylint.report import Finding
from policylint.reports.language.figures import Figures, flat, start_of
from policylint.rules.schema import Severity
from policylint.vocabulary.forms import GAP

MOST_WORDS = 6
"""A passage of more words is no expression to count, but a sentence to look at."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A word or a few that a rule marks, how often, and what to write or do instead, if known."""

    text: str
    times: int
    instead: str = ""

    def in_short(self) -> str:
        """Return the expression with the first of what could stand in its place."""
        return str(replace(self, instead=self.instead.partition(" / ")[0]))

    def __str__(self) -> str:
        often = f" ({self.times})" if self.times > 1 else ""
        return f"{self.text}{often}" + (f" → {self.instead}" if self.instead else "")


@dataclass(frozen=True, slots=True)
class Kind:
    """The findings of one rule, in reading order; there is at least one."""

    rule: str
    findings: Sequence[Finding]

    @property
    def name(self) -> str:
        """The name of the rule without its family."""
        return self.rule.rpartition("/")[2]

    @property
    def severity(self) -> Severity:
        """How much each of the findings weighs."""
        return self.findings[0].severity

    @property
    def names_words(self) -> bool:
        """True if the messages say more than a number: which words they are about."""
        return any(not arg.isdecimal() for arg in self.findings[0].args)

    @property
    def is_of_words(self) -> bool:
        """True if most findings are about words that can be counted."""
        of_words = [each for each in self.findings if _expression_of(each) is not None]
        return 2 * len(of_words) > len(self.findings)


def kinds_of(findings: Iterable[Finding]) -> list[Kind]:
    """Return findings by rule, the heaviest first, then those that occur most."""
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    kinds = [Kind(rule, found) for rule, found in by_rule.items()]
    return sorted(kinds, key=lambda kind: (kind.severity.rank, -len(kind.findings)))


def expressions(findings: Iterable[Finding]) -> list[Expression]:
    """Return the words that findings of one rule are about, the most frequent first.

    One finding may stand for all places of a word; its message then says how many there are.
    """
    found: Counter[str] = Counter()
    said_to_be: Counter[str] = Counter()
    forms: dict[str, str] = {}
    instead: dict[str, str] = {}
    for finding in findings:
        said = _expression_of(finding) or flat(finding.text)
        key = said.lower()
        found[key] += 1
        said_to_be[key] = max(said_to_be[key], _number(finding))
        if key not in forms or said == key:  # a capital may be that of the sentence
            forms[key], instead[key] = said, _instead(finding, said)
    times = found | said_to_be  # the larger of the two
    return [Expression(forms[key], number, instead[key]) for key, number in times.most_common()]


def best_examples(kind: Kind, figures: Figures, most: int, room: int) -> list[tuple[Finding, str]]:
    """Return findings with the sentence they stand in, each sentence once, in reading order.

    Whole sentences go before what a reader of files made one of a list. Then the furthest off where
    the message gives a number (61 words), or else the longest that can be shown in `room`
    characters.
    """
    backwards = reversed(kind.findings)  # of two in one sentence the first is kept
    by_sentence = {flat(figures.sentence_of(finding)): finding for finding in backwards}
    shown = [(finding, sentence) for sentence, finding in by_sentence.items()]

    def fitness(example: tuple[Finding, str]) -> tuple[bool, int, bool, int]:
        finding, sentence = example
        number = _number(finding)
        return not _is_whole(sentence), -number, len(sentence) > room, -len(sentence)

    return sorted(heapq.nsmallest(most, shown, key=fitness), key=lambda each: start_of(each[0]))


def _is_whole(sentence: str) -> bool:
    return sentence[:1].isupper() and sentence.endswith((".", "!", "?"))


def _expression_of(finding: Finding) -> str | None:
    """Return the words that a message speaks of, if they are the passage itself and a few."""
    text = flat(finding.text)
    named = next((arg for arg in map(flat, finding.args) if _is_form_of(arg, text)), None)
    return named if named and len(named.split()) <= MOST_WORDS else None


def _is_form_of(said: str, text: str) -> bool:
    """True if `said` is the text, or its two ends: "draagt … zorg"."""
    start, gap, end = said.lower().partition(f" {GAP} ")
    text = text.lower()
    return text.startswith(start) and text.endswith(end) if gap else text == start


def _instead(finding: Finding, said: str) -> str:
    """Return what the message says to write or do: what fills it beside the words themselves."""
    others = [arg for arg in finding.args if flat(arg).lower() != said.lower()]
    if len(finding.args) != 2 or len(others) != 1 or others[0].isdecimal():
        return ""
    return others[0].partition("; ")[0]  # what follows is said in full where the place is shown


def _number(finding: Finding) -> int:
    """Return the number that a message gives, 0 if it gives none: "2030" may be what was found."""
    numbers = (arg for arg in finding.args if arg.isdecimal() and arg != finding.text)
    return max(map(int, numbers), default=0)
