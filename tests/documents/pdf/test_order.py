"""Reading order, and lines in content order."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from pagepicture import STYLES, make_word, row_words
from policylint.documents.pdf.lines import page_lines
from policylint.documents.pdf.order import reading_order


@dataclass(frozen=True)
class Piece:
    name: str
    x0: float
    x1: float
    top: float
    bottom: float


def lines_down(name: str, x0: float, x1: float, tops: list[float]) -> list[Piece]:
    return [Piece(f"{name}{top:g}", x0, x1, top, top - 10) for top in tops]


def test_columns_keep_their_order() -> None:
    items = lines_down("l", 0, 100, [90, 70, 50]) + lines_down("r", 120, 220, [90, 70, 50])
    assert reading_order(items) == items


def test_a_box_drawn_last_goes_into_its_hole() -> None:
    text = lines_down("t", 0, 100, [190, 170, 90, 70])
    box = lines_down("b", 10, 90, [140, 125])
    assert reading_order(text + box) == [*text[:2], *box, *text[2:]]


def test_text_in_random_order_is_cut_by_its_white_space() -> None:
    left = lines_down("l", 0, 100, [190, 170, 150, 130, 110, 90, 70, 50])
    right = lines_down("r", 120, 220, [190, 170, 150, 130, 110, 90, 70, 50])
    drawn = [piece for pair in zip(right[::-1], left[::-1], strict=True) for piece in pair]
    assert reading_order(drawn) == left + right


places = st.builds(
    lambda x, width, top: Piece("", x, x + width, top, top - 10),
    st.integers(0, 400),
    st.integers(5, 200),
    st.integers(50, 800),
)


@given(st.lists(places, max_size=40))
def test_no_piece_is_lost_or_doubled(pieces: list[Piece]) -> None:
    assert sorted(map(id, reading_order(pieces))) == sorted(map(id, pieces))


def test_a_raised_mark_stays_on_its_line() -> None:
    words = list(row_words("Zie de nota^5 hierover.", 70, 700))
    (line,) = page_lines(1, words)
    assert line.text == "Zie de nota5 hierover."


def test_words_of_the_margin_do_not_break_a_line() -> None:
    before = list(row_words("we willen deze verbeteren", 70, 700))
    margin = [make_word("DGBI", 460, 700, STYLES["n"])]
    after = list(row_words("met meer focus", before[-1].x1 + 5, 700))
    lines = page_lines(1, before + margin + after)
    assert [line.text for line in lines] == ["we willen deze verbeteren met meer focus", "DGBI"]
