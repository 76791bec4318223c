"""Goals of real documents: what a reader of them would be sure of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from policylint.documents.model import Document, DocumentKind
from policylint.documents.reading import read
from policylint.language.analysis import Analysis
from policylint.statements.extract import extract

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="no folder of real documents beside"),
]


def goals_of(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each place of each sure goal: its text and the headings above it."""
    for goal in extract(document, Analysis(document.text)).goals:
        for span in goal.places if goal.is_sure else ():
            yield span.of(document.text), " > ".join(document.section_path(span.start))


def test_goals_that_a_report_quotes_are_found_and_its_questions_are_not() -> None:
    path = SHARED / "seeds/003_f5779567e99cd8ab.txt"
    goals = list(goals_of(read(path, kind=DocumentKind.BELEIDSPLAN)))
    found = Counter(heading.rsplit(" > ", 1)[-1].lower() for _, heading in goals)
    assert found >= Counter(
        {
            "doelen uit domein ‘samen-leven’": 3,
            "doelen domein ‘samen-leven’": 3,
            "doelen voor participatie van burgers": 2,
        }
    )
    assert [text for text, _ in goals if text.endswith("?")] == []


def test_decisions_of_the_board_have_no_goals() -> None:
    document = read(SHARED / "documents/wassenaar_besluitenlijst_bw_10_juni_2025.pdf")
    assert list(goals_of(document)) == []


def test_bodies_that_a_budget_reports_on_have_no_goals_of_the_plan() -> None:
    goals = list(goals_of(read(SHARED / "documents/wassenaar_begroting_2024.pdf")))
    assert len(goals) > 80
    assert [text for text, heading in goals if "Verbonden partijen" in heading] == []
