"""What does not belong to the running text: running lines, notes, boxes, contents, margins."""

from pagepicture import STYLES, TOP, found, make_word, of_kind, picture, read
from policylint.documents.pdf.page import Rect

TEXT = "\n".join(
    " |De gemeente werkt hier al jaren aan, samen met haar inwoners." for _ in range(6)
)


def test_running_lines_with_other_numbers_are_furniture() -> None:
    pages = []
    for number in range(1, 5):
        page = picture(TEXT, number)
        page.words += picture(f" |Begroting 2027 - {number} - Zandermeer", top=800).words
        pages.append(page)
    assert len(of_kind("furniture", *pages)) == 4
    assert all("Zandermeer" not in text for text in of_kind("paragraph", *pages))


def test_a_lone_page_number_is_furniture() -> None:
    page = picture(TEXT)
    page.words += picture(" |Pagina 3 van 8", top=40).words
    assert of_kind("furniture", page) == ["Pagina 3 van 8"]


def test_a_name_that_changes_at_the_edge_is_furniture() -> None:
    pages = []
    for number, name in enumerate(["Jansen", "De Vries", "Bakker", "Visser", "Smit"], 1):
        page = picture(TEXT, number)
        page.words += picture(f"B|{name}", top=825).words
        pages.append(page)
    assert of_kind("furniture", *pages) == ["Jansen", "De Vries", "Bakker", "Visser", "Smit"]


def test_text_that_begins_at_the_edge_is_text() -> None:
    wards = ["Noord", "Oost", "Zuid", "West", "Centrum"]
    pages = [
        picture(f" |In wijk {ward} is veel te doen.\n\n{TEXT}", number, top=825)
        for number, ward in enumerate(wards, 1)
    ]
    assert [text for text in of_kind("furniture", *pages) if "wijk" in text] == []


def test_a_mark_is_blanked_and_paired_with_its_note() -> None:
    page = picture(f"""
{TEXT}
 |Zo staat het in de plannen^5. Dat blijft zo.


n|5 Raadsbesluit van 12 mei, bijlage 2, over de
n|plannen.
""")
    result = read(page)
    (note,) = result.footnotes
    assert note.mark == "5"
    assert note.span.of(result.text) == "Raadsbesluit van 12 mei, bijlage 2, over de plannen."
    assert note.anchor is not None
    assert note.anchor.of(result.text) == " "
    assert "plannen . Dat" in result.text


def test_a_note_with_its_number_glued_on() -> None:
    page = picture(f"{TEXT}\n |Zie de nota^2 daarover.\n\nn|2Zie bijlage 3 van de nota.")
    assert of_kind("footnote", page) == ["2Zie bijlage 3 van de nota."]


def test_a_square_metre_is_no_note() -> None:
    page = picture(f"{TEXT}\n |Er komt 500 m^2 groen bij.")
    assert "500 m2 groen" in read(page).text


def test_a_pull_quote_does_not_cut_a_sentence() -> None:
    page = picture(f"{TEXT}\n |De raad wil dat in alle wijken van de gemeente ruimte is voor de")
    low = TOP - 200
    page.words += picture("I|Samen maken wij de stad van morgen", top=low).words
    page.words += picture(" |ontmoeting van jong en oud.", top=low - 60).words
    page.fills = [Rect(60, low - 20, 500, low + 20)]
    blocks = found(page)
    assert ("box", "Samen maken wij de stad van morgen") in blocks
    assert any(text.endswith("ruimte is voor de ontmoeting van jong en oud.") for _, text in blocks)


def test_large_print_in_mid_sentence_does_not_cut_it() -> None:
    page = picture(f"""
{TEXT}

 |De raad wil dat in alle wijken van de gemeente ruimte is voor de
T|Samen maken wij morgen, zegt een inwoner die ons
T|de weg wees.
 |ontmoeting van jong en oud.
""")
    blocks = found(page)
    assert ("box", "Samen maken wij morgen, zegt een inwoner die ons de weg wees.") in blocks
    assert blocks[-1][1].endswith("ruimte is voor de ontmoeting van jong en oud.")


def test_untagged_lines_of_a_tagged_page_are_no_text() -> None:
    page = picture(TEXT)
    for word in page.words:
        word.mcid = 1
    page.words += picture(" |Foto van een inwoner", top=500).words
    assert of_kind("box", page) == ["Foto van een inwoner"]


def test_a_band_with_one_line_is_a_heading() -> None:
    page = picture(f" |Wat willen we bereiken?\n\n{TEXT}")
    page.fills = [Rect(60, TOP - 6, 500, TOP + 14)]
    assert of_kind("heading", page) == ["Wat willen we bereiken?"]


def test_a_contents_page_has_no_headings() -> None:
    page = picture("""
T|Inhoudsopgave
B|1. Inleiding ................ 3
B|2. Doelen ................... 5
B|3. Wonen .................... 9
B|4. Zorg ..................... 12
""")
    assert of_kind("heading", page, picture(TEXT, number=2)) == []
    assert "2. Doelen ................... 5" in of_kind("furniture", page)


def test_small_print_beside_a_letter_is_no_heading() -> None:
    page = picture(TEXT)
    small = STYLES["B"]._replace(size=7.0)
    page.words += [
        make_word("Bezoekadres", 420, TOP, small),
        make_word("Postadres", 420, 700, small),
    ]
    assert of_kind("heading", page) == []
    assert of_kind("paragraph", page) == [" ".join(line[2:] for line in TEXT.split("\n"))]
