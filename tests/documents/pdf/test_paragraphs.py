"""Lines to paragraphs: columns, pages, hyphens, lists."""

from pagepicture import found, of_kind, picture, read

FILLER = "\n".join(
    " |De gemeente werkt hier al jaren aan, samen met haar inwoners." for _ in range(5)
)


def test_lines_of_a_paragraph_are_joined() -> None:
    page = picture("""
 |De gemeente wil dat in 2027 minder ouderen
 |zich eenzaam voelen.
""")
    assert found(page) == [
        ("paragraph", "De gemeente wil dat in 2027 minder ouderen zich eenzaam voelen.")
    ]


def test_columns_are_read_one_after_the_other() -> None:
    page = picture("""
 |Het aandeel eenzame        |plan van aanpak voor
 |ouderen daalt. Daarom      |de hele gemeente.
 |komt er een                |
""")
    assert of_kind("paragraph", page) == [
        "Het aandeel eenzame ouderen daalt. Daarom komt er een plan van aanpak voor "
        "de hele gemeente."
    ]


def test_a_short_line_with_a_full_stop_ends_a_paragraph() -> None:
    page = picture("""
 |De gemeente wil dat in 2027 minder ouderen zich nog
 |eenzaam voelen.
 |Daarvoor komt er een plan van aanpak, dat de raad in
 |het voorjaar vaststelt.
""")
    assert len(of_kind("paragraph", page)) == 2


def test_a_gap_ends_a_paragraph() -> None:
    page = picture("""
 |De gemeente wil dat in 2027 minder ouderen eenzaam zijn.

 |Daarvoor komt er een plan van aanpak voor alle wijken nu.
""")
    assert len(of_kind("paragraph", page)) == 2


def test_a_hyphen_at_the_end_of_a_line_goes() -> None:
    page = picture("""
 |Zo komt er ruimte voor besluit¬
 |vorming door de raad.
""")
    assert of_kind("paragraph", page) == ["Zo komt er ruimte voor besluitvorming door de raad."]


def test_a_suspended_hyphen_stays() -> None:
    page = picture("""
 |De regels voor de akker¬
 |en tuinbouw veranderen.
""")
    assert of_kind("paragraph", page) == ["De regels voor de akker- en tuinbouw veranderen."]


def test_a_sentence_goes_on_overleaf_and_the_footer_stands_before_it() -> None:
    first = picture(f"{FILLER}\n |In het najaar van dat jaar stelt de raad vast dat de inwoners")
    first.words += picture(" |7", top=30).words
    second = picture(" |beter bereikt worden dan voorheen.", number=2)
    blocks = found(first, second)
    assert ("furniture", "7") in blocks
    assert blocks[-1][1].endswith("dat de inwoners beter bereikt worden dan voorheen.")


def test_a_new_sentence_overleaf_is_a_paragraph() -> None:
    first = picture(f"{FILLER}\n |De raad stelt het plan in het najaar van dat jaar vast.")
    second = picture(" |Daarna begint de uitvoering van het plan.", number=2)
    assert len(of_kind("paragraph", first, second)) == 2


def test_items_of_a_list_with_their_levels() -> None:
    page = picture("""
 |De gemeente gaat:
 |• wonen en zorg in elke wijk bij elkaar
 |  brengen;
 |   - met de corporaties;
 |• in alle wijken een huiskamer openen.
""")
    assert found(page)[1:] == [
        ("list_item", "wonen en zorg in elke wijk bij elkaar brengen;"),
        ("list_item", "met de corporaties;"),
        ("list_item", "in alle wijken een huiskamer openen."),
    ]


def test_levels_and_markers_of_items() -> None:
    page = picture("""
 |1. wonen en zorg bij elkaar brengen;
 |    a. met de corporaties;
 |2. in alle wijken een huiskamer openen.
""")
    blocks = read(page).blocks
    assert [(block.marker, block.level) for block in blocks] == [("1.", 1), ("a.", 2), ("2.", 1)]


def test_a_number_in_the_middle_of_a_sentence_is_no_item() -> None:
    page = picture("""
 |De raad besprak dit op 12 mei en stelde daarna artikel
 |5. van de verordening vast.
""")
    assert of_kind("list_item", page) == []


def test_a_bullet_far_before_its_text_belongs_to_it() -> None:
    page = picture(" |3.        Bestrijden van ondermijning;")
    assert found(page) == [("list_item", "Bestrijden van ondermijning;")]
