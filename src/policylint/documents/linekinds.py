"""What a line of plain text is: heading, list item, note, page number, line of contents.

Each test looks at the line and its neighbours only, so that a case can be read and tested by
itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from policylint.documents.textlines import Line

_BULLET = re.compile(
    r"(?P<marker>[-–—•*▪●■◦‣▶►·➢✓\uf0b7\uf0a7\uf0d8\ufffd]|o(?= {1,4}[A-Z]))\s+(?=\S)"
)
_DASH = re.compile(r"[-–—]\s+(?=[^\W\dA-ZÀ-Þ])")
_ORDINAL = re.compile(r"(?P<marker>\(?(?P<number>\d{1,2}|[a-z])[.)])\s+(?=\S)")
_BARE_ORDINAL = re.compile(r"(?P<marker>(?P<number>\d{1,2}))\s{1,2}(?=[A-ZÀ-Þ\"“‘'])")
_NUMBERED = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4}[a-z]?)(?P<mark>[.:]?)\s+(?P<title>[A-ZÀ-Þ‘“\"'(\d].*)"
)
_NAMED = re.compile(
    r"(?:Hoofdstuk|Deel|Bijlage|Paragraaf|Programma|Thema)\s+(?:\d{1,2}|[A-Z]|[IVX]{1,5})\b.{0,90}",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(?P<marks>#{1,6})\s+\S.*")
_UNFINISHED = re.compile(
    r"\b(?:en|of|van|de|het|een|voor|met|in|op|door|te|aan|tot|bij|naar|die|dat)$", re.IGNORECASE
)
_NOTE = re.compile(r"(?P<marker>\[(?P<boxed>\d{1,3})\](?=\s)|(?P<number>\d{1,3})(?=\s{2}|\t))\s+")
_CONTENTS = re.compile(r".*(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,}).*\d{1,3}")
_PAGE_NUMBER = re.compile(
    r"(?:[-–|]\s*)?(?:(?:pagina|pag\.?|p\.)\s*)?\d{1,3}(?:\s*(?:van|/)\s*\d{1,3})?(?:\s*[-–|])?",
    re.IGNORECASE,
)
_BACK_MATTER = re.compile(
    r"(?:eind|voet)?noten|literatuur(?:lijst)?|(?:geraadpleegde )?bronnen|bronvermelding|bijlagen?"
    r"|begrippen(?:lijst)?|(?:lijst van )?afkortingen|colofon|nawoord",
    re.IGNORECASE,
)
_YEAR_END = re.compile(r"(?:19|20)\d\d[).]?$")
_MONTH = re.compile(
    r"\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november"
    r"|december)\b",
    re.IGNORECASE,
)
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_ENDS_OPEN = ".;,:!?…-–&/"
_QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'"}

MAX_HEADING_WORDS = 14
MAX_PLAIN_HEADING_WORDS = 9
SHORT_LINE = 0.72
"""A wrapped line shorter than this share of the width may end its paragraph."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line; `sets_depth` if its number or mark says how deep it is.

    `marker` is no part of its text: "##".
    """

    level: int
    sets_depth: bool
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: its marker, its number if it has one, and its depth by indent."""

    marker: str
    number: str
    level: int


@dataclass(frozen=True, slots=True)
class Note:
    """The first line of a footnote."""

    marker: str
    number: int


def is_page_number(line: Line) -> bool:
    """True for "4", "- 4 -", "pagina 4 van 20"."""
    return _PAGE_NUMBER.fullmatch(line.text) is not None


def contents_line(line: Line) -> bool:
    """True for a line of a table of contents: leader dots and a page number."""
    return line.text[-1:].isdecimal() and _CONTENTS.fullmatch(line.text) is not None


def note(line: Line, last: int) -> Note | None:
    """Return the note that starts here: the next number in the count, or 1, then a wide gap."""
    match = _NOTE.match(line.text)
    if not match:
        return None
    number = int(match["boxed"] or match["number"])
    if not (0 < number - last <= 2 or number == 1):
        return None
    return Note(match["marker"], number)


def is_dash_in_sentence(line: Line, before: Line | None, width: int) -> bool:
    """True if the dash that begins `line` stands in a sentence that was wrapped before it.

    "wat er in de wijk verandert – of straks in een straat" is followed by "– vraagt om een
    gesprek met de bewoners": the line before is full and unfinished. Behind a list item it may as
    well be an item below it, unless one dash of a pair stands there already.
    """
    if before is None or not _DASH.match(line.text):
        return False
    bullet = _BULLET.match(before.text)
    if bullet and not _leaves_dash_open(
        before.text[bullet.end() :], bullet["marker"], line.text[0]
    ):
        return False
    return len(before.text) > SHORT_LINE * width > 0 and before.text[-1] not in ".:;,?!"


def _leaves_dash_open(text: str, marker: str, dash: str) -> bool:
    return marker != dash and text.count(f" {dash} ") % 2 == 1


def item(
    line: Line, after: Line | None, last: Item | None, *, is_under_heading: bool = False
) -> Item | None:
    """Return the list item that starts here.

    "1. Inleiding" may be a heading: a number counts as an item only if the sentence stops or
    goes on at the next line, or if it continues the count of the item before it. A number without
    a mark has to continue a count, or to begin one right under a heading.
    """
    bullet = _BULLET.match(line.text)
    if bullet:
        return Item(bullet["marker"], "", 1 + line.indent // 4 if line.indent > 1 else 1)
    ordinal = _ORDINAL.match(line.text)
    if ordinal is None:
        ordinal = _BARE_ORDINAL.match(line.text)
        if ordinal is None:
            return None
        if is_under_heading and _is_counted_on(ordinal, after):
            return Item(ordinal["marker"], ordinal["number"], 1)
        if not _continues(ordinal["number"], last, dotted=False):
            return None
    number = ordinal["number"]
    rest = line.text[ordinal.end() :]
    runs_on = after is not None and after.text[:1].islower()
    counted = _continues(number, last, dotted=ordinal["marker"][-1:] in ".)")
    if number.isdigit() and not (runs_on or counted or rest[-1:] in ".;,?!"):
        return None
    if number.isdigit() and int(number) > 1 and not counted and last is None and not runs_on:
        return None
    return Item(ordinal["marker"], number, 1 + line.indent // 4 if line.indent > 1 else 1)


def begins_list(line: Line, after: Line | None) -> bool:
    """True for "1  Meer bomen." above "2 Meer schaduw.", which has no wide gap as notes have."""
    ordinal = _BARE_ORDINAL.match(line.text)
    if ordinal is None or after is None or ordinal["number"] != "1":
        return False
    return _NOTE.match(after.text) is None and _is_counted_on(ordinal, after)


def _is_counted_on(ordinal: re.Match[str], after: Line | None) -> bool:
    """True for a sentence of one line whose number the next line counts on."""
    following = _BARE_ORDINAL.match(after.text) if after is not None else None
    if following is None or not _ENDS_SENTENCE.search(ordinal.string):
        return False
    return int(following["number"]) == int(ordinal["number"]) + 1


def _continues(number: str, last: Item | None, *, dotted: bool) -> bool:
    if last is None or not last.number:
        return False
    if (last.marker[-1:] in ".)") != dotted:
        return False
    if number.isdigit() and last.number.isdigit():
        return int(number) == int(last.number) + 1
    return number.isalpha() and last.number.isalpha() and ord(number) == ord(last.number) + 1


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a line.

    `before` and `after` are its neighbours without a paragraph break between; `following` is
    the next line, break or not. `width` is where the text was wrapped (0: not at all); `depth`
    is that of the last numbered heading.
    """

    before: Line | None
    after: Line | None
    following: Line | None
    width: int
    depth: int


def heading(line: Line, around: Surroundings) -> Heading | None:
    """Return the heading that this line is, or None.

    A heading without a number stands one level below the last that has one.
    """
    marked = _MARKED.fullmatch(line.text)
    if marked:
        return Heading(len(marked["marks"]), sets_depth=True, marker=marked["marks"])
    numbered = _NUMBERED.fullmatch(line.text)
    if numbered:
        return _numbered(line, numbered, around)
    runs_on = around.following is not None and around.following.text[:1].islower()
    if runs_on or around.before is not None:
        return None
    if _NAMED.fullmatch(line.text) and _is_title(line.text, MAX_HEADING_WORDS):
        return Heading(1, sets_depth=True)
    return _unnumbered(line, around)


def _unnumbered(line: Line, around: Surroundings) -> Heading | None:
    if not _is_plain_heading(line, around):
        return None
    stands_apart = _BACK_MATTER.fullmatch(line.text) or not around.depth
    return Heading(1 if stands_apart else around.depth + 1, sets_depth=False)


def _numbered(line: Line, match: re.Match[str], around: Surroundings) -> Heading | None:
    depth = match["number"].count(".") + 1
    if not _is_title(match["title"], MAX_HEADING_WORDS):
        return None
    if around.after is not None and around.after.text[:1].islower():
        return None
    if depth > 1:
        return Heading(depth, sets_depth=True)
    runs_on = around.following is not None and around.following.text[:1].islower()
    is_long = around.width and len(line.text) > SHORT_LINE * around.width
    words = len(match["title"].split())
    if around.before is not None or runs_on or is_long or words > MAX_PLAIN_HEADING_WORDS:
        return None
    if _YEAR_END.search(match["title"]) and around.after is not None:
        return None
    return Heading(1, sets_depth=True)


def _is_title(text: str, most_words: int) -> bool:
    words = text.split()
    has_letters = any(sum(c.isalpha() for c in word) > 1 for word in words)
    open_end = text[-1] in _ENDS_OPEN and not text.endswith("?")
    return has_letters and len(words) <= most_words and not open_end


def _is_plain_heading(line: Line, around: Surroundings) -> bool:
    """True for a short line of its own with a capital and no end, above a text."""
    text, following = line.text, around.following
    if following is None or not _reads_as_title(text):
        return False
    if not around.width:
        return len(following.text) > 2 * len(text)
    if len(text) > SHORT_LINE * around.width:
        return False
    # Cells of a table that lost its lines are short, and so is what follows them.
    begins_list = _BULLET.match(following.text) or _ORDINAL.match(following.text)
    begins_list = begins_list or _NOTE.match(following.text)
    return bool(begins_list) or len(following.text) > 0.5 * around.width


def _reads_as_title(text: str) -> bool:
    is_quoted = text[0] in _QUOTES and text[-1] == _QUOTES[text[0]]
    if not (text[0].isupper() or is_quoted):
        return False
    if not _is_title(text, MAX_PLAIN_HEADING_WORDS) or _UNFINISHED.search(text):
        return False
    has_date = _YEAR_END.search(text) or _MONTH.search(text)
    return not (has_date or "," in text or ": " in text)


def paragraph_ends(line: Line, after: Line, width: int) -> bool:
    """True if a paragraph ends between two lines that no white space parts."""
    begins = after.text[0].isupper() or after.text[0] in "“‘\"'(" or after.text[0].isdigit()
    if not begins:
        return False
    if not width:
        return True
    return len(line.text) < SHORT_LINE * width and bool(_ENDS_SENTENCE.search(line.text))
