"""What holds for every page, however its words stand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pagepicture import PAGE, STYLES, make_word, read, start_page
from policylint.documents.pdf.page import Page, Rect, Word

texts = st.sampled_from(
    [
        "De",
        "gemeente",
        "wil",
        "doelen",
        "Doelen.",
        "•",
        "1.",
        "2027",
        "€",
        "12%",
        "beleids¬",
        "Inhoud",
    ]
)
words = st.builds(
    make_word,
    texts,
    st.integers(40, 500).map(float),
    st.integers(30, 820).map(lambda y: float(y - y % 6)),
    st.sampled_from(list(STYLES.values())),
    st.booleans(),
)
fills = st.builds(
    lambda x, y, w, h: Rect(x, y, x + w, y + h),
    st.integers(40, 300),
    st.integers(40, 700),
    st.integers(30, 250),
    st.integers(10, 120),
)
documents = st.lists(
    st.tuples(st.lists(words, max_size=30), st.lists(fills, max_size=3)), min_size=1, max_size=4
)


def pages_of(drawn: list[tuple[list[Word], list[Rect]]]) -> list[Page]:
    return [
        Page(number, PAGE, 0, PAGE, list(on_page), [], list(areas))
        for number, (on_page, areas) in enumerate(drawn, 1)
    ]


@settings(max_examples=150, deadline=None)
@given(documents)
def test_blocks_follow_each_other_and_every_word_is_placed_once(
    drawn: list[tuple[list[Word], list[Rect]]],
) -> None:
    result = read(*pages_of(drawn))
    ends = [0, *(block.span.end for block in result.blocks)]
    assert all(end <= block.span.start for end, block in zip(ends, result.blocks, strict=False))
    placed = [id(word) for _, _, (_, word) in result.placed]
    markers = sum(bool(block.marker) for block in result.blocks)
    assert len(set(placed)) == len(placed) == sum(len(words) for words, _ in drawn) - markers
    for start, end, (_, word) in result.placed:
        piece = result.text[start:end]
        assert piece.startswith(word.text) or not piece.strip()


@settings(max_examples=150, deadline=None)
@given(documents)
def test_pages_never_go_back(drawn: list[tuple[list[Word], list[Rect]]]) -> None:
    result = read(*pages_of(drawn))
    starts = [start_page(result, block) for block in result.blocks]
    assert starts == sorted(starts)


@settings(max_examples=50, deadline=None)
@given(documents)
def test_the_same_pages_give_the_same_text(drawn: list[tuple[list[Word], list[Rect]]]) -> None:
    assert read(*pages_of(drawn)).text == read(*pages_of(drawn)).text
