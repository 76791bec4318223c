r"""Which patterns need no clock: those that cannot go back over a short text for long.

`regex` reads the clock at every match, and that costs more than to match a word. A pattern such as
`\p{L}\S*+` can be left alone, `(?:a|aa)+$` cannot. What cannot be judged here counts as unsteady,
and the clock runs: so this need not know all there is in a pattern.
"""

from __future__ import annotations

import re

SHORT = 600
"""Characters of a text in which a steady pattern needs no clock."""

_LONG = 300
"""Characters of a pattern beyond which it is not worth reading."""

_MOST_WAYS = 64
"""Ways to go through a pattern by its alternatives and options, multiplied."""

_PART = re.compile(
    r"""
    (?P<atom> \\[pP]\{[^{}]*\} | \\. | \[\^?\]?(?:\\.|[^\]\\])*\] )
    | (?P<open> \( (?: \? (?: : | <?[=!] | -i: ) | (?![?*]) ) )
    | (?P<close> \) )
    | (?P<exact> \{\d+\} )
    | (?P<repeat> (?: [*+] | \{\d*,\d*\} ) (?P<possessive> \+ )? \?? )
    | (?P<option> \? [+?]? )
    | (?P<bar> \| )
    | (?P<other> [^(){}] )
    """,
    re.VERBOSE | re.DOTALL,
)


def is_steady(pattern: str) -> bool:
    """True if what a pattern can do is bounded by the cube of the length of a text.

    It repeats no group, has no more than one repeat that can give back what it took, and few
    alternatives. A valid pattern is expected.
    """
    loose, ways, at, closed = 0, 1, 0, False
    alternatives = [1]
    while at < len(pattern) <= _LONG:
        part = _PART.match(pattern, at)
        kind = part.lastgroup if part else None
        if part is None or (closed and kind in ("exact", "repeat")):
            return False
        if kind == "open":
            alternatives.append(1)
        elif kind == "bar":
            alternatives[-1] += 1
        elif kind == "close":
            ways *= alternatives.pop()
        elif kind == "option":
            ways *= 2
        elif kind == "repeat":
            loose += not part["possessive"]
        if loose > 1 or ways > _MOST_WAYS:
            return False
        at, closed = part.end(), kind == "close"
    return len(pattern) <= _LONG and ways * alternatives[0] <= _MOST_WAYS
