"""Edits of which we know what they may not change, whatever the plan says."""

from __future__ import annotations

import re

import pytest

from planedits import by_text, edited, plan_text, statements, verdicts
from policylint.statements.model import Modality

BRAKELERDIJK = "brakelerdijk-armoedebeleid"
OOSTERWAARD = "oosterwaard-sociale-agenda"


def sections(text: str, chapter: str) -> tuple[str, list[str], str]:
    """Cut a chapter ("## 3 ...") into what comes before its sections, they, and what follows."""
    start = re.search(rf"(?m)^## {re.escape(chapter)}.*$", text)
    assert start, chapter
    following = re.search(r"(?m)^## ", text[start.end() :])
    end = start.end() + following.start() if following else len(text)
    intro, *parts = re.split(r"(?m)^(?=### )", text[start.end() : end])
    return text[: start.end()] + intro, parts, text[end:]


def test_goals_are_the_same_whatever_the_order_of_the_sections() -> None:
    text = plan_text(BRAKELERDIJK)
    before, parts, after = sections(text, "3 ")
    assert len(parts) > 2
    whole = [part.rstrip("\n") + "\n\n" for part in parts]
    turned = before + "".join(reversed(whole)) + after
    first, second = (
        by_text(statements(BRAKELERDIJK, text)),
        by_text(statements(BRAKELERDIJK, turned)),
    )
    assert first
    assert set(first) == set(second)
    for words, goal in first.items():
        other = second[words]
        assert (goal.level, goal.orientation) == (other.level, other.orientation), words
        assert verdicts(goal) == verdicts(other), words


@pytest.mark.parametrize(
    ("folder", "title", "later", "timeless"),
    [
        (
            BRAKELERDIJK,
            "Beleidsplan armoede en schulden 2025-2028",
            "Beleidsplan armoede en schulden 2025-2031",
            "Beleidsplan armoede en schulden",
        ),
    ],
)
def test_the_year_in_the_title_moves_only_what_is_inherited(
    folder: str, title: str, later: str, timeless: str
) -> None:
    # The first year stays: what lies before it is rightly taken for the past.
    text = plan_text(folder)
    before = by_text(statements(folder, text))
    inherited = {words for words, goal in before.items() if goal.criteria["T"].inherited}
    assert inherited
    for new in (later, timeless):
        after = by_text(statements(folder, edited(text, [(title, new)])))
        assert set(after) == set(before)
        moved = {
            words for words, goal in before.items() if verdicts(goal) != verdicts(after[words])
        }
        assert moved <= inherited
        for words in moved:
            old, now = verdicts(before[words]), verdicts(after[words])
            assert {name for name in old if old[name] != now[name]} == {"T"}


@pytest.mark.parametrize(
    ("folder", "fact", "denied"),
    [
        (
            BRAKELERDIJK,
            "Een derde van hen heeft betaald werk.",
            "Een derde van hen heeft geen betaald werk.",
        ),
        (
            BRAKELERDIJK,
            "Wie door onze dorpen fietst, ziet geen armoede.",
            "Wie door onze dorpen fietst, ziet de armoede niet.",
        ),
        (BRAKELERDIJK, "De huizen zijn goed onderhouden", "De huizen zijn niet goed onderhouden"),
    ],
)
def test_a_fact_that_is_denied_is_still_no_goal(folder: str, fact: str, denied: str) -> None:
    text = plan_text(folder)
    before, after = (
        {words: verdicts(goal) for words, goal in by_text(statements(folder, one)).items()}
        for one in (text, edited(text, [(fact, denied)]))
    )
    assert before
    assert before == after


@pytest.mark.parametrize(
    ("folder", "act", "denied"),
    [
        (
            BRAKELERDIJK,
            "De collectieve zorgverzekering zetten we ongewijzigd voort.",
            "De collectieve zorgverzekering zetten we niet voort.",
        ),
        (
            BRAKELERDIJK,
            "De folder Rondkomen wordt in 2025 herzien",
            "De folder Rondkomen wordt in 2025 niet herzien",
        ),
    ],
)
def test_what_will_not_be_done_is_no_measure(folder: str, act: str, denied: str) -> None:
    def doing(text: str, words: str) -> bool:
        found = statements(folder, text).measures
        return any(words in m.text and m.modality is not Modality.NEGATED for m in found)

    text = plan_text(folder)
    assert doing(text, act)
    assert not doing(edited(text, [(act, denied)]), denied)
