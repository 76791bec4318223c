"""terms: the difficult words of a lexicon, in all their forms, each with what to write instead.

Keys: `lexicon` (a lexicon with `terms`), `exceptions`, `first` (only where a word is used first: of
words that are to be explained), `unless_explained` (no hits of a word that the document explains
where it uses it: "een zienswijze: een brief met uw mening"; see `policylint.rules.explaining`). A
form in two places ("wendt ... aan", "draagt ... zorg") is found where they stand in one clause;
whether a particle belongs to the verb, the parse must say. Message: the first %s is what was found,
the second what to write or do instead. Only what can stand in the same place everywhere is a fix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal

from policylint.documents.model import Span
from policylint.language.needs import Need
from policylint.language.sentences import split_sentences
from policylint.language.verbphrases import PARTICLES
from policylint.rules.explaining import is_explained
from policylint.rules.fields import TermLexicon, TokenGroups, flatten
from policylint.rules.hits import Hit
from policylint.rules.matching import Matcher, cased_like, phrase_matcher
from policylint.rules.passages import Passage
from policylint.rules.schema import Rule
from policylint.rules.view import View
from policylint.rules.wordindex import lower_same_length
from policylint.vocabulary.forms import GAP

_REACH = 110
"""Characters that the second part of a form stands behind the first at most."""
_CLAUSE_END = re.compile(r"[.:;!?()]")
_PARSE = frozenset({Need.PARSE})
_SHOWN = 3
_NOT_MEANT = "niet:"
"""A note for who edits the lexicon: in which sense the word is fine."""


class Terms(Rule):
    """Every place of a difficult word is a hit."""

    extends: Literal["terms"]
    lexicon: TermLexicon
    exceptions: TokenGroups = ()
    first: bool = False
    unless_explained: bool = False

    @cached_property
    def matcher(self) -> Matcher:
        """The forms that stand in one place."""
        whole = (form for form in self.lexicon.words if GAP not in form)
        return phrase_matcher(whole, flatten(self.exceptions))

    @cached_property
    def apart(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """The forms in two places: by the first part, the second with the whole form."""
        found: dict[str, list[tuple[str, str]]] = {}
        for form in self.lexicon.words:
            if GAP in form:
                first, second = form.split(f" {GAP} ")
                found.setdefault(first, []).append((second, form))
        return found


def run(rule: Terms, view: View) -> Iterator[Hit]:
    """Yield a hit for each place of a term."""
    text = view.document.text
    passages = view.select(rule)
    found = [
        (span, lower_same_length(span.of(text)))
        for span, _ in rule.matcher.find(view.index, passages)
    ]
    found.extend(_in_two_places(rule, view, passages))
    silent = _explained(rule, text, found) if rule.unless_explained else set()
    for span, form in sorted(found):
        word = rule.lexicon.words[form]
        if word in silent:
            continue
        if rule.first:
            silent.add(word)
        yield _hit(rule, span, form, span.of(text))


def _explained(rule: Terms, text: str, found: Sequence[tuple[Span, str]]) -> set[str]:
    return {rule.lexicon.words[form] for span, form in found if is_explained(text, span)}


def _hit(rule: Terms, span: Span, form: str, said: str) -> Hit:
    term = rule.lexicon.terms[rule.lexicon.words[form]]
    options = [each for each in rule.lexicon.swap.get(form, "").split("|") if each]
    shown = " / ".join(f"‘{each}’" for each in options[:_SHOWN])
    note = "" if term.note.startswith(_NOT_MEANT) else term.note
    advice = "; ".join(each for each in (shown, term.explain, note) if each)
    is_whole = GAP not in form
    is_same_form = form in rule.lexicon.terms or (bool(options) and options[0] not in term.better)
    is_one_piece = is_whole and bool(options) and GAP not in options[0]
    is_safe = term.safe and is_one_piece and is_same_form
    fixes = (cased_like(said, options[0]),) if is_safe else ()
    return Hit(span, args=(said if is_whole else form, advice), fixes=fixes, safe=is_safe)


def _in_two_places(
    rule: Terms, view: View, passages: Sequence[Passage]
) -> Iterator[tuple[Span, str]]:
    """Yield the forms of which the parts stand in one clause, the particles by their parse."""
    text = view.document.text
    doubtful: list[tuple[Span, str, Span]] = []
    starts = {first: list(view.index.find(first, True)) for first in rule.apart}
    by_place = sorted((span, first) for first, spans in starts.items() for span in spans)
    row = 0
    for span, first in by_place:
        while row < len(passages) and passages[row].span.end < span.end:
            row += 1
        if row == len(passages) or span not in passages[row].span:
            continue
        end = min(passages[row].span.end, span.end + _REACH)
        stop = _CLAUSE_END.search(text, span.end, end)
        clause = lower_same_length(text[span.end : stop.start() if stop else end])
        for second, form in rule.apart[first]:
            if second not in clause:
                continue
            match = re.search(rf"(?<!\w){re.escape(second)}(?!\w)", clause)
            if match is None:
                continue
            whole = Span(span.start, span.end + match.end())
            if second in PARTICLES:
                doubtful.append((whole, form, passages[row].span))
            else:
                yield whole, form
    yield from _with_their_particle(view, doubtful)


def _with_their_particle(
    view: View, doubtful: Sequence[tuple[Span, str, Span]]
) -> Iterator[tuple[Span, str]]:
    if not doubtful or view.analysis.missing(_PARSE):
        return
    text = view.document.text
    spans = [
        next(
            each for each in split_sentences(text, block.start, block.end) if each.end >= whole.end
        )
        for whole, _, block in doubtful
    ]
    sentences = view.analysis.sentences(spans, _PARSE)
    for (whole, form, _), sentence in zip(doubtful, sentences, strict=True):
        for token in sentence.doc:
            is_particle = token.dep_ == "compound:prt"
            ends_it = is_particle and sentence.token_span(token).end == whole.end
            if ends_it and sentence.token_span(token.head).start == whole.start:
                yield whole, form
