"""Scopes and `within`: which passages of a document a rule looks at."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policylint.errors import FaultyFilesError
from policylint.rules.scopes import PARTS, parse_scope
from rulemaker import document_of, hits, make_rule, marked

TEXT = """\
# Kop x1

Alinea x2. Zin twee x3.

- punt x4

## Doelen x5

| Kolom x6 | b |
| --- | --- |
| cel x7 | b |

### Diep x8

Tekst x9.
"""


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("caption", ""),
        ("text", "123456789"),
        ("paragraph", "239"),
        ("list", "4"),
        ("heading", "158"),
        ("heading.h2", "5"),
        ("heading & ~h1", "58"),
        ("table", "67"),
        ("table.header", "6"),
        ("cell", "7"),
        ("text & ~heading & ~table", "2349"),
        ("sentence", "123456789"),
        ("sentence & paragraph", "239"),
        ("document", "123456789"),
        ("[list, cell]", "47"),
        ("[text, paragraph]", "123456789"),
    ],
)
def test_a_scope(tmp_path: Path, scope: str, expected: str) -> None:
    written = scope if scope.startswith("[") else f"'{scope}'"
    rule = make_rule(tmp_path, f"extends: existence\ntokens: ['x\\d']\nscope: {written}")
    assert marked(rule, TEXT) == [f"x{digit}" for digit in expected]


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("evaluatie", ""),
        ("doelen", "56789"),
        ("DIEP", "89"),
        ("^diep|^kop", "123456789"),
    ],
)
def test_within_takes_the_sections_below_too(tmp_path: Path, within: str, expected: str) -> None:
    rule = make_rule(tmp_path, f"extends: existence\ntokens: ['x\\d']\nwithin: ['{within}']")
    assert marked(rule, TEXT) == [f"x{digit}" for digit in expected]


def test_a_sentence_is_a_passage_of_its_own(tmp_path: Path) -> None:
    rule = make_rule(tmp_path, "extends: occurrence\nscope: sentence & paragraph\ntoken: x\nmin: 2")
    document = document_of(TEXT)
    spans = [hit.span for hit in hits(rule, document) if hit.span]
    assert [span.of(document.text) for span in spans] == [
        "Alinea x2.",
        "Zin twee x3.",
        "Tekst x9.",
    ]


def test_an_unknown_part_is_named() -> None:
    with pytest.raises(ValueError, match="scope 'zin' bestaat niet; bekend zijn: box, caption"):
        parse_scope("text & ~zin")


_TERMS = st.lists(st.sampled_from(sorted(PARTS)), min_size=1, max_size=3).map(".".join)
_REFUSED = st.lists(_TERMS.map("~{}".format), max_size=2)


@given(st.lists(_TERMS, max_size=2), _REFUSED)
def test_a_scope_reads_as_it_prints(wanted: list[str], refused: list[str]) -> None:
    scope = parse_scope(" & ".join([*wanted, *refused]) or "text")
    again = parse_scope(str(scope))
    assert str(again) == str(scope)
    assert (again.wanted, set(again.refused)) == (scope.wanted, set(scope.refused))


@pytest.mark.parametrize("scope", ["3", "{a: b}", "[paragraph, 3]"])
def test_a_scope_that_is_no_text_is_refused(scope: str, tmp_path: Path) -> None:
    with pytest.raises(FaultyFilesError, match=r"verwacht: een scope .*, gevonden: "):
        make_rule(tmp_path, f"extends: existence\ntokens: [x]\nscope: {scope}")
