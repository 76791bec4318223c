"""The words and numbers of the language page, in Dutch and English."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from policylint.reports.language.figures import SectionFigures
from policylint.reports.places import place

_NO_BREAK = "\u00a0"
_MOST_LABEL = 60
"""Characters of a heading that are shown where it is named."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the page says in one language; nouns are (singular, plural), {} takes a figure."""

    title: str
    remark: tuple[str, str]
    word: tuple[str, str]
    times: tuple[str, str]
    density: str
    rate: str
    clean: str
    one_clean: str
    none_clean: str
    most: str
    densest: str
    densest_of_kind: str
    readability: str
    also: str
    rare: str
    more_words: tuple[str, str]
    places: str
    sections: str
    worst_sections: str
    columns: tuple[str, str, str, str, str, str, str]
    paragraphs: str
    untitled: str
    conjunction: str


_NL = Wording(
    title="Taal",
    remark=("opmerking", "opmerkingen"),
    word=("woord", "woorden"),
    times=("keer", "keer"),
    density="{} per 1.000 woorden",
    rate="{} op {}: {}.",
    clean="Van de {} alinea's zijn er {} zonder opmerking.",
    one_clean="Van de {} alinea's is er één zonder opmerking.",
    none_clean="Geen van de {} alinea's is zonder opmerking.",
    most="Het vaakst: {}, samen {} procent.",
    densest="Het dichtst staan ze in {}.",
    densest_of_kind="het dichtst in {}",
    readability="Leesbaarheid (indicatie): {}.",
    also="Daarna",
    rare="Verder, een of twee keer",
    more_words=("en nog één ander", "en nog {} andere"),
    places="Alle plaatsen, alinea voor alinea: --all. Wat een regel vraagt en waarom: policylint "
    "explain {}.",
    sections="Per paragraaf: de meeste opmerkingen per 1.000 woorden eerst",
    worst_sections="Per paragraaf: de tien met de meeste opmerkingen per 1.000 woorden",
    columns=("paragraaf", "plaats", "woorden", "per zin", "opmerkingen", "per 1.000", "vooral"),
    paragraphs="Per alinea",
    untitled="Zonder kop",
    conjunction="en",
)
_EN = Wording(
    title="Language",
    remark=("remark", "remarks"),
    word=("word", "words"),
    times=("time", "times"),
    density="{} per 1,000 words",
    rate="{} in {}: {}.",
    clean="Of the {} paragraphs, {} have no remarks.",
    one_clean="Of the {} paragraphs, one has no remarks.",
    none_clean="None of the {} paragraphs is without remarks.",
    most="Most often: {}, together {} percent.",
    densest="They are densest in {}.",
    densest_of_kind="densest in {}",
    readability="Readability (an indication): {}.",
    also="After that",
    rare="Also, once or twice",
    more_words=("and one other", "and {} others"),
    places="Every place, paragraph by paragraph: --all. What a rule asks and why: policylint "
    "explain {}.",
    sections="By section: most remarks per 1,000 words first",
    worst_sections="By section: the ten with the most remarks per 1,000 words",
    columns=("section", "place", "words", "a sentence", "remarks", "per 1,000", "mostly"),
    paragraphs="By paragraph",
    untitled="No heading",
    conjunction="and",
)
WORDINGS = {"nl": _NL, "en": _EN}


def thousands(number: int, language: str) -> str:
    """Return a number as its readers write it: 12.345 in Dutch, 12,345 in English."""
    grouped = f"{number:,}"
    return grouped.replace(",", ".") if language == "nl" else grouped


def decimal(value: float, language: str, digits: int = 1) -> str:
    """Return a figure as its readers write it: 6,2 in Dutch, 6.2 in English."""
    written = f"{value:.{digits}f}"
    return written.replace(".", ",") if language == "nl" else written


def counted(number: int, noun: tuple[str, str], language: str) -> str:
    """Return "1 woord", "1.573 woorden"."""
    return f"{thousands(number, language)} {noun[number != 1]}"


def section_label(section: SectionFigures, language: str) -> str:
    """Return the heading of a section, cut off at the end if it is long."""
    label = shorten(section.label, _MOST_LABEL, placeholder=" …")
    return label or WORDINGS[language].untitled


def section_name(section: SectionFigures, language: str, figure: str = "") -> str:
    """Return a section with its place, which no line breaks off: "2.1 Doelen (p. 7)"."""
    where = place(section.location, language).replace(" ", _NO_BREAK)
    facts = "; ".join(filter(None, (where, figure)))
    label = section_label(section, language)
    return f"{label} ({facts})" if facts else label


def listed(items: Sequence[str], language: str) -> str:
    """Return "a", "a en b", "a, b en c"."""
    *before, last = items
    return f"{', '.join(before)} {WORDINGS[language].conjunction} {last}" if before else last
