"""Page space: /Rotate undone, and the way back to user space."""

from __future__ import annotations

import io

import pdfplumber
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdfmaker import lines, make_pdf, ruled
from policylint.documents.pdf import pdfium, plumber
from policylint.documents.pdf.page import Page, Rect, Turn

ROTATIONS = (0, 90, 180, 270)
coordinate = st.floats(-1000, 2000, allow_nan=False).map(lambda value: round(value, 2))


@st.composite
def rects(draw: st.DrawFn) -> Rect:
    x0, x1 = sorted((draw(coordinate), draw(coordinate)))
    y0, y1 = sorted((draw(coordinate), draw(coordinate)))
    return Rect(x0, y0, x1, y1)


@given(rects(), rects(), st.sampled_from(ROTATIONS))
def test_undo_leads_back(rect: Rect, media: Rect, rotation: int) -> None:
    turn = Turn(rotation, media)
    assert turn.undo(turn.rect(rect)) == pytest.approx(rect, abs=0.01)


@given(rects(), rects(), st.sampled_from(ROTATIONS))
def test_a_turn_keeps_area_and_order_of_sides(rect: Rect, media: Rect, rotation: int) -> None:
    turned = Turn(rotation, media).rect(rect)
    assert turned.x0 <= turned.x1 and turned.y0 <= turned.y1
    sides = sorted((turned.width, turned.height))
    assert sides == pytest.approx(sorted((rect.width, rect.height)), abs=0.01)


def rotated_content(rotation: int) -> str:
    """Return text that reads upright once the page is turned by `rotation`."""
    matrix = {
        0: "1 0 0 1 100 300",
        90: "0 1 -1 0 300 100",
        180: "-1 0 0 -1 500 300",
        270: "0 -1 1 0 100 700",
    }[rotation]
    return (
        f"q {matrix} cm\n"
        + lines(0, 0, ["De raad besluit", "tot een plan"])
        + ruled([0, 100, 200], [-60, -100, -140])
        + "Q"
    )


def pages_of(rotation: int, media: tuple[float, float, float, float]) -> tuple[Page, Page]:
    data = make_pdf(rotated_content(rotation), media=media, rotate=rotation)
    document = pypdfium2.PdfDocument(data)
    try:
        fast = pdfium.read_page(document, 0)
    finally:
        document.close()
    with pdfplumber.open(io.BytesIO(data)) as opened:
        return fast, plumber.read_page(opened, 0)


@pytest.mark.parametrize("media", [(0, 0, 595, 842), (20, 35, 620, 850)])
@pytest.mark.parametrize("rotation", ROTATIONS)
def test_rotated_pages_read_upright_in_both_engines(
    rotation: int, media: tuple[float, float, float, float]
) -> None:
    for page in pages_of(rotation, media):
        assert [word.text for word in page.words] == ["De", "raad", "besluit", "tot", "een", "plan"]
        assert not any(word.rotated for word in page.words)
        first, second, fourth = page.words[0], page.words[1], page.words[3]
        assert first.baseline == pytest.approx(second.baseline, abs=0.01)
        assert first.x1 < second.x0
        assert fourth.baseline == pytest.approx(first.baseline - 12, abs=0.01)
        assert page.rect.holds(*first.center)
        (grid,) = page.grids
        assert [len(row) for row in grid.rows] == [2, 2]
        assert grid.rect.y1 == pytest.approx(first.baseline - 60, abs=1)


@pytest.mark.parametrize("media", [(0, 0, 595, 842), (20, 35, 620, 850)])
@pytest.mark.parametrize("rotation", ROTATIONS)
def test_engines_agree_on_place(rotation: int, media: tuple[float, float, float, float]) -> None:
    fast, slow = pages_of(rotation, media)
    assert fast.rect == pytest.approx(slow.rect, abs=0.01)
    assert fast.media == pytest.approx(slow.media, abs=0.01)
    for ours, theirs in zip(fast.words, slow.words, strict=True):
        assert ours.x0 == pytest.approx(theirs.x0, abs=1)
        assert ours.baseline == pytest.approx(theirs.baseline, abs=0.01)
    assert fast.grids[0].rect == pytest.approx(slow.grids[0].rect, abs=0.5)


@pytest.mark.parametrize(
    ("rotation", "corner"),
    [(0, (100, 300)), (90, (300, 100)), (180, (500, 300)), (270, (100, 700))],
)
def test_to_user_finds_where_the_text_was_drawn(rotation: int, corner: tuple[float, float]) -> None:
    page, _ = pages_of(rotation, (0, 0, 595, 842))
    word = page.words[0]
    origin = Rect(word.x0, word.baseline, word.x0, word.baseline)
    assert page.to_user(origin)[:2] == pytest.approx(corner, abs=1.5)
