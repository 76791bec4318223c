"""What rules over annotated sentences share: conditions on a token, and which sentences to ask for.

Annotation is dear (a parse costs a hundred times a word search), so a rule says by the text alone
which sentences can hold what it looks for: `trigger` (every item must occur; of a `$lexicon:` one
of its words) and `min_words`. All sentences that pass are annotated in one batch.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from policylint.language.grammar import FEATURES, PARTS_OF_SPEECH, RELATIONS, WORD_CLASSES
from policylint.language.needs import Need
from policylint.language.patterns import ANY_FEATURE, TokenTest
from policylint.language.words import count_words
from policylint.rules.fields import Pattern, TokenGroups, flatten
from policylint.rules.matching import compile_pattern, word_template, word_test
from policylint.rules.passages import Passage
from policylint.rules.schema import Frozen, Rule, Scopes, StringList
from policylint.rules.scopes import RUNNING_TEXT, STATEMENTS, Scope
from policylint.rules.timing import TimedPattern
from policylint.rules.view import View

if TYPE_CHECKING:
    from policylint.language.analysis import Sentence


def _one_of(names: Collection[str], what: str) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in names:
            raise ValueError(f"{what} '{value}' bestaat niet; kies uit {', '.join(sorted(names))}")
        return value

    return check


def _tag(value: str) -> str:
    word_class, *features = value.split("|")
    _one_of(WORD_CLASSES, "woordsoort")(word_class)
    for feature in features:
        if feature != ANY_FEATURE:
            _one_of(FEATURES, "kenmerk")(feature)
    return value


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Tags = Annotated[tuple[Annotated[str, AfterValidator(_tag)], ...], BeforeValidator(_listed)]
PartsOfSpeech = Annotated[
    tuple[Annotated[str, AfterValidator(_one_of(PARTS_OF_SPEECH, "woordsoort"))], ...],
    BeforeValidator(_listed),
]
Labels = Annotated[
    tuple[Annotated[str, AfterValidator(_one_of(RELATIONS, "functie"))], ...],
    BeforeValidator(_listed),
]


class TokenKeys(Frozen):
    """The conditions on one token.

    `tag`: the beginning of its CGN tag ("WW|vd", "N|*|mv"). `pos`: its universal part of speech.
    `lemma`: words or patterns for its dictionary form, in any case. `pattern`: for its form.
    Of a list, one must hold. With `negate` (Vale's) every condition must fail.
    """

    tag: Tags = ()
    pos: PartsOfSpeech = ()
    lemma: TokenGroups = ()
    pattern: Pattern | None = None
    negate: bool = False
    optional: bool = False

    def needs(self) -> frozenset[Need]:
        """Return the annotation that the conditions ask for."""
        tags = {Need.TAGS} if self.tag or self.pos else set()
        return frozenset(tags | ({Need.LEMMAS} if self.lemma else set()))

    def test(self, ignorecase: bool, labels: StringList = ()) -> TokenTest:
        """Compile the conditions."""
        return TokenTest(
            tags=tuple(tuple(tag.split("|")) for tag in self.tag),
            parts_of_speech=frozenset(self.pos),
            labels=frozenset(labels),
            lemma=word_test(flatten(self.lemma), ignorecase=True) if self.lemma else None,
            form=word_test((self.pattern,), ignorecase=ignorecase) if self.pattern else None,
            negated=self.negate,
        )


def _by_sentence(scopes: tuple[Scope, ...]) -> tuple[Scope, ...]:
    if any("document" in scope.wanted for scope in scopes):
        raise ValueError("deze controle kijkt per zin; 'document' kan niet")
    # A goal or a measure is a sentence, a list item or a cell: it is annotated as it is.
    return tuple(
        scope if scope.unit in STATEMENTS else Scope(scope.wanted | {"sentence"}, scope.refused)
        for scope in scopes
    )


class SentenceRule(Rule):
    """A rule over annotated sentences; its scope is always by sentence, as in Vale."""

    scope: Annotated[Scopes, AfterValidator(_by_sentence)] = RUNNING_TEXT
    trigger: TokenGroups = ()
    min_words: Annotated[int, Field(ge=0)] = 0
    ignorecase: bool = False

    @model_validator(mode="after")
    def _is_choosy(self) -> Self:
        if not (self.trigger or self.min_words):
            raise ValueError("geef 'trigger' of 'min_words': welke zinnen komen in aanmerking?")
        return self

    @cached_property
    def trigger_patterns(self) -> tuple[TimedPattern, ...]:
        """The compiled triggers, in any case; each must be found."""
        return tuple(
            compile_pattern(word_template(group), ignorecase=True) for group in self.trigger
        )

    def is_triggered(self, passage: Passage) -> bool:
        """True if the text of the sentence lets it hold what the rule looks for."""
        if self.min_words and count_words(passage.text) < self.min_words:
            return False
        return all(pattern.search(passage.text) for pattern in self.trigger_patterns)


def triggered_sentences(rule: SentenceRule, view: View) -> list[Sentence]:
    """Return the sentences in scope that the rule asks to see, annotated."""
    spans = [passage.span for passage in view.select(rule) if rule.is_triggered(passage)]
    return view.analysis.sentences(spans, rule.needs())
