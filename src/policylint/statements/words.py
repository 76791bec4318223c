"""The word lists that tell goals from measures, compiled once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache

import regex

from policylint.language.clauses import Clause
from policylint.statements.cues import cue_patterns
from policylint.vocabulary import shipped_lexicon


class Subject(StrEnum):
    """Whom the subject of a clause stands for; the values are classes of `onderwerpen`."""

    WE = "wij"
    MUNICIPALITY = "gemeente"
    COUNCIL = "raad"
    PARTNER = "partner"
    OTHER = "ander"
    PEOPLE = "inwoner"
    THING = "ding"
    NONE = "geen"


_PEOPLE_OF_A_PLACE = regex.compile(
    r"(?:(?:de|alle|onze|veel|meer) )?\p{L}+(?:ers|aars|aren|enaren)"
)
"""Residents named after their town: "Leidenaren", "alle Oosterwaarders"."""


_SHORTEST_HEAD = 5
_FIRST_WORDS = "terugverwijzing"


class Words:
    """Verbs by what they make of a sentence, subjects by whom they stand for, cues and vetoes."""

    def __init__(self) -> None:
        verbs = shipped_lexicon("werkwoorden").classes
        self.wish = frozenset(verbs["wil"])
        self.change = frozenset(verbs["verandering"])
        self.state = frozenset(verbs["toestand"]) | self.change
        self.activity = frozenset(verbs["activiteit"])
        self.amount = frozenset(verbs["hoeveelheid"])
        self.think = frozenset(verbs["vinden"])
        self.say = frozenset(verbs["zeggen"])
        self.begin = frozenset(verbs["beginnen"])
        self.bring = frozenset(verbs["brengen"])
        self._thought = frozenset(verbs["denken"])
        self._verb_classes: defaultdict[str, list[str]] = defaultdict(list)
        for name, members in verbs.items():
            for verb in members:
                self._verb_classes[verb].append(name)
        subjects = shipped_lexicon("onderwerpen").classes
        self._subjects = {word: Subject(name) for name, words in subjects.items() for word in words}
        cues = shipped_lexicon("doelzinnen").classes
        self._phrases = cue_patterns("doelzinnen")
        self._goal = self._phrases["doel"]
        self._own = self._phrases["doel-van-onderwerp"]
        self._refusal = self._phrases["weigering"]
        self._our_wish = self._phrases["onze-wens"]
        self._must = self._phrases["moeten"]
        self._deadline = self._phrases["uiterste-datum"]
        self._direction = self._phrases["richting"]
        self._question = self._phrases["vraagkop"]
        self._explanation = self._phrases["omschrijving"]
        self._ready = self._phrases["gereed"]
        self._rule = self._phrases["voorschrift"]
        self._never = self._phrases["nooit-doel"]
        self._money = self._phrases["geldzin"]
        self._price = self._phrases["prijskaartje"]
        self._doubtful = self._phrases["twijfel"]
        self._hope = self._phrases["eigen-hoop"]
        self._wanted = self._phrases["wenselijk"]
        self._principle = self._phrases["werkwijze"]
        self._later = cue_patterns("criteriumwoorden")["later"]
        self._back = frozenset(cues[_FIRST_WORDS])

    def _by_its_end(self, noun: str) -> Subject | None:
        """Return whom a compound stands for by its head: "zorgverzekeraar" is a "verzekeraar"."""
        ends = (noun[cut:] for cut in range(2, len(noun) - _SHORTEST_HEAD + 1))
        return next((self._subjects[end] for end in ends if end in self._subjects), None)

    def verb_classes(self, verb: str) -> Sequence[str]:
        """Return the classes that a verb is in, by its lemma."""
        return self._verb_classes.get(verb, ())

    def class_of_subject(self, lemma: str) -> Subject:
        """Return whom a noun or pronoun stands for, by its lemma alone."""
        return self._subjects.get(lemma) or self._by_its_end(lemma) or Subject.THING

    def phrases_in(self, text: str) -> Iterator[str]:
        """Yield the classes of turns of phrase that a text holds."""
        named = ((name, each) for name, each in self._phrases.items() if name != _FIRST_WORDS)
        return (name for name, pattern in named if pattern.search(text))

    def has_goal_cue(self, text: str) -> bool:
        """True if a sentence says in so many words that it states a goal."""
        return self._goal.search(text) is not None

    def has_own_cue(self, text: str) -> bool:
        """True for what is a goal if the author is the subject: "heeft als doel"."""
        return self._own.search(text) is not None

    def is_our_wish(self, text: str) -> bool:
        """True for "willen wij", "wil het college", wherever the parse puts the subject."""
        return self._our_wish.search(text) is not None

    def says_must(self, text: str) -> bool:
        """True if "moet" or "moeten" stands in it."""
        return self._must.search(text) is not None

    def has_deadline(self, text: str) -> bool:
        """True for a year with "uiterlijk", "eind", "vóór" before it."""
        return self._deadline.search(text) is not None

    def is_ready(self, text: str) -> bool:
        """True for a product that is ready: "is klaar", "is vastgesteld", "geopend"."""
        return self._ready.search(text) is not None

    def goes_somewhere(self, text: str) -> bool:
        """True for a change with where it goes: "zakt onder de 6 procent", "gaat omhoog"."""
        return self._direction.search(text) is not None

    def asks(self, text: str) -> bool:
        """True for a heading that asks: "Wat inwoners ervan merken"."""
        return self._question.match(text) is not None

    def explains(self, text: str) -> bool:
        """True for what says what something is: "het pakket is een bon voor ..."."""
        return self._explanation.search(text) is not None

    def refuses(self, text: str) -> bool:
        """True for "we willen geen ...": what the author will not do."""
        return self._refusal.search(text) is not None

    def is_rule(self, text: str) -> bool:
        """True if a law or a standard says it."""
        return self._rule.search(text) is not None

    def is_ours_to_hope(self, text: str) -> bool:
        """True if the author hopes it, whoever the subject is: "... , zo hopen wij"."""
        return self._hope.search(text) is not None

    def sounds_wanted(self, text: str) -> bool:
        """True for what lists of goals say: more, less, everyone, at least, in 2028."""
        return self._wanted.search(text) is not None

    def is_principle(self, text: str) -> bool:
        """True for how the author works, always and everywhere."""
        return self._principle.search(text) is not None

    def is_later(self, text: str) -> bool:
        """True for a moment ahead without a year: "over vier jaar"."""
        return self._later.search(text) is not None

    def is_never(self, text: str) -> bool:
        """True for a question, a quotation, a sentence about the document itself."""
        return self._never.search(text) is not None

    def is_about_money(self, text: str) -> bool:
        """True for what is paid, budgeted or charged: no state that a plan aims at."""
        return self._money.search(text) is not None

    def has_price(self, text: str) -> bool:
        """True for a thing with what it costs behind it: "een fietspad (€ 95.000)"."""
        return self._price.search(text) is not None

    def is_doubtful(self, text: str) -> bool:
        """True if a sentence is rather a forecast, a risk or a principle than a goal."""
        return self._doubtful.search(text) is not None

    def refers_back(self, word: str) -> bool:
        """True for a first word that ties a sentence to the one before: "Daarom", "Dit"."""
        return word in self._back

    def is_thought(self, clause: Clause) -> bool:
        """True for a verb of seeing, thinking or naming: "we zien", "wij noemen"."""
        return bool(clause.verbs) and clause.verbs[0] in self._thought

    def subject_of(self, clause: Clause, municipality: str = "") -> Subject:
        """Return whom the subject stands for."""
        if municipality and clause.subject_words == municipality.lower():
            return Subject.MUNICIPALITY
        if not clause.subject:
            return Subject.PEOPLE if clause.first == "wie" else Subject.NONE
        known = self._subjects.get(clause.subject)
        if known is not None:
            return known
        compound = self._by_its_end(clause.subject)
        if compound is not None:
            return compound
        if _PEOPLE_OF_A_PLACE.fullmatch(clause.subject_words):
            return Subject.PEOPLE
        return Subject.PARTNER if clause.named_subject else Subject.THING


@cache
def shipped_words() -> Words:
    """Return the words of the shipped lexicons."""
    return Words()
