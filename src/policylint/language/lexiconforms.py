"""Makes the file with the forms of a lexicon's words.

Of a replacement the form is the same as of the word that it replaces, where one can be put for
the other: "verstrekte" is "gaf" or "gegeven". Else it is the replacement as it is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from policylint.language.inflection import FINITE, Forms, Inflector, Slot
from policylint.language.lemmas import LEMMAS, read_lemmas
from policylint.language.nounphrases import has_plural, plural_of
from policylint.language.verbphrases import Phrase
from policylint.language.words import is_known
from policylint.resources import pipeline_dir
from policylint.vocabulary.forms import GAP, PHRASE, Made, digest_of, made_text
from policylint.vocabulary.reading import Lexicon, read_lexicon
from policylint.yamlfile import read_yaml

_WITHOUT_ENDING = {
    Slot.PARTICIPLE_E: Slot.PARTICIPLE,
    Slot.WITH_E: Slot.BASIC,
    Slot.PRESENT_PARTICIPLE_E: Slot.PRESENT_PARTICIPLE,
}
"""What stands for a form with "e" that a word has not: "de gegeven kans", "extra geld"."""


def lexicon_forms(path: Path) -> str:
    """Return the text of the forms file of a lexicon. Raises FaultyFilesError for the lexicon."""
    lexicon = read_lexicon(path)
    inflector = shipped_inflector()
    forms = {word: _forms(inflector, lexicon, word) for word in lexicon.inflect}
    return made_text(Made(digest_of(path), read_yaml(path).data, forms))


_AUXILIARIES = ("zijn", "worden", "mogen", "moeten", "kunnen")
"""Verbs of which the participle says something else: "besproken geworden"."""


@cache
def shipped_inflector() -> Inflector:
    """Return an inflector with the lemma tables of the shipped pipeline."""
    return Inflector(read_lemmas(pipeline_dir() / LEMMAS))


def _forms(inflector: Inflector, lexicon: Lexicon, word: str) -> list[str] | dict[str, str]:
    kind = lexicon.inflect[word]
    phrase = inflector.phrase(word) if kind == PHRASE else Phrase("", word, "")
    forms = inflector.forms(phrase.verb, _kind(kind))
    whole = [(slot, phrase.with_verb(form)) for slot, form in forms.items()]
    apart = list(_apart(phrase, forms))
    if not lexicon.swap:
        return sorted({form for _, form in (*whole, *apart) if form != word})
    options = [option.strip() for option in lexicon.swap[word].split("|") if option.strip()]
    parts = Slot.TO_INFINITIVE in forms or kind == PHRASE
    better: dict[str, list[str]] = {}
    for found, stays in ((whole, parts), (apart, False)):
        for slot, form in found:
            better.setdefault(form, []).extend(
                _same_form(inflector, option, _kind(kind), slot, parts=stays) for option in options
            )
    swap = {form: "|".join(dict.fromkeys(found)) for form, found in better.items()}
    return {**swap, word: "|".join(options)}


def _kind(kind: str) -> str:
    return "verb" if kind == PHRASE else kind


def _apart(phrase: Phrase, forms: Mapping[Slot, str]) -> Iterator[tuple[Slot, str]]:
    """Yield the forms that stand in two places: "wendt … aan", "draagt … zorg"."""
    for slot, form in forms.items():
        if slot not in (*FINITE, Slot.INFINITIVE):
            continue
        if phrase.apart:
            yield slot, f"{form} {GAP} {phrase.apart}"
        elif Slot.TO_INFINITIVE in forms:
            particle = forms[Slot.TO_INFINITIVE].partition(" te ")[0]
            yield slot, f"{form.removeprefix(particle)} {GAP} {particle}"


def _same_form(inflector: Inflector, better: str, kind: str, slot: Slot, *, parts: bool) -> str:
    first, _, rest = better.partition(" ")
    if slot is Slot.PLURAL and (rest or not has_plural(better)):
        return plural_of(better, inflector) or better
    if slot is Slot.PARTICIPLE and (ended := _with_participle(inflector, better)):
        return ended
    if rest and slot not in FINITE:  # "heeft dat bewerkstelligd": not "gezorgd voor"
        return better
    forms = inflector.forms(first, kind)
    if slot in FINITE and Slot.TO_INFINITIVE in forms and not parts:
        return _parted(forms, slot) or better  # "zij participeert": not "zij meedoet"
    found = next((forms[other] for other in _stand_ins(slot) if other in forms), "")
    if found and not all(is_known(word) for word in found.split()):
        found = ""  # a weak past of a strong verb that the tables do not know: "blijkte"
    if slot is Slot.TO_INFINITIVE:
        return found or f"te {better}"
    return f"{found} {rest}".strip() if found else better


def _parted(forms: Forms, slot: Slot) -> str:
    """Return a finite form in two parts: "doet … mee"."""
    particle = forms[Slot.TO_INFINITIVE].partition(" te ")[0]
    finite = forms.get(slot, "").removeprefix(particle)
    return f"{finite} {GAP} {particle}" if finite and is_known(finite) else ""


def _with_participle(inflector: Inflector, phrase: str) -> str:
    """Return a phrase that ends in its only verb with its participle: "duidelijk gemaakt".

    Empty for all others: "laten zien", "klaarleggen om te lezen", "besproken worden".
    """
    *before, verb = phrase.split()
    is_infinitive = verb in _AUXILIARIES or "te" in before
    if not before or is_infinitive or any(map(inflector.is_verb, before)):
        return ""
    form = inflector.forms(verb, "verb").get(Slot.PARTICIPLE, "")
    return " ".join([*before, form]) if is_known(form) else ""


def _stand_ins(slot: Slot) -> Iterator[Slot]:
    yield slot
    if slot in _WITHOUT_ENDING:
        yield _WITHOUT_ENDING[slot]
