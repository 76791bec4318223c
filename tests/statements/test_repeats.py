"""Goals told twice: two passages that state one goal, and two that only look alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planreading import cases
from policylint.documents.model import Span
from policylint.statements.contentwords import content_words
from policylint.statements.drafts import Draft
from policylint.statements.model import Origin
from policylint.statements.repeats import merged

# One case a line: one passage / another => how many goals they are.
CASES = """
Minder lege winkels in het centrum. / Minder lege winkels in het centrum. => 1
Minder lege winkels in het centrum. / Het centrum heeft minder lege winkels. => 1
Ouderen wonen langer thuis. / In ons dorp wonen ouderen langer thuis. => 1
Elk kind leert zwemmen. / Elk kind leert zwemmen voor het tien jaar is. => 1
In 2028 is 8 procent van de winkels leeg. / 8 procent van de winkels is leeg in 2028. => 1
Meer bomen. / Meer bomen. => 1
Doel: meer bomen in de straat / Meer bomen in de straat. => 1
Meer bomen. / Meer banken. => 2
Meer bomen. / Meer bomen langs de weg naar school. => 2
Minder lege winkels in het centrum. / Minder lege huizen in de dorpen. => 2
In 2026 zijn 40 huizen leeg. / In 2028 zijn 20 huizen leeg. => 2
Ouderen wonen langer thuis. / Jongeren sporten vaker samen. => 2
Minder afval per inwoner. / Minder energie per inwoner. => 2
Elk kind leert zwemmen. / Elke oudere leert bellen. => 2
Inwoners zijn gezond. / Inwoners zijn veilig. => 2
We verlagen de drempel naar hulp. / We verhogen de drempel voor auto's. => 2
"""


def drafts(*texts: str) -> list[Draft]:
    starts = [sum(len(text) + 2 for text in texts[:i]) for i in range(len(texts))]
    spans = [Span(start, start + len(text)) for start, text in zip(starts, texts, strict=True)]
    return [Draft(s, t, Origin.CUE, "") for s, t in zip(spans, texts, strict=True)]


@pytest.mark.parametrize(("pair", "goals"), cases(CASES))
def test_pair(pair: str, goals: str) -> None:
    one, other = pair.split(" / ")
    assert len(merged(drafts(one, other))) == int(goals)
    assert len(merged(drafts(other, one))) == int(goals)


def test_groups_in_reading_order() -> None:
    texts = ("Meer bomen langs de weg.", "Elk kind leert zwemmen.", "Langs de weg meer bomen.")
    groups = merged(drafts(*texts))
    found = [[draft.text for draft in group] for group in groups]
    assert found == [[texts[0], texts[2]], [texts[1]]]


def test_words_without_endings_and_small_words() -> None:
    assert content_words("De winkels in het centrum") == content_words("een winkel, centrum")
    assert content_words("de, het, een") == frozenset()


@given(st.lists(st.sampled_from(CASES.replace("/", "\n").splitlines())))
def test_every_draft_is_in_one_group(texts: list[str]) -> None:
    given_drafts = drafts(*texts)
    groups = merged(given_drafts)
    assert sorted(draft.span for group in groups for draft in group) == [
        draft.span for draft in given_drafts
    ]
    firsts = [group[0].span for group in groups]
    assert firsts == sorted(firsts)
