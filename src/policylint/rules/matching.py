r"""Finding words and patterns in passages, with offsets that are carried all the way.

Tokens of a rule are joined in Vale's word template. Plain words and phrases (most lexicons hold
nothing else) do not go through a regex at all but through a `WordIndex` that is built once per
document (`wordindex.py`): a list of thousands of phrases then costs a look-up per phrase, not a
scan per phrase.
User regexes run in the `regex` module (Unicode, unlike re2's ASCII word boundaries: "\bnten\b"
would fire inside "cliënten") and under a time limit per rule and document.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from policylint.documents.model import Span
from policylint.rules.leads import Lead, alternatives, is_word, leads_of
from policylint.rules.passages import Passage
from policylint.rules.timing import TimedPattern
from policylint.rules.wordindex import WordIndex

_PROBLEMS = {
    "missing )": "er ontbreekt een )",
    "unbalanced parenthesis": "er is een ) te veel",
    "missing ]": "er ontbreekt een ]",
    "unterminated character set": "er ontbreekt een ]",
    "nothing to repeat": "er staat niets om te herhalen; een letterlijk teken is \\* of \\+",
    "multiple repeat": "er staan twee herhalingen achter elkaar",
    "bad escape (end of pattern)": "er staat een losse \\ aan het eind",
    "bad character range": "een bereik tussen [ en ] loopt van hoog naar laag",
}
"""What the regex module says most, in Dutch."""

_METACHARACTERS = frozenset(".^$*+?{}[]|()")


def literal_of(token: str) -> str | None:
    r"""Return the text a token stands for if it is no real pattern ("o\.a\." -> "o.a.")."""
    characters: list[str] = []
    escaped = False
    for character in token:
        if escaped:
            if character.isalnum():
                return None
            characters.append(character)
            escaped = False
        elif character == "\\":
            escaped = True
        elif character in _METACHARACTERS:
            return None
        else:
            characters.append(character)
    return None if escaped else "".join(characters)


@dataclass(frozen=True, slots=True)
class Matcher:
    """The tokens of a rule, compiled: phrases for the index and one pattern for the rest.

    `leads` are what the matches of the pattern begin with; none if that cannot be read off.
    """

    phrases: tuple[str, ...]
    pattern: TimedPattern | None
    ignorecase: bool
    exceptions: TimedPattern | None = None
    leads: frozenset[Lead] = frozenset()

    def find(self, index: WordIndex, passages: Sequence[Passage]) -> Iterator[tuple[Span, Passage]]:
        """Yield non-overlapping matches with their passage, in reading order, longest first.

        Raises TooSlowError if the time limit runs out.
        """
        found = list(self._by_index(index, passages))
        if self.pattern is not None:
            found.extend(self._by_pattern(self.pattern, index, passages))
        found.sort(key=lambda hit: (hit[0].start, -hit[0].end))
        last_end = -1
        known: dict[Span, list[tuple[int, int]]] = {}
        for span, passage in found:
            if span.start >= last_end and not self._excepted(span, passage, known):
                last_end = span.end
                yield span, passage

    def _by_index(
        self, index: WordIndex, passages: Sequence[Passage]
    ) -> Iterator[tuple[Span, Passage]]:
        starts = [passage.span.start for passage in passages]
        for span in index.find_any(self.phrases, self.ignorecase):
            row = bisect_right(starts, span.start) - 1
            if row >= 0 and span in passages[row].span:
                yield span, passages[row]

    def _by_pattern(
        self, pattern: TimedPattern, index: WordIndex, passages: Sequence[Passage]
    ) -> Iterator[tuple[Span, Passage]]:
        """Try the pattern only where it can begin, if its leads tell where that is."""
        if not self.leads:
            yield from find_pattern(pattern, passages)
            return
        places = sorted({place for lead in self.leads for place in index.places(lead)})
        for passage in passages:
            base, end = passage.span.start, passage.span.end
            inside = places[bisect_left(places, base) : bisect_left(places, end)]
            for match in pattern.matches_at(passage.text, [place - base for place in inside]):
                yield Span(base + match.start(), base + match.end()), passage

    def _excepted(
        self, span: Span, passage: Passage, known: dict[Span, list[tuple[int, int]]]
    ) -> bool:
        """Vale's rule: the match holds an exception, or lies inside a longer exception phrase.

        `known` keeps where the exceptions of a passage are: a long one is searched only once.
        """
        if self.exceptions is None:
            return False
        start, end = span.start - passage.span.start, span.end - passage.span.start
        if self.exceptions.search(passage.text[start:end]):
            return True
        if passage.span not in known:
            known[passage.span] = [match.span() for match in self.exceptions.finditer(passage.text)]
        return any(first <= start and end <= last for first, last in known[passage.span])


def find_pattern(
    pattern: TimedPattern, passages: Iterable[Passage]
) -> Iterator[tuple[Span, Passage]]:
    """Yield each non-empty match of a pattern with its passage. Raises TooSlowError."""
    for passage in passages:
        base = passage.span.start
        for match in pattern.finditer(passage.text):
            if match.end() > match.start():
                yield Span(base + match.start(), base + match.end()), passage


def compile_pattern(source: str, *, ignorecase: bool = False) -> TimedPattern:
    """Compile a user's regex as Vale does: multi-line, Unicode. Raises ValueError (Dutch)."""
    flags = regex.MULTILINE | regex.UNICODE | regex.VERSION0
    if ignorecase:
        flags |= regex.IGNORECASE
    try:
        return TimedPattern(regex.compile(source, flags))
    except regex.error as error:
        problem = _PROBLEMS.get(error.msg, error.msg)
        where = f" (bij teken {error.pos + 1})" if error.pos is not None else ""
        raise ValueError(f"'{source}' is geen geldig patroon: {problem}{where}") from None


def any_of(patterns: Sequence[str]) -> TimedPattern | None:
    """Compile patterns into one that matches any of them, in any case; None if there are none."""
    if not patterns:
        return None
    return compile_pattern("|".join(f"(?:{p})" for p in patterns), ignorecase=True)


def any_word_of(tokens: Sequence[str]) -> TimedPattern | None:
    """Compile tokens into one pattern of whole words, in any case; None if there are none."""
    return compile_pattern(word_template(tokens), ignorecase=True) if tokens else None


def word_test(tokens: Sequence[str], *, ignorecase: bool = False) -> Callable[[str], bool]:
    """Return a test for whether a text is one of some tokens, whole.

    Plain words, most lexicons, do not go through a regex.
    """
    literals = {token: literal_of(token) for token in tokens}
    words = {_cased(word, ignorecase) for word in literals.values() if word}
    patterns = [token for token, literal in literals.items() if not literal]
    if not patterns:
        return lambda word: _cased(word, ignorecase) in words
    pattern = compile_pattern("|".join(f"(?:{p})" for p in patterns), ignorecase=ignorecase)
    return lambda word: _cased(word, ignorecase) in words or pattern.fullmatch(word) is not None


def _cased(word: str, ignorecase: bool) -> str:
    return word.lower() if ignorecase else word


def word_template(tokens: Sequence[str], *, nonword: bool = False) -> str:
    """Join tokens into one alternation, longest first, as whole words unless `nonword`."""
    joined = "|".join(f"(?:{token})" for token in sorted(tokens, key=len, reverse=True))
    return f"(?:{joined})" if nonword else rf"(?<!\w)(?:{joined})(?!\w)"


def build_matcher(
    tokens: Sequence[str],
    *,
    ignorecase: bool = False,
    nonword: bool = False,
    exceptions: Sequence[str] = (),
) -> Matcher:
    """Compile tokens; plain phrases go to the word index.

    Each token is a good regex by itself: `fields.py` saw to that.
    """
    phrases: list[str] = []
    patterns: list[str] = []
    for token in tokens:
        literal = None if nonword else literal_of(token)
        if literal and is_word(literal[0]):
            phrases.append(literal)
        else:
            patterns.append(token)
    pattern = None
    if patterns:
        pattern = compile_pattern(word_template(patterns, nonword=nonword), ignorecase=ignorecase)
    leads = _leads(patterns)
    return Matcher(tuple(phrases), pattern, ignorecase, any_word_of(exceptions), leads)


def phrase_matcher(phrases: Iterable[str], exceptions: Sequence[str] = ()) -> Matcher:
    """Return what finds phrases in any case; each starts with a word character."""
    return Matcher(tuple(phrases), None, ignorecase=True, exceptions=any_word_of(exceptions))


def _leads(patterns: Sequence[str]) -> frozenset[Lead]:
    by_alternative = [leads_of(each) for pattern in patterns for each in alternatives(pattern)]
    return frozenset().union(*by_alternative) if all(by_alternative) else frozenset()


def cased_like(found: str, replacement: str) -> str:
    """Give the replacement a capital where the found word has one at its start only."""
    if found[:1].isupper() and not found.isupper():
        return replacement[:1].upper() + replacement[1:]
    return replacement
