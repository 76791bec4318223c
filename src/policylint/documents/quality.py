"""How far a document could be read: pages without text, garbled letters, OCR, unknown words."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from policylint.documents.model import Quality, Readability
from policylint.documents.wordlist import dutch_among

if TYPE_CHECKING:  # the linter's side of the worker needs the words below, and no pages
    from policylint.documents.pdf.page import Page

MIN_CHARACTERS = 30  # on a page with less, the text is a page number
SCAN_COVER = 0.5  # of the page under images
MIN_WORDS = 40  # letter words that it takes to judge a page or a document by
MAX_UNKNOWN = 0.5  # above it a page is no Dutch: real pages have 0.01 to 0.2, street names too
MOST = 0.8
NOTABLE = 0.1
_SAMPLE = 300  # words a page

WHY_UNREADABLE = {
    Readability.SCAN: "dit is een scan: er staat alleen beeld in, geen tekst om te controleren;"
    " gebruik het oorspronkelijke bestand of pas tekstherkenning (OCR) toe",
    Readability.GARBLED: "de tekst is onleesbaar opgeslagen (lettertype zonder tekentabel);"
    " gebruik het oorspronkelijke bestand of pas tekstherkenning (OCR) toe",
    Readability.EMPTY: "er staat geen tekst in dit bestand",
}

_LETTER_WORD = re.compile(r"[^\W\d_]{2,}")


def page_quality(
    pages: Sequence[Page], by_fallback: Sequence[int] = (), notes: Sequence[str] = ()
) -> Quality:
    """Judge the pages of a PDF. `by_fallback`: numbers of pages that pdfplumber had to read."""
    characters = {page.number: sum(len(word.text) for word in page.words) for page in pages}
    with_text = [page for page in pages if characters[page.number] >= MIN_CHARACTERS]
    without_text = [
        page.number
        for page in pages
        if characters[page.number] < MIN_CHARACTERS and page.image_cover > SCAN_COVER
    ]
    samples = {page.number: _sample(page) for page in with_text}
    known = dutch_among(chain.from_iterable(samples.values())) if samples else set()
    garbled = [
        page.number
        for page in with_text
        if page.suspicious or _is_garbled(unknown_share(samples[page.number], known))
    ]
    sound = [word for number, sample in samples.items() if number not in garbled for word in sample]
    recognised = [page.number for page in with_text if _is_recognised(page)]
    all_notes = [*notes]
    if recognised:
        all_notes.append(
            f"de tekst van {_pages(len(recognised))} komt uit tekstherkenning (OCR);"
            " er kunnen leesfouten in zitten"
        )
    if sum(characters.values()) < MIN_CHARACTERS and not without_text:
        readability = Readability.EMPTY
    else:
        doubtful = len(garbled) + len(recognised)
        readability = _readability(len(with_text), len(without_text), len(garbled), doubtful)
    if readability in WHY_UNREADABLE:
        all_notes.insert(0, WHY_UNREADABLE[readability])
    return Quality(
        readability=readability,
        pages=len(pages),
        pages_without_text=tuple(without_text),
        pages_garbled=tuple(garbled),
        pages_by_fallback=tuple(by_fallback),
        unknown_words=unknown_share(sound, known),
        notes=tuple(all_notes),
    )


def unknown_share(words: Sequence[str], known: Container[str]) -> float | None:
    """Return the share of words that are not `known`; None if there are too few to say."""
    if len(words) < MIN_WORDS:
        return None
    return round(sum(word not in known for word in words) / len(words), 3)


def _sample(page: Page) -> list[str]:
    """Return the first letter words of a page in lower case; no halves of words at line ends."""
    text = " ".join(word.text for word in islice(page.words, _SAMPLE) if not word.hyphen)
    return [word.lower() for word in _LETTER_WORD.findall(text)]


def _is_garbled(unknown: float | None) -> bool:
    return unknown is not None and unknown > MAX_UNKNOWN


def _is_recognised(page: Page) -> bool:
    if page.image_cover <= SCAN_COVER:
        return False
    hidden = sum(word.hidden for word in page.words)
    return hidden > 0.5 * len(page.words)


def _readability(with_text: int, without_text: int, garbled: int, doubtful: int) -> Readability:
    total = with_text + without_text
    if without_text and without_text >= MOST * total:
        return Readability.SCAN
    if garbled and garbled >= MOST * with_text:
        return Readability.GARBLED
    if without_text + doubtful > NOTABLE * total:
        return Readability.PARTLY
    return Readability.OK


def _pages(count: int) -> str:
    return "1 pagina" if count == 1 else f"{count} pagina's"
