"""Word forms of a verb, noun or adjective: made by Dutch spelling, kept if they are real.

Spelling makes more forms than there are ("geefde" beside "gaf"). A form is kept if the lemma
tables lead it back to its word, or if they do not know it and the frequency list does. Used when
a lexicon is edited, never when a document is checked.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from policylint.language.compounds import split_compound
from policylint.language.lemmas import Lemmas
from policylint.language.stems import double_before_ending, verb_stems
from policylint.language.verbphrases import PARTICLES, Phrase, cut_phrase
from policylint.language.words import frequency


class Slot(StrEnum):
    """Which form it is. The bare stem ("ik borg") is left out: it is a noun as often as not."""

    INFINITIVE = "infinitief"
    TO_INFINITIVE = "te-infinitief"
    PRESENT = "tegenwoordige tijd met t"
    PAST = "verleden tijd"
    PAST_PLURAL = "verleden tijd meervoud"
    PARTICIPLE = "voltooid deelwoord"
    PARTICIPLE_E = "voltooid deelwoord met e"
    PRESENT_PARTICIPLE = "onvoltooid deelwoord"
    PRESENT_PARTICIPLE_E = "onvoltooid deelwoord met e"
    SINGULAR = "enkelvoud"
    PLURAL = "meervoud"
    DIMINUTIVE = "verkleinwoord"
    DIMINUTIVES = "verkleinwoord meervoud"
    BASIC = "zonder uitgang"
    WITH_E = "met e"
    COMPARATIVE = "vergrotende trap"
    COMPARATIVE_E = "vergrotende trap met e"
    SUPERLATIVE = "overtreffende trap"
    SUPERLATIVE_E = "overtreffende trap met e"


FINITE = frozenset({Slot.PRESENT, Slot.PAST, Slot.PAST_PLURAL})
Forms = dict[Slot, str]

_TAGS = {
    Slot.PRESENT: "WW|pv|tgw|met-t",
    Slot.PAST: "WW|pv|verl|ev",
    Slot.PAST_PLURAL: "WW|pv|verl|mv",
    Slot.PARTICIPLE: "WW|vd|vrij|zonder",
    Slot.PRESENT_PARTICIPLE: "WW|od|vrij|zonder",
    Slot.PRESENT_PARTICIPLE_E: "WW|od|prenom|met-e",
    Slot.PLURAL: "N|soort|mv|basis",
    Slot.DIMINUTIVE: "N|soort|ev|dim|onz|stan",
    Slot.DIMINUTIVES: "N|soort|mv|dim",
    Slot.WITH_E: "ADJ|prenom|basis|met-e|stan",
    Slot.COMPARATIVE: "ADJ|vrij|comp|zonder",
    Slot.COMPARATIVE_E: "ADJ|prenom|comp|met-e|stan",
    Slot.SUPERLATIVE: "ADJ|vrij|sup|zonder",
    Slot.SUPERLATIVE_E: "ADJ|prenom|sup|met-e|stan",
}
_SELDOM = frozenset(slot for slot, tag in _TAGS.items() if re.search(r"dim|comp|sup", tag))
"""Made of any word by the tables ("mogelijkheidje"), but few have it."""

STRONG_VERBS = "strongverbs.tsv"
_COMMON = 2.0  # Zipf: once in ten million words
_INSEPARABLE = re.compile(r"(?:be|ge|her|ont|er|ver|mis)(?=[^aeiou]*[aeiou]+[^aeiou]+e)")
_PARTICIPLE = re.compile(r"ge.*(?:en|aan|ien|cht|st)$")
_VOICELESS = re.compile(r"(?:[tkfsp]|ch)$")  # "'t kofschip"


class StrongVerb(NamedTuple):
    """Forms that no rule makes; `present` only if that is irregular too."""

    past: str
    past_plural: str
    present: str = ""


@cache
def strong_verbs() -> Mapping[str, StrongVerb]:
    """Return the verbs whose past is not made by rule, by their infinitive."""
    lines = (Path(__file__).with_name(STRONG_VERBS)).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {verb: StrongVerb(*forms) for verb, *forms in rows}


class Inflector:
    """Makes forms with the tables of one pipeline."""

    def __init__(self, lemmas: Lemmas) -> None:
        self._lemmas = lemmas
        self._verbs = _by_lemma(lemmas.tables.get("VERB", {}))
        self._nouns = _by_lemma(lemmas.tables.get("NOUN", {}))

    def forms(self, word: str, kind: str) -> Forms:
        """Return the forms of a word of this kind (verb, noun or adjective), itself included."""
        make = {"verb": self._verb, "noun": self._noun, "adjective": self._adjective}[kind]
        return dict(make(word))

    def phrase(self, phrase: str) -> Phrase:
        """Cut a phrase at its verb. Raises ValueError if there is none."""
        return cut_phrase(phrase, self.is_verb)

    def is_verb(self, word: str) -> bool:
        """True for an infinitive that the tables know, also behind a particle."""
        is_infinitive = word.endswith(("en", "aan", "ien", "doen", "zijn"))
        return is_infinitive and (word in self._verbs or bool(self._first_part(word)))

    def _verb(self, verb: str) -> Iterator[tuple[Slot, str]]:
        yield Slot.INFINITIVE, verb
        particle = self._particle(verb)
        if particle:
            yield Slot.TO_INFINITIVE, f"{particle} te {verb.removeprefix(particle)}"
        yield from self._present(verb)
        strong = self._strong_past(verb)
        yield from strong or self._weak_past(verb)
        plural = dict(strong).get(Slot.PAST_PLURAL, "")
        for slot, participle in self._real(verb, Slot.PARTICIPLE, self._participles(verb, plural)):
            yield slot, participle
            if not participle.endswith("n"):
                yield Slot.PARTICIPLE_E, double_before_ending(participle, "e")

    def _particle(self, verb: str) -> str:
        """Return what parts from a verb: "aan" of "aanwenden", nothing of "ondersteunen"."""
        particle = self._first_part(verb)
        base = verb.removeprefix(particle)
        ends = [base, *(form.removeprefix("ge") for form in self._participles_of(base))]
        ends += [stem + _dental(base, stem) for stem in verb_stems(base)]
        ends += [stem for stem in verb_stems(base) if stem.endswith(("t", "d"))]
        middles = ("", "ge")[not _INSEPARABLE.match(base) :]
        is_parted = any(frequency(particle + middle + end) for middle in middles for end in ends)
        return particle if particle and is_parted else ""

    def _first_part(self, verb: str) -> str:
        """Return what stands before another verb, separable or not: "voor" of "voorzien"."""
        for particle in PARTICLES:
            base = verb.removeprefix(particle)
            if base != verb and len(base) > 3 and (base in self._verbs or frequency(base)):
                return particle
        return ""

    def _present(self, verb: str) -> Iterator[tuple[Slot, str]]:
        start, irregular = self._irregular(verb)
        if irregular and irregular.present:
            yield Slot.PRESENT, start + irregular.present
            return
        stems = (verb[:-1],) if verb.endswith("aan") else verb_stems(verb)
        ending_t = [f"{stem}t" for stem in stems if not stem.endswith("t")]
        yield from self._real(verb, Slot.PRESENT, ending_t)
        yield from self._real(verb, Slot.PRESENT_PARTICIPLE, [f"{verb}d"])
        yield from self._real(verb, Slot.PRESENT_PARTICIPLE_E, [f"{verb}de"])

    def _strong_past(self, verb: str) -> list[tuple[Slot, str]]:
        """Return "gaf", "gaven": as listed, or a pair in the tables that is of one verb."""
        start, irregular = self._irregular(verb)
        if irregular:
            return [
                (Slot.PAST, start + irregular.past),
                (Slot.PAST_PLURAL, start + irregular.past_plural),
            ]
        for start in dict.fromkeys((self._first_part(verb), _prefix(verb), "")):
            base = verb.removeprefix(start)
            listed = self._verbs.get(base, ())
            for plural in listed:
                if plural.endswith("en") and plural != base and not plural.startswith("ge"):
                    for singular in verb_stems(plural):
                        if singular in listed and _may_be_strong(base, singular):
                            return [
                                (Slot.PAST, start + singular),
                                (Slot.PAST_PLURAL, start + plural),
                            ]
        return []

    def _irregular(self, verb: str) -> tuple[str, StrongVerb | None]:
        """Return what stands before a listed verb ("uit" of "uitbrengen"), and that verb."""
        for start in dict.fromkeys(("", self._first_part(verb), _prefix(verb))):
            listed = strong_verbs().get(verb.removeprefix(start))
            if listed:
                return start, listed
        return "", None

    def _weak_past(self, verb: str) -> list[tuple[Slot, str]]:
        pasts = [f"{stem}{_dental(verb, stem)}e" for stem in verb_stems(verb)]
        past = list(self._real(verb, Slot.PAST, pasts))
        return past + [(Slot.PAST_PLURAL, f"{form}n") for _, form in past]

    def _participles(self, verb: str, strong_plural: str) -> list[str]:
        """Return what may be the participle, the likeliest first."""
        first = self._first_part(verb)
        base = verb.removeprefix(first)
        has_ge = not _INSEPARABLE.match(base) and first == self._particle(verb)
        begin = first + "ge" * has_ge
        listed = self._participles_of(verb)
        simple = base.removeprefix(_prefix(base))
        before = begin + _prefix(base)
        listed += [before + form.removeprefix("ge") for form in self._participles_of(simple)]
        if strong_plural:
            # Not "gebieden" for "bieden": what is listed goes before what could be.
            if any(frequency(form) >= _COMMON for form in listed):
                return listed
            return [begin + base if listed else begin + strong_plural.removeprefix(first)]
        listed = [form for form in listed if not form.endswith(("den", "ten"))]
        regular = [begin + _after_e(begin, stem) for stem in verb_stems(base)]
        return listed + [
            form if form.endswith(("d", "t")) else form + _dental(base, form) for form in regular
        ]

    def _participles_of(self, verb: str) -> list[str]:
        """Return the participles that the tables list: "gegeven", "gedaan", "gebracht"."""
        return [
            form
            for form in self._verbs.get(verb, ())
            if _PARTICIPLE.search(form) and form not in (verb, f"{verb}d")
        ]

    def _noun(self, noun: str) -> Iterator[tuple[Slot, str]]:
        yield Slot.SINGULAR, noun
        plurals = [form for form in self._nouns.get(noun, ()) if form.endswith(("en", "ën"))]
        plurals.sort(key=frequency, reverse=True)
        compound = None if plurals or frequency(f"{noun}s") else split_compound(noun)
        if compound:
            head = dict(self._noun(compound.head)).get(Slot.PLURAL, "")
            if head:
                yield Slot.PLURAL, noun.removesuffix(compound.head) + head
            return
        plurals += [f"{noun[:-4]}heden"] if noun.endswith("heid") else []
        plurals += [f"{noun[:-1]}ven"] if noun.endswith("f") else []
        plurals += [double_before_ending(noun, "en"), f"{noun}ën", f"{noun}n", f"{noun}'s"]
        plurals += [] if noun.endswith(("d", "ing", "schap", "teit")) else [f"{noun}s"]
        yield from self._real(noun, Slot.PLURAL, plurals)
        small = [noun + end for end in ("tje", "je", "pje", "etje", f"{noun[-1]}etje")]
        for _, form in self._real(noun, Slot.DIMINUTIVE, small):
            yield Slot.DIMINUTIVE, form
            yield Slot.DIMINUTIVES, f"{form}s"

    def _adjective(self, adjective: str) -> Iterator[tuple[Slot, str]]:
        yield Slot.BASIC, adjective
        if adjective.endswith("en"):  # "houten", "open" have no other form
            return
        ends = {
            Slot.WITH_E: [double_before_ending(adjective, "e")],
            Slot.COMPARATIVE: [double_before_ending(adjective, "er"), f"{adjective}der"],
            Slot.SUPERLATIVE: [f"{adjective}st"],
        }
        for slot, candidates in ends.items():
            yield from self._real(adjective, slot, candidates)
        for slot, candidates in (
            (Slot.COMPARATIVE_E, [f"{form}e" for form in ends[Slot.COMPARATIVE]]),
            (Slot.SUPERLATIVE_E, [f"{adjective}ste"]),
        ):
            yield from self._real(adjective, slot, candidates)

    def _real(self, word: str, slot: Slot, candidates: Iterable[str]) -> Iterator[tuple[Slot, str]]:
        """Yield the most frequent of the candidates that are a form of the word, if any is."""
        tag = _TAGS[slot]
        pos = _POS[tag.partition("|")[0]]
        real = [form for form in candidates if form != word and self._is_real(word, pos, tag, form)]
        if slot in _SELDOM:
            real = [form for form in real if frequency(form)]
        if real:
            yield slot, max(real, key=frequency)

    def _is_real(self, word: str, pos: str, tag: str, form: str) -> bool:
        lemma = self._lemmas.lemma(form, pos, tag)
        is_unknown = lemma == form and form not in self._lemmas.tables.get(pos, {})
        return lemma == word or (is_unknown and frequency(form) > 0)


_POS = {"WW": "VERB", "N": "NOUN", "ADJ": "ADJ"}


def _by_lemma(table: Mapping[str, str]) -> dict[str, list[str]]:
    forms: dict[str, list[str]] = defaultdict(list)
    for form, lemma in sorted(table.items()):
        forms[lemma].append(form)
    return dict(forms)


def _may_be_strong(base: str, singular: str) -> bool:
    """False for "bewerkstelligd": a "t" or "d" that the verb has not is of a weak past."""
    has_dental = base.removesuffix("en").endswith(("t", "d"))
    is_new = singular.endswith(("t", "d")) and not has_dental
    is_weak = is_new and not singular.endswith(("cht", "deed", "wist"))
    return singular not in verb_stems(base) and not is_weak


def _prefix(verb: str) -> str:
    match = _INSEPARABLE.match(verb)
    return match[0] if match else ""


def _dental(verb: str, stem: str) -> str:
    """Return "t" or "d": "werk" has "werkte", but "leef" has "leefde", from "leven"."""
    voiceless = _VOICELESS.search(stem) and verb.removesuffix("en")[-1:] not in ("v", "z")
    return "t" if voiceless else "d"


def _after_e(begin: str, stem: str) -> str:
    """Return the stem with the dots that part it from "ge": "geïnitieerd", "geëist"."""
    if begin.endswith("e") and stem[:1] in "eiu" and not stem.startswith(("ei", "eu", "ui", "ij")):
        return {"e": "ë", "i": "ï", "u": "ü"}[stem[0]] + stem[1:]
    if begin.endswith("e") and stem.startswith(("ei", "eu")):
        return "ë" + stem[1:]
    return stem
