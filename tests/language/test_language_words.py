"""Words, syllables and frequency."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.documents.model import Span
from policylint.language.words import count_words, frequency, is_known, syllables, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("– * … •", []),
        ("De raad besluit.", ["De", "raad", "besluit"]),
        ("‘Wij’ – de B&W, 12,5% (o.a.)", ["Wij", "de", "B&W", "12,5", "o.a"]),
        ("inwoners/cliënten van 18+", ["inwoners/cliënten", "van", "18"]),
        ("e-mail: info@stad.nl €5", ["e-mail", "info@stad.nl", "5"]),
        ("’s-Gravenhage en auto's", ["s-Gravenhage", "en", "auto's"]),
        ("café\u0301! _x_", ["café\u0301", "x"]),
        ("cafe\u0301!", ["cafe\u0301"]),
        ("2.1\tDoel\nvan\u00a0de nota", ["2.1", "Doel", "van", "de", "nota"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in words(text)] == expected
    assert count_words(text) == len(expected)


def test_words_of_a_span_keep_their_place_in_the_text() -> None:
    text = "Kop. De raad (nieuw)."
    assert list(words(text, Span(5, 21))) == [Span(5, 7), Span(8, 12), Span(14, 19)]
    assert count_words(text, Span(5, 12)) == 2


@given(st.text())
def test_every_token_with_a_letter_or_digit_is_one_word(text: str) -> None:
    tokens = [token for token in text.split() if any(map(str.isalnum, token))]
    found = [span.of(text) for span in words(text)]
    assert len(found) == len(tokens)
    assert all(word in token for word, token in zip(found, tokens, strict=True))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("de", 1),
        ("raad", 1),
        ("over", 2),
        ("idee", 2),
        ("beleid", 2),
        ("gemeente", 3),
        ("nieuw", 1),
        ("nieuwe", 2),
        ("mooie", 2),
        ("groei", 1),
        ("fraai", 1),
        ("sneeuw", 1),
        ("huis", 1),
        ("blauw", 1),
        ("vrouw", 1),
        ("zijn", 1),
        ("ijs", 1),
        ("jeugd", 1),
        ("burger", 2),
        ("cliënt", 2),
        ("Cliënt", 2),
        ("coördinatie", 5),
        ("geïnteresseerd", 5),
        ("tweeëntwintig", 4),
        ("reünie", 3),
        ("beïnvloeden", 4),
        ("financiën", 4),
        ("maatschappelijk", 4),
        ("burgemeester", 4),
        ("doelstelling", 3),
        ("eenzaamheid", 3),
        ("ondersteuning", 4),
        ("uitvoeringsprogramma", 6),
        ("duurzaamheid", 3),
        ("systeem", 2),
        ("café", 2),
        ("één", 1),
        ("vóór", 1),
        ("'t", 1),
        ("VNG", 1),
        ("", 1),
        ("2025", 1),
        ("clie\u0308nt", 2),
    ],
)
def test_syllables(word: str, expected: int) -> None:
    assert syllables(word) == expected


def test_common_words_are_more_frequent_than_rare_ones() -> None:
    assert frequency("de") > 7 > frequency("gemeente") > 4 > frequency("vigerend") > 0
    assert frequency("De") == frequency("de")
    assert frequency("xqzvj") == 0


@pytest.mark.parametrize("word", ["raad", "Sociaal-maatschappelijk", "cliënten", "B&W"])
def test_known(word: str) -> None:
    assert is_known(word)


@pytest.mark.parametrize("word", ["xqzvj", "Wm0xq", "\ufffd\ufffd"])
def test_not_known(word: str) -> None:
    assert not is_known(word)
