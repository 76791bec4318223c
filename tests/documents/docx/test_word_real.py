"""Real Word documents: what a reader of them would be sure of."""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path

import pytest

from outlines import headings, items
from policylint.documents.docx.reader import read_docx
from policylint.documents.model import BlockKind, Span
from policylint.documents.result import Reading

DOCUMENTS = Path(__file__).parents[4] / "shared" / "documents"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="no folder of real documents beside"),
]


def content(name: str) -> Reading:
    return read_docx((DOCUMENTS / name).read_bytes(), name)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def test_a_file_with_heading_styles_of_its_own() -> None:
    reading = content("wassenaar_overdracht_rebuilt.docx")
    outline = headings(reading)
    expected = [
        (1, "Deel I"),
        (1, "1 De staat van de samenleving"),
        (2, "1.1 Waar staan we?"),
        (3, "1.2.1 Internationaal en diversiteit"),
        (4, "7.1.4.1 Servicebureau Jeugdhulp Haaglanden"),
        (1, "Bijlage 1 Verwijzingen"),
        (2, "A Bestuur en middelen"),
    ]
    assert [heading for heading in expected if heading not in outline] == []
    assert len(outline) == 177
    assert (len(reading.tables), len(reading.footnotes)) == (12, 31)
    assert all(note.anchor for note in reading.footnotes)
    assert reading.tables[5].header(reading.text)[1:] == ("Wassenaar", "Nederland")
    kinds = Counter(block.kind for block in reading.blocks)
    assert (kinds[BlockKind.BOX], kinds[BlockKind.FURNITURE]) == (32, 130)
    assert reading.title == "Overdrachtsdossier"


def test_one_text_in_word_and_in_html() -> None:
    reading = content("ictu_kwaliteitsaanpak_v5.2.0.docx")
    page = (DOCUMENTS / "ictu_kwaliteitsaanpak_v5.2.0.html").read_text(encoding="utf-8")
    page = re.sub(r"(?s)<(script|style|head)\b.*?</\1>", " ", page)
    written = words(html.unescape(re.sub(r"<[^>]+>", " ", page)))
    lost = written - words(reading.text)
    assert sum(lost.values()) <= 2  # the page has a word and a plural that the file has not
    added = words(reading.text) - written
    assert [word for word in added if not re.fullmatch(r"\d+|[a-d]|actoren", word)] == []
    html_headings = re.findall(r"(?s)<h[1-6][^>]*>(.*?)</h[1-6]>", page)
    titles = {" ".join(re.sub(r"<[^>]+>", "", h).split()) for h in html_headings}
    found = {section.title for section in reading.sections}
    assert {html.unescape(title) for title in titles} - found == {"Inhoudsopgave"}
    numbered = [(marker, text[:9]) for marker, _, text in items(reading)[:3]]
    assert numbered == [("1.", "Opdrachtg"), ("2.", "ICTU help"), ("3.", "De overhe")]
    label = reading.text.index("Afspraken met de beheerorganisatie", reading.tables[0].span.end)
    assert "4.1.5 " in reading.text[label - 6 : label]
    assert reading.source.place(Span(label, label + 9)).paragraph
