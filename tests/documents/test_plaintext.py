"""Plain text: structure from nothing but lines."""

from __future__ import annotations

import pytest

from outlines import blocks, headings, items, place_of, texts
from policylint.documents.model import BlockKind
from policylint.documents.plaintext import read_plain

FULL = "Het college voert het plan uit en legt daarover ieder jaar verantwoording af"
NEXT = "aan de raad, die het plan heeft vastgesteld."
WRAPPED = f"{FULL}\n{NEXT}\n"
PARAGRAPH = f"{FULL} {NEXT}"


def wrapped(text: str) -> str:
    """Return `text` in a document whose lines are plainly wrapped."""
    around = "\n".join([WRAPPED] * 4)
    return f"{around}\n{text}\n\n{around}"


def test_wrapped_lines_are_one_paragraph() -> None:
    reading = read_plain(f"{WRAPPED}\n{WRAPPED}\n{WRAPPED}")
    assert blocks(reading) == [("paragraph", PARAGRAPH)] * 3


def test_lines_that_were_not_wrapped_are_paragraphs() -> None:
    long = f"{PARAGRAPH} {PARAGRAPH}"
    assert blocks(read_plain(f"{long}\n{long}\n")) == [("paragraph", long)] * 2


def test_empty_lines_between_all_lines_end_no_paragraph() -> None:
    spaced = "\n\n".join([FULL, NEXT] * 8)
    assert texts(read_plain(spaced), BlockKind.PARAGRAPH) == [PARAGRAPH] * 8


def test_paragraph_ends_at_a_short_last_line() -> None:
    reading = read_plain(WRAPPED * 4)
    assert texts(reading, BlockKind.PARAGRAPH) == [PARAGRAPH] * 4


@pytest.mark.parametrize(
    ("line", "level", "label"),
    [
        ("2 Stand van zaken", 1, "2 Stand van zaken"),
        ("1.  Inleiding", 1, "1 Inleiding"),
        ("3.2.3. Aanbevelingen", 3, "3.2.3 Aanbevelingen"),
        ("Bijlage 2 Straatenquête", 1, "Bijlage 2 Straatenquête"),
        ("## Financiën", 2, "Financiën"),
        ("Doelen voor de jeugd", 1, "Doelen voor de jeugd"),
        ("Wat willen we bereiken?", 1, "Wat willen we bereiken?"),
    ],
)
def test_headings(line: str, level: int, label: str) -> None:
    assert headings(read_plain(wrapped(line))) == [(level, label)]


@pytest.mark.parametrize(
    "line",
    [
        "Leiden, 12 november 2012",
        "vastgesteld door de raad",
        "De raad heeft het plan vastgesteld.",
        "2030 in beeld gebracht door de",
        "Drs. A. de Vries,",
    ],
)
def test_no_headings(line: str) -> None:
    assert headings(read_plain(wrapped(line))) == []


def test_heading_without_number_stands_below_the_last_that_has_one() -> None:
    text = f"2.1 Doelen\n\n{WRAPPED}\nOnze ambitie\n\n{WRAPPED}\nNoten\n\n{WRAPPED}"
    assert headings(read_plain(text)) == [(2, "2.1 Doelen"), (3, "Onze ambitie"), (1, "Noten")]


def test_marks_of_a_heading_are_no_part_of_it() -> None:
    reading = read_plain(f"## Financiën\n\n{WRAPPED}")
    assert blocks(reading)[0] == ("heading", "Financiën")
    assert place_of(reading, "Financiën").start == 3


def test_numbered_list_is_no_row_of_headings() -> None:
    reading = read_plain(
        wrapped("1. het college beslist;\n2. de raad stelt vast;\n3. Inwoners doen mee.")
    )
    assert items(reading) == [
        ("1.", 1, "het college beslist;"),
        ("2.", 1, "de raad stelt vast;"),
        ("3.", 1, "Inwoners doen mee."),
    ]
    assert headings(reading) == []


def test_item_goes_on_at_the_next_line() -> None:
    reading = read_plain(wrapped(f"- {FULL}\n  {NEXT}\n• {FULL}\n  {NEXT}"))
    assert items(reading) == [("-", 1, PARAGRAPH), ("•", 1, PARAGRAPH)]


def test_dash_in_a_wrapped_sentence_is_no_item() -> None:
    reading = read_plain(wrapped(f"{FULL} – of niet\n– {NEXT}"))
    assert items(reading) == []
    assert f"{FULL} – of niet – {NEXT}" in reading.text


def test_dash_in_a_wrapped_item_is_no_item_below_it() -> None:
    wraps = read_plain(wrapped(f"• {FULL} – of niet\n– {NEXT}"))
    assert items(wraps) == [("•", 1, f"{FULL} – of niet – {NEXT}")]
    for before in (f"• {FULL}", f"– {FULL} – of niet"):
        assert len(items(read_plain(wrapped(f"{before}\n– {NEXT}")))) == 2


COUNT = """
1  Meer bomen in de straat.
2 Meer schaduw. => 2

4 Meer bomen in de straat.
5 Meer schaduw. => 2

4 Meer bomen in de straat.
6 Meer schaduw. => 0

1  Jaarverslag van het college.
2  Brief aan de raad. => 0
"""


@pytest.mark.parametrize("case", COUNT.strip().split("\n\n"))
def test_numbers_without_a_mark_begin_a_list_right_under_a_heading(case: str) -> None:
    lines, _, expected = case.partition(" => ")
    reading = read_plain(wrapped(f"3 Doelen\n\n{lines}"))
    assert len(items(reading)) == int(expected)


@pytest.mark.parametrize("line", ["4", "- 4 -", "pagina 4 van 20", "p. 4"])
def test_page_numbers_are_furniture(line: str) -> None:
    reading = read_plain(wrapped(line))
    assert texts(reading, BlockKind.FURNITURE) == [line]


def test_contents_line_is_no_heading() -> None:
    reading = read_plain(wrapped("1 Inleiding ........ 3\n2 Doelen ......... 12"))
    assert len(texts(reading, BlockKind.FURNITURE)) == 2
    assert headings(reading) == []


def test_page_number_does_not_cut_the_sentence_it_stands_in() -> None:
    reading = read_plain(wrapped(f"{FULL}\n\n12\n\n{NEXT}"))
    assert texts(reading, BlockKind.PARAGRAPH) == [PARAGRAPH] * 9


def test_running_line_of_pages_is_furniture() -> None:
    villages = ["Noord", "Zuid", "Oost", "West"]
    bodies = [WRAPPED.replace("college", village).replace("raad", village) for village in villages]
    pages = [f"Jeugdplan | {n}\n{body}\n" for n, body in enumerate(bodies, start=1)]
    reading = read_plain("\f".join(pages))
    assert texts(reading, BlockKind.FURNITURE) == [f"Jeugdplan | {n}" for n in range(1, 5)]
    assert headings(reading) == []
    assert reading.quality.pages == 4
    assert reading.source.place(reading.blocks[-1].span).page == 4


def test_same_line_on_two_of_many_pages_is_no_running_line() -> None:
    pages = [f"{'Samengevat' if n < 2 else f'Doel {n}a van ons'}\n\n{WRAPPED}" for n in range(12)]
    reading = read_plain("\f".join(pages))
    assert [title for _, title in headings(reading)][:2] == ["Samengevat", "Samengevat"]


@pytest.mark.parametrize(
    ("mark", "first", "second"),
    [
        ("plannen.1", "1  Bron: interviews.", "2  Zie bijlage."),
        ("plan.[1]", "[1] Bron: interviews.", "[2] Zie bijlage."),
    ],
)
def test_notes_and_their_marks(mark: str, first: str, second: str) -> None:
    reading = read_plain(wrapped(f"Dit staat in {mark} De raad beslist.\n\n{first}\n{second}"))
    assert [(n.mark, n.span.of(reading.text)) for n in reading.footnotes] == [
        ("1", first.split(maxsplit=1)[1]),
        ("2", second.split(maxsplit=1)[1]),
    ]
    anchor = reading.footnotes[0].anchor
    assert anchor is not None
    assert not anchor.of(reading.text).strip()
    assert reading.text[: anchor.start].endswith(mark.rstrip("[]1"))


def test_mark_behind_a_word_counts_when_its_note_is_to_come() -> None:
    note = "\n\n1  Dit begrip is in 2009 ingevoerd."
    with_note = read_plain(wrapped(f"Welzijn Nieuwe Stijl1 waarop het college inspeelt.{note}"))
    assert "Nieuwe Stijl  waarop" in with_note.text
    assert with_note.footnotes[0].anchor is not None
    without = read_plain(wrapped("Welzijn Nieuwe Stijl1 waarop het college inspeelt."))
    assert "Nieuwe Stijl1 waarop" in without.text


def test_count_of_notes_may_start_anew() -> None:
    chapter = "De nieuwe stijl1 wordt gevolgd.\n\n1  Dit begrip is in 2009 ingevoerd.\n\n"
    reading = read_plain(wrapped(chapter + chapter))
    anchors = [note.anchor for note in reading.footnotes]
    assert len(set(anchors)) == 2
    assert None not in anchors


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("jeugd-", "en gezinsteam", "jeugd- en gezinsteam"),
        ("Wmo-", "budget", "Wmo-budget"),
        ("doel-", "stelling", "doelstelling"),  # stands elsewhere in the text
        ("opdracht-", "nemer", "opdracht-nemer"),  # does not
    ],
)
def test_hyphen_at_the_end_of_a_line(first: str, second: str, joined: str) -> None:
    reading = read_plain(wrapped(f"Elke doelstelling telt.\n\n{FULL} {first}\n{second} {NEXT}"))
    assert f" {joined} {NEXT}" in reading.text


@pytest.mark.parametrize(
    ("start", "title"),
    [
        ("GEMEENTE HOOGVELD\n\nUitvoeringsplan Jeugd\n\n", "Uitvoeringsplan Jeugd"),
        ("(bron_url: https://x.example/a.pdf)\n\n## Samen verder\n\n", "Samen verder"),
        ("Voorwoord\n\n", ""),
        ("", ""),
    ],
)
def test_title(start: str, title: str) -> None:
    assert read_plain(f"{start}{WRAPPED}\n{WRAPPED}").title == title


def test_places_lead_back_to_the_file() -> None:
    text = f"{WRAPPED}\n\n  - Het\u00a0plan is ef\u00adfici\u00ebnt.\n"
    reading = read_plain(text)
    assert items(reading) == [("-", 1, "Het plan is efficiënt.")]
    assert place_of(reading, "plan").of(text) == "plan"
    assert place_of(reading, "efficiënt").of(text) == "ef\u00adficiënt"
    line = reading.source.place(reading.blocks[-1].span).line
    assert line == 5


def test_empty_text_has_nothing() -> None:
    reading = read_plain("\n \n")
    assert (reading.text, reading.blocks, reading.sections) == ("", (), ())
