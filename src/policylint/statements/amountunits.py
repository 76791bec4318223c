"""What a number counts: the symbol or noun after it, and "per 1.000 inwoners" behind that."""

from __future__ import annotations

import re

from policylint.statements.measurewords import after, word

_SHARE = re.compile(r" ?(%-punt(?:en)?|%|‰|procentpunt(?:en)?|procent|promille)(?!\w)| ?(%)")
_SHARES = {
    "procent": "%",
    "procentpunten": "procentpunt",
    "%-punt": "procentpunt",
    "%-punten": "procentpunt",
    "promille": "‰",
}
_EURO = re.compile(r"(?:,-+|,=)? ?(?:€|euro(?:'s)?|eur)(?!\w)|,-+(?!\w)|,=")
_ROUND_SUM = re.compile(r",-+(?!\w)|,=| euro(?!\w)")
_WORD = re.compile(r" ([^\W\d_](?:[\w.'&/-]*\w)?)")
_PER = re.compile(
    r" ?(?:(per |/ ?)((?:\d[\d.]* )?(?:ingeschreven |gemiddelde )?[^\W\d_][\w²³]*))"
    r"| (op elke \d[\d.]* \w+)"
)
_PLURAL = ("en", "s", "ën")
_ADJECTIVES = 3


def read_unit(low: str, position: int, end: int, number: float, money: bool) -> tuple[str, int]:
    """Return the unit after a number and where it ends; "" and `position` if there is none."""
    if money:
        written = _ROUND_SUM.match(low, position, end)
        unit, stop = "euro", written.end() if written else position
    else:
        unit, stop = _first_unit(low, position, end, number)
    per = _PER.match(low, stop, end)
    if per:
        return f"{unit} {_plain(per[0])}".strip(), per.end()
    return unit, stop


def _first_unit(low: str, position: int, end: int, number: float) -> tuple[str, int]:
    share = _SHARE.match(low, position, end)
    if share:
        found = share[1] or share[2]
        return _SHARES.get(found, found), share.end()
    euro = _EURO.match(low, position, end)
    if euro:
        return "euro", euro.end()
    measure = after("maat").match(low, position, end)
    if measure:
        return measure[0].strip(), measure.end()
    return _noun(low, position, end, number)


def _noun(low: str, position: int, end: int, number: float) -> tuple[str, int]:
    """Return the plural noun after a number, adjectives skipped: "200 nieuwe woningen"."""
    at = position
    for _ in range(_ADJECTIVES + 1):
        match = _WORD.match(low, at, end)
        if match is None:
            break
        if _is_noun(match[1], number) and (at == position or not _is_skipped(match[1])):
            return match[1], match.end()
        measure = after("maat").match(low, at, end)
        if measure:
            return measure[0].strip(), measure.end()
        if not _is_skipped(match[1]):
            break
        at = match.end()
    return "", position


def _is_noun(found: str, number: float) -> bool:
    """True for a plural; behind "één" for any word that can be a noun."""
    if word("geen-eenheid").fullmatch(found) or len(found) < 3:
        return False
    if word("telwoord-naam").fullmatch(found):
        return True
    return found.endswith(_PLURAL) or (number == 1 and not found.endswith("e"))


def _is_skipped(found: str) -> bool:
    """True for what stands between a number and its noun: an adjective ends in -e."""
    is_adjective = len(found) > 3 and found.endswith("e")
    return is_adjective or word("ertussen").fullmatch(found) is not None


def _plain(found: str) -> str:
    return " ".join(found.replace("/", "per ").split())


def is_measure_word(unit: str) -> bool:
    """True for a unit of measure ("km", "uur"), false for what is counted ("woningen")."""
    return word("maat").fullmatch(unit) is not None
