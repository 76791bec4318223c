"""Real texts: what a reader of them would be sure of."""

from __future__ import annotations

from pathlib import Path

import pytest

from outlines import check_sound, headings, texts
from policylint.documents.markdown import read_markdown
from policylint.documents.model import BlockKind
from policylint.documents.plaintext import read_plain

SHARED = Path(__file__).parents[3] / "shared"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason="no folder of real documents beside"),
]


def content(name: str) -> str:
    return (SHARED / name).read_text(encoding="utf-8")


def test_report_with_an_empty_line_behind_every_line() -> None:
    reading = read_plain(content("seeds/003_f5779567e99cd8ab.txt"))
    outline = headings(reading)
    expected = [
        (1, "1 Inleiding"),
        (1, "2 Bevindingen"),
        (1, "3 Conclusies en aanbevelingen"),
        (2, "3.1 Politieke keuzes"),
        (3, "3.2.3 Aanbevelingen"),
        (2, "3.3 Regierol gemeente"),
        (2, "2.3 Afspraken over verantwoording en informatievoorziening"),
        (1, "4 Effecten"),
        (1, "Bijlage 2 Straatenquête"),
    ]
    assert [heading for heading in expected if heading not in outline] == []
    lines = [reading.source.place(section.span).line for section in reading.sections]
    assert 132 in lines  # "1.  Inleiding"
    assert "Welzijn Nieuwe Stijl  waarop" in reading.text
    assert reading.footnotes[0].anchor is not None
    check_sound(reading)


def test_summary_with_headings_without_numbers() -> None:
    reading = read_plain(content("seeds/000_7a3afd259fbd8582.txt"))
    assert [title for _, title in headings(reading)][:3] == [
        "Samenvatting",
        "Aanbevelingen",
        "Het aansturen door de gemeente",
    ]


@pytest.mark.parametrize(
    ("name", "begin", "end", "heading"),
    [
        (
            "geldrop-mierlo_coalitieakkoord_2022-2026.txt",
            "Bouwen aan",
            "Geldrop-Mierlo!",
            "Sport en bewegen",
        ),
        (
            "wassenaar_coalitieakkoord_2022-2026.txt",
            "Samen voor",
            "Betrokken",
            "De Paauw",
        ),
    ],
)
def test_coalition_agreements(name: str, begin: str, end: str, heading: str) -> None:
    reading = read_plain(content(f"documents/{name}"))
    assert (reading.title.startswith(begin), reading.title.endswith(end)) == (True, True)
    assert (2, heading) in headings(reading)
    assert "##" not in reading.text


def test_markdown_that_was_made_of_a_pdf() -> None:
    reading = read_markdown(content("documents/VNG_Digitale_Agenda.md"))
    running = "Vereniging van Nederlandse Gemeenten"
    assert reading.quality.pages == 32
    titles = [title for _, title in headings(reading)]
    assert {"4.2 Democratiseren", "4.4 Kansen Benutten"} <= set(titles)
    assert not [title for title in titles if title.startswith("Page") or title == running]
    assert texts(reading, BlockKind.FURNITURE).count(running) == 30
    assert "of in onze samenleving – moeten" in reading.text
